"""Fetches the graph of one designation and goal, numbered anew: only the states that the firms to be cleared can rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from analyzer.assessing.clearing.remaining_exposure import ContractAtStake, RemainingExposure, Target
from analyzer.assessing.clearing.state_graph import VENDOR, StateGraph

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PLACES = 6
_VENDOR_UNIT = -1


@dataclass(frozen=True, slots=True)
class LoadedGraph:
    """What hangs on the graph, and the names of its units in their order."""

    hanging: RemainingExposure
    names: Sequence[str]


def load_graph(connection: Connection) -> LoadedGraph:
    """Take up `clearing_state`, `clearing_transition`, `clearing_target` and `clearing_contract`."""
    unit_of = dict(connection.execute("SELECT state, unit FROM clearing_state").fetchall())
    below = dict(connection.execute("SELECT state, list(next) FROM clearing_transition GROUP BY state").fetchall())
    targets = connection.execute(
        "SELECT firm_key, list(state ORDER BY state) FROM clearing_target GROUP BY firm_key ORDER BY firm_key"
    ).fetchall()
    kept = _needed_states(below, unit_of, [state for _, states in targets for state in states])
    number = {state: at for at, state in enumerate(kept)}
    names = sorted({unit_of[state] for state in kept[1:]})
    unit = {name: at for at, name in enumerate(names)}
    graph = StateGraph(
        [[number[each] for each in below.get(state, ())] for state in kept],
        [_VENDOR_UNIT, *(unit[unit_of[state]] for state in kept[1:])],
    )
    numbered = [
        Target(firm, tuple(number[state] for state in states), unit.get(f"f:{firm}", _VENDOR_UNIT))
        for firm, states in targets
    ]
    return LoadedGraph(RemainingExposure(graph, numbered, _contracts_at_stake(connection, numbered)), names)


def _needed_states(below: Mapping[int, Sequence[int]], unit_of: Mapping[int, str], roots: Iterable[int]) -> list[int]:
    """The vendor, what the roots can rest on, and what else bears one of those units, with what that can rest on."""
    kept = dict.fromkeys([VENDOR, *roots])
    _follow_down(below, kept)
    units = {unit_of[state] for state in kept if state != VENDOR}
    kept.update(dict.fromkeys(state for state, unit in unit_of.items() if unit in units))
    _follow_down(below, kept)
    return list(kept)


def _follow_down(below: Mapping[int, Sequence[int]], kept: dict[int, None]) -> None:
    waiting = list(kept)
    for state in waiting:
        for each in below.get(state, ()):
            if each not in kept:
                kept[each] = None
                waiting.append(each)


def _contracts_at_stake(connection: Connection, targets: Sequence[Target]) -> list[ContractAtStake]:
    place = {target.firm_key: at for at, target in enumerate(targets)}
    rows = connection.execute(
        "SELECT contract_key, any_value(obligated), list(firm_key ORDER BY firm_key) FROM clearing_contract"
        " GROUP BY contract_key ORDER BY contract_key"
    ).fetchall()
    return [
        ContractAtStake(key, int((obligated or Decimal()).scaleb(_PLACES)), tuple(place[firm] for firm in firms))
        for key, obligated, firms in rows
    ]


def exact_dollars(millionths: int) -> Decimal:
    """An amount as the tables hold it."""
    return Decimal(millionths).scaleb(-_PLACES)
