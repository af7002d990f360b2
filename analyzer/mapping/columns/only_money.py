"""The only column of money of a sheet, under a heading that no word list has: taken for its amounts, as a proposal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import MONEY, Column
from analyzer.mapping.columns.heading_terms import Meaning
from analyzer.mapping.columns.headings import PIECE

_MOST = 0.8
# A heading that tells the money: `Committed ($)`, `Jahr 1 EUR`.
_TELLS_CURRENCY = re.compile(r"[$€£]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|BRL|MXN|PLN)\b")
_OPEN = frozenset(("", "identifier", "usage"))
_NOTE = "the only amounts of the sheet; its heading is not known"


def with_only_money(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns, one more of them an amount where it alone tells a currency and no heading names a sum of money."""
    if any(column.meaning.concept in MONEY for column in columns):
        return tuple(columns)
    able = [column for column in columns if _tells_money(column)]
    if len(able) != 1:
        return tuple(columns)
    chosen = replace(able[0], meaning=Meaning("amount", rank=PIECE), is_proposed=True, note=_NOTE)
    return tuple(chosen if column is able[0] else column for column in columns)


def _tells_money(column: Column) -> bool:
    """Whether the cells are amounts, and the heading or the cells themselves say in which money."""
    content = column.content
    is_open = column.heading and column.meaning.concept in _OPEN and not column.meaning.role
    told = _TELLS_CURRENCY.search(column.heading) or content.share("with_currency") >= _MOST
    return bool(is_open and content.share("money") >= _MOST and told)
