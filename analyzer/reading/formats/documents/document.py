"""What a document consists of, whatever its format: lines of text and tables, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.store.raw_sheet import Block


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph. `where` says in words where it stands; `is_quoted`: it is part of an earlier mail."""

    where: str
    text: str
    is_heading: bool = False
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class DocumentTable:
    """A table: its rows with their numbers, and the cells that reach down over several rows. `title` may be ''.

    `is_quoted`: it is part of an earlier mail.
    """

    title: str
    rows: Sequence[tuple[int, Sequence[str]]]
    merged: Sequence[Block] = ()
    is_quoted: bool = False

    @property
    def width(self) -> int:
        """The number of columns in which a text stands."""
        return len({col for _, cells in self.rows for col, cell in enumerate(cells) if cell.strip()})

    @property
    def height(self) -> int:
        """The number of rows in which a text stands."""
        return sum(any(cell.strip() for cell in cells) for _, cells in self.rows)


Piece = TextLine | DocumentTable
