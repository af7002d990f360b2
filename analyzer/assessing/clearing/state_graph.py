"""The states of a walk as numbers, and the units that stand on every way from each of them to the designated vendor.

A unit dominates a state if it is the state's own, or if it dominates every state that this one rests on (the data-flow equations
of Allen and Cocke, with units for labels: several states may bear one unit, so the dominator tree of the states alone would
not do). The greatest solution is worked out component by component, the vendor first; within a cycle, until nothing changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from analyzer.assessing.clearing.unit_sets import EMPTY, UnitSets

VENDOR = 0
LOST = -1


class StateGraph:
    """States from 0 (the vendor) on, each with the states that it rests on and its unit (the vendor's is no unit).

    `held` tells the set of units that dominate a state, or `LOST` where it no longer leads to the vendor.
    """

    def __init__(self, rests_on: Sequence[Sequence[int]], unit: Sequence[int]) -> None:
        self.rests_on = rests_on
        self.unit = unit
        self.carries = _reverse_edges(rests_on)
        self.states_of: defaultdict[int, list[int]] = defaultdict(list)
        for state, of in enumerate(unit):
            self.states_of[of].append(state)
        self.sets = UnitSets()
        self.held = [LOST] * len(unit)
        self.held[VENDOR] = EMPTY
        self._gone = bytearray(len(unit))
        self._shown = list(self.held)  # to those that would rest on the state
        self.components = _connected_components(rests_on, self.carries)
        self._place = [LOST] * len(unit)
        for place, component in enumerate(self.components):
            for state in component:
                self._place[state] = place
        self._settle(range(1, len(self.components)))

    def remove(self, units: Collection[int]) -> set[int]:
        """Let nobody rest on these units any more (their own states stay); the states for which this changed something."""
        touched: set[int] = set()
        for state in (state for unit in units for state in self.states_of[unit]):
            self._gone[state] = True
            self._shown[state] = LOST
            touched.update(self._place[consumer] for consumer in self.carries[state])
        return self._settle(place for place in touched if place != LOST)

    def live(self, state: int) -> list[int]:
        """The states that `state` can rest on."""
        return [below for below in self.rests_on[state] if self._shown[below] != LOST]

    def marked_from(self, marks: Mapping[int, int]) -> list[int]:
        """Marks (bits) handed on from the states that have them to all that rest on those, at any distance."""
        mark = [0] * len(self.unit)
        for component in self.components:
            joined = 0
            for state in component:
                joined |= marks.get(state, 0)
                for below in self.rests_on[state]:
                    joined |= mark[below]
            for state in component:
                mark[state] = joined
        return mark

    def tiers(self) -> list[int]:
        """The fewest steps from each state to the vendor, `LOST` where there is no way."""
        tier = [LOST] * len(self.unit)
        tier[VENDOR] = 0
        last = [VENDOR]
        while last:
            reached = []
            for below in last:
                if self._gone[below]:
                    continue
                for state in self.carries[below]:
                    if tier[state] == LOST:
                        tier[state] = tier[below] + 1
                        reached.append(state)
            last = reached
        return tier

    def _settle(self, places: Iterable[int]) -> set[int]:
        """Work out these components anew, and all that rests on what changed; the states that did."""
        waiting = bytearray(len(self.components))
        for place in places:
            waiting[place] = True
        changed: set[int] = set()
        place = 0
        while (place := waiting.find(1, place)) >= 0:
            waiting[place] = False
            component = self.components[place]
            for state in self._settle_one(component[0]) if len(component) == 1 else self._settle_cycle(component):
                changed.add(state)
                for consumer in self.carries[state]:
                    if self._place[consumer] > place:
                        waiting[self._place[consumer]] = True
        return changed

    def _settle_one(self, state: int) -> list[int]:
        now = self._gathered(state)
        if self._same(now, self.held[state]):
            return []
        self._hold(state, now)
        return [state]

    def _settle_cycle(self, component: Sequence[int]) -> list[int]:
        before = [self.held[state] for state in component]
        waiting = bytearray(len(self.unit))
        for state in component:
            self._hold(state, LOST)  # not yet known, which may be anything: only what is known narrows a set down
            waiting[state] = True
        while any(waiting[state] for state in component):
            for state in component:
                if waiting[state]:
                    waiting[state] = False
                    if self._settle_one(state):
                        for consumer in self.carries[state]:
                            waiting[consumer] = True
        changed = []
        for state, held in zip(component, before, strict=True):
            if self._same(held, self.held[state]):
                self._hold(state, held)
            else:
                changed.append(state)
        return changed

    def _hold(self, state: int, held: int) -> None:
        self.held[state] = held
        self._shown[state] = LOST if self._gone[state] else held

    def _gathered(self, state: int) -> int:
        """What dominates all that the state can rest on, and its own unit."""
        shown, meet, found = self._shown, self.sets.meet, LOST
        for below in self.rests_on[state]:
            other = shown[below]
            if other != found and other != LOST:
                found = other if found == LOST else meet(found, other)
                if found == EMPTY:
                    break
        return found if found == LOST else self.sets.add(found, self.unit[state])

    def _same(self, one: int, other: int) -> bool:
        """Whether two sets, one of which holds the other, are the same."""
        return one == other or (one != LOST and other != LOST and self.sets.size[one] == self.sets.size[other])


def _reverse_edges(rests_on: Sequence[Sequence[int]]) -> list[list[int]]:
    carries: list[list[int]] = [[] for _ in rests_on]
    for state, below in enumerate(rests_on):
        for each in below:
            carries[each].append(state)
    return carries


def _connected_components(rests_on: Sequence[Sequence[int]], carries: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected components that lead to the vendor, each after those it rests on (Kosaraju and Sharir)."""
    order = _finished_last(carries)
    place = {state: at for at, state in enumerate(order)}
    taken = bytearray(len(rests_on))
    components = []
    for root in order:
        if taken[root]:
            continue
        taken[root] = True
        component = [root]
        for state in component:
            for below in rests_on[state]:
                if not taken[below] and below in place:
                    taken[below] = True
                    component.append(below)
        components.append(sorted(component, key=place.__getitem__))
    return components


def _finished_last(carries: Sequence[Sequence[int]]) -> list[int]:
    """The states that lead to the vendor, in the reverse order in which a depth-first walk from it leaves them."""
    seen = bytearray(len(carries))
    seen[VENDOR] = True
    left = []
    open_states = [(VENDOR, iter(carries[VENDOR]))]
    while open_states:
        for state in open_states[-1][1]:
            if not seen[state]:
                seen[state] = True
                open_states.append((state, iter(carries[state])))
                break
        else:
            left.append(open_states.pop()[0])
    return left[::-1]
