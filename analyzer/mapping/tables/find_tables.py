"""Finds the tables of a sheet: nearly always one, sometimes another with other headings further down.

A new table begins after a blank row where a row of other, well-known headings stands; the same headings once more
only repeat the header, as printed pages do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.header import find_header, is_telling
from analyzer.mapping.tables.headless import headless_layout
from analyzer.mapping.tables.multi_line_header import Header, numbered_header

FIRST_ROWS = 60
# How far below a blank row the headings of a further table may stand: titles come between.
REACH = 5


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The rows `first_row` to `last_row` (None = to the end of the sheet), and the header among them, if any."""

    first_row: int
    last_row: int | None
    header: Header | None


RowsFrom = Callable[[int, int], Sequence[RawRow]]
"""(first row number, at most how many rows) -> the rows there."""


def find_tables(rows_from: RowsFrom, blocks: Sequence[Sequence[RawRow]]) -> tuple[SheetTable, ...]:
    """The tables of one sheet, top to bottom. `blocks` are the first rows after each blank one, at most `REACH` each."""
    first = rows_from(0, FIRST_ROWS)
    if headless_layout(first):
        return (SheetTable(0, None, None),)
    found = [SheetTable(0, None, numbered_header(first) or find_header(first))]
    for block in blocks:
        start, header = block[0].src_row, found[-1].header
        if header is None or start <= header.last_row or not any(_is_telling(row, header) for row in block):
            continue
        further = find_header(rows_from(start, FIRST_ROWS))
        if further and further.first_row < start + REACH and _is_telling(further.rows[-1], header):
            found[-1] = SheetTable(found[-1].first_row, start - 1, header)
            found.append(SheetTable(start, None, further))
    return tuple(found)


def _is_telling(row: RawRow, current: Header) -> bool:
    """Whether headings stand in the row that are well known and not those of the current table."""
    return row.cells not in [each.cells for each in current.rows] and is_telling(row)
