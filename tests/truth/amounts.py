"""Amounts that are never by accident the sum of the rows above, and the ways to write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from .dice import Dice


def is_a_sum(amount: Decimal, above: Sequence[Decimal]) -> bool:
    """Whether somebody could take a row with this amount for a sum of the rows that stand right above it."""
    sums = [sum(above[start:], Decimal()) for start in range(len(above) - 1)]
    return amount in sums or (len(above) == 1 and amount == above[0])


def draw_amount(dice: Dice, above: Sequence[Decimal], credit: bool) -> Decimal:
    """An amount in cents for the next row."""
    largest = dice.pick((99_999, 999_999, 9_999_999, 49_999_999))
    amount = Decimal(dice.whole(1_005, largest)) / 100 * (-1 if credit else 1)
    return draw_amount(dice, above, credit) if is_a_sum(amount, above) else amount


def _signed(positive: str, negative: str) -> Callable[[Decimal], str]:
    return lambda amount: (negative if amount < 0 else positive).format(abs(amount))


def _european(amount: Decimal) -> str:
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


WAYS: Mapping[str, Callable[[Decimal], str]] = {
    "plain": _signed("{:.2f}", "-{:.2f}"),
    "plain, credits in brackets": _signed("{:.2f}", "({:.2f})"),
    "commas": _signed("{:,.2f}", "-{:,.2f}"),
    "commas, credits in brackets": _signed("{:,.2f}", "({:,.2f})"),
    "dollars": _signed("${:,.2f}", "-${:,.2f}"),
    "dollars, credits in brackets": _signed("${:,.2f}", "(${:,.2f})"),
    "european": _european,
}


def draw_way(dice: Dice, language: str) -> str:
    """How a table writes its amounts, all of them alike."""
    european = dice.chance(0.05 if language == "en" else 0.7)
    return "european" if european else dice.pick([way for way in WAYS if way != "european"])
