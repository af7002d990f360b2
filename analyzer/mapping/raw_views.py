"""Names the columns of a raw table by their parts, so that every further step is fixed SQL.

The only texts that enter SQL here are names that this program made: `r<file>.raw_<n>`, `c<column>` and parts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from analyzer.mapping.columns.entry_side import EntrySide
from analyzer.mapping.columns.roles import SHARED, AssignedColumn
from analyzer.mapping.tables.find_tables import SheetTable
from analyzer.vocabulary import ColumnRole

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_OWN_NAME = re.compile(r"r\d+\.raw_\d+|table_\d+|reply_\d+")
# `ASKED` stands once as well, and speaks through the answers beside it.
RECORD_PARTS = (frozenset(ColumnRole) - SHARED - {ColumnRole.ASKED, ColumnRole.ACTION_KEY}) | {
    ColumnRole.UNIT,
    ColumnRole.USAGE,
    ColumnRole.DISPOSITION,
    ColumnRole.NOTES,
}


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
        f"CREATE OR REPLACE TEMP VIEW sheet_cells AS SELECT src_row, [{names}]::VARCHAR[] AS cells FROM {_checked_table(raw)}"
    )


def view_of_table(connection: Connection, raw: str, sheet_id: int, table: SheetTable) -> str:
    """The name under which the table's own rows are found: the sheet's, or a view where the sheet holds several tables."""
    if table.first_row == 0 and table.last_row is None:
        return raw
    last = "" if table.last_row is None else f" AND src_row <= {table.last_row:d}"
    connection.execute(
        f"CREATE VIEW table_{sheet_id:d} AS SELECT * FROM {_checked_table(raw)} WHERE src_row >= {table.first_row:d}{last}"
    )
    return f"table_{sheet_id:d}"


def make_table_row(connection: Connection, raw: str, width: int, start: int) -> None:
    """View `table_row`: every row from number `start` on, its number of filled cells and the first of them."""
    names = ", ".join(cell_names(width))
    filled = " + ".join(f"({name} IS NOT NULL)::INTEGER" for name in cell_names(width))
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW table_row AS SELECT src_row, [{names}] AS cells, {filled} AS filled, "
        f"coalesce({names}, '') AS label FROM {_checked_table(raw)} WHERE src_row >= {start:d}"
    )


def make_mapped_row(
    connection: Connection,
    raw: str,
    assigned: Sequence[AssignedColumn],
    start: int,
    below: Collection[ColumnRole] = (),
    side: EntrySide | None = None,
) -> None:
    """View `mapped_row`: the rows that are kept, with one column per part of `record` that the table has.

    Blank cells of the parts `below` take the names that `name_below` gives their rows. Amounts that `side` takes off have a
    minus before them.
    """
    cells: dict[ColumnRole, list[AssignedColumn]] = {}
    for each in assigned:
        if each.part in RECORD_PARTS:
            cells.setdefault(each.part, []).append(each)
    expressions = {part: _part_expression(part, columns) for part, columns in cells.items()}
    if side and ColumnRole.AMOUNT in expressions:
        expressions[ColumnRole.AMOUNT] = _signed_expression(expressions[ColumnRole.AMOUNT], side)
    expressions |= {part: f"coalesce({expressions[part]}, {part}_below.name)" for part in below}
    selected = [f", {expression} AS {part}" for part, expression in expressions.items()]
    names = "".join(
        f" LEFT JOIN name_below AS {part}_below ON {part}_below.src_row = rows.src_row AND {part}_below.part = '{part}'"
        for part in sorted(below)
    )
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW mapped_row AS SELECT rows.src_row{''.join(selected)} "
        f"FROM {_checked_table(raw)} AS rows ANTI JOIN dropped_row USING (src_row){names} WHERE rows.src_row >= {start:d}"
    )


def _part_expression(part: ColumnRole, columns: Sequence[AssignedColumn]) -> str:
    """The value of a part: its cell; of parts that several columns may have, what the cells say together."""
    cells = [f"c{each.column.col:d}" for each in columns]
    if part is ColumnRole.USAGE:
        return f"counted_usage(concat_ws(' ', {', '.join(cells)}))"
    if part is ColumnRole.AMOUNT and len(cells) > 1:
        return f"sum_cells([{', '.join(cells)}])"
    if part is ColumnRole.DISPOSITION:
        said = [f"disposed({_sql_literal(each.column.heading)}, c{each.column.col:d})" for each in columns]
        return f"concat_ws('; ', {', '.join(said)})"
    if part is ColumnRole.NOTES:
        return f"status_note(concat_ws('; ', {', '.join(cells)}))"
    return cells[0] if len(cells) == 1 else f"coalesce({', '.join(cells)})"


def _signed_expression(amount: str, side: EntrySide) -> str:
    """The amount with a minus in the rows that are taken off; the words are those of our own list, and no text of the sheet."""
    words = ", ".join(f"'{word}'" for word in side.lowering)
    taken = f"lower(rtrim(trim(c{side.col:d}), '.')) IN ({words}) AND regexp_matches({amount}, '[0-9]')"
    return f"CASE WHEN {taken} THEN '-' || trim({amount}) ELSE {amount} END"


def _sql_literal(heading: str) -> str:
    """A heading as a text of SQL (a view takes no parameters): letters and digits only, so that it can be nothing else."""
    return f"'{re.sub('[^A-Za-z]+', ' ', heading).strip()}'"


def _checked_table(raw: str) -> str:
    if not _OWN_NAME.fullmatch(raw):
        raise ValueError(f"not a name of a raw table: {raw}")
    return raw
