"""What a scan tells the script that ran it: whether inputs were read and held anything, and whether a gate is met."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.bearing import BearsOn
from analyzer.errors import ExitCode, NothingScanned
from analyzer.text.phrases import first_names
from analyzer.vocabulary import FileStatus, SheetKind, Verdict

if TYPE_CHECKING:
    from analyzer.report.model import InputFile, ReportModel, SheetNote
    from analyzer.runs.gates import Gate

_MAX_NAMES = 5


def exit_code(model: ReportModel, gates: Sequence[Gate] = ()) -> ExitCode:
    """4 where the answer has a gap, else 3 where one of the `gates` is met, or could look at nobody, else 0."""
    if refused_inputs(model.inputs) or unusable_inputs(model):
        return ExitCode.INPUT_REFUSED
    if any(gate.is_met or gate.is_blind for gate in gates):
        return ExitCode.GATE_MET
    return ExitCode.DONE


def require_rows(inputs: Sequence[InputFile], sheets: Sequence[SheetNote]) -> None:
    """Raise `NothingScanned` where no input holds a row: what was not looked at is not to be reported on."""
    if any(sheet.rows_read for sheet in sheets) or _documents_without_table(inputs, sheets):
        return
    remedy = "Name the folder or the files that hold your spreadsheets."
    if not inputs:
        aside = "hidden files, settings and run folders are no inputs"
        raise NothingScanned(f"Nothing was scanned: no file was found there ({aside}).", remedy)
    if refused := refused_inputs(inputs):
        raise NothingScanned(f"Nothing was scanned, since nothing could be read. {' '.join(refused[:_MAX_NAMES])}")
    files = first_names([file.file for file in inputs], _MAX_NAMES)
    raise NothingScanned(f"Nothing was scanned: no table with a row was found in {files}.", remedy)


def refused_inputs(inputs: Sequence[InputFile]) -> tuple[str, ...]:
    """One sentence per file that could not be read."""
    return tuple(f"{file.file}: {file.problem}" for file in inputs if file.status == FileStatus.REFUSED)


def left_aside(inputs: Sequence[InputFile]) -> tuple[str, ...]:
    """One sentence per thing that was not opened or not known and may have held a table; of many, how many more."""
    said = [
        f"{file.file}: {file.problem}"
        for file in inputs
        if file.status == FileStatus.IGNORED and file.bears_on != BearsOn.NONE
    ]
    more = len(said) - _MAX_NAMES
    return (*said[:_MAX_NAMES], *([f"{more} more; run.json names them."] if more > 0 else []))


def unusable_inputs(model: ReportModel) -> tuple[str, ...]:
    """One sentence per reason why files that were read hold nothing usable.

    A file in which a cell surely names a vendor is of use, whatever its sheets are taken for, and so is a document that is
    nothing but text: its text was searched.
    """
    from analyzer.mapping.saved.apply import LEFT_OUT

    inputs, sheets = model.inputs, model.sheets
    fertile = {sheet.file for sheet in sheets if sheet.kind != SheetKind.UNKNOWN and sheet.rows_kept}
    fertile |= {each.cell.file for each in model.evidence if each.verdict is Verdict.MATCH}
    left_out = {sheet.file for sheet in sheets if LEFT_OUT in sheet.notes}
    fertile |= _documents_without_table(inputs, sheets)
    read = [file.file for file in inputs if file.status == FileStatus.READ]
    files_by_reason: dict[str, list[str]] = {}
    for file in read:
        if file not in fertile and file not in left_out:
            files_by_reason.setdefault(_unusable_reason(file, sheets), []).append(file)
    return tuple(
        f"{first_names(files, _MAX_NAMES)}: {reason}".rstrip(": ") for reason, files in files_by_reason.items()
    )


def _documents_without_table(inputs: Sequence[InputFile], sheets: Sequence[SheetNote]) -> set[str]:
    """A workbook has at least an empty sheet; a document that was read may have none."""
    return {file.file for file in inputs if file.status == FileStatus.READ} - {sheet.file for sheet in sheets}


def _unusable_reason(file: str, sheets: Sequence[SheetNote]) -> str:
    return " ".join(dict.fromkeys(note for sheet in sheets if sheet.file == file for note in sheet.notes))
