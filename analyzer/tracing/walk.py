"""The walk from the vendors backwards, and the best paths forwards again: each one recursive statement over whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import make_table, run_script, sql_of

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def walk_back(connection: Connection, edges: str, max_tier: int | None) -> None:
    """Add to `reach` every state that the edges of `<edges>.sql` lead to, at each level of proof."""
    connection.execute(f"CREATE OR REPLACE TABLE walked AS {sql_of(_PACKAGE, edges)}")
    run_script(connection, _PACKAGE, "walk_on", max_tier=max_tier)


def follow_paths(connection: Connection) -> None:
    """Make `best_state` and `path_hop` (path x hop: the edge taken)."""
    make_table(connection, _PACKAGE, "best_state")
    hop_on(connection, "best_state", "path_hop")


def hop_on(connection: Connection, start: str, hops: str) -> None:
    """Make the table `hops` by following each path that begins in the table `start` to its end."""
    connection.execute(f"CREATE OR REPLACE TABLE walker AS FROM {start}")
    connection.execute(f"CREATE OR REPLACE TABLE {hops} AS {sql_of(_PACKAGE, 'hop_on')}")


def count_rows(connection: Connection, table: str) -> int:
    """Rows of `table`."""
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(rows)
