"""Views of a fixed name on tables and columns whose names vary, so that the steps which read them are fixed SQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analyzer.store.connection import Connection


def make_source_view(connection: Connection, name: str, source: str, columns: Mapping[str, str]) -> None:
    """Make the temporary view `name` on `source` (a table, or `database.table`); `columns` gives each column's name there.

    Only the connection that made a temporary view sees it.
    """
    selected = ", ".join(f"{quote_name(column)} AS {quote_name(called)}" for called, column in columns.items())
    connection.execute(f"CREATE OR REPLACE TEMP VIEW {quote_name(name)} AS SELECT {selected} FROM {quote_name(source)}")


def quote_name(name: str) -> str:
    """`name`, each part between dots in quotation marks, so that it can be nothing but a name."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in name.split("."))
