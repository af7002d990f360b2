"""`clearing.csv` and `choke_points.csv`: what to do first, and through what exposures go."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.model import ChokePoint, ClearingStep
from analyzer.report.tables.plans import PagePlan, PageSection, SheetPlan, Tab
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column


def _tells_subscription(step: ClearingStep) -> bool:
    return step.annual_cost is not None or step.next_renewal is not None or step.notice_by is not None


CLEARING: ReportTable[ClearingStep] = ReportTable(
    "clearing",
    "the clearing plan: what to replace, to end or to ask about first, with the contact on file, and what each step settles",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("goal", ColumnKind.WORD, heading="Settles", width=12),
        declare_column("step", ColumnKind.INTEGER, "number of the step; lines of one step count only together", width=6),
        declare_column("what", ColumnKind.TEXT, "the firm, product or own use to deal with", width=32),
        declare_column("action", ColumnKind.PROSE, "what to do, in a sentence", width=48),
        declare_column("addressee", ColumnKind.TEXT, "whom to ask or tell"),
        declare_column(
            "contact", ColumnKind.TEXT, "the contact on file", heading="Contact on file", width=26, personal=True
        ),
        declare_column(
            "firms", ColumnKind.INTEGER, "firms with no known path left by the step, after those before it",
            heading="Firms with no known path left", width=10,
        ),
        declare_column(
            "contracts", ColumnKind.INTEGER, "covered contracts that only these firms tie to it", heading="Their contracts", width=10
        ),
        declare_column(
            "obligated", ColumnKind.MONEY, "dollars of these covered contracts", heading="Dollars on them", width=17
        ),
        declare_column("firms_left", ColumnKind.INTEGER, "how many firms are left after it", width=10),
        declare_column(
            "obligated_left", ColumnKind.MONEY, "dollars of covered contracts that are left after it",
            heading="Dollars left", width=17,
        ),
        declare_column(
            "annual_cost", ColumnKind.MONEY,
            "sum of the annual costs in the rows of inventories that state the use; empty where none states one", width=15,
        ),
        declare_column(
            "next_renewal", ColumnKind.DATE, "the first day from the as-of date on, on which one of these rows says that it renews",
            width=13,
        ),
        declare_column(
            "notice_by", ColumnKind.DATE, "the first of these rows' last days to give notice, from the as-of date on", width=12
        ),
    ),
    attrgetter("clearing"),
    sheets=(
        SheetPlan(
            "Clearing plan",
            "In this order, each step leaves no known path on the most covered contract dollars; lines of one step count together.",
            Tab.RESULT,
            (
                "designation", "goal", "step", "what", "action", "contact", "firms", "contracts", "obligated", "firms_left",
                "obligated_left", "annual_cost", "next_renewal", "notice_by",
            ),
            "Nothing has to be settled.",
        ),
    ),
    pages=(
        PagePlan(
            "plan-by-cost",
            PageSection.TODO,
            "The plan by cost, renewal and notice",
            (
                "designation", "goal", "step", "what", "addressee", "contact", "annual_cost", "next_renewal", "notice_by", "contracts",
                "obligated",
            ),
            ("designation", "goal", "addressee"),
            static=0,
            keep=_tells_subscription,
            folded=True,
            intro=(
                "The steps of which an inventory tells a cost, a renewal or a day of notice, to be sorted by them. Costs are those "
                "of the rows that state the use; what no row tells is empty."
            ),
        ),
    ),
)  # fmt: skip
CHOKE_POINTS: ReportTable[ChokePoint] = ReportTable(
    "choke_points",
    "through what exposures go: the firms, contracts and dollars that are exposed only through it, and those that are exposed "
    "through it among other ways",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("goal", ColumnKind.WORD, heading="Position", width=12),
        declare_column(
            "what", ColumnKind.TEXT, "the firm, product or own use through which exposures go", heading="Through", width=34
        ),
        declare_column(
            "firms", ColumnKind.INTEGER, "firms that are exposed only through it", heading="Firms only", width=10
        ),
        declare_column(
            "contracts", ColumnKind.INTEGER, "covered contracts that are exposed only through it",
            heading="Contracts only", width=10,
        ),
        declare_column("obligated", ColumnKind.MONEY, "dollars of these covered contracts", heading="Dollars only", width=17),
        declare_column(
            "firms_through", ColumnKind.INTEGER, "firms that are exposed through it, among other ways",
            heading="Firms at all", width=10,
        ),
        declare_column(
            "contracts_through", ColumnKind.INTEGER, "covered contracts that are exposed through it, among other ways",
            heading="Contracts at all", width=10,
        ),
        declare_column(
            "obligated_through", ColumnKind.MONEY, "dollars of these covered contracts", heading="Dollars at all", width=17
        ),
    ),
    attrgetter("choke_points"),
    sheets=(
        SheetPlan(
            "Choke points",
            "What is exposed (or unresolved) only through each firm, product or own use, and through it at all.",
            Tab.DETAIL,
            (
                "designation", "goal", "what", "firms", "contracts", "obligated", "firms_through", "contracts_through",
                "obligated_through",
            ),
            "Nothing has to be settled.",
        ),
    ),
)  # fmt: skip
