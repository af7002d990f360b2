"""Names the columns of a raw table by their parts, so that every further step is fixed SQL.

The only texts that enter SQL here are names that this program made: `r<file>.raw_<n>`, `c<column>` and parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.records import Part
from analyzer.sources.parts import SHARED, Assigned
from analyzer.sources.tables import Table

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_OWN_NAME = re.compile(r"r\d+\.raw_\d+|table_\d+")
# `ASKED` stands once as well, and speaks through the answers beside it.
RECORD_PARTS = frozenset(Part) - SHARED - {Part.ASKED, Part.ACTION_KEY}


def raw_table(file_id: int, number: int) -> str:
    """Where a sheet's raw rows stand once the file's database is attached."""
    return f"r{file_id}.raw_{number}"


def cell_names(width: int) -> list[str]:
    """`c1` to `c<width>`."""
    return [f"c{col}" for col in range(1, width + 1)]


def make_sheet_cells(connection: Connection, raw: str, width: int) -> None:
    """View `sheet_cells`: every row of the sheet with its cells as a list."""
    names = ", ".join(cell_names(width))
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW sheet_cells AS SELECT src_row, [{names}]::VARCHAR[] AS cells FROM {_checked(raw)}"
    )


def view_of_table(connection: Connection, raw: str, sheet_id: int, table: Table) -> str:
    """The name under which the table's own rows are found: the sheet's, or a view where the sheet holds several tables."""
    if table.first_row == 0 and table.last_row is None:
        return raw
    last = "" if table.last_row is None else f" AND src_row <= {table.last_row:d}"
    connection.execute(
        f"CREATE VIEW table_{sheet_id:d} AS SELECT * FROM {_checked(raw)} WHERE src_row >= {table.first_row:d}{last}"
    )
    return f"table_{sheet_id:d}"


def make_table_row(connection: Connection, raw: str, width: int, start: int) -> None:
    """View `table_row`: every row from number `start` on, its number of filled cells and the first of them."""
    names = ", ".join(cell_names(width))
    filled = " + ".join(f"({name} IS NOT NULL)::INTEGER" for name in cell_names(width))
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW table_row AS SELECT src_row, [{names}] AS cells, {filled} AS filled, "
        f"coalesce({names}, '') AS label FROM {_checked(raw)} WHERE src_row >= {start:d}"
    )


def make_mapped_row(connection: Connection, raw: str, assigned: Sequence[Assigned], start: int) -> None:
    """View `mapped_row`: the rows that are kept, with one column per part of `record` that the table has."""
    selected = [f", c{each.column.col:d} AS {each.part}" for each in assigned if each.part in RECORD_PARTS]
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW mapped_row AS SELECT src_row{''.join(selected)} "
        f"FROM {_checked(raw)} ANTI JOIN dropped_row USING (src_row) WHERE src_row >= {start:d}"
    )


def _checked(raw: str) -> str:
    if not _OWN_NAME.fullmatch(raw):
        raise ValueError(f"not a name of a raw table: {raw}")
    return raw
