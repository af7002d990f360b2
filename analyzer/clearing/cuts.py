"""The cut of each firm: the single unit nearest to it that clears it, else all that it rests on directly."""

from __future__ import annotations

from analyzer.clearing.hanging import Hanging
from analyzer.clearing.state_graph import LOST
from analyzer.clearing.unit_sets import EMPTY

_Near = tuple[int, int]


class Cuts:
    """Valid until units are removed from `hanging`. The nearest unit is the one furthest from the vendor, then the last by name."""

    def __init__(self, hanging: Hanging) -> None:
        self._hanging = hanging
        self._depth = [0] * (max(hanging.graph.unit, default=0) + 1)
        for unit, tier in zip(hanging.graph.unit, hanging.graph.tiers(), strict=True):
            self._depth[unit] = max(self._depth[unit], tier)
        self._nearest: dict[int, _Near] = {EMPTY: (LOST, LOST)}

    def of(self, firm: int) -> frozenset[int]:
        """The cut of a firm that still stands."""
        held = self._hanging.firm_held[firm]
        return self._hanging.rests_on(firm) if held == EMPTY else frozenset({self._nearest_in(held)[1]})

    def _nearest_in(self, held: int) -> _Near:
        sets = self._hanging.graph.sets
        larger = []
        while held not in self._nearest:
            larger.append(held)
            held = sets.parent[held]
        found = self._nearest[held]
        for each in reversed(larger):
            unit = sets.unit[each]
            found = self._nearest[each] = max(found, (self._depth[unit], unit))
        return found
