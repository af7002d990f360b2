"""Choke points, cuts and the clearing plan, worked out on the states of the walk and not on paths one by one.

A unit (a firm, a product of a supplier, or a firm's own direct use) is a choke point of a firm if it stands on every way
from that firm to the designated vendor: a dominator of the graph of states. The plan is greedy: the unit, or the few units
together, whose loss clears the most contract dollars for each of them, then the most firms, are taken, and what is left is
worked out anew. SQL finds the states and what rests on what; the ways through them are followed in memory, where a step of the
plan costs only what it changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from heapq import nsmallest
from typing import TYPE_CHECKING, Any

from analyzer.assessing.clearing import clear_steps
from analyzer.assessing.clearing.load_graph import LoadedGraph, exact_dollars, load_graph
from analyzer.assessing.clearing.min_cuts import MinCuts
from analyzer.assessing.clearing.plan import Planner
from analyzer.assessing.clearing.remaining_exposure import ExposureTotals
from analyzer.assessing.clearing.state_graph import LOST
from analyzer.assessing.clearing.throughput import weigh_through
from analyzer.store.steps import insert_rows, run_steps

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_STEPS = 12
_WEIGHED = 25
_PROVEN = 2
_WEAKEST = 6
_TABLES = {
    "choke_point": (
        "designation", "goal", "place", "unit", "firms", "contracts", "obligated",
        "firms_through", "contracts_through", "obligated_through",
    ),
    "clearing_step": (
        "designation", "goal", "step", "unit", "firms", "contracts", "obligated", "firms_left", "obligated_left",
    ),
    "firm_cut": ("designation", "goal", "firm_key", "unit"),
}  # fmt: skip

_Row = tuple[Any, ...]


class ClearingGoal(StrEnum):
    """The position that is to be cleared: by replacing what is proven, by asking about what is not."""

    EXPOSED = "exposed"
    UNRESOLVED = "unresolved"


def plan_clearing(connection: Connection, designations: Sequence[Designation]) -> None:
    """Make `choke_point`, `clearing_step`, `firm_cut` and `firm_first_step` for every designation and goal."""
    connection.execute("BEGIN")
    run_steps(connection, _PACKAGE, clear_steps.UNITS)
    for designation in designations:
        for goal in ClearingGoal:
            _clear_goal(connection, designation.id, goal)
    connection.execute("COMMIT")


def _clear_goal(connection: Connection, designation: str, goal: ClearingGoal) -> None:
    level = _weakest_level(connection, designation, _PROVEN if goal == ClearingGoal.EXPOSED else _WEAKEST)
    run_steps(connection, _PACKAGE, clear_steps.TARGETS, designation=designation, level=level, goal=goal)
    if not connection.execute("SELECT 1 FROM clearing_target LIMIT 1").fetchall():
        return
    run_steps(connection, _PACKAGE, clear_steps.FIRST_STEPS, designation=designation, level=level, goal=goal)
    loaded = load_graph(connection)
    for name, rows in {
        "choke_point": _choke_points(loaded),
        "firm_cut": _min_cut_rows(loaded),
        "clearing_step": _plan_rows(loaded),  # last: it takes the units away
    }.items():
        insert_rows(connection, name, _TABLES[name], [(designation, goal, *row) for row in rows])


def _weakest_level(connection: Connection, designation: str, weakest: int) -> int:
    """The walk that holds every state of at least this proof; 0 where there is none."""
    sql = "SELECT coalesce(max(level), 0) FROM reach WHERE designation = $designation AND level <= $weakest"
    ((level,),) = connection.execute(sql, {"designation": designation, "weakest": weakest}).fetchall()
    return int(level)


def _choke_points(loaded: LoadedGraph) -> Iterator[_Row]:
    """The units that clear the most, with what is exposed only through each and what is exposed through it at all."""
    hanging, names = loaded.hanging, loaded.names
    gains = hanging.gains()
    units = nsmallest(_WEIGHED, gains, key=lambda unit: (-gains[unit].obligated, -gains[unit].firms, unit))
    through = dict(zip(units, weigh_through(hanging, units, names), strict=True))
    units.sort(key=lambda unit: (-gains[unit].obligated, -gains[unit].firms, -through[unit].firms, unit))
    for place, unit in enumerate(units, start=1):
        yield place, names[unit], *_totals_row(gains[unit]), *_totals_row(through[unit])


def _totals_row(weight: ExposureTotals) -> _Row:
    return weight.firms, weight.contracts, exact_dollars(weight.obligated)


def _min_cut_rows(loaded: LoadedGraph) -> Iterator[_Row]:
    hanging, cuts = loaded.hanging, MinCuts(loaded.hanging)
    for firm, held in enumerate(hanging.firm_held):
        if held != LOST:
            for unit in sorted(cuts.of(firm)):
                yield hanging.targets[firm].firm_key, loaded.names[unit]


def _plan_rows(loaded: LoadedGraph) -> Iterator[_Row]:
    """Take units until nothing stands, or the plan is as long as one that people follow."""
    hanging = loaded.hanging
    planner = Planner(hanging, loaded.names)
    left = hanging.standing()
    for step in range(1, _STEPS + 1):
        if not left.firms:
            return
        units = planner.next_units()
        hanging.remove(units)
        now = hanging.standing()
        gained = ExposureTotals(left.firms - now.firms, left.contracts - now.contracts, left.obligated - now.obligated)
        for unit in units:
            yield step, loaded.names[unit], *_totals_row(gained), now.firms, exact_dollars(now.obligated)
        left = now
