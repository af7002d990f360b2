"""Sets of units that share their parts: each set has a number, and is one unit added to another set.

States that rest on the same thing share what is known of it, so a supply chain of a thousand firms costs a thousand numbers,
not half a million. Numbers grow from the empty set (0) outwards: a set always has a larger one than the set it was added to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

EMPTY = 0


class UnitSets:
    """A growing stock of sets. `parent`, `unit` and `size` may be read by number; sets are never changed."""

    def __init__(self) -> None:
        self.parent = [EMPTY]
        self.unit = [-1]
        self.size = [0]
        self.larger: defaultdict[int, list[int]] = defaultdict(list)
        self.ending_in: defaultdict[int, list[int]] = defaultdict(list)
        self._known: dict[tuple[int, int], int] = {}

    def units(self, held: int) -> Iterator[int]:
        """The units of a set, the one added last first."""
        while held:
            yield self.unit[held]
            held = self.parent[held]

    def add(self, held: int, unit: int) -> int:
        """The set with `unit` in it."""
        at = held
        while at:
            if self.unit[at] == unit:
                return held
            at = self.parent[at]
        return self._put(held, unit)

    def leave_out(self, held: int, unit: int) -> int:
        """The set without `unit`."""
        later = []
        at = held
        while at and self.unit[at] != unit:
            later.append(self.unit[at])
            at = self.parent[at]
        return self._put_all(self.parent[at], reversed(later)) if at else held

    def meet(self, one: int, other: int) -> int:
        """The units that are in both sets: the part that they share, and whatever else is in each."""
        parent, size, unit = self.parent, self.size, self.unit
        mine, theirs = [], []
        while one != other:
            if size[one] >= size[other]:
                mine.append(unit[one])
                one = parent[one]
            else:
                theirs.append(unit[other])
                other = parent[other]
        if not mine or not theirs:
            return one
        in_both = set(theirs).intersection(mine)
        return self._put_all(one, (each for each in reversed(mine) if each in in_both))

    def _put_all(self, held: int, units: Iterator[int]) -> int:
        for unit in units:
            held = self._put(held, unit)
        return held

    def _put(self, held: int, unit: int) -> int:
        known = self._known.get((held, unit))
        if known is not None:
            return known
        made = self._known[held, unit] = len(self.unit)
        self.parent.append(held)
        self.unit.append(unit)
        self.size.append(self.size[held] + 1)
        self.larger[held].append(made)
        self.ending_in[unit].append(made)
        return made
