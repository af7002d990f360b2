"""`deadlines.csv`: what falls due when, what is overdue, and which clocks have not started."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import Deadline

DEADLINES: ReportTable[Deadline] = ReportTable(
    "deadlines",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("what", ColumnKind.TEXT, attrgetter("what")),
        TableColumn("rule", ColumnKind.TEXT, attrgetter("rule")),
        TableColumn("due", ColumnKind.DATE, attrgetter("due")),
        TableColumn("timing", ColumnKind.WORD, attrgetter("timing")),
        TableColumn("firms", ColumnKind.INTEGER, attrgetter("firms")),
        TableColumn("contracts", ColumnKind.INTEGER, attrgetter("contracts")),
        TableColumn("obligated", ColumnKind.MONEY, attrgetter("obligated")),
    ),
    attrgetter("deadlines"),
)
