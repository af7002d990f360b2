"""Sets of units that share their parts: each set has a number, and is one unit added to another set.

States that rest on the same thing share what is known of it, so a supply chain of a thousand firms costs a thousand numbers,
not half a million. Numbers grow from the empty set (0) outwards: a set always has a larger one than the set it was added to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

EMPTY = 0
_UNIT_BITS = 32


class UnitSets:
    """A growing stock of sets. `parent`, `unit` and `size` may be read by number; sets are never changed."""

    def __init__(self) -> None:
        self.parent = [EMPTY]
        self.unit = [-1]
        self.size = [0]
        # whole numbers in flat lists: a list or tuple per set would keep the garbage collector busy
        self._larger = [EMPTY]  # the set made last by adding a unit to this one, ...
        self._sister = [EMPTY]  # ... and the one made before from the same set
        self._last_with: dict[int, int] = {}  # unit -> the set made last by adding it, ...
        self._before = [EMPTY]  # ... and the one made before by adding the same unit
        self._known: dict[int, int] = {}

    def units(self, held: int) -> Iterator[int]:
        """The units of a set, the one added last first."""
        while held:
            yield self.unit[held]
            held = self.parent[held]

    def with_any(self, units: Iterable[int]) -> Iterator[int]:
        """Every set made so far that holds one of the units; one that holds several of them comes more than once."""
        waiting = []
        for unit in units:
            at = self._last_with.get(unit, EMPTY)
            while at:
                waiting.append(at)
                at = self._before[at]
        for held in waiting:
            yield held
            at = self._larger[held]
            while at:
                waiting.append(at)
                at = self._sister[at]

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
        key = held << _UNIT_BITS | unit
        known = self._known.get(key)
        if known is not None:
            return known
        made = self._known[key] = len(self.unit)
        self.parent.append(held)
        self.unit.append(unit)
        self.size.append(self.size[held] + 1)
        self._larger.append(EMPTY)
        self._sister.append(self._larger[held])
        self._larger[held] = made
        self._before.append(self._last_with.get(unit, EMPTY))
        self._last_with[unit] = made
        return made
