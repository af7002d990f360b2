"""`rejected.csv`: one line per row or cell that was not used, and why."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from analyzer.report.tables.plans import SheetPlan, Tab
from analyzer.report.tables.table import ReportTable, query_table
from analyzer.report.tables.table_column import ColumnKind, declare_column
from analyzer.text.phrases import count_noun


class Rejected(Struct, frozen=True, gc=False):
    """One row or cell that was read and not used; a whole row has no `column`."""

    file: str
    sheet: str
    row: int
    column: str
    value: str
    reason: str


def rejected_text(rejected: Sequence[Rejected]) -> str:
    """`6 rows and 3 cells`: how much was read and not used."""
    cells = sum(bool(each.column) for each in rejected)
    counts = ((len(rejected) - cells, "row"), (cells, "cell"))
    return " and ".join(count_noun(count, noun) for count, noun in counts if count)


REJECTED: ReportTable[Rejected] = query_table(
    "rejected",
    "rows and cells that were not used, with the reason",
    Rejected,
    (
        declare_column("file", ColumnKind.TEXT, width=34),
        declare_column("sheet", ColumnKind.TEXT, width=20),
        declare_column("row", ColumnKind.INTEGER, width=10),
        declare_column(
            "column", ColumnKind.TEXT, "heading of the column; empty if the whole row was not used", width=26
        ),
        declare_column("value", ColumnKind.TEXT, "the text that was not used", width=40, raw=True),
        declare_column("reason", ColumnKind.PROSE, "why it was not used", heading="Why it was not used", width=52),
    ),
    sheets=(
        SheetPlan(
            "Rejected rows",
            "Rows and cells that were read but not used, and why. A whole row has no column.",
            Tab.SOURCE,
            ("file", "sheet", "row", "column", "value", "reason"),
            "Nothing was rejected.",
        ),
    ),
)
