"""`answers.csv`: one line per own entity, contract and clause box."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import ClauseAnswer

ANSWERS: Table[ClauseAnswer] = Table(
    "answers",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("authority", Kind.TEXT, attrgetter("authority")),
        Column("clause", Kind.IDENTIFIER, attrgetter("clause")),
        Column("edition", Kind.IDENTIFIER, attrgetter("edition")),
        Column("test", Kind.WORD, attrgetter("test")),
        Column("firm_key", Kind.IDENTIFIER, attrgetter("firm_key")),
        Column("firm", Kind.TEXT, attrgetter("firm")),
        Column("contract_key", Kind.IDENTIFIER, attrgetter("contract_key")),
        Column("piid", Kind.IDENTIFIER, attrgetter("piid")),
        Column("answer", Kind.WORD, attrgetter("answer")),
        Column("reason", Kind.TEXT, attrgetter("reason")),
        Column("due_rule", Kind.TEXT, attrgetter("due_rule")),
        Column("due", Kind.DATE, attrgetter("due")),
    ),
    attrgetter("answers"),
)
