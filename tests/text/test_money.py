"""Amounts as people of many places write them; what is no exact amount is refused with a reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.money import parse_money
from analyzer.text.parse_failure import ParseFailure


@pytest.mark.parametrize(
    ("text", "mark", "amount"),
    [
        ("USD 1,234.50", ".", "1234.50"),
        ("1.234,50 EUR", ",", "1234.50"),
        ("1 234,50", ",", "1234.50"),
        ("1\u00a0234\u202f567,5", ",", "1234567.5"),
        ("1'234.50", ".", "1234.50"),
        ("CHF 1\u2019234.50", ".", "1234.50"),
        ("Rs. 1,23,456.00", ".", "123456"),
        ("₹ 1,00,000", ".", "100000"),
        ("R$ 1.234,56", ",", "1234.56"),
        ("(1,332.82)", ".", "-1332.82"),
        ("($5.00)", ".", "-5"),
        ("1,332.82-", ".", "-1332.82"),
        ("\u22125.00", ".", "-5"),
        ("-$5", ".", "-5"),
        ("$-5", ".", "-5"),
        ("5.00 CR", ".", "-5"),
        ("5.00 DR", ".", "5"),
        ("+5.00", ".", "5"),
        ("5,-", ",", "5"),
        ("CHF 1'200.--", ".", "1200"),
        ("1.234,50", ".", "1234.50"),
        ("1,234.50", ",", "1234.50"),
        ("1234.5600000000001", ".", "1234.56"),
        ("1332.8199999999999", ".", "1332.82"),
        ("1.4210854715202004e-14", ".", "0"),
        ("1.234567E+3", ".", "1234.567"),
        ("1.2M", ".", "1200000"),
        ("$420.0M", ".", "420000000"),
        ("($2.5bn)", ".", "-2500000000"),
        ("12k", ".", "12000"),
        ("$1.5 million", ".", "1500000"),
        ("€1,2 Mio.", ".", "1200000"),
        ("1,2 Mio. EUR", ",", "1200000"),
        ("1.250,5 Mio. EUR", ",", "1250500000"),
        ("1,250 million", ".", "1250000000"),
        ("45 k€", ",", "45000"),
        ("1,2 Md€", ",", "1200000000"),
        ("₹ 1.2 Cr", ".", "12000000"),
        ("3.5 lakh", ".", "350000"),
    ],
)
def test_an_amount_is_read_exactly(text: str, mark: str, amount: str) -> None:
    assert parse_money(text, mark) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1.2 mil", "rounded"),
        ("12 T", "rounded"),
        ("approx. 1.2M", "estimate"),
        ("~$1.2M", "estimate"),
        ("$1.2-1.5M", "range"),
        ("approx. 500", "estimate"),
        ("~500", "estimate"),
        ("1,000,000,000,000,000", "larger than any amount"),
        ("123456789012345678901234567", "larger than any amount"),
        ("-" + "9" * 40, "larger than any amount"),
        ("up to 500", "estimate"),
        ("500+", "estimate"),
        ("500-600", "range"),
        ("500 to 600", "range"),
        ("1.23457E+11", "lost digits"),
        ("1E+05", "lost digits"),
        ("(-5)", "more than one sign"),
        ("12,34", "marks"),
        ("see note", "no number"),
        ("$500 per month plus travel", "words"),
    ],
)
def test_what_is_no_exact_amount_is_refused_with_the_reason(text: str, reason: str) -> None:
    result = parse_money(text)
    assert isinstance(result, ParseFailure)
    assert reason in result.reason


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False))
def test_an_amount_reads_back_from_either_way_of_writing_it(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    assert parse_money(english) == amount
    assert parse_money(english.translate(str.maketrans(",.", ".,")), ",") == amount
    assert parse_money(f"({abs(amount):,.2f})") == -abs(amount)
    assert parse_money(repr(float(amount))) == amount
