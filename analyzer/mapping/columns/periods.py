"""Columns of amounts by year, quarter or month: headings that name a period, whose amounts are added up in each row."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import Meaning, normalise_heading

_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?"
_PART = rf"(?:q[1-4]|h[12]|{_MONTH}|m?(?:0?[1-9]|1[0-2]))"
_PERIOD = re.compile(
    rf"(?:(?:fy|cy|fiscal year|calendar year|year) ?)?{_YEAR}(?: (?:\d\d|{_YEAR}|{_PART}))?"
    rf"|(?:fy|cy) ?\d\d(?: \d\d)?|{_PART} (?:fy ?)?(?:{_YEAR}|\d\d)|{_MONTH}"
)
_AMOUNT_WORD = re.compile(
    r"\b(?:spend|spent|amount|cost|costs|paid|payments?|total|sum of|value|expenditure|in|usd|eur|gbp|chf)\b"
)
_SEVERAL = 2
_MONEY = 0.8
_SELLERS = frozenset(("vendor", "payee", "sub", "recipient"))
_OPEN = frozenset(("", "amount", "money", "cost", "other_date", "identifier"))
# What is counted by year beside these may be pieces or seats, and no money.
_OF_PRODUCTS = frozenset(("product", "licences", "usage", "component", "host", "piid", "contract_key"))
_NOTE = "the amounts of all periods are added up in each row"


def is_period(heading: str) -> bool:
    """Whether the heading names a year, quarter or month, perhaps with a word for what was spent: `FY2024`, `Spend Q1 2026`."""
    bare = " ".join(_AMOUNT_WORD.sub(" ", normalise_heading(heading)).split())
    return bool(_PERIOD.fullmatch(bare))


def name_periods(headings: Collection[str]) -> frozenset[str]:
    """Those of the headings that name periods; none unless several different ones do."""
    periods = frozenset(heading for heading in headings if is_period(heading))
    return periods if len(periods) >= _SEVERAL else frozenset()


def with_periods(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Amounts by period beside a seller are what was paid to it, where no column holds their total."""
    named = name_periods([column.heading for column in columns])
    periods = [column for column in columns if column.heading in named and _holds_money(column)]
    others = [column for column in columns if column not in periods]
    concepts = {column.meaning.concept for column in others}
    sellers = any(column.meaning.concept == "name" and column.meaning.role in _SELLERS for column in others)
    if len(periods) < _SEVERAL or not sellers or concepts & {"amount", *_OF_PRODUCTS}:
        return tuple(columns)
    first = periods[0]
    return tuple(
        replace(column, meaning=Meaning("amount"), note=_NOTE if column is first else "")
        if column in periods
        else column
        for column in columns
    )


def is_period_amount(column: Column) -> bool:
    """Whether the column holds the amounts of one period, beside those of others."""
    return column.meaning.concept == "amount" and is_period(column.heading)


def _holds_money(column: Column) -> bool:
    return column.meaning.concept in _OPEN and column.content.share("money") >= _MONEY
