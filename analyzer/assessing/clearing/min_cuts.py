"""The cut of each firm: the single unit nearest to it that clears it, else all that it rests on directly."""

from __future__ import annotations

from functools import cached_property

from analyzer.assessing.clearing.remaining_exposure import RemainingExposure
from analyzer.assessing.clearing.state_graph import LOST
from analyzer.assessing.clearing.unit_sets import EMPTY

_Near = tuple[int, int]


class MinCuts:
    """Valid until units are removed from `hanging`. The nearest unit is the one furthest from the vendor, then the last by name."""

    def __init__(self, hanging: RemainingExposure) -> None:
        self._hanging = hanging
        self._nearest: dict[int, _Near] = {EMPTY: (LOST, LOST)}

    def of(self, firm: int) -> frozenset[int]:
        """The cut of a firm that still stands."""
        held = self._hanging.firm_held[firm]
        return self._hanging.rests_on(firm) if held == EMPTY else frozenset({self._nearest_in(held)[1]})

    @cached_property
    def _depth(self) -> list[int]:
        """How far from the vendor the furthest state of each unit is."""
        graph = self._hanging.graph
        depth = [0] * (max(graph.unit) + 1)
        for unit, tier in zip(graph.unit, graph.tiers(), strict=True):
            depth[unit] = max(depth[unit], tier)
        return depth

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
