"""README.txt of an evidence package: what each file is, how to check it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

from analyzer.render.cleaning import clean_text
from analyzer.render.package.check import MANIFEST
from analyzer.render.package.package_tables import PACKAGE_TABLES
from analyzer.render.package.redact import Redactor
from analyzer.render.wording import DISCLAIMER, stopped
from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.text.phrases import list_firms
from analyzer.vocabulary import Redaction

README = "README.txt"
CHECKER = "check.py"
# The files of a run folder that are no table.
RUN_FILES: Mapping[str, str] = {
    "exposure.html": "the report; open it in a browser, it needs no network",
    "exposure.xlsx": "the same as a workbook",
    "run.json": "versions, inputs with hashes, what was understood of every sheet, counts, names that are no firm, problems",
}
_ABOUT: Mapping[str, str] = {
    **RUN_FILES,
    **{table.file: table.about for table in (*TABLES, *PACKAGE_TABLES)},
    **{f"{table.name}.parquet": f"{table.file} with types, for programs" for table in TABLES},
    README: "this page",
    CHECKER: "a program that checks the package; it needs Python 3.8 or newer and nothing else",
    MANIFEST: "the SHA-256 of every other file of the package",
}
_LINE = 100  # characters
_SUBJECTS = {Redaction.PERSONS: "names of people", Redaction.PRICES: "amounts of money"}
_MARKS = {
    Redaction.PERSONS: (
        "In the other columns [name] stands for a name that one of these columns holds, [e-mail address] and [telephone number] "
        "for what has such a form, and [unit] for the department, site, person or device that a row speaks of. What is told of a "
        "cell in a column of people is left out."
    ),
    Redaction.PRICES: "In the other columns [amount] stands for what has the form of an amount.",
}
_STILL = {
    Redaction.PERSONS: (
        "Free text may still name persons: cells, notes, reasons, and names of files and firms are quoted as they stand, and no "
        "pattern knows every name. Read the package before you hand it on."
    ),
    Redaction.PRICES: (
        "Free text may still tell prices, in words or in forms that no pattern knows. Read the package before you hand it on."
    ),
}


def readme_text(model: ReportModel, names: Sequence[str], left_out: Sequence[str], redactor: Redactor) -> str:
    """The page for a package with the files `names`, and its own three; `left_out` are the files of the run that it is without."""
    marking = [" ".join(model.run.marking.split())] if model.run.marking else []
    parts = [
        *marking,
        "EVIDENCE PACKAGE",
        *_tell_run(model, redactor),
        DISCLAIMER,
        "FILES",
        "\n".join(
            fill(f"{name}: {_ABOUT.get(name, 'a file of the run')}", _LINE, subsequent_indent="    ")
            for name in (*names, CHECKER, MANIFEST, README)
        ),
        *_tell_check(),
        *_tell_redaction(redactor, left_out),
        *marking,
    ]
    return clean_text("\n\n".join(part if "\n" in part else fill(part, _LINE) for part in parts) + "\n")


def _tell_run(model: ReportModel, redactor: Redactor) -> Iterator[str]:
    names = ", ".join(note.name for note in model.designations)
    firms = f" Own entities: {stopped(list_firms(model.run.own_firms))}" if model.run.own_firms else ""
    operator = redactor.redact_text(f" Inquiry by {model.run.operator}.") if model.run.operator else ""
    inputs = f" The inputs are {len(model.inputs)} files, which are not in the package."
    scan = f"One scan for {names} as of {model.run.as_of.isoformat()}, made with exposure {model.run.version}."
    yield redactor.redact_text(scan + firms + operator) + inputs
    yield (
        "Each statement of the run cites a cell. cells.csv has each of these cells with the SHA-256 of its input file: whoever has a "
        "file with that hash can look the cell up. decisions.csv has the rulings of people; those that are in force count in the run."
    )


def _tell_check() -> Iterator[str]:
    yield "HOW TO CHECK"
    yield f"Unpack the package into a new folder. There, either of these tells whether each file is as {MANIFEST} says:"
    yield f"    python3 {CHECKER}\n    sha256sum -c {MANIFEST}"
    yield (
        f"{CHECKER} tells changed, missing and added files, and exits with 1 if there are any. Neither can tell whether {MANIFEST} itself "
        f"was replaced: compare its SHA-256, which {CHECKER} prints, with the one that exposure printed when it made the package."
    )
    yield (
        "Before it was packed, each file of the run was compared with the SHA-256 that run.json and the ledger recorded of it when the "
        "scan was made."
    )


def _tell_redaction(redactor: Redactor, left_out: Sequence[str]) -> Iterator[str]:
    if not redactor.redactions:
        return
    chosen = [subject for subject in Redaction if subject in redactor.redactions]
    yield "WHAT IS LEFT OUT"
    subjects = " and ".join(_SUBJECTS[subject] for subject in chosen)
    yield f"This package is without {subjects}, as far as the following tells."
    if left_out:
        yield f"These files cannot be redacted cell by cell, and are not in the package: {', '.join(left_out)}."
    yield from map(_MARKS.__getitem__, chosen)
    yield "\n".join(_column_lines(redactor)) or "No column held any of it."
    yield from map(_STILL.__getitem__, chosen)


def _column_lines(redactor: Redactor) -> Iterator[str]:
    """One line for each column of which something is left out."""
    for (file, column), report in redactor.columns.items():
        if report.blanked:
            yield f"{file}, {column}: {report.blanked} of {report.values} values are left out"
        if report.changed:
            yield f"{file}, {column}: {report.changed} of {report.values} values are without a part"
