"""From entries to lines: the order of the columns, blank ones among them, and which cells of an entry are printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .dice import Dice
from .entries import Entry

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns by their meaning, in order; a blank column has the meaning ''."""

    meanings: tuple[str, ...]
    headings: Mapping[str, str]
    money: Callable[[Decimal], str]

    @property
    def header(self) -> Line:
        return self.line(self.headings)

    def line(self, cells: Mapping[str, str]) -> Line:
        """A line with these cells in the columns of their meaning."""
        return tuple(cells.get(meaning, "") if meaning else "" for meaning in self.meanings)

    def at(self, cells: Mapping[int, str]) -> Line:
        """A line with these cells in the columns of these numbers."""
        return tuple(cells.get(number, "") for number in range(len(self.meanings)))

    @property
    def amount(self) -> int:
        """The number of the column of amounts."""
        return self.meanings.index("amount")

    def entry(self, entry: Entry, named: bool) -> Line:
        """An entry's line; not `named` leaves the seller out, as reports do that print it once per group."""
        parties = {"buyer": entry.buyer, "user": entry.buyer, "seller": entry.seller, "publisher": entry.seller}
        cells = {**parties, **entry.cells}
        if entry.amount is not None:
            cells["amount"] = self.money(entry.amount)
        return self.line(cells if named else {**cells, "seller": ""})


def draw_order(dice: Dice, meanings: Sequence[str]) -> tuple[str, ...]:
    """Any order of the columns, in one table of five with one or two blank ones."""
    order = dice.mixed(meanings)
    for _ in range(dice.whole(1, 2) if dice.chance(0.2) else 0):
        order.insert(dice.whole(0, len(order)), "")
    return tuple(order)
