"""`deadlines.csv`: what falls due when, what is overdue, and which clocks have not started."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import Deadline

DEADLINES: Table[Deadline] = Table(
    "deadlines",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("what", Kind.TEXT, attrgetter("what")),
        Column("rule", Kind.TEXT, attrgetter("rule")),
        Column("due", Kind.DATE, attrgetter("due")),
        Column("timing", Kind.WORD, attrgetter("timing")),
        Column("firms", Kind.INTEGER, attrgetter("firms")),
        Column("contracts", Kind.INTEGER, attrgetter("contracts")),
        Column("obligated", Kind.MONEY, attrgetter("obligated")),
    ),
    attrgetter("deadlines"),
)
