"""`findings.csv`: one line per designation and firm; `position` is the one under the leading test."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.model import Finding
from analyzer.report.priority import by_firm
from analyzer.report.tables.plans import FIRM, POSITION, PagePlan, PageSection, SheetPlan, Tab, finding_key, link_column
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import STILL_OPEN, ColumnKind, TableColumn, declare_column, yes_no_column
from analyzer.vocabulary import Test
from analyzer.word_labels import EVIDENCE_LABELS, ROUTE_LABELS, TEST_LABELS

_WIDEST = Test.DEPENDENCE


def _position_column(test: Test) -> TableColumn[Finding]:
    under = f"the widest view, {test}" if test is _WIDEST else f"the test {test}"
    return declare_column(
        f"position_{test}",
        ColumnKind.WORD,
        f"position under {under}",
        heading=TEST_LABELS[test].text,
        value=lambda finding: finding.under(test).position,
        part=attrgetter("standings"),
    )


def _leading_reason(finding: Finding) -> str:
    """The sentence behind `position`; several tests may share the position, the first one's sentence stands."""
    position = finding.position
    for standing in finding.standings:
        if standing.position is position:
            return standing.reason
    return ""


FINDINGS: ReportTable[Finding] = ReportTable(
    "findings",
    "one line per designation and firm, with its position under every test",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("firm_key", ColumnKind.IDENTIFIER, width=30),
        declare_column("firm", ColumnKind.TEXT, width=28),
        declare_column("uei", ColumnKind.IDENTIFIER, "UEI of the firm, if known", heading="UEI", width=15),
        declare_column("cage", ColumnKind.IDENTIFIER, "CAGE code of the firm, if known", heading="CAGE", width=8),
        declare_column("position", ColumnKind.WORD),
        *(_position_column(test) for test in Test),
        yes_no_column(
            "contradiction", "yes if a valid certificate says no and proven evidence says yes", width=26
        ),
        declare_column("route", ColumnKind.WORD, "route of the best path under dependence", width=12, labels=ROUTE_LABELS),
        declare_column("tier", ColumnKind.INTEGER, "tier of the best path under dependence", width=6),
        declare_column(
            "evidence_class", ColumnKind.WORD, "class of the weakest hop of the best path under dependence", width=11,
            labels=EVIDENCE_LABELS,
        ),
        declare_column("coverage", ColumnKind.TEXT, "what is on record to judge by", width=30),
        declare_column("contracts", ColumnKind.INTEGER, "how many contracts it performs", width=10),
        declare_column("obligated", ColumnKind.MONEY, "dollars committed on all contracts that it performs", width=17),
        declare_column(
            "certificate", ColumnKind.TEXT,
            "state of its certificate: valid, contradicted, recertify, undated, expired and so on", width=16,
        ),
        declare_column("next_step", ColumnKind.PROSE, "what to do next, in a sentence", width=36),
        declare_column("path", ColumnKind.PROSE, "the best path under dependence, in a sentence", width=56),
        declare_column("decision", ColumnKind.TEXT, "the rulings that count for it", width=12),
        yes_no_column("own", "yes for an own entity", heading="Own entity", width=8),
        declare_column("spend", ColumnKind.MONEY, "what was paid to it", width=17),
        declare_column(
            "reason", ColumnKind.PROSE, "why it has the position under the leading test", heading="Why", width=38,
            value=_leading_reason,
        ),
        declare_column(
            "cut", ColumnKind.PROSE, "the smallest set of things to end or replace so that it is exposed no longer",
            heading="What would close its paths", width=36,
        ),
        declare_column(
            "remarks", ColumnKind.PROSE, "what else is known, such as the use by a supplier", width=44,
            value=lambda finding: "; ".join(finding.remarks),
        ),
        declare_column("covered_contracts", ColumnKind.INTEGER, "how many covered contracts it performs", width=10),
        declare_column(
            "covered_obligated", ColumnKind.MONEY, "dollars committed on these covered contracts",
            heading="Covered dollars", width=17,
        ),
        STILL_OPEN,
    ),
    attrgetter("findings"),
    sheets=(
        SheetPlan(
            "Findings",
            "One row per designation and firm, with its position under the leading test.",
            Tab.RESULT,
            (
                "designation", "firm", "uei", "cage", "position", "reason", "next_step", "still_open", "contradiction", "route", "tier",
                "evidence_class", link_column("Paths", width=8), link_column("Evidence", width=10), "covered_contracts",
                "covered_obligated", "contracts", "obligated", "certificate", "decision",
            ),
            "No firm was found.",
            finding_key,
            frozen=2,
            ranks=by_firm,
        ),
        SheetPlan(
            "Positions",
            "Where each firm stands under every test, what is on record of it, and remarks that change no position.",
            Tab.RESULT,
            (
                "designation", "firm", "own", *(f"position_{test}" for test in Test), "coverage", "cut", "spend", "remarks",
                link_column("Findings", "Finding"), "firm_key",
            ),
            "No firm was found.",
            finding_key,
            frozen=2,
            ranks=by_firm,
        ),
    ),
    pages=(
        PagePlan(
            "register",
            PageSection.FIRMS,
            "Register of firms",
            (
                FIRM, "designation", POSITION, "route", "tier", "evidence_class", "decision", "covered_contracts",
                "covered_obligated", "next_step",
            ),
            ("designation", "position", "route", "tier", "evidence_class", "decision"),
            "No firm was found in the inputs.",
            optional=("decision",),
            ranks=by_firm,
            static=500,
        ),
    ),
)  # fmt: skip
