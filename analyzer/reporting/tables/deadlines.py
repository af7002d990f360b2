"""`deadlines.csv`: what falls due when, what is overdue, and which clocks have not started."""

from __future__ import annotations

from analyzer.reporting.model import Deadline
from analyzer.reporting.tables.column import Column, Kind, Table

DEADLINES: Table[Deadline] = Table(
    "deadlines",
    (
        Column("designation", Kind.TEXT, lambda deadline: deadline.designation),
        Column("what", Kind.TEXT, lambda deadline: deadline.what),
        Column("rule", Kind.TEXT, lambda deadline: deadline.rule),
        Column("due", Kind.DATE, lambda deadline: deadline.due),
        Column("timing", Kind.WORD, lambda deadline: deadline.timing),
        Column("firms", Kind.INTEGER, lambda deadline: deadline.firms),
        Column("contracts", Kind.INTEGER, lambda deadline: deadline.contracts),
        Column("obligated", Kind.MONEY, lambda deadline: deadline.obligated),
    ),
    lambda model: model.deadlines,
)
