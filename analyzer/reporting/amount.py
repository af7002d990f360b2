"""How money is written plain: exact, at least two decimals, no exponent, no grouping."""

from __future__ import annotations

from decimal import Decimal

CENT = Decimal("0.01")


def plain_amount(amount: Decimal) -> str:
    """`465877930.01`; further decimals are kept where an input has them, so that nothing is rounded away."""
    exact = amount.normalize()
    places = max(2, -int(exact.as_tuple().exponent))
    return f"{amount:.{places}f}"
