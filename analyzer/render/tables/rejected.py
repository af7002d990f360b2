"""`rejected.csv`: one line per row or cell that was not used, and why."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import Rejected

REJECTED: ReportTable[Rejected] = ReportTable(
    "rejected",
    (
        TableColumn("file", ColumnKind.TEXT, attrgetter("file")),
        TableColumn("sheet", ColumnKind.TEXT, attrgetter("sheet")),
        TableColumn("row", ColumnKind.INTEGER, attrgetter("row")),
        TableColumn("column", ColumnKind.TEXT, attrgetter("column")),
        TableColumn("value", ColumnKind.TEXT, attrgetter("value")),
        TableColumn("reason", ColumnKind.TEXT, attrgetter("reason")),
    ),
    attrgetter("rejected"),
)
