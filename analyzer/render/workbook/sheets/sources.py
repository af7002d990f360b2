"""The sheets with what everything rests on: evidence, inputs, sheets, problems and what was not used."""

from __future__ import annotations

from analyzer.render.priority import by_verdict
from analyzer.render.tables import EVIDENCE, OFF_FILE, REJECTED, ColumnKind
from analyzer.render.workbook.sheet import Link, Sheet, SheetColumn, no_key, sheet_column
from analyzer.render.workbook.sheets.guide import finding_key
from analyzer.report.model import Evidence, InputFile, OffFile, Rejected, ReportModel, SetAside, SheetNote
from analyzer.vocabulary import Problem

EVIDENCE_COLUMNS: tuple[SheetColumn[Evidence], ...] = (
    sheet_column(EVIDENCE, "designation", "Designation", 14),
    sheet_column(EVIDENCE, "firm", "Firm", 26),
    sheet_column(EVIDENCE, "verdict", "Verdict", 11),
    sheet_column(EVIDENCE, "text", "Text of the cell", 42),
    sheet_column(EVIDENCE, "term", "Term met", 17),
    sheet_column(EVIDENCE, "marked", "Words that met it", 18),
    sheet_column(EVIDENCE, "polarity", "What is said of it", 11),
    sheet_column(EVIDENCE, "reason", "Why", 34),
    sheet_column(EVIDENCE, "file", "File", 24),
    sheet_column(EVIDENCE, "sheet", "Sheet", 13),
    sheet_column(EVIDENCE, "row", "Row", 9),
    sheet_column(EVIDENCE, "column", "Column", 18),
    sheet_column(EVIDENCE, "rung", "Rung", 13),
    sheet_column(EVIDENCE, "score", "Score", 7),
    SheetColumn(
        "Finding", ColumnKind.TEXT, 9, lambda evidence_sheet: Link("Finding", "Findings", finding_key(evidence_sheet))
    ),
)
OFF_FILE_COLUMNS: tuple[SheetColumn[OffFile], ...] = (
    sheet_column(OFF_FILE, "number", "Contract number", 32),
    sheet_column(OFF_FILE, "why", "Why it is not joined", 26),
    sheet_column(OFF_FILE, "exposed_or_unresolved", "Exposed or unresolved firms", 44),
    sheet_column(OFF_FILE, "firms", "Firms", 9),
    sheet_column(OFF_FILE, "file", "File", 34),
    sheet_column(OFF_FILE, "sheet", "Sheet", 20),
    sheet_column(OFF_FILE, "rows", "Rows", 9),
    sheet_column(OFF_FILE, "where", "Where", 34),
)
REJECTED_COLUMNS: tuple[SheetColumn[Rejected], ...] = (
    sheet_column(REJECTED, "file", "File", 34),
    sheet_column(REJECTED, "sheet", "Sheet", 20),
    sheet_column(REJECTED, "row", "Row", 10),
    sheet_column(REJECTED, "column", "Column", 26),
    sheet_column(REJECTED, "value", "Value", 40),
    sheet_column(REJECTED, "reason", "Why it was not used", 52),
)
SET_ASIDE_COLUMNS: tuple[SheetColumn[SetAside], ...] = (
    SheetColumn("Name", ColumnKind.TEXT, 34, lambda each: each.name),
    SheetColumn("Why it is no firm to ask", ColumnKind.TEXT, 60, lambda each: each.why),
    SheetColumn("Rows", ColumnKind.INTEGER, 9, lambda each: each.rows),
    SheetColumn("Spend", ColumnKind.MONEY, 18, lambda each: each.spend),
    SheetColumn("File", ColumnKind.TEXT, 34, lambda each: each.cell.file),
    SheetColumn("Sheet", ColumnKind.TEXT, 20, lambda each: each.cell.sheet),
    SheetColumn("First row", ColumnKind.INTEGER, 10, lambda each: each.cell.row),
    SheetColumn("Designation of the vendor", ColumnKind.TEXT, 16, lambda each: each.designation),
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


def evidence_sheet(model: ReportModel) -> Sheet[Evidence]:
    """Every cell that met a term."""
    purpose = "Every cell that met a name of a designated vendor, look-alikes that were rejected included."
    nothing = "No cell met a name of a designated vendor."
    return Sheet(
        "Evidence",
        purpose,
        "detail",
        EVIDENCE_COLUMNS,
        model.evidence,
        finding_key,
        nothing,
        frozen=2,
        ranks=by_verdict(model),
        rest="all are in evidence.csv",
    )


def off_file(model: ReportModel) -> Sheet[OffFile]:
    """Contract numbers that join no contract."""
    purpose = "Contract numbers that rows name and that join no contract on file: their dollars are not counted."
    return Sheet(
        "Not on file",
        purpose,
        "detail",
        OFF_FILE_COLUMNS,
        model.off_file,
        no_key,
        "Every contract number joins a contract on file.",
        rest="all are in contracts_not_on_file.csv",
    )


def set_aside(model: ReportModel) -> Sheet[SetAside]:
    """Names that are no firm."""
    purpose = (
        "Names in the inputs that are no firm to ask. They have no finding, are asked nothing, and are counted nowhere."
    )
    return Sheet(
        "No firms",
        purpose,
        "source",
        SET_ASIDE_COLUMNS,
        model.set_aside,
        no_key,
        "Every name is that of a firm.",
        rest="all are in run.json",
    )


def rejected_sheet(model: ReportModel) -> Sheet[Rejected]:
    """What was read but not used."""
    purpose = "Rows and cells that were read but not used, and why. A whole row has no column."
    return Sheet(
        "Rejected rows",
        purpose,
        "source",
        REJECTED_COLUMNS,
        model.rejected,
        no_key,
        "Nothing was rejected.",
        rest="all are in rejected.csv",
    )


def inputs_sheet(model: ReportModel) -> Sheet[InputFile]:
    """The input files."""
    purpose = "Every file that was given, whether it could be read, and its fingerprint."
    return Sheet(
        "Inputs",
        purpose,
        "source",
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
        "source",
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
        "source",
        PROBLEM_COLUMNS,
        model.problems,
        no_key,
        "No problem was met.",
        rest="all are in run.json",
    )


def _column_text(note: SheetNote) -> str:
    return "\n".join(f"{part}: {heading}" for part, heading in note.columns.items())
