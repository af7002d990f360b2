"""The sheets with what was found: findings, answers, paths and contracts, and what is due and to be disclosed."""

from __future__ import annotations

from analyzer.render.priority import by_answer, by_firm, by_position
from analyzer.render.tables import (
    ANSWERS,
    CERTIFICATES,
    CONTRACTS,
    DEADLINES,
    DISCLOSURE,
    FINDINGS,
    PATHS,
    ColumnKind,
)  # fmt: skip
from analyzer.render.tables.paths import cell_place
from analyzer.render.workbook.sheet import Link, Sheet, SheetColumn, no_key, sheet_column
from analyzer.render.workbook.sheets.guide import finding_key
from analyzer.report.model import (
    Certificate,
    ClauseAnswer,
    Contract,
    Deadline,
    Disclosure,
    Finding,
    Path,
    ReportModel,
)
from analyzer.report.model.disclosure import FIELDS
from analyzer.vocabulary import Test
from analyzer.word_labels import word_label

FINDING_COLUMNS: tuple[SheetColumn[Finding], ...] = (
    sheet_column(FINDINGS, "designation", "Designation", 14),
    sheet_column(FINDINGS, "firm", "Firm", 28),
    sheet_column(FINDINGS, "uei", "UEI", 15),
    sheet_column(FINDINGS, "cage", "CAGE", 8),
    sheet_column(FINDINGS, "position", "Position", 14),
    sheet_column(FINDINGS, "reason", "Why", 38),
    sheet_column(FINDINGS, "next_step", "Next step", 36),
    sheet_column(FINDINGS, "contradiction", "Contradiction", 26),
    sheet_column(FINDINGS, "route", "Route", 12),
    sheet_column(FINDINGS, "tier", "Tier", 6),
    sheet_column(FINDINGS, "evidence_class", "Evidence class", 11),
    SheetColumn("Paths", ColumnKind.TEXT, 8, lambda finding: Link("Paths", "Paths", finding_key(finding))),
    SheetColumn("Evidence", ColumnKind.TEXT, 10, lambda finding: Link("Evidence", "Evidence", finding_key(finding))),
    sheet_column(FINDINGS, "covered_contracts", "Covered contracts", 10),
    sheet_column(FINDINGS, "covered_obligated", "Covered dollars", 17),
    sheet_column(FINDINGS, "contracts", "Contracts", 10),
    sheet_column(FINDINGS, "obligated", "Obligated", 17),
    sheet_column(FINDINGS, "certificate", "Certificate", 16),
    sheet_column(FINDINGS, "decision", "Decision", 12),
)
POSITION_COLUMNS: tuple[SheetColumn[Finding], ...] = (
    sheet_column(FINDINGS, "designation", "Designation", 14),
    sheet_column(FINDINGS, "firm", "Firm", 28),
    sheet_column(FINDINGS, "own", "Own entity", 8),
    *(sheet_column(FINDINGS, f"position_{test}", word_label(test), 14) for test in Test),
    sheet_column(FINDINGS, "coverage", "Coverage", 30),
    sheet_column(FINDINGS, "cut", "What would clear it", 36),
    sheet_column(FINDINGS, "spend", "Spend", 17),
    sheet_column(FINDINGS, "remarks", "Remarks", 44),
    SheetColumn("Finding", ColumnKind.TEXT, 9, lambda finding: Link("Finding", "Findings", finding_key(finding))),
    sheet_column(FINDINGS, "firm_key", "Firm key", 30),
)
ANSWER_COLUMNS: tuple[SheetColumn[ClauseAnswer], ...] = (
    sheet_column(ANSWERS, "designation", "Designation", 14),
    sheet_column(ANSWERS, "firm", "Firm", 28),
    sheet_column(ANSWERS, "answer", "Answer", 23),
    sheet_column(ANSWERS, "reason", "Why", 42),
    sheet_column(ANSWERS, "clause", "Clause", 22),
    sheet_column(ANSWERS, "edition", "Edition", 12),
    sheet_column(ANSWERS, "test", "Test", 13),
    sheet_column(ANSWERS, "authority", "Authority", 14),
    sheet_column(ANSWERS, "piid", "PIID", 19),
    sheet_column(ANSWERS, "due", "Due", 12),
    sheet_column(ANSWERS, "due_rule", "Due rule", 24),
    SheetColumn("Finding", ColumnKind.TEXT, 9, lambda answer: Link("Finding", "Findings", finding_key(answer))),
    sheet_column(ANSWERS, "contract_key", "Contract key", 31),
)
PATH_COLUMNS: tuple[SheetColumn[Path], ...] = (
    sheet_column(PATHS, "designation", "Designation", 14),
    sheet_column(PATHS, "firm", "Firm", 28),
    sheet_column(PATHS, "route", "Route", 13),
    sheet_column(PATHS, "tier", "Tier", 6),
    sheet_column(PATHS, "evidence_class", "Evidence class", 12),
    sheet_column(PATHS, "proven", "Proven", 9),
    sheet_column(PATHS, "path", "Path", 56),
    SheetColumn(
        "Cells that say so, hop by hop",
        ColumnKind.TEXT,
        46,
        lambda path: "\n".join(cell_place(hop.cell) for hop in path.hops),
    ),
    sheet_column(PATHS, "tests", "Tests reached", 22),
    SheetColumn("Finding", ColumnKind.TEXT, 9, lambda path: Link("Finding", "Findings", finding_key(path))),
)
CONTRACT_COLUMNS: tuple[SheetColumn[Contract], ...] = (
    sheet_column(CONTRACTS, "piid", "PIID", 20),
    sheet_column(CONTRACTS, "parent_piid", "Parent PIID", 20),
    sheet_column(CONTRACTS, "agency", "Agency", 28),
    sheet_column(CONTRACTS, "firm", "Firm", 30),
    sheet_column(CONTRACTS, "position", "Position", 15),
    sheet_column(CONTRACTS, "covered", "Covered", 9),
    sheet_column(CONTRACTS, "obligated", "Obligated", 19),
    sheet_column(CONTRACTS, "potential", "Potential", 19),
    sheet_column(CONTRACTS, "end_date", "End date", 12),
    sheet_column(CONTRACTS, "description", "Description", 40),
    sheet_column(CONTRACTS, "performers", "Performers", 11),
    sheet_column(CONTRACTS, "cell", "Where it stands", 30),
    sheet_column(CONTRACTS, "contract_key", "Contract key", 34),
)
CERTIFICATE_COLUMNS: tuple[SheetColumn[Certificate], ...] = (
    sheet_column(CERTIFICATES, "designation", "Designation", 14),
    sheet_column(CERTIFICATES, "firm", "Firm", 30),
    sheet_column(CERTIFICATES, "state", "State", 15),
    sheet_column(CERTIFICATES, "reason", "Why", 40),
    sheet_column(CERTIFICATES, "statement", "Statement", 48),
    sheet_column(CERTIFICATES, "test", "Test", 13),
    sheet_column(CERTIFICATES, "signer", "Signer", 22),
    sheet_column(CERTIFICATES, "signed_on", "Signed on", 12),
    sheet_column(CERTIFICATES, "valid_until", "Valid until", 12),
    sheet_column(CERTIFICATES, "cell", "Where it stands", 30),
    SheetColumn(
        "Finding", ColumnKind.TEXT, 9, lambda certificate: Link("Finding", "Findings", finding_key(certificate))
    ),
)
DEADLINE_COLUMNS: tuple[SheetColumn[Deadline], ...] = (
    sheet_column(DEADLINES, "designation", "Designation", 14),
    sheet_column(DEADLINES, "what", "What", 34),
    sheet_column(DEADLINES, "rule", "Rule", 40),
    sheet_column(DEADLINES, "due", "Due", 12),
    sheet_column(DEADLINES, "timing", "Timing", 20),
    sheet_column(DEADLINES, "firms", "Firms", 10),
    sheet_column(DEADLINES, "contracts", "Contracts", 10),
    sheet_column(DEADLINES, "obligated", "Obligated", 17),
)
DISCLOSURE_COLUMNS: tuple[SheetColumn[Disclosure], ...] = (
    sheet_column(DISCLOSURE, "designation", "Designation", 14),
    sheet_column(DISCLOSURE, "firm", "Firm", 28),
    sheet_column(DISCLOSURE, "clause", "Clause", 22),
    sheet_column(DISCLOSURE, "edition", "Edition", 12),
    sheet_column(DISCLOSURE, "answer", "Answer", 20),
    *(sheet_column(DISCLOSURE, name, name.replace("_", " ").capitalize(), 22) for name in FIELDS),
    sheet_column(DISCLOSURE, "contract_key", "Contract key", 31),
)


