"""`disclosure.csv`: the fields of each disclosure or report, as far as they are known."""

from __future__ import annotations

from operator import attrgetter

from analyzer.reporting.disclosure import FIELDS, Disclosure
from analyzer.reporting.tables.column import Column, Kind, Table


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
