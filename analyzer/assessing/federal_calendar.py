"""Business days of the Federal Government: Monday to Friday without the federal holidays as they are observed.

The clauses say "business days" and define none; the federal holidays of 5 U.S.C. 6103 are those of the Office of Personnel
Management, taken from the library `holidays`. Days on which one city alone is off (Inauguration Day) count as business days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

_YEARS_BACK, _YEARS_ON = 8, 2
_SATURDAY = 5


def federal_holidays(first: int, last: int) -> frozenset[date]:
    """The observed federal holidays of the years `first` to `last`."""
    from holidays import country_holidays

    return frozenset(country_holidays("US", years=range(first, last + 2), observed=True))


def numbered_days(as_of: date) -> Iterator[tuple[date, int]]:
    """Every day of the years around `as_of` with the number of business days up to and including it."""
    first, last = as_of.year - _YEARS_BACK, as_of.year + _YEARS_ON
    off = federal_holidays(first, last)
    day, number = date(first, 1, 1), 0
    while day.year <= last:
        number += day.weekday() < _SATURDAY and day not in off
        yield day, number
        day += timedelta(days=1)
