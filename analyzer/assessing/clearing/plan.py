"""The next step of the clearing plan: the set of units that clears the most dollars per unit, then the most firms per unit.

Weighed are all single units, and the cuts of the contracts and firms that weigh most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from analyzer.assessing.clearing.min_cuts import MinCuts
from analyzer.assessing.clearing.remaining_exposure import ExposureTotals, RemainingExposure
from analyzer.assessing.clearing.state_graph import LOST
from analyzer.assessing.clearing.unit_sets import EMPTY

_WEIGHED = 25


@dataclass(frozen=True, slots=True)
class ClearingCandidate:
    """A set of units that could be taken next; `sort` and `name` settle what weighs the same."""

    units: frozenset[int]
    sort: int
    name: str


class Planner:
    """Chooses step after step. `names` tells the units' names in their order."""

    def __init__(self, hanging: RemainingExposure, names: Sequence[str]) -> None:
        self._hanging = hanging
        self._names = names
        self._heavy_stakes = sorted(
            range(len(hanging.stakes)),
            key=lambda at: (-hanging.stakes[at].obligated, hanging.stakes[at].contract_key),
        )
        worth = [sum(hanging.stakes[at].obligated for at in stakes) for stakes in hanging.stakes_of]
        self._heavy_firms = sorted(range(len(worth)), key=lambda firm: (-worth[firm], hanging.targets[firm].firm_key))

    def next_units(self) -> list[int]:
        """The units to take next; something must still stand."""
        weighed = [*self._best_single(), *self._sets()]
        best = min(weighed, key=lambda pair: self._order(*pair))[0]
        return sorted(best.units)

    def _order(self, candidate: ClearingCandidate, weight: ExposureTotals) -> tuple[float, float, int, int, bool, str]:
        units = len(candidate.units)
        firm_last = candidate.name.startswith("f:")
        return -weight.obligated / units, -weight.firms / units, units, candidate.sort, firm_last, candidate.name

    def _best_single(self) -> Iterator[tuple[ClearingCandidate, ExposureTotals]]:
        gains = self._hanging.gains()
        if gains:
            most = max((weight.obligated, weight.firms) for weight in gains.values())
            alike = [unit for unit, weight in gains.items() if (weight.obligated, weight.firms) == most]
            unit = min(alike, key=lambda unit: (self._names[unit].startswith("f:"), unit))
            yield ClearingCandidate(frozenset({unit}), 0, self._names[unit]), gains[unit]

    def _sets(self) -> Iterator[tuple[ClearingCandidate, ExposureTotals]]:
        known: dict[frozenset[int], ExposureTotals] = {}
        for candidate in self._cut_candidates():
            if candidate.units not in known:
                known[candidate.units] = self._weigh(candidate.units)
            yield candidate, known[candidate.units]

    def _cut_candidates(self) -> Iterator[ClearingCandidate]:
        """Cuts of several units; one of a single unit is among the singles already."""
        hanging, cuts = self._hanging, MinCuts(self._hanging)
        for at in islice((at for at in self._heavy_stakes if hanging.stake_held[at] != LOST), _WEIGHED):
            stake = hanging.stakes[at]
            standing = [firm for firm in stake.firms if hanging.firm_held[firm] != LOST]
            if len(standing) > 1 or hanging.firm_held[standing[0]] == EMPTY:
                units = frozenset().union(*(cuts.of(firm) for firm in standing))
                if len(units) > 1:
                    yield ClearingCandidate(units, 1, f"contract {stake.contract_key}")
        for firm in islice((firm for firm in self._heavy_firms if hanging.firm_held[firm] != LOST), _WEIGHED):
            if hanging.firm_held[firm] == EMPTY:
                yield ClearingCandidate(cuts.of(firm), 2, f"firm {hanging.targets[firm].firm_key}")

    def _weigh(self, units: frozenset[int]) -> ExposureTotals:
        """What the loss of all of these units clears: what one of them dominates, and what rests on nothing else."""
        hanging = self._hanging
        cleared = hanging.cleared_by(units)
        for firm in hanging.next_to(units):
            if hanging.firm_held[firm] == EMPTY and hanging.rests_on(firm) <= units:
                cleared.add(firm)
        return hanging.weigh(cleared)
