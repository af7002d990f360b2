"""Total rows of all sorts: where the label stands, what stands above it, and subtotals per seller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from . import words
from .dice import Dice
from .entries import Entry
from .layout import Layout, Line

SORTS = {"none": 5, "label left": 3, "label right": 3, "label anywhere": 3, "dashes": 3, "no label": 2, "subtotals": 4}


@dataclass(frozen=True, slots=True)
class Totals:
    """A table's total rows. `name_once` prints a seller on the first row of its group only."""

    dice: Dice
    layout: Layout
    sort: str
    language: str
    name_once: bool = False
    blanks: bool = False

    def body(self, entries: Sequence[Entry]) -> list[Line]:
        """The entries' lines with their total rows, and blank lines where a person would leave some."""
        in_groups = self.sort == "subtotals" or self.name_once
        lines = self._groups(entries) if in_groups else self._single(entries)
        return lines + self._gap() + self._grand(_sum(entries))

    def _single(self, entries: Sequence[Entry]) -> list[Line]:
        lines: list[Line] = []
        for entry in entries:
            lines += [*(self._gap(0.15) if lines else []), self.layout.entry(entry, named=True)]
        return lines

    def _groups(self, entries: Sequence[Entry]) -> list[Line]:
        lines: list[Line] = []
        label, column = self._group_label(), self._label_column("label anywhere")
        for seller, group in groupby(entries, key=lambda entry: entry.seller):
            members = list(group)
            lines += self._gap(0.5) if lines else []
            lines += [self.layout.entry(entry, not at or not self.name_once) for at, entry in enumerate(members)]
            if self.sort == "subtotals":
                lines.append(self._total(_sum(members), label.format(seller), column))
        return lines

    def _grand(self, amount: Decimal) -> list[Line]:
        if self.sort == "none":
            return []
        label = self.dice.pick(words.lists("names")["totals"]["grand"][self.language])
        if self.sort == "dashes":
            label = self.dice.pick(("", label))
        if self.sort == "no label":
            label = ""
        return [*self._dashes(), self._total(amount, label, self._label_column(self.sort))]

    def _total(self, amount: Decimal, label: str, column: int) -> Line:
        return self.layout.at({column: label, self.layout.amount: self.layout.money(amount)})

    def _group_label(self) -> str:
        return str(self.dice.pick(words.lists("names")["totals"]["group"][self.language]))

    def _label_column(self, sort: str) -> int:
        """Where the label stands; on the other side of the amount where the asked one has no column."""
        columns, amount = range(len(self.layout.meanings)), self.layout.amount
        left, right = [at for at in columns if at < amount], [at for at in columns if at > amount]
        wanted = {"label left": left, "label right": right}.get(sort) or left + right
        return self.dice.pick(wanted)

    def _dashes(self) -> list[Line]:
        if self.sort != "dashes":
            return []
        rule = self.dice.pick(("----------", "==========", "---", "__________"))
        every = self.dice.chance(0.3)
        columns = range(len(self.layout.meanings)) if every else [self.layout.amount]
        return [self.layout.at(dict.fromkeys(columns, rule))]

    def _gap(self, share: float = 0.5) -> list[Line]:
        """A blank line, in tables that have such."""
        return [self.layout.at({})] if self.blanks and self.dice.chance(share) else []


def _sum(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount is not None), Decimal())
