"""The keys of the actions on contracts, read from their own cells: overlapping downloads hold one action in two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import query_rows, sql_of

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def read_action_keys(connection: Connection) -> None:
    """Make `action_key` (sheet_id, src_row, action_key) from the contract lists that have such a column."""
    connection.execute("create or replace table action_key (sheet_id integer, src_row integer, action_key varchar)")
    for sheet_id, raw_table, col in query_rows(connection, _PACKAGE, "action_key_column"):
        step = sql_of(_PACKAGE, "action_key").replace("raw_table", raw_table).replace("raw_column", f"c{int(col)}")
        connection.execute(f"insert into action_key {step}", {"sheet": sheet_id})
