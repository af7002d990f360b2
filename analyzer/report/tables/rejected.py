"""`rejected.csv`: one line per row or cell that was not used, and why."""

from __future__ import annotations

from msgspec import Struct

from analyzer.report.tables.plans import SheetPlan, Tab
from analyzer.report.tables.table import ReportTable, query_table
from analyzer.report.tables.table_column import ColumnKind, declare_column


class Rejected(Struct, frozen=True, gc=False):
    """One row or cell that was read and not used; a whole row has no `column`."""

    file: str
    sheet: str
    row: int
    column: str
    value: str
    reason: str


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
