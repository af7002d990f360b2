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
    Kind,
)  # fmt: skip
from analyzer.render.tables.paths import place
from analyzer.render.workbook.sheet import Link, Sheet, Shown, no_key, shown
from analyzer.render.workbook.sheets.guide import finding_key
from analyzer.render.workbook.words import spelled
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

FINDING_COLUMNS: tuple[Shown[Finding], ...] = (
    shown(FINDINGS, "designation", "Designation", 14),
    shown(FINDINGS, "firm", "Firm", 28),
    shown(FINDINGS, "uei", "UEI", 15),
    shown(FINDINGS, "cage", "CAGE", 8),
    shown(FINDINGS, "position", "Position", 14),
    shown(FINDINGS, "reason", "Why", 38),
    shown(FINDINGS, "next_step", "Next step", 36),
    shown(FINDINGS, "contradiction", "Contradiction", 26),
    shown(FINDINGS, "route", "Route", 12),
    shown(FINDINGS, "tier", "Tier", 6),
    shown(FINDINGS, "evidence_class", "Evidence class", 11),
    Shown("Paths", Kind.TEXT, 8, lambda finding: Link("Paths", "Paths", finding_key(finding))),
    Shown("Evidence", Kind.TEXT, 10, lambda finding: Link("Evidence", "Evidence", finding_key(finding))),
    shown(FINDINGS, "covered_contracts", "Covered contracts", 10),
    shown(FINDINGS, "covered_obligated", "Covered dollars", 17),
    shown(FINDINGS, "contracts", "Contracts", 10),
    shown(FINDINGS, "obligated", "Obligated", 17),
    shown(FINDINGS, "certificate", "Certificate", 16),
    shown(FINDINGS, "decision", "Decision", 12),
)
POSITION_COLUMNS: tuple[Shown[Finding], ...] = (
    shown(FINDINGS, "designation", "Designation", 14),
    shown(FINDINGS, "firm", "Firm", 28),
    shown(FINDINGS, "own", "Own entity", 8),
    *(shown(FINDINGS, f"position_{test}", spelled(test), 14) for test in Test),
    shown(FINDINGS, "coverage", "Coverage", 30),
    shown(FINDINGS, "cut", "What would clear it", 36),
    shown(FINDINGS, "spend", "Spend", 17),
    shown(FINDINGS, "remarks", "Remarks", 44),
    Shown("Finding", Kind.TEXT, 9, lambda finding: Link("Finding", "Findings", finding_key(finding))),
    shown(FINDINGS, "firm_key", "Firm key", 30),
)
ANSWER_COLUMNS: tuple[Shown[ClauseAnswer], ...] = (
    shown(ANSWERS, "designation", "Designation", 14),
    shown(ANSWERS, "firm", "Firm", 28),
    shown(ANSWERS, "answer", "Answer", 23),
    shown(ANSWERS, "reason", "Why", 42),
    shown(ANSWERS, "clause", "Clause", 22),
    shown(ANSWERS, "edition", "Edition", 12),
    shown(ANSWERS, "test", "Test", 13),
    shown(ANSWERS, "authority", "Authority", 14),
    shown(ANSWERS, "piid", "PIID", 19),
    shown(ANSWERS, "due", "Due", 12),
    shown(ANSWERS, "due_rule", "Due rule", 24),
    Shown("Finding", Kind.TEXT, 9, lambda answer: Link("Finding", "Findings", finding_key(answer))),
    shown(ANSWERS, "contract_key", "Contract key", 31),
)
PATH_COLUMNS: tuple[Shown[Path], ...] = (
    shown(PATHS, "designation", "Designation", 14),
    shown(PATHS, "firm", "Firm", 28),
    shown(PATHS, "route", "Route", 13),
    shown(PATHS, "tier", "Tier", 6),
    shown(PATHS, "evidence_class", "Evidence class", 12),
    shown(PATHS, "proven", "Proven", 9),
    shown(PATHS, "path", "Path", 56),
    Shown("Cells that say so, hop by hop", Kind.TEXT, 46, lambda path: "\n".join(place(hop.cell) for hop in path.hops)),
    shown(PATHS, "tests", "Tests reached", 22),
    Shown("Finding", Kind.TEXT, 9, lambda path: Link("Finding", "Findings", finding_key(path))),
)
CONTRACT_COLUMNS: tuple[Shown[Contract], ...] = (
    shown(CONTRACTS, "piid", "PIID", 20),
    shown(CONTRACTS, "parent_piid", "Parent PIID", 20),
    shown(CONTRACTS, "agency", "Agency", 28),
    shown(CONTRACTS, "firm", "Firm", 30),
    shown(CONTRACTS, "position", "Position", 15),
    shown(CONTRACTS, "covered", "Covered", 9),
    shown(CONTRACTS, "obligated", "Obligated", 19),
    shown(CONTRACTS, "potential", "Potential", 19),
    shown(CONTRACTS, "end_date", "End date", 12),
    shown(CONTRACTS, "description", "Description", 40),
    shown(CONTRACTS, "performers", "Performers", 11),
    shown(CONTRACTS, "cell", "Where it stands", 30),
    shown(CONTRACTS, "contract_key", "Contract key", 34),
)
CERTIFICATE_COLUMNS: tuple[Shown[Certificate], ...] = (
    shown(CERTIFICATES, "designation", "Designation", 14),
    shown(CERTIFICATES, "firm", "Firm", 30),
    shown(CERTIFICATES, "state", "State", 15),
    shown(CERTIFICATES, "reason", "Why", 40),
    shown(CERTIFICATES, "statement", "Statement", 48),
    shown(CERTIFICATES, "test", "Test", 13),
    shown(CERTIFICATES, "signer", "Signer", 22),
    shown(CERTIFICATES, "signed_on", "Signed on", 12),
    shown(CERTIFICATES, "valid_until", "Valid until", 12),
    shown(CERTIFICATES, "cell", "Where it stands", 30),
    Shown("Finding", Kind.TEXT, 9, lambda certificate: Link("Finding", "Findings", finding_key(certificate))),
)
DEADLINE_COLUMNS: tuple[Shown[Deadline], ...] = (
    shown(DEADLINES, "designation", "Designation", 14),
    shown(DEADLINES, "what", "What", 34),
    shown(DEADLINES, "rule", "Rule", 40),
    shown(DEADLINES, "due", "Due", 12),
    shown(DEADLINES, "timing", "Timing", 20),
    shown(DEADLINES, "firms", "Firms", 10),
    shown(DEADLINES, "contracts", "Contracts", 10),
    shown(DEADLINES, "obligated", "Obligated", 17),
)
DISCLOSURE_COLUMNS: tuple[Shown[Disclosure], ...] = (
    shown(DISCLOSURE, "designation", "Designation", 14),
    shown(DISCLOSURE, "firm", "Firm", 28),
    shown(DISCLOSURE, "clause", "Clause", 22),
    shown(DISCLOSURE, "edition", "Edition", 12),
    shown(DISCLOSURE, "answer", "Answer", 20),
    *(shown(DISCLOSURE, name, name.replace("_", " ").capitalize(), 22) for name in FIELDS),
    shown(DISCLOSURE, "contract_key", "Contract key", 31),
)


def findings(model: ReportModel) -> Sheet[Finding]:
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


def positions(model: ReportModel) -> Sheet[Finding]:
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


def answers(model: ReportModel) -> Sheet[ClauseAnswer]:
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


def paths(model: ReportModel) -> Sheet[Path]:
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


def contracts(model: ReportModel) -> Sheet[Contract]:
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


def certificates(model: ReportModel) -> Sheet[Certificate]:
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


def deadlines(model: ReportModel) -> Sheet[Deadline]:
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


def disclosures(model: ReportModel) -> Sheet[Disclosure]:
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
