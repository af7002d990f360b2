"""`rejected.csv`: one line per row or cell that was not used, and why."""

from __future__ import annotations

from analyzer.reporting.model import Rejected
from analyzer.reporting.tables.column import Column, Kind, Table

REJECTED: Table[Rejected] = Table(
    "rejected",
    (
        Column("file", Kind.TEXT, lambda rejected: rejected.file),
        Column("sheet", Kind.TEXT, lambda rejected: rejected.sheet),
        Column("row", Kind.INTEGER, lambda rejected: rejected.row),
        Column("column", Kind.TEXT, lambda rejected: rejected.column),
        Column("value", Kind.TEXT, lambda rejected: rejected.value),
        Column("reason", Kind.TEXT, lambda rejected: rejected.reason),
    ),
    lambda model: model.rejected,
)
