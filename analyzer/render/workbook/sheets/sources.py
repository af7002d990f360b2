"""The sheets with what everything rests on: evidence, inputs, sheets, problems and what was not used."""

from __future__ import annotations

from analyzer.render.priority import by_verdict
from analyzer.render.tables import EVIDENCE, OFF_FILE, REJECTED, Kind
from analyzer.render.workbook.sheet import Link, Sheet, Shown, no_key, shown
from analyzer.render.workbook.sheets.guide import finding_key
from analyzer.report.model import Evidence, InputFile, OffFile, Rejected, ReportModel, SetAside, SheetNote
from analyzer.vocabulary import Problem

EVIDENCE_COLUMNS: tuple[Shown[Evidence], ...] = (
    shown(EVIDENCE, "designation", "Designation", 14),
    shown(EVIDENCE, "firm", "Firm", 26),
    shown(EVIDENCE, "verdict", "Verdict", 11),
    shown(EVIDENCE, "text", "Text of the cell", 42),
    shown(EVIDENCE, "term", "Term met", 17),
    shown(EVIDENCE, "marked", "Words that met it", 18),
    shown(EVIDENCE, "polarity", "What is said of it", 11),
    shown(EVIDENCE, "reason", "Why", 34),
    shown(EVIDENCE, "file", "File", 24),
    shown(EVIDENCE, "sheet", "Sheet", 13),
    shown(EVIDENCE, "row", "Row", 9),
    shown(EVIDENCE, "column", "Column", 18),
    shown(EVIDENCE, "rung", "Rung", 13),
    shown(EVIDENCE, "score", "Score", 7),
    Shown("Finding", Kind.TEXT, 9, lambda evidence: Link("Finding", "Findings", finding_key(evidence))),
)
OFF_FILE_COLUMNS: tuple[Shown[OffFile], ...] = (
    shown(OFF_FILE, "number", "Contract number", 32),
    shown(OFF_FILE, "why", "Why it is not joined", 26),
    shown(OFF_FILE, "exposed_or_unresolved", "Exposed or unresolved firms", 44),
    shown(OFF_FILE, "firms", "Firms", 9),
    shown(OFF_FILE, "file", "File", 34),
    shown(OFF_FILE, "sheet", "Sheet", 20),
    shown(OFF_FILE, "rows", "Rows", 9),
    shown(OFF_FILE, "where", "Where", 34),
)
REJECTED_COLUMNS: tuple[Shown[Rejected], ...] = (
    shown(REJECTED, "file", "File", 34),
    shown(REJECTED, "sheet", "Sheet", 20),
    shown(REJECTED, "row", "Row", 10),
    shown(REJECTED, "column", "Column", 26),
    shown(REJECTED, "value", "Value", 40),
    shown(REJECTED, "reason", "Why it was not used", 52),
)
SET_ASIDE_COLUMNS: tuple[Shown[SetAside], ...] = (
    Shown("Name", Kind.TEXT, 34, lambda each: each.name),
    Shown("Why it is no firm to ask", Kind.TEXT, 60, lambda each: each.why),
    Shown("Rows", Kind.INTEGER, 9, lambda each: each.rows),
    Shown("Spend", Kind.MONEY, 18, lambda each: each.spend),
    Shown("File", Kind.TEXT, 34, lambda each: each.cell.file),
    Shown("Sheet", Kind.TEXT, 20, lambda each: each.cell.sheet),
    Shown("First row", Kind.INTEGER, 10, lambda each: each.cell.row),
    Shown("Designation of the vendor", Kind.TEXT, 16, lambda each: each.designation),
)
INPUT_COLUMNS: tuple[Shown[InputFile], ...] = (
    Shown("File", Kind.TEXT, 40, lambda file: file.file),
    Shown("Status", Kind.WORD, 11, lambda file: file.status),
    Shown("What stood in the way", Kind.TEXT, 50, lambda file: file.problem),
    Shown("Bytes", Kind.INTEGER, 15, lambda file: file.bytes),
    Shown("SHA-256", Kind.IDENTIFIER, 68, lambda file: file.sha256),
)
SHEET_COLUMNS: tuple[Shown[SheetNote], ...] = (
    Shown("File", Kind.TEXT, 34, lambda note: note.file),
    Shown("Sheet", Kind.TEXT, 20, lambda note: note.sheet),
    Shown("Kind", Kind.WORD, 15, lambda note: note.kind),
    Shown("Header row", Kind.INTEGER, 9, lambda note: note.header_row),
    Shown("Rows read", Kind.INTEGER, 11, lambda note: note.rows_read),
    Shown("Rows kept", Kind.INTEGER, 11, lambda note: note.rows_kept),
    Shown("Rows rejected", Kind.INTEGER, 11, lambda note: note.rows_rejected),
    Shown("Matching rows without an owner", Kind.INTEGER, 14, lambda note: note.rows_without_owner),
    Shown("Amount in total", Kind.MONEY, 20, lambda note: note.amount_total),
    Shown("Columns understood", Kind.TEXT, 50, lambda note: _columns(note)),
    Shown("Notes", Kind.TEXT, 44, lambda note: "\n".join(note.notes)),
)
PROBLEM_COLUMNS: tuple[Shown[Problem], ...] = (
    Shown("File", Kind.TEXT, 36, lambda problem: problem.file),
    Shown("Sheet", Kind.TEXT, 22, lambda problem: problem.sheet),
    Shown("Problem", Kind.TEXT, 92, lambda problem: problem.text),
)


def evidence(model: ReportModel) -> Sheet[Evidence]:
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


def rejected(model: ReportModel) -> Sheet[Rejected]:
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


def inputs(model: ReportModel) -> Sheet[InputFile]:
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


def problems(model: ReportModel) -> Sheet[Problem]:
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


def _columns(note: SheetNote) -> str:
    return "\n".join(f"{part}: {heading}" for part, heading in note.columns.items())
