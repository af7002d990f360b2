"""Amounts without a sign beside a column that says debit or credit: which of the two lowers what is added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.mapping.cell_words import word_group
from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import Meaning, normalise_heading
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.mapping.raw_row import RawRow
from analyzer.vocabulary import ColumnRole

_SELLERS = frozenset(("vendor", "payee", "maker", "recipient", "sub", "company"))
_FILLED = 0.9
_SIGNED = 0.05
_SHORTEST_WORD = 2
_LOWERS = "column '{heading}' says the side of each amount: rows that say {words} are taken off, the others added."
_ONLY_CREDITS = "no row has an amount of debit; what stands to the credit of a seller is counted"


@dataclass(frozen=True, slots=True)
class EntrySide:
    """The column `col` says the side of an entry; rows whose cell is one of `lowering` (lower case) are taken off."""

    col: int
    heading: str
    lowering: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What is done with the amounts, for the reader."""
        return _LOWERS.format(words=" or ".join(map(repr, self.lowering)), heading=self.heading)


def find_entry_side(assigned: Sequence[AssignedColumn], sample: Sequence[RawRow]) -> EntrySide | None:
    """The column that says debit or credit of amounts that have no sign; None where there is none, or only one side.

    Beside sellers most rows are what was bought, so that the rarer side is what came back. Without sellers the rows are those
    of an account, and what was bought stands on the side of debit.
    """
    amount = next((each.column for each in assigned if each.part is ColumnRole.AMOUNT), None)
    if amount is None or amount.content.share("signed") >= _SIGNED:
        return None
    for each in assigned:
        sides = _sides_in(each.column, sample) if each.part in (ColumnRole.OTHER, ColumnRole.CATEGORY) else None
        if sides:
            debit, credit = sides
            bought = max(debit, credit, key=Counter.total) if _names_seller(assigned) else debit
            back = credit if bought is debit else debit
            return EntrySide(each.column.col, each.column.heading, tuple(sorted(back)))
    return None


def with_credits_of_sellers(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns, that of credits being the amounts where sellers are named and the columns of amounts are empty."""
    amounts = [column for column in columns if column.meaning.concept == "amount"]
    sold = any(column.meaning.concept == "name" and column.meaning.role in _SELLERS for column in columns)
    if not (sold and amounts) or any(column.content.filled for column in amounts):
        return tuple(columns)
    counted = [column for column in columns if _heads_credits(column) and column.content.filled]
    return tuple(
        replace(column, meaning=Meaning("amount"), note=_ONLY_CREDITS) if column in counted[:1] else column
        for column in columns
    )


def _heads_credits(column: Column) -> bool:
    words = set(normalise_heading(column.heading).split())
    return column.meaning.concept == "money" and not words.isdisjoint(word_group("credit_side"))


def _names_seller(assigned: Sequence[AssignedColumn]) -> bool:
    return any(each.part is ColumnRole.SUPPLIER for each in assigned)


def _sides_in(column: Column, sample: Sequence[RawRow]) -> tuple[Counter[str], Counter[str]] | None:
    """(debits, credits) by the words of the column, where nothing but such words stands in it and both are there."""
    cells = [(row.cells[column.col - 1] or "").strip().lower().rstrip(".") for row in sample]
    filled = [cell for cell in cells if cell]
    debit = Counter(cell for cell in filled if cell in word_group("debit_side"))
    credit = Counter(cell for cell in filled if cell in word_group("credit_side"))
    others = len(filled) - debit.total() - credit.total()
    if others or not (debit and credit) or len(filled) < _FILLED * len(cells):
        return None
    named = set(normalise_heading(column.heading).split()) & (word_group("debit_side") | word_group("credit_side"))
    # "S" and "H" alone may be anything; words, or a heading that says the sides, may not
    if all(len(cell) >= _SHORTEST_WORD for cell in filled) or len(named) >= _SHORTEST_WORD:
        return debit, credit
    return None
