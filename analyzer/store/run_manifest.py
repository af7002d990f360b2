"""What the ledger recorded of the files of a run folder."""

from __future__ import annotations

from pathlib import Path

from analyzer.store.ledger import open_ledger


def recorded_manifest(ledger: Path, run_name: str) -> str:
    """The one SHA-256 over names and contents of the files of the run `run_name`, as `run_folder.manifest_of` makes it.

    It is that of the day on which the scan was committed, '' if the ledger holds no such run. Raises `AnalyzerError` where the
    ledger cannot be read.
    """
    with open_ledger(ledger) as connection:
        found = connection.execute("SELECT manifest FROM scan WHERE run = $run", {"run": run_name}).fetchone()
    return found[0] if found else ""
