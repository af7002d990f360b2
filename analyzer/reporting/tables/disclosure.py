"""`disclosure.csv`: the fields of each disclosure or report, as far as they are known."""

from __future__ import annotations

from analyzer.reporting.disclosure import FIELDS, Disclosure
from analyzer.reporting.tables.column import Column, Kind, Table


def _field(name: str) -> Column[Disclosure]:
    return Column(name, Kind.TEXT, lambda disclosure: disclosure.value(name))


DISCLOSURE: Table[Disclosure] = Table(
    "disclosure",
    (
        Column("designation", Kind.TEXT, lambda disclosure: disclosure.designation),
        Column("authority", Kind.TEXT, lambda disclosure: disclosure.authority),
        Column("clause", Kind.IDENTIFIER, lambda disclosure: disclosure.clause),
        Column("edition", Kind.IDENTIFIER, lambda disclosure: disclosure.edition),
        Column("firm_key", Kind.IDENTIFIER, lambda disclosure: disclosure.firm_key),
        Column("firm", Kind.TEXT, lambda disclosure: disclosure.firm),
        Column("contract_key", Kind.IDENTIFIER, lambda disclosure: disclosure.contract_key),
        Column("answer", Kind.WORD, lambda disclosure: disclosure.answer),
        *(_field(name) for name in FIELDS),
    ),
    lambda model: model.disclosures,
)
