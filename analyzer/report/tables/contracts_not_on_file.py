"""`contracts_not_on_file.csv`: each contract number that joins no contract, per sheet, with its rows.

No dollars are counted for these numbers.
"""

from __future__ import annotations

from msgspec import Struct

from analyzer.report.tables.plans import PagePlan, PageSection, SheetPlan, Tab
from analyzer.report.tables.table import ReportTable, query_table
from analyzer.report.tables.table_column import ColumnKind, declare_column


class OffFile(Struct, frozen=True, gc=False):
    """One number on one sheet, as its first row writes it; `rows` name it, the first of them are `first_rows`.

    `firms` counts those that are named beside it, `pressing` names the exposed and unresolved ones among them.
    """

    number: str
    why: str
    file: str
    sheet: str
    rows: int
    first_rows: tuple[int, ...]
    firms: int
    pressing: tuple[str, ...]

    @property
    def where(self) -> str:
        """The rows as a person looks them up: `rows 2, 5 and 9`, or the first of many."""
        numbers = [f"{row:,}" for row in self.first_rows]
        if self.rows > len(numbers):
            return f"rows {', '.join(numbers)} and {self.rows - len(numbers):,} more"
        return f"row {numbers[0]}" if len(numbers) == 1 else f"rows {', '.join(numbers[:-1])} and {numbers[-1]}"


OFF_FILE: ReportTable[OffFile] = query_table(
    "contracts_not_on_file",
    "each contract number that rows name and no contract list knows, per sheet, with its rows and the firms beside it",
    OffFile,
    (
        declare_column(
            "number", ColumnKind.IDENTIFIER, "the number, as its first row writes it", heading="Contract number", width=32
        ),
        declare_column("why", ColumnKind.TEXT, "why it joins no contract", heading="Why it is not joined", width=26),
        declare_column("file", ColumnKind.TEXT, width=34),
        declare_column("sheet", ColumnKind.TEXT, width=20),
        declare_column("rows", ColumnKind.INTEGER, "how many rows name it", width=9),
        declare_column("where", ColumnKind.TEXT, "the rows, or the first of many", width=34),
        declare_column("firms", ColumnKind.INTEGER, "how many firms are named beside it", width=9),
        declare_column(
            "exposed_or_unresolved", ColumnKind.PROSE,
            "those of them that are exposed or unresolved under the leading test", heading="Exposed or unresolved firms",
            width=44, value=lambda number: "; ".join(number.pressing),
        ),
    ),
    sheets=(
        SheetPlan(
            "Not on file",
            "Contract numbers that rows name and that join no contract on file: their dollars are not counted.",
            Tab.DETAIL,
            ("number", "why", "exposed_or_unresolved", "firms", "file", "sheet", "rows", "where"),
            "Every contract number joins a contract on file.",
        ),
    ),
    pages=(
        PagePlan(
            "not-on-file",
            PageSection.SIGNING,
            "Contract numbers not on file",
            ("number", "why", "exposed_or_unresolved", "file", "sheet", "where"),
            ("why", "file"),
            intro="Rows name these numbers, and no dollars are counted for them.",
        ),
    ),
)  # fmt: skip
