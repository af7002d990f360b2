"""Amounts of US dollars as sentences say them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

SCALES = ((Decimal(10**9), " billion"), (Decimal(10**6), " million"), (Decimal(10**3), " thousand"))


def exact_dollars(amount: Decimal | None) -> str:
    """An exact amount: 48215300.00 gives $48,215,300.00."""
    if amount is None:
        return ""
    return f"{'-' if amount < 0 else ''}${abs(amount):,.2f}"


def short_dollars(amount: Decimal) -> str:
    """An amount for a glance: 48215300.00 gives $48.2 million. The exact one always stands in a table nearby."""
    for scale, word in SCALES:
        if abs(amount) >= scale:
            short = (amount / scale).quantize(Decimal("0.1"), ROUND_HALF_UP)
            return f"{'-' if amount < 0 else ''}${abs(short)}{word}"
    return exact_dollars(amount)
