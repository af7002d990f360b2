"""Writes an evidence package: the files of a run, what to check them against, and a page that says what each of them is.

The same run and options give the same bytes: the files stand in the order of their names, and each has the day of the scan as
its time.
"""

from __future__ import annotations

import hashlib
import shutil
import stat
from collections.abc import Collection, Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from analyzer.errors import IntegrityProblem
from analyzer.render.csv_text import write_csv
from analyzer.render.package.check import MANIFEST
from analyzer.render.package.package_tables import PACKAGE_TABLES
from analyzer.render.package.readme_text import CHECKER, README, readme_text
from analyzer.render.package.redact import Redactor, make_redactor
from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.store.run_folder import hash_listing, sha256_of
from analyzer.vocabulary import Redaction

_FIRST_DAY, _LAST_DAY = date(1980, 1, 1), date(2107, 12, 31)  # what a ZIP file can hold
_UNIX = 3
_PLAIN_FILE = (stat.S_IFREG | 0o644) << 16


def write_package(
    model: ReportModel, folder: Path, hashes: Mapping[str, str], redactions: Collection[Redaction], target: Path
) -> str:
    """Write the package of the run in `folder` to the new file `target`; gives the SHA-256 of its manifest.

    `hashes` are the SHA-256 of the files of the run by name. `target` stands in a folder of its own, where drafts may be made.

    Raises:
        IntegrityProblem: a file of the run changed while it was packed.
        OSError: a file could not be read or written.

    """
    draft = target.parent / "package"
    draft.mkdir()
    csv_files = {table.file for table in TABLES}
    names = [name for name in hashes if not redactions or name in csv_files]
    for name in names:
        shutil.copyfile(folder / name, draft / name)
        if sha256_of(draft / name) != hashes[name]:
            raise IntegrityProblem(f"{name} changed while it was packed. Nothing was packed.", "Run the command again.")
    for table in PACKAGE_TABLES:
        write_csv(table, model, draft)
    redactor = make_redactor(model, redactions)
    if redactions:
        _redact_files(draft, redactor)
    left_out = sorted(hashes.keys() - set(names))
    readme = readme_text(model, sorted(file.name for file in draft.iterdir()), left_out, redactor)
    (draft / README).write_text(readme, encoding="utf-8", newline="\n")
    (draft / CHECKER).write_bytes(files(__package__).joinpath(CHECKER).read_bytes())
    manifest = hash_listing({file.name: sha256_of(file) for file in draft.iterdir()}) + "\n"
    (draft / MANIFEST).write_bytes(manifest.encode())
    _zip_folder(draft, target, model.run.as_of)
    return hashlib.sha256(manifest.encode()).hexdigest()


def _redact_files(folder: Path, redactor: Redactor) -> None:
    """Put in the place of each CSV file one without what is to be left out."""
    for table in (*TABLES, *PACKAGE_TABLES):
        if (folder / table.file).exists():
            rest = folder / f"{table.name}.part"
            with (folder / table.file).open(encoding="utf-8", newline="") as lines, rest.open("wb") as file:
                file.writelines(line.encode() for line in redactor.redact_table(table, lines))
            rest.replace(folder / table.file)


def _zip_folder(folder: Path, target: Path, as_of: date) -> None:
    day = min(max(as_of, _FIRST_DAY), _LAST_DAY)
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for file in sorted(folder.iterdir(), key=lambda one: one.name):
            entry = ZipInfo(file.name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            with file.open("rb") as content, package.open(entry, "w", force_zip64=True) as copy:
                shutil.copyfileobj(content, copy)
