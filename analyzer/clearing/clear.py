"""Choke points, cuts and the clearing plan, worked out on the states of the walk and not on paths one by one.

A unit (a firm, a product of a supplier, or a firm's own direct use) is a choke point of a firm if it stands on every way
from that firm to the designated vendor: a dominator of the graph of states. The plan is greedy: the unit, or the few units
together, whose loss clears the most contract dollars for each of them, then the most firms, are taken, and what is left is
worked out anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows, make_table, query, run

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.clearing"
_STEPS = 12
_WEIGHED = 25
_PROVEN = 2
_WEAKEST = 6


class Goal(StrEnum):
    """The position that is to be cleared: by replacing what is proven, by asking about what is not."""

    EXPOSED = "exposed"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Standing:
    """Firms, covered contracts and their obligated dollars that still have the position."""

    firms: int
    contracts: int
    obligated: Decimal


def clear(connection: Connection, designations: Sequence[Designation]) -> None:
    """Make `choke_point`, `clearing_step`, `firm_cut` and `firm_way` for every designation and goal."""
    connection.execute("BEGIN")  # one transaction: hundreds of small steps would otherwise each be synced to disk
    run(connection, _PACKAGE, "results")
    make_table(connection, _PACKAGE, "clear_unit")
    for designation in designations:
        make_table(connection, "analyzer.tracing", "walk", designation=designation.id)
        for goal in Goal:
            _clear_goal(connection, designation.id, goal)
    connection.execute("COMMIT")


def _clear_goal(connection: Connection, designation: str, goal: Goal) -> None:
    level = _level(connection, designation, _PROVEN if goal == Goal.EXPOSED else _WEAKEST)
    for step in ("clear_state", "clear_transition", "clear_target", "clear_stake"):
        make_table(connection, _PACKAGE, step, designation=designation, level=level, goal=goal)
    connection.execute("CREATE OR REPLACE TABLE clear_removed (unit VARCHAR)")
    left = _work_out(connection)
    if not left.firms:
        return
    run(connection, _PACKAGE, "way", designation=designation, level=level)
    _keep_cuts(connection, designation, goal)
    _keep_choke_points(connection, designation, goal)
    _plan(connection, designation, goal, left)


def _level(connection: Connection, designation: str, weakest: int) -> int:
    """The walk that holds every state of at least this proof; 0 where there is none."""
    sql = "SELECT coalesce(max(level), 0) FROM reach WHERE designation = $designation AND level <= $weakest"
    ((level,),) = connection.execute(sql, {"designation": designation, "weakest": weakest}).fetchall()
    return int(level)


def _work_out(connection: Connection) -> Standing:
    """Who is still reached without the removed units, and which units dominate whom; returns what still stands."""
    make_table(connection, _PACKAGE, "clear_live")
    connection.execute(
        "CREATE OR REPLACE TABLE clear_reached AS SELECT 0::BIGINT AS state, 0 AS tier, 0::BIGINT AS next"
    )
    connection.execute("CREATE OR REPLACE TABLE clear_dom (state BIGINT, unit VARCHAR)")
    tier = 0
    while _added(connection, "clear_reached", "further", tier=tier):
        tier += 1
        run(connection, _PACKAGE, "passing", tier=tier)
    held = -1
    while held != (held := _count(connection, "clear_dom")):
        run(connection, _PACKAGE, "prune")
    for step in ("clear_firm_dom", "clear_gain", "clear_cut"):
        make_table(connection, _PACKAGE, step)
    ((firms, contracts, obligated),) = query(connection, _PACKAGE, "standing")
    return Standing(firms, contracts, obligated)


def _keep_cuts(connection: Connection, designation: str, goal: Goal) -> None:
    connection.execute(
        "INSERT INTO firm_cut SELECT $designation, $goal, firm_key, unit FROM clear_cut",
        {"designation": designation, "goal": goal},
    )


def _keep_choke_points(connection: Connection, designation: str, goal: Goal) -> None:
    """Weigh the units that clear the most: what passes through them at all is a walk for each."""
    connection.execute(
        "CREATE OR REPLACE TABLE clear_through AS SELECT unit, state AS origin, state FROM clear_state JOIN ("
        "SELECT unit FROM clear_gain ORDER BY obligated DESC, firms DESC, unit LIMIT $weighed) USING (unit)",
        {"weighed": _WEIGHED},
    )
    while _added(connection, "clear_through", "through"):
        pass
    rows = [
        (designation, goal, place, *row)
        for place, row in enumerate(query(connection, _PACKAGE, "choke_point"), start=1)
    ]
    columns = ("firms", "contracts", "obligated", "firms_through", "contracts_through", "obligated_through")
    insert_rows(connection, "choke_point", ("designation", "goal", "place", "unit", *columns), rows)


def _plan(connection: Connection, designation: str, goal: Goal, left: Standing) -> None:
    """Take units until nothing stands, or the plan is as long as one that people follow."""
    columns = ("designation", "goal", "step", "unit", "firms", "contracts", "obligated", "firms_left", "obligated_left")
    for step in range(1, _STEPS + 1):
        units = [unit for (unit,) in query(connection, _PACKAGE, "next_units", weighed=_WEIGHED)]
        insert_rows(connection, "clear_removed", ("unit",), [(unit,) for unit in units])
        now = _work_out(connection)
        gained = (left.firms - now.firms, left.contracts - now.contracts, left.obligated - now.obligated)
        rows = [(designation, goal, step, unit, *gained, now.firms, now.obligated) for unit in units]
        insert_rows(connection, "clearing_step", columns, rows)
        left = now
        if not left.firms:
            return


def _added(connection: Connection, table: str, step: str, **values: int) -> bool:
    """Run a step that inserts into `table`; whether it had a row to add."""
    before = _count(connection, table)
    run(connection, _PACKAGE, step, **values)
    return _count(connection, table) > before


def _count(connection: Connection, table: str) -> int:
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(rows)
