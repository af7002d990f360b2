"""The firms and contracts that are to be cleared, and what the loss of units clears of them.

Amounts are whole millionths of a dollar, so that sums are exact and fast.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from analyzer.assessing.clearing.state_graph import LOST, StateGraph
from analyzer.assessing.clearing.unit_sets import EMPTY


@dataclass(frozen=True, slots=True)
class Target:
    """A firm that has the position, the states that give it, and its own unit (no cure for itself)."""

    firm_key: str
    states: tuple[int, ...]
    unit: int


@dataclass(frozen=True, slots=True)
class ContractAtStake:
    """A covered contract that is cleared when all of these firms (by their place among the targets) are."""

    contract_key: str
    obligated: int
    firms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExposureTotals:
    """How many firms and contracts, and the contracts' dollars in millionths."""

    firms: int = 0
    contracts: int = 0
    obligated: int = 0

    def plus(self, firms: int, contracts: int, obligated: int) -> ExposureTotals:
        """The two together."""
        return ExposureTotals(self.firms + firms, self.contracts + contracts, self.obligated + obligated)


class RemainingExposure:
    """What still stands, and the units that each firm and contract rests on without another way."""

    def __init__(self, graph: StateGraph, targets: Sequence[Target], stakes: Sequence[ContractAtStake]) -> None:
        self.graph = graph
        self.targets = targets
        self.stakes = stakes
        self.stakes_of: list[list[int]] = [[] for _ in targets]
        for at, stake in enumerate(stakes):
            for firm in stake.firms:
                self.stakes_of[firm].append(at)
        self._needed = [0] * len(stakes)
        self._at_set: dict[int, list[int]] = {}
        self._firm_of = {state: at for at, target in enumerate(targets) for state in target.states}
        self.firm_held = [self._hold_firm(target) for target in targets]
        self.stake_held = [self._hold_stake(at) for at in range(len(stakes))]

    def remove(self, units: Collection[int]) -> None:
        """Take these units away and see anew who still stands, and by what."""
        self._at_set = {}
        changed = self.graph.remove(units)
        firms = {self._firm_of[state] for state in changed if state in self._firm_of}
        for firm in firms:
            self.firm_held[firm] = self._hold_firm(self.targets[firm])
        for at in {at for firm in firms for at in self.stakes_of[firm]}:
            self.stake_held[at] = self._hold_stake(at)

    def standing(self) -> ExposureTotals:
        """What still has the position."""
        firms = sum(held != LOST for held in self.firm_held)
        left = [stake.obligated for stake, held in zip(self.stakes, self.stake_held, strict=True) if held != LOST]
        return ExposureTotals(firms, len(left), sum(left))

    def gains(self) -> dict[int, ExposureTotals]:
        """Per unit what its loss alone clears; only units that clear a firm."""
        sets = self.graph.sets
        firms, contracts, obligated = ([0] * len(sets.unit) for _ in range(3))
        for held in self.firm_held:
            if held != LOST:
                firms[held] += 1
        for stake, held in zip(self.stakes, self.stake_held, strict=True):
            if held != LOST:
                contracts[held] += 1
                obligated[held] += stake.obligated
        gained: dict[int, ExposureTotals] = {}
        nothing = ExposureTotals()
        for held in range(len(sets.unit) - 1, EMPTY, -1):
            if firms[held] or contracts[held]:
                below, unit = sets.parent[held], sets.unit[held]
                firms[below] += firms[held]
                contracts[below] += contracts[held]
                obligated[below] += obligated[held]
                gained[unit] = gained.get(unit, nothing).plus(firms[held], contracts[held], obligated[held])
        return gained

    def cleared_by(self, units: Iterable[int]) -> set[int]:
        """The standing firms that rest on one of the units without another way."""
        at_set = self._firms_at_set()
        found: set[int] = set()
        for held in self.graph.sets.with_any(units):
            found.update(at_set.get(held, ()))
        return found

    def weigh(self, firms: Collection[int]) -> ExposureTotals:
        """What is cleared when all of these firms are."""
        counted: dict[int, int] = {}
        for firm in firms:
            for at in self.stakes_of[firm]:
                counted[at] = counted.get(at, 0) + 1
        freed = [self.stakes[at].obligated for at, count in counted.items() if count == self._needed[at]]
        return ExposureTotals(len(firms), len(freed), sum(freed))

    def next_to(self, units: Iterable[int]) -> set[int]:
        """The firms that rest directly on one of the units, among others."""
        below = (state for unit in units for state in self.graph.states_of[unit])
        above = {state for each in below for state in self.graph.carries[each]}
        return {self._firm_of[state] for state in above if state in self._firm_of}

    def rests_on(self, firm: int) -> frozenset[int]:
        """The units that a firm rests on directly."""
        states = self.targets[firm].states
        below = {each for state in states for each in self.graph.live(state)}
        return frozenset(self.graph.unit[each] for each in below if each)

    def _firms_at_set(self) -> dict[int, list[int]]:
        if not self._at_set:
            for firm, held in enumerate(self.firm_held):
                if held != LOST:
                    self._at_set.setdefault(held, []).append(firm)
        return self._at_set

    def _hold_firm(self, target: Target) -> int:
        held = self._met(self.graph.held[state] for state in target.states)
        return held if held == LOST else self.graph.sets.leave_out(held, target.unit)

    def _hold_stake(self, at: int) -> int:
        standing = [self.firm_held[firm] for firm in self.stakes[at].firms if self.firm_held[firm] != LOST]
        self._needed[at] = len(standing)
        return self._met(standing)

    def _met(self, sets: Iterable[int]) -> int:
        """The units in all of these sets, those that are lost left out."""
        found = LOST
        for held in sets:
            if held != LOST:
                found = held if found == LOST else self.graph.sets.meet(found, held)
        return found
