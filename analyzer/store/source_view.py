"""Views of a fixed name on tables and columns whose names vary, so that the steps which read them are fixed SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analyzer.store.connection import Connection


def make_source_view(connection: Connection, name: str, source: str, columns: Mapping[str, str]) -> None:
    """Make the temporary view `name` on `source` (a table, or `database.table`); `columns` gives each column's name there.

    Only the connection that made a temporary view sees it.
    """
    selected = ", ".join(f"{quote_name(column)} AS {quote_name(called)}" for called, column in columns.items())
    connection.execute(f"CREATE OR REPLACE TEMP VIEW {quote_name(name)} AS SELECT {selected} FROM {quote_name(source)}")


def make_cells_view(connection: Connection, name: str, sources: Sequence[tuple[int, str, int]]) -> None:
    """Make the temporary view `name` of the cells of several sheets, one row each: its sheet, row, column and text.

    A source is the number of a sheet, its raw table, and how many columns that has.
    """
    selected = " UNION ALL ".join(
        f"SELECT {sheet_id:d} AS sheet_id, src_row, unnest(range(1, {width + 1:d})) AS col, "
        f"unnest([{', '.join(f'c{col:d}' for col in range(1, width + 1))}]) AS text FROM {quote_name(source)}"
        for sheet_id, source, width in sources
    )
    connection.execute(f"CREATE OR REPLACE TEMP VIEW {quote_name(name)} AS {selected}")


def quote_name(name: str) -> str:
    """`name`, each part between dots in quotation marks, so that it can be nothing but a name."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in name.split("."))