def findings_sheet(model: ReportModel) -> Sheet[Finding]:
    """The register of firms, worst first as the model has them."""
    purpose = "One row per designation and firm, with its position under the leading test."
    return Sheet(
        "Findings",
        purpose,
        "result",
        FINDING_COLUMNS,
        model.findings,
        finding_key,
        "No firm was found.",
        frozen=2,
        ranks=by_firm(model, model.findings),
        rest="all are in findings.csv",
    )


def positions_sheet(model: ReportModel) -> Sheet[Finding]:
    """Where each firm stands under every test."""
    purpose = "Where each firm stands under every test, what is on record of it, and remarks that change no position."
    nothing = "No firm was found."
    return Sheet(
        "Positions",
        purpose,
        "result",
        POSITION_COLUMNS,
        model.findings,
        finding_key,
        nothing,
        frozen=2,
        ranks=by_firm(model, model.findings),
        rest="all are in findings.csv",
    )


def answers_sheet(model: ReportModel) -> Sheet[ClauseAnswer]:
    """What can be signed."""
    purpose = "What each own entity can do with each clause box of each contract. What a person signs rests on this."
    nothing = "No contract of an own entity was found."
    return Sheet(
        "Answers",
        purpose,
        "result",
        ANSWER_COLUMNS,
        model.answers,
        finding_key,
        nothing,
        frozen=2,
        ranks=by_answer(model),
        rest="all are in answers.csv",
    )


