"""Follows the best path through a given first step of a firm, and tells the cells that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import make_table
from analyzer.tracing.walk import hop_on

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def follow_ways(connection: Connection) -> None:
    """Make `way` (designation x firm x first step: its cells) for the steps in `way_asked`; a step that leads nowhere has none."""
    make_table(connection, _PACKAGE, "way_begin")
    hop_on(connection, "way_begin", "way_hop")
    for step in ("edge_cell", "way"):
        make_table(connection, _PACKAGE, step)
