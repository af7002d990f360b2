"""The sheets with what was read: inputs, sheets, problems, and names that are no firm."""

from __future__ import annotations

from analyzer.render.workbook.sheet import Sheet
from analyzer.report.model import InputFile, ReportModel, SetAside, SheetNote
from analyzer.report.tables.plans import SheetColumn, Tab, no_key
from analyzer.report.tables.table_column import ColumnKind
from analyzer.vocabulary import Problem

SET_ASIDE_COLUMNS: tuple[SheetColumn[SetAside], ...] = (
    SheetColumn("Name", ColumnKind.TEXT, 34, lambda name: name.name),
    SheetColumn("Why it is no firm to ask", ColumnKind.TEXT, 60, lambda name: name.why),
    SheetColumn("Rows", ColumnKind.INTEGER, 9, lambda name: name.rows),
    SheetColumn("Spend", ColumnKind.MONEY, 18, lambda name: name.spend),
    SheetColumn("File", ColumnKind.TEXT, 34, lambda name: name.cell.file),
    SheetColumn("Sheet", ColumnKind.TEXT, 20, lambda name: name.cell.sheet),
    SheetColumn("First row", ColumnKind.INTEGER, 10, lambda name: name.cell.row),
    SheetColumn("Designation of the vendor", ColumnKind.TEXT, 16, lambda name: name.designation),
)
INPUT_COLUMNS: tuple[SheetColumn[InputFile], ...] = (
    SheetColumn("File", ColumnKind.TEXT, 40, lambda file: file.file),
    SheetColumn("Status", ColumnKind.WORD, 11, lambda file: file.status),
    SheetColumn("What stood in the way", ColumnKind.TEXT, 50, lambda file: file.problem),
    SheetColumn("Bytes", ColumnKind.INTEGER, 15, lambda file: file.bytes),
    SheetColumn("SHA-256", ColumnKind.IDENTIFIER, 68, lambda file: file.sha256),
)
SHEET_COLUMNS: tuple[SheetColumn[SheetNote], ...] = (
    SheetColumn("File", ColumnKind.TEXT, 34, lambda note: note.file),
    SheetColumn("Sheet", ColumnKind.TEXT, 20, lambda note: note.sheet),
    SheetColumn("Kind", ColumnKind.WORD, 15, lambda note: note.kind),
    SheetColumn("Header row", ColumnKind.INTEGER, 9, lambda note: note.header_row),
    SheetColumn("Rows read", ColumnKind.INTEGER, 11, lambda note: note.rows_read),
    SheetColumn("Rows kept", ColumnKind.INTEGER, 11, lambda note: note.rows_kept),
    SheetColumn("Rows rejected", ColumnKind.INTEGER, 11, lambda note: note.rows_rejected),
    SheetColumn("Matching rows without an owner", ColumnKind.INTEGER, 14, lambda note: note.rows_without_owner),
    SheetColumn("Amount in total", ColumnKind.MONEY, 20, lambda note: note.amount_total),
    SheetColumn("Columns understood", ColumnKind.TEXT, 50, lambda note: _column_text(note)),
    SheetColumn("Notes", ColumnKind.TEXT, 44, lambda note: "\n".join(note.notes)),
)
PROBLEM_COLUMNS: tuple[SheetColumn[Problem], ...] = (
    SheetColumn("File", ColumnKind.TEXT, 36, lambda problem: problem.file),
    SheetColumn("Sheet", ColumnKind.TEXT, 22, lambda problem: problem.sheet),
    SheetColumn("Problem", ColumnKind.TEXT, 92, lambda problem: problem.text),
)


def set_aside(model: ReportModel) -> Sheet[SetAside]:
    """Names that are no firm."""
    purpose = (
        "Names in the inputs that are no firm to ask. They have no finding, are asked nothing, and are counted nowhere."
    )
    return Sheet(
        "No firms",
        purpose,
        Tab.SOURCE,
        SET_ASIDE_COLUMNS,
        model.set_aside,
        no_key,
        "Every name is that of a firm.",
        rest="all are in run.json",
    )


def inputs_sheet(model: ReportModel) -> Sheet[InputFile]:
    """The input files."""
    purpose = "Every file that was given, whether it could be read, and its fingerprint."
    return Sheet(
        "Inputs",
        purpose,
        Tab.SOURCE,
        INPUT_COLUMNS,
        model.inputs,
        no_key,
        "No file was given.",
        rest="all are in run.json",
    )


def sheets_read(model: ReportModel) -> Sheet[SheetNote]:
    """What was understood of each sheet."""
    purpose = "What each sheet was taken for. Rows read are always rows kept and rows rejected together."
    return Sheet(
        "Sheets read",
        purpose,
        Tab.SOURCE,
        SHEET_COLUMNS,
        model.sheets,
        no_key,
        "No sheet was read.",
        rest="all are in run.json",
    )


def problems_sheet(model: ReportModel) -> Sheet[Problem]:
    """What was not read or not understood."""
    purpose = "What was not read or not understood, and so could not bear on any finding."
    return Sheet(
        "Problems",
        purpose,
        Tab.SOURCE,
        PROBLEM_COLUMNS,
        model.problems,
        no_key,
        "No problem was met.",
        rest="all are in run.json",
    )


def _column_text(note: SheetNote) -> str:
    return "\n".join(f"{part}: {heading}" for part, heading in note.columns.items())
