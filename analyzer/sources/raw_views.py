"""Names the columns of a raw table by their parts, so that every further step is fixed SQL.

The only texts that enter SQL here are names that this program made: `r<file>.raw_<n>`, `c<column>` and parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.records import Part
from analyzer.sources.parts import SHARED, Assigned

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_OWN_NAME = re.compile(r"r\d+\.raw_\d+")
RECORD_PARTS = tuple(part for part in Part if part not in SHARED)


def raw_table(file_id: int, number: int) -> str:
    """Where a sheet's raw rows stand once the file's database is attached."""
    return f"r{file_id}.raw_{number}"


def cell_names(width: int) -> list[str]:
    """`c1` to `c<width>`."""
    return [f"c{col}" for col in range(1, width + 1)]


def make_sheet_row(connection: Connection, table: str, width: int, header_row: int) -> None:
    """View `sheet_row`: every row below the header, its number of filled cells and the first of them."""
    names = ", ".join(cell_names(width))
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW sheet_row AS SELECT src_row, [{names}] AS cells, list_count([{names}]) AS filled, "
        f"coalesce({names}, '') AS label FROM {_checked(table)} WHERE src_row > {header_row:d}"
    )


def make_mapped_row(connection: Connection, table: str, assigned: Sequence[Assigned], header_row: int) -> None:
    """View `mapped_row`: the same rows with one column per part of `record`, NULL where the sheet has none."""
    cols = {each.part: each.column.col for each in assigned}
    selected = [f"c{cols[part]:d} AS {part}" if part in cols else f"NULL::VARCHAR AS {part}" for part in RECORD_PARTS]
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW mapped_row AS SELECT src_row, {', '.join(selected)} "
        f"FROM {_checked(table)} WHERE src_row > {header_row:d}"
    )


def make_typed_cell(connection: Connection, parts: Sequence[Part]) -> None:
    """View `typed_cell`: the filled cells of typed parts in kept rows, one per line."""
    names = ", ".join(f"'{part}'" for part in parts)
    cells = ", ".join(f"trim({part})" for part in parts)
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW typed_cell AS SELECT * FROM (SELECT src_row, unnest([{names}]::VARCHAR[]) AS part, "
        f"unnest([{cells}]::VARCHAR[]) AS cell FROM mapped_row ANTI JOIN dropped_row USING (src_row)) WHERE cell IS NOT NULL"
    )


def _checked(table: str) -> str:
    if not _OWN_NAME.fullmatch(table):
        raise ValueError(f"not a name of a raw table: {table}")
    return table
