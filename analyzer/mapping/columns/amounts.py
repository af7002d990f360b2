"""Chooses the column of a sheet whose amounts count; amounts by year are the one exception that may be several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.periods import is_period_amount
from analyzer.vocabulary import SheetKind

# What can be an amount of money in a kind of sheet, best first. Lists of firms and products are not about money.
AMOUNT_CONCEPTS: Mapping[SheetKind, tuple[str, ...]] = {
    SheetKind.PAYMENTS: ("amount", "cost", "obligated", "subaward"),
    SheetKind.CONTRACTS: ("obligated", "amount", "cost", "subaward"),
    SheetKind.SUBCONTRACTS: ("subaward", "amount", "obligated", "cost"),
    SheetKind.DEPENDENCIES: ("cost", "amount"),
    # Whose money it is, nobody knows; that it is money, the heading says.
    SheetKind.UNKNOWN: ("amount", "obligated", "subaward", "cost"),
}


def choose_amounts(kind: SheetKind, columns: Sequence[Column]) -> tuple[Column, ...]:
    """Among several sums: what the kind is about first, net before gross, a filled column before an empty one."""
    wanted = AMOUNT_CONCEPTS.get(kind, ())
    able = [column for column in columns if column.meaning.concept in wanted]
    if not able:
        return ()
    best = min(
        able,
        key=lambda column: (
            column.content.filled == 0, wanted.index(column.meaning.concept), column.meaning.rank, column.col,
        ),
    )  # fmt: skip
    return tuple(filter(is_period_amount, able)) if is_period_amount(best) else (best,)
