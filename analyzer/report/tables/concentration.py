"""`concentration.csv`: how exposures spread over routes, tiers, products and firms in between."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from analyzer.report.tables.plans import PagePlan, PageSection, SheetPlan, Tab
from analyzer.report.tables.table import ReportTable, query_table
from analyzer.report.tables.table_column import ColumnKind, declare_column
from analyzer.vocabulary import Position
from analyzer.word_labels import Label

_DIMENSIONS = {name: Label(name) for name in ("route", "tier", "product", "intermediary")}


class Concentration(Struct, frozen=True, gc=False):
    """How much goes through one route, tier, product or firm in between, out of all firms and all covered dollars."""

    designation: str
    position: str
    dimension: str
    value: str
    firms: int
    all_firms: int
    contracts: int
    obligated: Decimal
    all_obligated: Decimal

    @property
    def share_of_firms(self) -> Decimal:
        """Percent of all firms, to one decimal."""
        return _percent(Decimal(self.firms), Decimal(self.all_firms))

    @property
    def share_of_dollars(self) -> Decimal:
        """Percent of the dollars of all covered contracts, to one decimal."""
        return _percent(self.obligated, self.all_obligated)


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return (100 * part / whole).quantize(Decimal("0.1")) if whole else Decimal("0.0")


CONCENTRATION: ReportTable[Concentration] = query_table(
    "concentration",
    "how exposures spread over routes, tiers, products and firms in between",
    Concentration,
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("position", ColumnKind.WORD, "the position in question: exposed or unresolved", width=12),
        declare_column(
            "dimension", ColumnKind.WORD, "route, tier, product, or intermediary (a firm in between)", heading="By", width=13,
            labels=_DIMENSIONS,
        ),
        declare_column("value", ColumnKind.TEXT, "the route, tier, product or firm", width=36),
        declare_column("firms", ColumnKind.INTEGER, "firms of that position that have it", width=10),
        declare_column("share_of_firms", ColumnKind.PERCENT, "percent of all firms", width=10),
        declare_column("contracts", ColumnKind.INTEGER, "covered contracts of these firms", width=10),
        declare_column("obligated", ColumnKind.MONEY, "dollars of these covered contracts", width=17),
        declare_column("share_of_dollars", ColumnKind.PERCENT, "percent of the dollars of all covered contracts", width=10),
    ),
    sheets=(
        SheetPlan(
            "Concentration",
            "How exposed and unresolved firms, and their contracts, spread over routes, tiers, products and firms between.",
            Tab.DETAIL,
            (
                "designation", "position", "dimension", "value", "firms", "share_of_firms", "contracts", "obligated",
                "share_of_dollars",
            ),
            "No firm is exposed or unresolved.",
        ),
    ),
    pages=(
        PagePlan(
            "concentration",
            PageSection.TODO,
            "Concentration",
            (
                "value", "dimension", "designation", "firms", "share_of_firms", "contracts", "obligated", "share_of_dollars",
            ),
            ("designation", "dimension"),
            keep=lambda row: row.position == Position.EXPOSED,
            intro=(
                "Where exposed firms and the covered contracts that they perform gather, by each firm's leading path. "
                "A contract may stand in several lines."
            ),
        ),
    ),
)  # fmt: skip
