"""Which column of days may be the day of its row: that on which it was true, paid or seen."""

from __future__ import annotations

import re

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import normalise_heading
from analyzer.vocabulary import ColumnRole, SheetKind

_DAYS = 0.8
# Days that say nothing of when the row was true, by their headings.
_OTHER_DAY = re.compile(
    r"\b(?:due|deadline|expir\w*|end|ends|until|next|renewal|renew\w*|birth|founded|incorporat\w*|established|retire\w*|planned"
    r"|deleted|review|year|period|month|quarter|faellig\w*|echeance|vencimiento|vencimento|scadenza|vervaldatum|constituicao)\b"
)
_DAY_OF_ROW = (
    SheetKind.PAYMENTS,
    SheetKind.DEPENDENCIES,
    SheetKind.CONTRACTS,
    SheetKind.SUBCONTRACTS,
    SheetKind.UNKNOWN,
)


def _may_be_its_day(column: Column) -> bool:
    """Whether the column holds days that are not those of an end, a renewal, a plan or a birth."""
    is_open = column.meaning.concept in ("", "other_date", "submitted_on")
    return (
        is_open and column.content.share("date") >= _DAYS and not _OTHER_DAY.search(normalise_heading(column.heading))
    )


def with_only_date(kind: SheetKind, wished: list[tuple[Column, ColumnRole]]) -> list[tuple[Column, ColumnRole]]:
    """The only column of days is the day of the row, unless it is a day by which something ends, is due or is born."""
    dated = {part for _, part in wished} & {ColumnRole.DATE_ON, ColumnRole.START_ON, ColumnRole.END_ON}
    able = [column for column, _ in wished if _may_be_its_day(column)]
    if kind not in _DAY_OF_ROW or dated or not able or (len(able) > 1 and kind is not SheetKind.PAYMENTS):
        return wished
    return [(column, ColumnRole.DATE_ON if column is able[0] else part) for column, part in wished]
