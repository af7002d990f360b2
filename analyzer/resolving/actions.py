"""The keys of the actions on contracts, read from their own cells: overlapping downloads hold one action in two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.resolving import resolve_steps
from analyzer.store.source_view import make_source_view
from analyzer.store.steps import query_rows, run_steps

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def read_action_keys(connection: Connection) -> None:
    """Fill `action_key` (sheet_id, src_row, action_key) from the contract lists that have such a column."""
    for sheet_id, raw_table, col in query_rows(connection, _PACKAGE, "action_key_column"):
        make_source_view(connection, "raw_cell", raw_table, {"src_row": "src_row", "text": f"c{col:d}"})
        run_steps(connection, _PACKAGE, resolve_steps.ACTION_KEYS, sheet=sheet_id)
