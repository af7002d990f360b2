"""How money is written plain: exact, at least two decimals, no exponent, no grouping."""

from __future__ import annotations

from decimal import Decimal

CENT = Decimal("0.01")


def plain_amount(amount: Decimal) -> str:
    """`465877930.01`; further decimals are kept where an input has them, so that nothing is rounded away."""
    whole, _, part = f"{amount:f}".partition(".")
    return f"{whole}.{part.rstrip('0'):0<2}"


def grouped_amount(amount: Decimal) -> str:
    """`465,877,930.01`: the same for people to read."""
    whole, _, part = plain_amount(amount).partition(".")
    return f"{int(whole):,}.{part}" if int(whole) else f"{whole}.{part}"
