"""Which column of days may be the day of its row: that on which it was true, paid or seen."""

from __future__ import annotations

import re

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import normalise_heading

_DAYS = 0.8
# Days that say nothing of when the row was true, by their headings.
_OTHER_DAY = re.compile(
    r"\b(?:due|deadline|expir\w*|end|ends|until|next|renewal|renew\w*|birth|founded|incorporat\w*|established|retire\w*|planned"
    r"|deleted|review|year|period|month|quarter|faellig\w*|echeance|vencimiento|vencimento|scadenza|vervaldatum|constituicao)\b"
)


def may_be_its_day(column: Column) -> bool:
    """Whether the column holds days that are not those of an end, a renewal, a plan or a birth."""
    is_open = column.meaning.concept in ("", "other_date", "submitted_on")
    return (
        is_open and column.content.share("date") >= _DAYS and not _OTHER_DAY.search(normalise_heading(column.heading))
    )
