"""Writes one run in a format that other systems take in, from the ledger alone."""

from __future__ import annotations

from pathlib import Path

from analyzer.errors import AnalyzerError, UsageProblem
from analyzer.runs.new_file import is_taken, publish_file
from analyzer.runs.stored_runs import load_run


def export_run(out: Path, run: str, format_name: str, to: Path | None) -> Path:
    """Write a run below `out` in the format of that name into the new file `to`, or beside the run; gives the file.

    The ledger keeps its SHA-256: a later scan that meets the file among its inputs leaves it aside, for it is no evidence.

    Raises:
        UsageProblem: there is no such format, or the file exists.
        AnalyzerError: there is no such run, the file cannot be written, or the format cannot hold the run.

    """
    from analyzer.render.exchange.formats import FORMATS
    from analyzer.store.ledger import LEDGER_NAME, append_rows, written_entry
    from analyzer.store.run_folder import open_workplace, sha256_of

    wanted = FORMATS.get(format_name)
    if wanted is None:
        raise UsageProblem(f"There is no format '{format_name}'.", f"Give one of: {', '.join(FORMATS)}.")
    folder, model = load_run(out, Path(run).name if run else "")
    target = to or out / f"{wanted.name}-{folder.name}{wanted.ending}"
    if target.exists() or target.is_symlink():
        raise is_taken(target)
    with open_workplace(target.parent, "--to") as workplace:
        draft = workplace.work / f"export{wanted.ending}"
        try:
            wanted.write(model, draft)
        except OSError as error:
            problem = f"{target}: cannot be written ({error.strerror})."
            raise AnalyzerError(problem, "Make room there, or name another one with --to.") from error
        append_rows(out / LEDGER_NAME, written_entry("copy for another system", [sha256_of(draft)]))
        publish_file(draft, target)
    return target
