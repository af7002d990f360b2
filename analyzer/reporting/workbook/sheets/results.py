"""The sheets with what was found: findings, answers, paths and contracts."""

from __future__ import annotations

from analyzer.records import Test
from analyzer.reporting.disclosure import FIELDS
from analyzer.reporting.model import (
    Certificate,
    ChokePoint,
    ClauseAnswer,
    ClearingStep,
    Concentration,
    Contract,
    Deadline,
    Disclosure,
    Finding,
    Path,
    ReportModel,
)
from analyzer.reporting.tables import (
    ANSWERS,
    CHOKE_POINTS,
    CLEARING,
    CONCENTRATION,
    DEADLINES,
    DISCLOSURE,
    FINDINGS,
    PATHS,
    Kind,
)  # fmt: skip
from analyzer.reporting.tables.paths import place
from analyzer.reporting.workbook.sheet import Link, Sheet, Shown, no_key, shown
from analyzer.reporting.workbook.sheets.guide import finding_key
from analyzer.reporting.workbook.words import spelled

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
    Shown("PIID", Kind.IDENTIFIER, 20, lambda contract: contract.piid),
    Shown("Parent PIID", Kind.IDENTIFIER, 20, lambda contract: contract.parent_piid),
    Shown("Agency", Kind.TEXT, 28, lambda contract: contract.agency),
    Shown("Firm", Kind.TEXT, 30, lambda contract: contract.firm),
    Shown("Position", Kind.WORD, 15, lambda contract: contract.position),
    Shown("Covered", Kind.WORD, 9, lambda contract: "yes" if contract.covered else "no"),
    Shown("Obligated", Kind.MONEY, 19, lambda contract: contract.obligated),
    Shown("Potential", Kind.MONEY, 19, lambda contract: contract.potential),
    Shown("End date", Kind.DATE, 12, lambda contract: contract.end_date),
    Shown("Description", Kind.TEXT, 40, lambda contract: contract.description),
    Shown("Performers", Kind.INTEGER, 11, lambda contract: len(contract.performers)),
    Shown("Where it stands", Kind.TEXT, 30, lambda contract: place(contract.cell)),
    Shown("Contract key", Kind.IDENTIFIER, 34, lambda contract: contract.contract_key),
)
CERTIFICATE_COLUMNS: tuple[Shown[Certificate], ...] = (
    Shown("Designation", Kind.TEXT, 14, lambda certificate: certificate.designation),
    Shown("Firm", Kind.TEXT, 30, lambda certificate: certificate.firm),
    Shown("State", Kind.WORD, 15, lambda certificate: certificate.state),
    Shown("Why", Kind.TEXT, 40, lambda certificate: certificate.reason),
    Shown("Statement", Kind.TEXT, 48, lambda certificate: certificate.statement),
    Shown("Test", Kind.WORD, 13, lambda certificate: certificate.test),
    Shown("Signer", Kind.TEXT, 22, lambda certificate: certificate.signer),
    Shown("Signed on", Kind.DATE, 12, lambda certificate: certificate.signed_on),
    Shown("Valid until", Kind.DATE, 12, lambda certificate: certificate.valid_until),
    Shown("Where it stands", Kind.TEXT, 30, lambda certificate: place(certificate.cell)),
    Shown("Finding", Kind.TEXT, 9, lambda certificate: Link("Finding", "Findings", finding_key(certificate))),
)

