"""Days as people and spreadsheets write them; months, quarters and words are refused with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.dates import parse_date
from analyzer.text.parse_failure import ParseFailure

END_OF_JANUARY = [
    "2026-01-31",
    "2026/1/31",
    "2026.01.31",
    "20260131",
    "20260131.0",
    "31-Jan-26",
    "31-JAN-2026",
    "31 January 2026",
    "31st of January 2026",
    "Jan 31, 2026",
    "January 31st, 2026",
    "Saturday, January 31, 2026",
    "2026-Jan-31",
    "2026-01-31T23:59:59.123Z",
    "2026-01-31 00:00:00+00:00",
    "31 janvier 2026",
    "31. Januar 2026",
    "31. Jänner 2026",
    "31 de enero de 2026",
    "31 gennaio 2026",
    "31 stycznia 2026",
    "46053",
    "46053.75",
    "Sat Jan 31 23:59:59 2026",
    "Sat Jan 31 23:59:59 UTC 2026",
    "1769903999",
    "1769903999123",
    "1769903999.012",
]


@pytest.mark.parametrize("text", END_OF_JANUARY)
@pytest.mark.parametrize("order", ["mdy", "dmy"])
def test_a_day_that_tells_its_own_order_is_read_in_any_column(text: str, order: str) -> None:
    assert parse_date(text, order) == date(2026, 1, 31)


@pytest.mark.parametrize("text", ["05/06/2026", "5.6.2026", "05-06-26", "5/6/2026 12:00:00 AM"])
def test_day_and_month_follow_the_order_of_the_column(text: str) -> None:
    assert parse_date(text, "mdy") == date(2026, 5, 6)
    assert parse_date(text, "dmy") == date(2026, 6, 5)


def test_two_digits_of_a_year_are_read_by_the_posix_rule() -> None:
    assert parse_date("12/31/68") == date(2068, 12, 31)
    assert parse_date("12/31/69") == date(1969, 12, 31)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("FY26", "not a day"),
        ("FY 2026", "not a day"),
        ("Q3 2025", "not a day"),
        ("2025-Q3", "not a day"),
        ("H1 2026", "not a day"),
        ("2026", "not a day"),
        ("01/2026", "not a day"),
        ("January 2026", "not a day"),
        ("Jan-26", "not a day"),
        ("late 2026", "not a day"),
        ("1899-12-31", "no business date"),
        ("2201-01-01", "no business date"),
        ("31/12/2026", "month/day/year"),
        ("30 Feb 2026", "no such day"),
        ("19999", "not a date"),
        ("60001", "not a date"),
        ("jui 3, 2025", "not a date"),
        ("see note", "not a date"),
        ("2026013123", "not a date"),
        ("1769903999.50", "not a date"),
        ("176990399912", "not a date"),
    ],
)
def test_what_is_no_day_is_refused_with_the_reason(text: str, reason: str) -> None:
    result = parse_date(text)
    assert isinstance(result, ParseFailure)
    assert reason in result.reason


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2068, 12, 31)))
def test_a_day_reads_back_from_any_usual_way_of_writing_it(day: date) -> None:
    for written in ("%Y-%m-%d", "%Y%m%d", "%m/%d/%Y", "%m/%d/%y", "%d-%b-%Y", "%B %d, %Y"):
        assert parse_date(day.strftime(written), "mdy") == day
    assert parse_date(day.strftime("%d.%m.%Y"), "dmy") == day
