"""`disclosure.csv`: the fields of each disclosure or report, as far as they are known."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model.disclosure import FIELDS, Disclosure


def _field_column(name: str) -> TableColumn[Disclosure]:
    return TableColumn(name, ColumnKind.TEXT, lambda disclosure: disclosure.value(name))


DISCLOSURE: ReportTable[Disclosure] = ReportTable(
    "disclosure",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("authority", ColumnKind.TEXT, attrgetter("authority")),
        TableColumn("clause", ColumnKind.IDENTIFIER, attrgetter("clause")),
        TableColumn("edition", ColumnKind.IDENTIFIER, attrgetter("edition")),
        TableColumn("firm_key", ColumnKind.IDENTIFIER, attrgetter("firm_key")),
        TableColumn("firm", ColumnKind.TEXT, attrgetter("firm")),
        TableColumn("contract_key", ColumnKind.IDENTIFIER, attrgetter("contract_key")),
        TableColumn("answer", ColumnKind.WORD, attrgetter("answer")),
        *(_field_column(name) for name in FIELDS),
    ),
    attrgetter("disclosures"),
)
