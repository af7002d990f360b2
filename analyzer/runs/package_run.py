"""Packs one run for counsel or an auditor, after its files were compared with what was recorded of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import AnalyzerError, IntegrityProblem
from analyzer.runs.new_file import is_taken, publish_file
from analyzer.runs.stored_runs import load_run

if TYPE_CHECKING:
    from analyzer.vocabulary import Redaction

_RECORD = "run.json"


@dataclass(frozen=True, slots=True)
class PackageReceipt:
    """What was written: the ZIP file, the SHA-256 of its manifest, and the files of the run folder that are not of the scan."""

    file: Path
    manifest_sha256: str
    strangers: tuple[str, ...]


def package_run(out: Path, run: str, to: Path | None, redactions: Collection[Redaction]) -> PackageReceipt:
    """Write the evidence package of a run below `out` into the new ZIP file `to`, without what `redactions` name.

    Raises:
        IntegrityProblem: a file of the run folder is not as it was recorded.
        AnalyzerError: there is no such run, or the ZIP file exists or cannot be written.

    """
    from analyzer.render.package.write_package import write_package
    from analyzer.store.run_folder import open_workplace

    folder, model = load_run(out, Path(run).name if run else "")
    target = to or out / f"package-{folder.name}.zip"
    if target.exists() or target.is_symlink():
        raise is_taken(target)
    hashes = verified_hashes(folder, out)
    strangers = tuple(sorted({file.name for file in folder.iterdir()} - hashes.keys()))
    with open_workplace(target.parent, "--to") as workplace:
        draft = workplace.work / "package.zip"
        try:
            manifest = write_package(model, folder, hashes, redactions, draft)
        except OSError as error:
            problem = f"{target}: cannot be written ({error.strerror})."
            raise AnalyzerError(problem, "Make room there, or name another one with --to.") from error
        publish_file(draft, target)
    return PackageReceipt(target, manifest, strangers)


def verified_hashes(folder: Path, out: Path) -> dict[str, str]:
    """The SHA-256 of each file that the scan wrote into the run folder, by its name.

    Raises `IntegrityProblem`, which names the files, where one is changed or gone since the ledger of `out` recorded them.
    """
    from analyzer.store.ledger import LEDGER_NAME
    from analyzer.store.run_folder import manifest_of, sha256_of
    from analyzer.store.run_manifest import recorded_manifest

    if not folder.is_dir():
        problem = f"{folder}: the run folder is gone. Nothing was packed."
        raise IntegrityProblem(problem, f"Put back a copy, or write it again with: exposure report {folder.name}")
    try:
        recorded = _recorded_hashes(folder)
        hashes = {name: sha256_of(folder / name) for name in sorted((*recorded, _RECORD)) if (folder / name).is_file()}
    except (OSError, ValueError, TypeError) as error:
        raise _is_altered(folder, f"{_RECORD} cannot be read") from error
    defects = [f"{name} is gone" for name in recorded if name not in hashes]
    defects += [f"{name} is changed" for name in recorded if name in hashes and hashes[name] != recorded[name]]
    if not defects and manifest_of(hashes) != recorded_manifest(out / LEDGER_NAME, folder.name):
        defects = [f"{_RECORD} is changed"]
    if defects:
        raise _is_altered(folder, ", ".join(defects))
    return hashes


def _recorded_hashes(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of the other files by their names, as `run.json` has them. Raises `TypeError` where it has none."""
    record = json.loads((folder / _RECORD).read_bytes())
    outputs = record.get("outputs") if isinstance(record, dict) else None
    if not isinstance(outputs, dict) or any(Path(name).name != name for name in outputs):
        raise TypeError
    return outputs


def _is_altered(folder: Path, what: str) -> IntegrityProblem:
    problem = f"{folder}: the files are not those that the scan wrote: {what}. Nothing was packed."
    return IntegrityProblem(problem, "Put back a copy of the folder, or scan again.")
