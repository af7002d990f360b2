"""`disclosure.csv`: the fields of each disclosure or report, as far as they are known."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model.disclosure import FIELDS, Disclosure


def _field(name: str) -> Column[Disclosure]:
    return Column(name, Kind.TEXT, lambda disclosure: disclosure.value(name))


DISCLOSURE: Table[Disclosure] = Table(
    "disclosure",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("authority", Kind.TEXT, attrgetter("authority")),
        Column("clause", Kind.IDENTIFIER, attrgetter("clause")),
        Column("edition", Kind.IDENTIFIER, attrgetter("edition")),
        Column("firm_key", Kind.IDENTIFIER, attrgetter("firm_key")),
        Column("firm", Kind.TEXT, attrgetter("firm")),
        Column("contract_key", Kind.IDENTIFIER, attrgetter("contract_key")),
        Column("answer", Kind.WORD, attrgetter("answer")),
        *(_field(name) for name in FIELDS),
    ),
    attrgetter("disclosures"),
)