CLEARING_COLUMNS: tuple[Shown[ClearingStep], ...] = (
    shown(CLEARING, "designation", "Designation", 14),
    shown(CLEARING, "goal", "Clears", 12),
    shown(CLEARING, "step", "Step", 6),
    shown(CLEARING, "what", "What", 32),
    shown(CLEARING, "action", "Action", 48),
    shown(CLEARING, "contact", "Contact on file", 26),
    shown(CLEARING, "firms", "Firms cleared", 10),
    shown(CLEARING, "contracts", "Contracts cleared", 10),
    shown(CLEARING, "obligated", "Dollars cleared", 17),
    shown(CLEARING, "firms_left", "Firms left", 10),
    shown(CLEARING, "obligated_left", "Dollars left", 17),
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
CHOKE_COLUMNS: tuple[Shown[ChokePoint], ...] = (
    shown(CHOKE_POINTS, "designation", "Designation", 14),
    shown(CHOKE_POINTS, "goal", "Position", 12),
    shown(CHOKE_POINTS, "what", "Through", 34),
    shown(CHOKE_POINTS, "firms", "Firms only", 10),
    shown(CHOKE_POINTS, "contracts", "Contracts only", 10),
    shown(CHOKE_POINTS, "obligated", "Dollars only", 17),
    shown(CHOKE_POINTS, "firms_through", "Firms at all", 10),
    shown(CHOKE_POINTS, "contracts_through", "Contracts at all", 10),
    shown(CHOKE_POINTS, "obligated_through", "Dollars at all", 17),
)

CONCENTRATION_COLUMNS: tuple[Shown[Concentration], ...] = (
    shown(CONCENTRATION, "designation", "Designation", 14),
    shown(CONCENTRATION, "position", "Position", 12),
    shown(CONCENTRATION, "dimension", "By", 13),
    shown(CONCENTRATION, "value", "Value", 36),
    shown(CONCENTRATION, "firms", "Firms", 10),
    shown(CONCENTRATION, "share_of_firms", "Share of firms", 10),
    shown(CONCENTRATION, "contracts", "Contracts", 10),
    shown(CONCENTRATION, "obligated", "Obligated", 17),
    shown(CONCENTRATION, "share_of_dollars", "Share of dollars", 10),
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
    return Sheet("Findings", purpose, "result", FINDING_COLUMNS, model.findings, finding_key, "No firm was found.", 2)


def positions(model: ReportModel) -> Sheet[Finding]:
    """Where each firm stands under every test."""
    purpose = "Where each firm stands under every test, what is on record of it, and remarks that change no position."
    nothing = "No firm was found."
    return Sheet("Positions", purpose, "result", POSITION_COLUMNS, model.findings, finding_key, nothing, 2)


def answers(model: ReportModel) -> Sheet[ClauseAnswer]:
    """What can be signed."""
    purpose = "What each own entity can do with each clause box of each contract. What a person signs rests on this."
    nothing = "No contract of an own entity was found."
    return Sheet("Answers", purpose, "result", ANSWER_COLUMNS, model.answers, finding_key, nothing, 2)


def paths(model: ReportModel) -> Sheet[Path]:
    """How exposures arise."""
    purpose = "How each firm comes to depend on the designated vendor: the best path of each route, with its cells."
    nothing = "No path to a designated vendor was found."
    return Sheet("Paths", purpose, "detail", PATH_COLUMNS, model.paths, finding_key, nothing, 2)


def contracts(model: ReportModel) -> Sheet[Contract]:
    """Contracts and their dollars."""
    purpose = "Each contract once, with its dollars and one position: the worst of the firms that perform it."
    nothing = "No contract was found."
    return Sheet("Contracts", purpose, "detail", CONTRACT_COLUMNS, model.contracts, no_key, nothing)


def certificates(model: ReportModel) -> Sheet[Certificate]:
    """Certificates on file."""
    purpose = "Certificates on file, and whether what was read contradicts them."
    nothing = "No certificate was found."
    return Sheet("Certificates", purpose, "detail", CERTIFICATE_COLUMNS, model.certificates, finding_key, nothing, 2)


def clearing(model: ReportModel) -> Sheet[ClearingStep]:
    """What to replace, to end or to ask about first."""
    purpose = (
        "In this order, each step clears the most contract dollars that are left; lines of one step clear together."
    )
    nothing = "Nothing has to be cleared."
    return Sheet("Clearing plan", purpose, "result", CLEARING_COLUMNS, model.clearing, no_key, nothing)


def deadlines(model: ReportModel) -> Sheet[Deadline]:
    """What falls due when."""
    purpose = (
        "What falls due when. A clock starts only when a named person enters the day on which the use was identified."
    )
    nothing = "No clause on file has a deadline."
    return Sheet("Deadlines", purpose, "result", DEADLINE_COLUMNS, model.deadlines, no_key, nothing)


def choke_points(model: ReportModel) -> Sheet[ChokePoint]:
    """On what exposures hang."""
    purpose = "What is exposed (or unresolved) only through each firm, product or own use, and through it at all."
    nothing = "Nothing has to be cleared."
    return Sheet("Choke points", purpose, "detail", CHOKE_COLUMNS, model.choke_points, no_key, nothing)


def concentration(model: ReportModel) -> Sheet[Concentration]:
    """How exposures spread."""
    purpose = "How exposed and unresolved firms, and what hangs on them, spread over routes, tiers, products and firms between."
    nothing = "No firm is exposed or unresolved."
    return Sheet("Concentration", purpose, "detail", CONCENTRATION_COLUMNS, model.concentration, no_key, nothing)


def disclosures(model: ReportModel) -> Sheet[Disclosure]:
    """The fields of each disclosure."""
    purpose = "What a disclosure or report asks for, as far as the inputs tell; the rest is to be supplied."
    nothing = "Nothing has to be disclosed."
    return Sheet("Disclosure", purpose, "result", DISCLOSURE_COLUMNS, model.disclosures, no_key, nothing)
