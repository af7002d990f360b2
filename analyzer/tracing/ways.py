"""Follows the best path through a given first step of a firm, and tells the cells that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from analyzer.store.steps import make_table, sql_of
from analyzer.tracing.walk import count

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.tracing"


def follow_ways(connection: Connection, designations: Iterable[str]) -> None:
    """Make `way` (designation x firm x first step: its cells) for the steps in `way_asked`; a step that leads nowhere has none."""
    make_table(connection, _PACKAGE, "edge_cell")
    connection.execute(
        "CREATE OR REPLACE TABLE way (designation VARCHAR, firm_key VARCHAR, consumer VARCHAR, supplier VARCHAR, kind VARCHAR,"
        " cells VARCHAR[])"
    )
    for designation in designations:
        make_table(connection, _PACKAGE, "walk", designation=designation)
        make_table(connection, _PACKAGE, "way_begin", designation=designation)
        connection.execute(
            "CREATE OR REPLACE TABLE walker AS SELECT path_id, hop, edge_id, node, designation, origin, level, next_node, next_route,"
            " next_kind, next_tie FROM way_begin"
        )
        connection.execute("CREATE OR REPLACE TABLE way_hop AS SELECT path_id, edge_id FROM walker")
        while count(connection, "walker"):
            connection.execute(f"CREATE OR REPLACE TABLE walker AS {sql_of(_PACKAGE, 'step_on')}")
            connection.execute("INSERT INTO way_hop SELECT path_id, edge_id FROM walker")
        connection.execute(f"INSERT INTO way {sql_of(_PACKAGE, 'way_cell')}", {"designation": designation})
