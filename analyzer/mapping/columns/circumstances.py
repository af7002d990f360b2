"""Which column of an inventory tells a circumstance of a use: seats, cost, renewal, the setting of the tenant and so on."""

from __future__ import annotations

import re
from functools import cache

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import fold_accents, heading_words, loosen_name, normalise_heading
from analyzer.vocabulary import Circumstance, ColumnRole, SheetKind

# Lists of what is held and used; the columns of other sheets have other meanings.
INVENTORIES = (SheetKind.DEPENDENCIES, SheetKind.FIRMS, SheetKind.PRODUCTS)
_BY_PART = {
    ColumnRole.LICENCES: Circumstance.SEATS,
    ColumnRole.USAGE: Circumstance.COUNT,
    ColumnRole.UNIT: Circumstance.PLACE,
    ColumnRole.RENEWAL_ON: Circumstance.RENEWAL,
    ColumnRole.NOTICE_ON: Circumstance.NOTICE,
}
# What a part must be for its heading to count: the record has the value of such a cell.
_NEEDS_PART = {Circumstance.LAST_SEEN: ColumnRole.DATE_ON}
# A contract list has its own days: "Notice Date" is there the day of a contracting officer's notice.
_SUBSCRIPTION_DAYS = {Circumstance.RENEWAL: ColumnRole.RENEWAL_ON, Circumstance.NOTICE: ColumnRole.NOTICE_ON}
_SHARE_OF_DAYS = 0.5
_TABLE = "circumstances"
_OF_A_YEAR = "of_a_year"


def circumstance_of(heading: str, part: ColumnRole, kind: SheetKind) -> Circumstance | None:
    """What a column tells beside the use, if it does; `part` is what the column was read as."""
    if kind not in INVENTORIES:
        return None
    if part is ColumnRole.AMOUNT:
        return Circumstance.ANNUAL_COST if _year_pattern().search(normalise_heading(heading)) else Circumstance.COST
    if part in _BY_PART:
        return _BY_PART[part]
    named = named_circumstance(heading)
    return named if named and _NEEDS_PART.get(named, part) is part else None


def day_of_subscription(kind: SheetKind, column: Column) -> ColumnRole | None:
    """The part of a day of renewal or a last day to give notice, where the heading says so and the cells are days."""
    named = named_circumstance(column.heading)
    days = column.content.share("date") + column.content.share("serial")
    if kind in INVENTORIES and named in _SUBSCRIPTION_DAYS and days >= _SHARE_OF_DAYS:
        return _SUBSCRIPTION_DAYS[named]
    return None


def named_circumstance(heading: str) -> Circumstance | None:
    """What the heading alone names."""
    name = normalise_heading(heading)
    return _circumstance_names().get(name) or _circumstance_names().get(loosen_name(name))


@cache
def _circumstance_names() -> dict[str, Circumstance]:
    """Every name of a circumstance, English before the other languages."""
    names: dict[str, Circumstance] = {}
    for words in heading_words():
        for sort, listed in words.get(_TABLE, {}).items():
            if sort != _OF_A_YEAR:
                for name in map(fold_accents, listed):
                    names.setdefault(name, Circumstance(sort))
                    names.setdefault(loosen_name(name), Circumstance(sort))
    return names


@cache
def _year_pattern() -> re.Pattern[str]:
    """The words by which a heading says that an amount is that of a year."""
    listed = [fold_accents(name) for words in heading_words() for name in words.get(_TABLE, {}).get(_OF_A_YEAR, ())]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(listed)))})\b")
