"""Reads a calendar date as people and spreadsheets write it, or says why not.

`order` is the order of the column ('mdy' or 'dmy'), which one cell alone cannot tell: 03/04/2026 is two dates.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from analyzer.text.unread import Unread

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = r"(?:[ T,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:[AaPp]\.?[Mm]\.?)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?"
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}}){_TIME}")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>[01]\d)(?P<d>[0-3]\d)")
_YEAR_LAST = re.compile(rf"(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}|\d{{2}}){_TIME}")
_DAY_MONTH = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-/ ]?(?:of )?{_MONTH},?[-/ ]?(?P<y>\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_WEEKDAY}{_MONTH}[-/ ]?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[-/ ]+(?P<y>\d{{4}}){_TIME}", re.IGNORECASE
)
_SERIAL = re.compile(r"(?P<days>\d{5})(?:\.\d+)?")
# Excel counts days from here (its 29 February 1900 never was); 1950 to 2100 is what business dates fall into.
_EPOCH = date(1899, 12, 30)
_SERIALS = range((date(1950, 1, 1) - _EPOCH).days, (date(2100, 1, 1) - _EPOCH).days)
_YEARS = range(1900, 2201)
# POSIX: a two-digit year from 69 on is of the last century.
_PIVOT = 69


def parse_date(text: str, order: str = "mdy") -> date | Unread:
    """The day that `text` names; a time beside it is left out, an Excel serial number is understood."""
    bare = " ".join(text.split())
    for pattern in (_YEAR_FIRST, _COMPACT):
        if found := pattern.fullmatch(bare):
            return _day(int(found["y"]), int(found["m"]), int(found["d"]))
    if found := _YEAR_LAST.fullmatch(bare):
        first, second = int(found["a"]), int(found["b"])
        month, day = (first, second) if order == "mdy" else (second, first)
        return _day(_year(found["y"]), month, day, order)
    if found := _DAY_MONTH.fullmatch(bare) or _MONTH_DAY.fullmatch(bare):
        return _day(_year(found["y"]), _MONTHS.index(found["month"][:3].lower()) + 1, int(found["d"]))
    if (found := _SERIAL.fullmatch(bare)) and int(found["days"]) in _SERIALS:
        return _EPOCH + timedelta(days=int(found["days"]))
    return Unread(_why_not(bare))


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _day(year: int, month: int, day: int, order: str = "") -> date | Unread:
    if year not in _YEARS:
        return Unread("a year that no business date has")
    try:
        return date(year, month, day)
    except ValueError:
        said = {"mdy": "no such day, read as month/day/year", "dmy": "no such day, read as day/month/year"}
        return Unread(said.get(order, "no such day in the calendar"))


def _why_not(text: str) -> str:
    if re.fullmatch(
        rf"{_MONTH},?[-/ ]?(?:\d{{4}}|\d{{2}})|\d{{1,2}}/\d{{4}}|(?:19|20)\d{{2}}|Q[1-4].*", text, re.IGNORECASE
    ):
        return "a month, quarter or year, not a day"
    return "not a date"
