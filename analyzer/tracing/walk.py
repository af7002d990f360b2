"""The frontier loops: one SELECT per hop; the loop over hops is in Python (recursive SQL keeps no parent per state)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import make_table, sql_of

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.tracing"


def walk_levels(connection: Connection, designation: str, max_tier: int | None) -> bool:
    """Walk the table `walk` once per level of proof into `reach`; True when `max_tier` cut a path."""
    levels = connection.execute("SELECT DISTINCT weakness FROM walk ORDER BY 1").fetchall()
    cuts = [_walk_level(connection, designation, level, max_tier) for (level,) in levels]
    return any(cuts)


def _walk_level(connection: Connection, designation: str, level: int, max_tier: int | None) -> bool:
    make_table(connection, _PACKAGE, "frontier", vendor=f"v:{designation}")
    tier = 1
    while _take_hop(connection, designation, level, tier):
        if tier == max_tier:
            make_table(connection, _PACKAGE, "next_hop", designation=designation, level=level, tier=tier + 1)
            return count(connection, "next_hop") > 0
        tier += 1
    return False


def _take_hop(connection: Connection, designation: str, level: int, tier: int) -> bool:
    """Add the states one hop further to `reach` and make them the frontier; False when there are none."""
    make_table(connection, _PACKAGE, "next_hop", designation=designation, level=level, tier=tier)
    connection.execute("INSERT INTO reach BY NAME FROM next_hop")
    connection.execute("CREATE OR REPLACE TABLE frontier AS SELECT origin, node, route, first_kind, tie FROM next_hop")
    return count(connection, "frontier") > 0


def follow_paths(connection: Connection) -> None:
    """Make `path_hop` (path x hop: the edge taken) by following every best path one hop at a time."""
    make_table(connection, _PACKAGE, "best_state")
    connection.execute("CREATE OR REPLACE TABLE walker AS SELECT 1 AS hop, * FROM best_state")
    connection.execute("CREATE OR REPLACE TABLE path_hop AS SELECT path_id, hop, edge_id, node FROM walker")
    while count(connection, "walker"):
        connection.execute(f"CREATE OR REPLACE TABLE walker AS {sql_of(_PACKAGE, 'step_on')}")
        connection.execute("INSERT INTO path_hop SELECT path_id, hop, edge_id, node FROM walker")


def extend(connection: Connection, table: str, step: str) -> bool:
    """Add the rows of `<step>.sql` to `table`; False when it had none to add."""
    before = count(connection, table)
    connection.execute(f"INSERT INTO {table} {sql_of(_PACKAGE, step)}")
    return count(connection, table) > before


def count(connection: Connection, table: str) -> int:
    """Rows of `table`."""
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(rows)
