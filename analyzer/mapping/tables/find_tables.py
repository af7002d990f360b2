"""Finds the tables of a sheet: nearly always one, sometimes another with other headings further down.

A new table begins after a blank row where a row of other, well-known headings stands; the same headings once more
only repeat the header, as printed pages do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.header import find_header, is_telling
from analyzer.mapping.tables.headless import headless_layout
from analyzer.mapping.tables.multi_line_header import Header, numbered_header

FIRST_ROWS = 60
# How far below a blank row the headings of a further table may stand: titles come between.
REACH = 5
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The rows `first_row` to `last_row` (None = to the end of the sheet), and the header among them, if any.

    `title` is what stands above the headings, in rows that fill one cell; '' if nothing does.
    """

    first_row: int
    last_row: int | None
    header: Header | None
    title: str = ""


RowsFrom = Callable[[int, int], Sequence[RawRow]]
"""(first row number, at most how many rows) -> the rows there."""


def find_tables(rows_from: RowsFrom, blocks: Sequence[Sequence[RawRow]]) -> tuple[SheetTable, ...]:
    """The tables of one sheet, top to bottom. `blocks` are the first rows after each blank one, at most `REACH` each."""
    first = rows_from(0, FIRST_ROWS)
    if headless_layout(first):
        return (SheetTable(0, None, None),)
    header = numbered_header(first) or find_header(first)
    found = [SheetTable(0, None, header, _title_of(first, header))]
    for block in blocks:
        start, header = block[0].src_row, found[-1].header
        if header is None or start <= header.last_row or not any(_is_telling(row, header) for row in block):
            continue
        further = find_header(rows_from(start, FIRST_ROWS))
        if further and further.first_row < start + REACH and _is_telling(further.rows[-1], header):
            found[-1] = replace(found[-1], last_row=start - 1)
            found.append(SheetTable(start, None, further, _title_of(block, further)))
    return tuple(found)


def _title_of(rows: Sequence[RawRow], header: Header | None) -> str:
    """The short texts that stand alone in a row above the headings."""
    above = [row for row in rows if header and row.src_row < header.first_row and row.filled == 1]
    texts = [cell.strip() for row in above for cell in row.cells if cell is not None]
    return " ".join(text for text in texts if len(text) <= _LONGEST_TITLE)


def _is_telling(row: RawRow, current: Header) -> bool:
    """Whether headings stand in the row that are well known and not those of the current table."""
    return row.cells not in [each.cells for each in current.rows] and is_telling(row)
