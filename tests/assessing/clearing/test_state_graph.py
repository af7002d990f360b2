"""What stands on every way: small graphs worked out by hand, and random ones against the removal of each unit in turn."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

import pytest

from analyzer.assessing.clearing.state_graph import LOST, StateGraph
from analyzer.assessing.clearing.unit_sets import EMPTY, UnitSets

BY_HAND = {
    # state: (its unit, the states that it rests on); state 0 is the vendor. Beside it: the units that dominate each state
    "a chain": ({1: ("a", [0]), 2: ("b", [1]), 3: ("c", [2])}, {1: "a", 2: "ab", 3: "abc"}),
    "two ways that meet again": (
        {1: ("a", [0]), 2: ("b", [1]), 3: ("c", [1]), 4: ("d", [2, 3])},
        {1: "a", 2: "ab", 3: "ac", 4: "ad"},
    ),
    "two ways that never meet": ({1: ("a", [0]), 2: ("b", [0]), 3: ("c", [1, 2])}, {1: "a", 2: "b", 3: "c"}),
    "two states of one unit on two ways": (
        {1: ("a", [0]), 2: ("a", [0]), 3: ("b", [1]), 4: ("c", [2]), 5: ("d", [3, 4])},
        {1: "a", 2: "a", 3: "ab", 4: "ac", 5: "ad"},
    ),
    "units in another order on each way": (
        {1: ("a", [0]), 2: ("b", [1]), 3: ("b", [0]), 4: ("a", [3]), 5: ("c", [2, 4])},
        {1: "a", 2: "ab", 3: "b", 4: "ab", 5: "abc"},
    ),
    "a cycle with one way out": ({1: ("a", [0]), 2: ("b", [1, 3]), 3: ("c", [2])}, {1: "a", 2: "ab", 3: "abc"}),
    "a cycle with two ways out": (
        {1: ("a", [0]), 2: ("b", [0]), 3: ("c", [1, 4]), 4: ("d", [2, 3])},
        {1: "a", 2: "b", 3: "c", 4: "d"},
    ),
    "a state that leads nowhere": ({1: ("a", [0]), 2: ("b", [])}, {1: "a", 2: None}),
}
Drawn = Mapping[int, tuple[str, list[int]]]


def graph_of(drawn: Drawn) -> tuple[StateGraph, list[str]]:
    names = sorted({unit for unit, _ in drawn.values()})
    rests_on = [[], *(drawn[state][1] for state in sorted(drawn))]
    return StateGraph(rests_on, [-1, *(names.index(drawn[state][0]) for state in sorted(drawn))]), names


def dominating(graph: StateGraph, names: list[str], state: int) -> str | None:
    held = graph.held[state]
    return None if held == LOST else "".join(sorted(names[unit] for unit in graph.sets.units(held)))


@pytest.mark.parametrize("name", BY_HAND)
def test_what_stands_on_every_way_is_as_worked_out_by_hand(name: str) -> None:
    drawn, expected = BY_HAND[name]
    graph, names = graph_of(drawn)
    assert {state: dominating(graph, names, state) for state in drawn} == expected


def test_a_cycle_whose_way_out_is_taken_rests_on_the_other_one() -> None:
    """Both states of the cycle have to be seen anew: each would otherwise go on vouching for the other."""
    graph, names = graph_of({1: ("a", [0]), 2: ("b", [0]), 3: ("c", [1, 4]), 4: ("d", [2, 3])})
    assert graph.remove({names.index("a")}) == {3, 4}
    assert dominating(graph, names, 3) == "bcd"
    assert dominating(graph, names, 4) == "bd"
    graph.remove({names.index("b")})
    assert (graph.held[3], graph.held[4]) == (LOST, LOST)


def test_a_unit_that_is_taken_away_keeps_its_own_exposure() -> None:
    graph, names = graph_of({1: ("a", [0]), 2: ("b", [1])})
    graph.remove({names.index("a")})
    assert (dominating(graph, names, 1), graph.held[2]) == ("a", LOST)
    assert graph.tiers() == [0, 1, LOST]


def leading(drawn: Drawn, gone: Iterable[str]) -> set[int]:
    """The states from which the vendor is reached without passing one of these units behind the first state."""
    found, waiting = {0}, [0]
    for below in waiting:
        if below and drawn[below][0] in gone:
            continue
        for state, (_, rests_on) in drawn.items():
            if below in rests_on and state not in found:
                found.add(state)
                waiting.append(state)
    return found - {0}


def random_states(rng: random.Random) -> Drawn:
    size = rng.randint(2, 14)
    return {
        state: (
            rng.choice("abcdefgh"[: rng.randint(2, 8)]),
            sorted({max(0, rng.randint(-2, size)) for _ in range(rng.randint(0, 3))} - {state}),
        )
        for state in range(1, size + 1)
    }


@pytest.mark.parametrize("seed", range(5))
def test_a_unit_dominates_exactly_the_states_that_its_removal_cuts_off(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(150):
        drawn = random_states(rng)
        graph, names = graph_of(drawn)
        gone: set[str] = set()
        for taken in ["", *rng.sample(names, min(3, len(names)))]:
            if taken:
                graph.remove({names.index(taken)})
                gone.add(taken)
            reached = leading(drawn, gone)
            for state, (own, _) in drawn.items():
                units = {unit for unit in names if unit == own or state not in leading(drawn, gone | {unit})}
                expected = "".join(sorted(units)) if state in reached else None
                assert dominating(graph, names, state) == expected, (drawn, gone, state)


def test_sets_are_shared_met_and_narrowed() -> None:
    sets = UnitSets()
    one = sets.add(sets.add(sets.add(EMPTY, 1), 2), 3)
    other = sets.add(sets.add(sets.add(EMPTY, 1), 3), 4)
    assert sets.add(one, 2) == one
    assert sets.add(sets.add(sets.add(EMPTY, 1), 2), 3) == one
    assert set(sets.units(sets.meet(one, other))) == {1, 3}
    assert set(sets.units(sets.leave_out(one, 2))) == {1, 3}
    assert sets.leave_out(one, 9) == one
    assert sets.meet(one, EMPTY) == EMPTY