def paths_sheet(model: ReportModel) -> Sheet[Path]:
    """How exposures arise."""
    purpose = "How each firm comes to depend on the designated vendor: the best path of each route, with its cells."
    nothing = "No path to a designated vendor was found."
    return Sheet(
        "Paths",
        purpose,
        "detail",
        PATH_COLUMNS,
        model.paths,
        finding_key,
        nothing,
        frozen=2,
        ranks=by_firm(model, model.paths),
        rest="all are in paths.csv",
    )


def contracts_sheet(model: ReportModel) -> Sheet[Contract]:
    """Contracts and their dollars."""
    purpose = "Each contract once, with its dollars and one position: the worst of the firms that perform it."
    nothing = "No contract was found."
    return Sheet(
        "Contracts",
        purpose,
        "detail",
        CONTRACT_COLUMNS,
        model.contracts,
        no_key,
        nothing,
        ranks=by_position(model),
        rest="all are in contracts.csv",
    )


def certificates_sheet(model: ReportModel) -> Sheet[Certificate]:
    """Certificates on file."""
    purpose = "Certificates on file, and whether what was read contradicts them."
    nothing = "No certificate was found."
    return Sheet(
        "Certificates",
        purpose,
        "detail",
        CERTIFICATE_COLUMNS,
        model.certificates,
        finding_key,
        nothing,
        frozen=2,
        ranks=by_firm(model, model.certificates),
        rest="all are in certificates.csv",
    )


def deadlines_sheet(model: ReportModel) -> Sheet[Deadline]:
    """What falls due when."""
    purpose = (
        "What falls due when. A clock starts only when a named person enters the day on which the use was identified."
    )
    nothing = "No clause on file has a deadline."
    return Sheet(
        "Deadlines",
        purpose,
        "result",
        DEADLINE_COLUMNS,
        model.deadlines,
        no_key,
        nothing,
        rest="all are in deadlines.csv",
    )


def disclosures_sheet(model: ReportModel) -> Sheet[Disclosure]:
    """The fields of each disclosure."""
    purpose = "What a disclosure or report asks for, as far as the inputs tell; the rest is to be supplied."
    nothing = "Nothing has to be disclosed."
    return Sheet(
        "Disclosure",
        purpose,
        "result",
        DISCLOSURE_COLUMNS,
        model.disclosures,
        no_key,
        nothing,
        rest="all are in disclosure.csv",
    )
