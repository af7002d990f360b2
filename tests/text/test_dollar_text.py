"""Amounts as sentences say them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from analyzer.text.dollar_text import exact_dollars, short_dollars


@pytest.mark.parametrize(
    ("amount", "short", "exact"),
    [
        ("999.99", "$999.99", "$999.99"),
        ("2450000", "$2.5 million", "$2,450,000.00"),
        ("2449999.99", "$2.4 million", "$2,449,999.99"),
        ("-1250", "-$1.3 thousand", "-$1,250.00"),
        ("48215300", "$48.2 million", "$48,215,300.00"),
        ("7050000000", "$7.1 billion", "$7,050,000,000.00"),
    ],
)
def test_an_amount_is_rounded_as_people_do_and_stands_exactly_beside_it(amount: str, short: str, exact: str) -> None:
    assert (short_dollars(Decimal(amount)), exact_dollars(Decimal(amount))) == (short, exact)
