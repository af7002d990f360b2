"""`answers.csv`: one line per own entity, contract and clause box."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import ClauseAnswer

ANSWERS: ReportTable[ClauseAnswer] = ReportTable(
    "answers",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("authority", ColumnKind.TEXT, attrgetter("authority")),
        TableColumn("clause", ColumnKind.IDENTIFIER, attrgetter("clause")),
        TableColumn("edition", ColumnKind.IDENTIFIER, attrgetter("edition")),
        TableColumn("test", ColumnKind.WORD, attrgetter("test")),
        TableColumn("firm_key", ColumnKind.IDENTIFIER, attrgetter("firm_key")),
        TableColumn("firm", ColumnKind.TEXT, attrgetter("firm")),
        TableColumn("contract_key", ColumnKind.IDENTIFIER, attrgetter("contract_key")),
        TableColumn("piid", ColumnKind.IDENTIFIER, attrgetter("piid")),
        TableColumn("answer", ColumnKind.WORD, attrgetter("answer")),
        TableColumn("reason", ColumnKind.TEXT, attrgetter("reason")),
        TableColumn("due_rule", ColumnKind.TEXT, attrgetter("due_rule")),
        TableColumn("due", ColumnKind.DATE, attrgetter("due")),
    ),
    attrgetter("answers"),
)
