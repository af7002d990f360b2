"""Walks the dependency graph backwards from each designated vendor and keeps the best path per firm and route.

The walk is breadth first over (node, route, first step, contract tie), once per level of proof, so that a proven longer
path is never hidden by an unproven shorter one (DESIGN.md rule 2). Cycles end where a state has been reached before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows, make_table, run, sql_of

if TYPE_CHECKING:
    from analyzer.designations import CatalogueEntry, Designation
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.tracing"
_GRAPH = ("fact", "evidence", "designated_firm", "denial", "maker", "statement_edge", "component_edge", "mention_edge")
PAST_AFTER_MONTHS = 18


@dataclass(frozen=True, slots=True)
class TraceOptions:
    """`max_tier` cuts longer paths (None: no limit); `own_named` says that the user named own firms."""

    as_of: date
    max_tier: int | None = None
    own_named: bool = False


def trace(
    connection: Connection,
    designations: Sequence[Designation],
    catalogue: Sequence[CatalogueEntry],
    options: TraceOptions,
) -> None:
    """Make `edge`, `reach`, `path` and `path_hop`; a cut by `max_tier` is written to `problem`."""
    _insert_catalogue(connection, catalogue)
    for step in _GRAPH:
        make_table(connection, _PACKAGE, step, as_of=options.as_of)
    make_table(connection, _PACKAGE, "raw_edge", own_named=options.own_named)
    make_table(connection, _PACKAGE, "edge", past_before=_months_before(options.as_of, PAST_AFTER_MONTHS))
    for step in ("node", "propagation"):
        make_table(connection, _PACKAGE, step)
    run(connection, _PACKAGE, "reach")
    cut = [designation.id for designation in designations if _walk(connection, designation.id, options.max_tier)]
    _follow_paths(connection)
    make_table(connection, _PACKAGE, "path")
    _say_cut(connection, cut, options.max_tier)


def _insert_catalogue(connection: Connection, catalogue: Sequence[CatalogueEntry]) -> None:
    connection.execute("CREATE TABLE catalogue_entry (catalogue_id VARCHAR, relation VARCHAR, source VARCHAR)")
    rows = [(entry.id, str(entry.relation), entry.source) for entry in catalogue]
    insert_rows(connection, "catalogue_entry", ("catalogue_id", "relation", "source"), rows)


def _walk(connection: Connection, designation: str, max_tier: int | None) -> bool:
    """Fill `reach` for one designation; True when `max_tier` cut a path."""
    make_table(connection, _PACKAGE, "walk", designation=designation)
    levels = connection.execute("SELECT DISTINCT weakness FROM walk ORDER BY 1").fetchall()
    cuts = [_walk_level(connection, designation, level, max_tier) for (level,) in levels]
    return any(cuts)


def _walk_level(connection: Connection, designation: str, level: int, max_tier: int | None) -> bool:
    connection.execute(
        "CREATE OR REPLACE TABLE frontier AS SELECT node_id AS node, '' AS route, '' AS first_kind, '' AS tie"
        " FROM node WHERE node = $vendor",
        {"vendor": f"v:{designation}"},
    )
    tier = 1
    while _take_hop(connection, designation, level, tier):
        if tier == max_tier:
            return _has_further(connection, designation, level, tier)
        tier += 1
    return False


def _take_hop(connection: Connection, designation: str, level: int, tier: int) -> bool:
    """Add the states one hop further to `reach` and make them the frontier; False when there are none."""
    make_table(connection, _PACKAGE, "next_hop", designation=designation, level=level, tier=tier)
    connection.execute("INSERT INTO reach BY NAME FROM next_hop")
    connection.execute("CREATE OR REPLACE TABLE frontier AS SELECT node, route, first_kind, tie FROM next_hop")
    return _count(connection, "frontier") > 0


def _has_further(connection: Connection, designation: str, level: int, tier: int) -> bool:
    make_table(connection, _PACKAGE, "next_hop", designation=designation, level=level, tier=tier + 1)
    return _count(connection, "next_hop") > 0


def _follow_paths(connection: Connection) -> None:
    """Make `path_hop` (path x hop: the edge taken) by following every best path one hop at a time."""
    make_table(connection, _PACKAGE, "best_state")
    connection.execute(
        "CREATE OR REPLACE TABLE walker AS SELECT path_id, 1 AS hop, edge_id, node, designation, level,"
        " next_node, next_route, next_kind, next_tie FROM best_state"
    )
    connection.execute("CREATE OR REPLACE TABLE path_hop AS SELECT path_id, hop, edge_id, node FROM walker")
    while _count(connection, "walker"):
        connection.execute(f"CREATE OR REPLACE TABLE walker AS {sql_of(_PACKAGE, 'step_on')}")
        connection.execute("INSERT INTO path_hop SELECT path_id, hop, edge_id, node FROM walker")


def _say_cut(connection: Connection, designations: Sequence[str], max_tier: int | None) -> None:
    text = f"Paths longer than {max_tier} hops were cut (--max-tier): firms further away are not shown for "
    insert_rows(
        connection, "problem", ("file", "sheet", "text"), [("", "", text + name + ".") for name in designations]
    )


def _count(connection: Connection, table: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0


def _months_before(day: date, months: int) -> date:
    """The same day `months` earlier, or the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
