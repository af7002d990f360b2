"""`rejected.csv`: one line per row or cell that was not used, and why."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import Rejected

REJECTED: Table[Rejected] = Table(
    "rejected",
    (
        Column("file", Kind.TEXT, attrgetter("file")),
        Column("sheet", Kind.TEXT, attrgetter("sheet")),
        Column("row", Kind.INTEGER, attrgetter("row")),
        Column("column", Kind.TEXT, attrgetter("column")),
        Column("value", Kind.TEXT, attrgetter("value")),
        Column("reason", Kind.TEXT, attrgetter("reason")),
    ),
    attrgetter("rejected"),
)
