"""`answers.csv`: one line per own entity, contract and clause box."""

from __future__ import annotations

from analyzer.reporting.model import ClauseAnswer
from analyzer.reporting.tables.column import Column, Kind, Table

ANSWERS: Table[ClauseAnswer] = Table(
    "answers",
    (
        Column("designation", Kind.TEXT, lambda answer: answer.designation),
        Column("authority", Kind.TEXT, lambda answer: answer.authority),
        Column("clause", Kind.IDENTIFIER, lambda answer: answer.clause),
        Column("edition", Kind.IDENTIFIER, lambda answer: answer.edition),
        Column("test", Kind.WORD, lambda answer: answer.test),
        Column("firm_key", Kind.IDENTIFIER, lambda answer: answer.firm_key),
        Column("firm", Kind.TEXT, lambda answer: answer.firm),
        Column("contract_key", Kind.IDENTIFIER, lambda answer: answer.contract_key),
        Column("piid", Kind.IDENTIFIER, lambda answer: answer.piid),
        Column("answer", Kind.WORD, lambda answer: answer.answer),
        Column("reason", Kind.TEXT, lambda answer: answer.reason),
        Column("due_rule", Kind.TEXT, lambda answer: answer.due_rule),
        Column("due", Kind.DATE, lambda answer: answer.due),
    ),
    lambda model: model.answers,
)
