"""The text of a mail that is written as a web page: lines in their order, quoted ones marked, and tables, also nested ones."""

from __future__ import annotations

from html.parser import HTMLParser

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.document import DocumentTable, Piece, TextLine
from analyzer.reading.formats.html_grid import CELL_TAGS, LINE_TAGS, HtmlGrid, span_of
from analyzer.reading.formats.html_visible import VisibleText

_BREAKS = LINE_TAGS | {"title"}
_DEEPEST = 100


class MailPage(HTMLParser):
    """Feed it the page; `pieces` then are what stands on it. A table in a cell is a piece of its own."""

    def __init__(self, budget: CellBudget) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._budget = budget
        self._grids: list[HtmlGrid] = []
        self._line: list[str] = []
        self._lines = 0
        self._quotes = 0
        self.visible = VisibleText()

    def finish(self) -> list[Piece]:
        """The pieces, after the end of the page."""
        self.close()
        while self._grids:
            self._end_table()
        self._end_line()
        return self.pieces

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """What begins."""
        field_text = self.visible.begin_tag(tag, attrs)
        if tag == "table" and len(self._grids) < _DEEPEST:
            self._end_line()
            self._grids.append(HtmlGrid(self._budget))
        elif tag == "tr" and self._grids:
            self._grids[-1].begin_row()
        elif tag in CELL_TAGS and self._grids:
            self._grids[-1].begin_cell(span_of(attrs, "colspan"), span_of(attrs, "rowspan"))
        elif tag == "blockquote":
            self._end_line()
            self._quotes += 1
        elif tag in _BREAKS:
            self._break_line()
        self._add_text(field_text)

    def handle_endtag(self, tag: str) -> None:
        """What ends."""
        self.visible.end_tag(tag)
        if tag in CELL_TAGS and self._grids:
            self._grids[-1].end_cell()
        elif tag == "tr" and self._grids:
            self._grids[-1].end_row()
        elif tag == "table" and self._grids:
            self._end_table()
        elif tag == "blockquote":
            self._end_line()
            self._quotes -= self._quotes > 0
        elif tag in _BREAKS:
            self._break_line()

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self.visible.counts_text(data):
            self._add_text(data)

    def _add_text(self, text: str) -> None:
        if self._is_in_cell:
            self._grids[-1].add_text(text)
        else:
            self._line.append(text)

    @property
    def _is_in_cell(self) -> bool:
        return bool(self._grids) and self._grids[-1].is_in_cell

    def _break_line(self) -> None:
        if self._is_in_cell:
            self._grids[-1].add_text("\n")
        else:
            self._end_line()

    def _end_line(self) -> None:
        text = " ".join("".join(self._line).split())
        self._line = []
        if text:
            self._budget.spend(1)
            self._lines += 1
            self.pieces.append(TextLine(f"line {self._lines:,} of the mail", text, is_quoted=self._quotes > 0))

    def _end_table(self) -> None:
        grid = self._grids.pop()
        grid.end_row()
        if any(any(row) for row in grid.rows.values()):
            self.pieces.append(DocumentTable("", list(grid.rows.items()), grid.merged, self._quotes > 0))
