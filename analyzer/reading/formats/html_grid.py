"""One table of a web page on its way: finished rows by number, the row and the cell being read, cells that reach down.

Whoever parses a page tells the grid what begins and ends; the sets say by which tags.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.excel.fast_reader import MAX_COLUMNS
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import Block

# Where these begin, what was not seen has ended, even if the page does not say so.
BODY_TAGS = frozenset(("body", "table"))
CELL_TAGS = frozenset(("td", "th"))
HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What begins or ends a line, in a cell too.
LINE_TAGS = frozenset(("br", "p", "div", "li", "ul", "ol", "dt", "dd", "hr", "pre", *HEADING_TAGS))
UNSEEN_TAGS = frozenset(("script", "style", "head"))
_MAX_SPAN = 1_000
_WIDE = "A table of the page has more than {limit:,} columns."
_REMEDY = "Check that the page holds a table, and save its data as .xlsx or .csv."


@dataclass(slots=True)
class HtmlGrid:
    """`merged` are cells that reach over several rows; in those below only the first column is filled in later."""

    budget: CellBudget
    name: str = ""
    rows: dict[int, list[str]] = field(default_factory=dict)
    merged: list[Block] = field(default_factory=list)
    _row: list[str] = field(default_factory=list)
    _number: int = 0
    _reaching: dict[int, int] = field(default_factory=dict)
    _text: list[str] | None = None
    _span: tuple[int, int] = (1, 1)

    def begin_row(self) -> None:
        """Begin the next row; the one before it ends."""
        self.end_row()
        self._number += 1

    def begin_cell(self, across: int, down: int) -> None:
        """Begin a cell that is so many columns wide and rows high."""
        self.end_cell()
        self._text, self._span = [], (across, down)

    def add_text(self, text: str) -> None:
        """Add to the cell that is being read, if there is one."""
        if self._text is not None:
            self._text.append(text)

    def end_cell(self) -> None:
        """End the cell that is being read, if there is one."""
        if self._text is None:
            return
        lines = (" ".join(line.split()) for line in "".join(self._text).split("\n"))
        self._place_cell("\n".join(filter(None, lines)), *self._span)
        self._text = None

    def end_row(self) -> None:
        """End the row that is being read, if there is one."""
        self.end_cell()
        if self._row:
            self.rows[self._number] = self._row
        self._row = []

    @property
    def is_in_cell(self) -> bool:
        """Whether a cell has begun and not ended."""
        return self._text is not None

    @property
    def has_columns(self) -> bool:
        """Whether several rows have several cells each, as a table has and a frame around some text has not."""
        return sum(sum(map(bool, row)) > 1 for row in self.rows.values()) > 1

    @property
    def text(self) -> str:
        """All that its cells say, a cell a line."""
        return "\n".join(cell for row in self.rows.values() for cell in row if cell)

    def _place_cell(self, text: str, across: int, down: int) -> None:
        """Put a cell behind the others, where no cell from above reaches."""
        while self._reaching.get(len(self._row), 0) >= max(self._number, 1):
            self._row.append("")
            self.budget.spend(1)
        column = len(self._row)
        self._row += [text, *[""] * (across - 1)]
        self.budget.spend(across)
        if len(self._row) > MAX_COLUMNS:
            raise Unreadable(_WIDE.format(limit=MAX_COLUMNS), _REMEDY)
        if down > 1:
            last = self._number + down - 1
            self._reaching.update(dict.fromkeys(range(column, column + across), last))
            self.merged.append(Block(column + 1, self._number, last))


def span_of(attrs: list[tuple[str, str | None]], name: str) -> int:
    """Over how many columns or rows a cell with these attributes reaches."""
    value = dict(attrs).get(name) or ""
    return min(max(int(value), 1), _MAX_SPAN) if value.isdecimal() and len(value) < 6 else 1
