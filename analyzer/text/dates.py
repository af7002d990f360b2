"""Reads a calendar date as people and spreadsheets write it, or says why not.

`order` is the order of the column ('mdy' or 'dmy'), which one cell alone cannot tell: 03/04/2026 is two dates.
Two digits of a year are read by the POSIX rule: 69 to 99 as 19xx, 00 to 68 as 20xx.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from importlib import resources

from analyzer.text.fold import fold_text
from analyzer.text.parse_failure import ParseFailure

_TIME = (
    r"(?:[ T,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[AaPp]\.?[Mm]\.?)? ?(?:Z|UTC|GMT|[A-Z]{2}T|[+-]\d{2}:?\d{2})?)?"
)
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? )?"
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}})(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}}){_TIME}")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>[01]\d)(?P<d>[0-3]\d)(?:\.0)?")
_YEAR_LAST = re.compile(rf"(?P<a>\d{{1,2}})(?P<sep>[-/. ])(?P<b>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}|\d{{2}}){_TIME}")
_YEAR_MONTH_NAME = re.compile(rf"(?P<y>\d{{4}})[-/ ]{_MONTH}[-/ ](?P<d>\d{{1,2}}){_TIME}")
_DAY_MONTH = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[-/. ]*(?:(?:of|de) )?{_MONTH},?[-/. ]*(?:de )?(?P<y>\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_WEEKDAY}{_MONTH}[-/ ]?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:, ?|[-/ ]+)(?P<y>\d{{4}}){_TIME}", re.IGNORECASE
)
# `Mon Jun 22 15:29:11 2026`, as C programs and the logs of gateways write the time.
_YEAR_BEHIND_TIME = re.compile(
    rf"{_WEEKDAY}{_MONTH} (?P<d>\d{{1,2}}) \d{{2}}:\d{{2}}:\d{{2}}(?: [A-Z]{{3,4}})? (?P<y>\d{{4}})", re.IGNORECASE
)
# Seconds or thousandths of them since 1970, from 2001 to 2033: no calendar day is written with ten digits that begin with 1.
_UNIX = re.compile(r"(?P<seconds>1\d{9})(?:\d{3}|\.\d{3,6})?")
_WITH_MONTH_NAME = (_DAY_MONTH, _MONTH_DAY, _YEAR_MONTH_NAME, _YEAR_BEHIND_TIME)
_SERIAL = re.compile(r"(?P<days>\d{5})(?:\.\d+)?")
# Excel counts days from here (its 29 February 1900 never was). The range, October 1954 to April 2064, is what business dates
# fall into; numbers outside it are more likely something else.
_EPOCH = date(1899, 12, 30)
_UNIX_EPOCH = date(1970, 1, 1)
_SECONDS_OF_A_DAY = 86_400
_SERIALS = range(20_000, 60_001)
_YEARS = range(1900, 2201)
NO_SUCH_YEAR = "a year that no business date has"
_PIVOT = 69
_NOT_A_DAY = re.compile(
    r"(?:fy|fiscal year|cy|calendar year)\W*\d{2,4}|\d{4}(?:/\d{2,4})?|\d{1,2}[/-]\d{4}|\d{4}[/-]\d{1,2}"
    r"|[qh][1-4]\b.*|.*\d\W*[qh][1-4]|(?:week|wk|kw) ?\d.*|[^\W\d_]{3,12}\.?,?[-/ ]?\W?(?:\d{4}|\d{2})"
    r"|(?:spring|summer|fall|autumn|winter|mid|early|late)\b.*",
    re.IGNORECASE,
)


def parse_date(text: str, order: str = "mdy") -> date | ParseFailure:
    """The day that `text` names; a time beside it is left out, an Excel serial number and Unix time (UTC) are understood."""
    bare = " ".join(text.split())
    for pattern in (_YEAR_FIRST, _COMPACT):
        if found := pattern.fullmatch(bare):
            return _make_day(int(found["y"]), int(found["m"]), int(found["d"]))
    if found := _YEAR_LAST.fullmatch(bare):
        first, second = int(found["a"]), int(found["b"])
        month, day = (first, second) if order == "mdy" else (second, first)
        return _make_day(_full_year(found["y"]), month, day, order)
    if (found := _SERIAL.fullmatch(bare)) and int(found["days"]) in _SERIALS:
        return _EPOCH + timedelta(days=int(found["days"]))
    if found := _UNIX.fullmatch(bare):
        return _UNIX_EPOCH + timedelta(days=int(found["seconds"]) // _SECONDS_OF_A_DAY)
    return _parse_month_name(bare) or ParseFailure(_why_not(bare))


def _parse_month_name(bare: str) -> date | ParseFailure | None:
    """A date whose month is a word, None if it is not one."""
    if not any(letter.isalpha() for letter in bare):
        return None
    found = next((found for each in _WITH_MONTH_NAME if (found := each.fullmatch(bare))), None)
    month = _month_numbers().get(fold_text(found["month"])) if found else None
    return _make_day(_full_year(found["y"]), month, int(found["d"])) if found and month else None


@cache
def _month_numbers() -> dict[str, int]:
    """Every name of a month, and every beginning of one that means no other month."""
    lines = resources.files(__package__).joinpath("months.txt").read_text(encoding="utf-8").splitlines()
    meant: dict[str, set[int]] = {}
    whole: dict[str, int] = {}
    for line in lines:
        for number, name in enumerate([] if line.startswith("#") else fold_text(line).split(), start=1):
            whole[name] = number
            for length in range(3, len(name)):
                meant.setdefault(name[:length], set()).add(number)
    return {start: min(numbers) for start, numbers in meant.items() if len(numbers) == 1} | whole


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _make_day(year: int, month: int, day: int, order: str = "") -> date | ParseFailure:
    if year not in _YEARS:
        return ParseFailure(NO_SUCH_YEAR)
    try:
        return date(year, month, day)
    except ValueError:
        said = {"mdy": "no such day, read as month/day/year", "dmy": "no such day, read as day/month/year"}
        return ParseFailure(said.get(order, "no such day in the calendar"))


def _why_not(text: str) -> str:
    if _NOT_A_DAY.fullmatch(text):
        return "a month, quarter or year, not a day"
    return "not a date"
