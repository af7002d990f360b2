"""What a reading child hands to its database: a sheet, the signs between its cells, and rows on their way there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

CELL_END = "\x1f"
LINE_BREAK = "\x1e"
# A cell that holds nothing but these is empty to whoever looks at the sheet.
BLANKS = " \t\r\n\xa0\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Block:
    """Cells from row `first_row` to `last_row` in column `col`, all counted from 1."""

    col: int
    first_row: int
    last_row: int


# The heading of what no column holds: a row of which nothing could be used.
WHOLE_ROW = ""


@dataclass(frozen=True, slots=True)
class Unused:
    """A cell of a row that counts, or a `WHOLE_ROW` that does not, which the reading child itself could not use, and why."""

    src_row: int
    heading: str
    value: str
    reason: str


QUOTED = "earlier mail, quoted in"  # how the place of a text begins that a mail quotes


class SideClass(StrEnum):
    """What a text beside the cells is worth.

    `SAID`: somebody wrote it about what stands there (a comment). `LABEL`: what something is called (a file, a sheet), from
    which nothing follows. `UNSCREENED`: no text of the input, but a sentence on what of it nothing here looks into.
    """

    SAID = "said"
    LABEL = "label"
    UNSCREENED = "unscreened"


@dataclass(frozen=True, slots=True)
class SideText:
    """A text beside the cells: `sheet` is '' if it belongs to none, `src_row` 0 if to no row, `place` says where in words."""

    sheet: str
    src_row: int
    place: str
    sort: SideClass
    text: str


@dataclass(frozen=True, slots=True)
class RawSheet:
    """What is known of a sheet besides its cells.

    `merged` are ranges whose first cell speaks for all of their rows; `padded` the numbers, by how many digits they show.
    """

    name: str
    hidden: bool = False
    is_sbom: bool = False
    notes: tuple[str, ...] = ()
    merged: Sequence[Block] = ()
    padded: Mapping[int, Sequence[Block]] = field(default_factory=dict)
    unused: Sequence[Unused] = ()


@dataclass(frozen=True, slots=True)
class RowFile:
    """Rows on disk in our own shape: `width` is the widest row, `longest` the longest line in bytes."""

    path: Path
    width: int
    longest: int


@dataclass(frozen=True, slots=True)
class PlainLines:
    """Text of which each line is a record; `width` is the widest."""

    delimiter: str
    line_end: str
    width: int


def join_cells(cells: Sequence[str]) -> str:
    """Cells as one line of our own shape, in which no text can be taken for the end of a cell or of the line."""
    line = CELL_END.join(cells)
    if "\n" in line or "\r" in line or "\0" in line or line.count(CELL_END) != len(cells) - 1 or LINE_BREAK in line:
        return CELL_END.join(map(_escape_cell, cells))
    return line


def _escape_cell(cell: str) -> str:
    """Line breaks under another sign; the two signs that mean something here, and NUL, mean nothing in a cell."""
    cell = cell.replace("\0", "").replace(CELL_END, " ").replace(LINE_BREAK, " ")
    return cell.replace("\r\n", LINE_BREAK).replace("\n", LINE_BREAK).replace("\r", LINE_BREAK)
