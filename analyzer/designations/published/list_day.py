"""The day of a list: told by the name of its file, or by the latest day in the columns that hold days up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from analyzer.designations.published.list_table import ListTable
from analyzer.text.dates import parse_date

# SAM names its extracts after the day: FASCSAOrders26333.CSV is of the 333rd day of 2026.
_SAM_NAME = re.compile(
    r"(?:FASCSAOrders|SAM_Exclusions_Public_Extract(?:_V\d)?_?)(?P<year>\d{2})(?P<day>\d{3})\b", re.IGNORECASE
)
_DAY_IN_NAME = re.compile(r"(?<!\d)(?P<y>20\d{2})[-_.]?(?P<m>0[1-9]|1[0-2])[-_.]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
# Several days may stand in one cell with nothing between them: "December 22, 2025Updated:January 7, 2026".
_LONG_DAY = re.compile(r"[A-Z][a-z]{2,8} \d{1,2}, \d{4}")


def days_in(cell: str) -> Iterator[date]:
    """The days in a cell that holds one in any usual form, or several written out."""
    for text in _LONG_DAY.findall(cell) or [cell]:
        day = parse_date(text)
        if isinstance(day, date):
            yield day


def list_day(file: str, table: ListTable) -> date | None:
    """The day of the list in `table`; None if nothing tells it."""
    return _day_of_name(file) or max(_days_of_rows(table), default=None)


def _day_of_name(file: str) -> date | None:
    if sam := _SAM_NAME.search(file):
        return date(2000 + int(sam["year"]), 1, 1) + timedelta(days=int(sam["day"]) - 1)
    if named := _DAY_IN_NAME.search(file):
        day = parse_date(f"{named['y']}-{named['m']}-{named['d']}")
        return day if isinstance(day, date) else None
    return None


def _days_of_rows(table: ListTable) -> Iterator[date]:
    for _, row in table.rows:
        for cell in table.filled_cells(row, table.layout.day_columns):
            yield from days_in(cell)
