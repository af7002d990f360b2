"""Reads the tables of a web page: reporting systems save such pages under the name of an Excel file.

A table has the name of its caption, else of the heading above it. One that stands in a cell of another, as in pages that
are laid out by tables, is read as a table of its own if it has rows and columns; else its text belongs to that cell.
"""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.html_grid import (
    BODY_TAGS,
    CELL_TAGS,
    HEADING_TAGS,
    LINE_TAGS,
    UNSEEN_TAGS,
    HtmlGrid,
    span_of,
)
from analyzer.reading.formats.sheet_names import sheet_names
from analyzer.reading.formats.text.encoding import encoding_of
from analyzer.reading.formats.text.utf8_repair import REPAIRED
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import NotATable
from analyzer.store.raw_sheet import RawSheet
from analyzer.store.reading_file import ReadingFile

_CHUNK = 1 << 20
_MAX_DEPTH = 50
_SAVE = "Save the data as .xlsx or .csv."
_NOTE = "A web page that was saved under the name of a table; its tables were read."
_ODD = "Some bytes of the page are not UTF-8; they were read as Windows-1252."


class _Page(HTMLParser):
    """Collects the tables of a page, in the order in which they begin."""

    def __init__(self, budget: CellBudget) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[HtmlGrid] = []
        self._budget = budget
        self._open: list[HtmlGrid] = []
        self._unseen = 0
        self._heading = ""
        self._title: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen = 0 if tag in BODY_TAGS else self._unseen + (tag in UNSEEN_TAGS)
        if tag == "table":
            self._begin_table()
        elif tag == "tr" and self._open:
            self._open[-1].begin_row()
        elif tag in CELL_TAGS and self._open:
            self._open[-1].begin_cell(span_of(attrs, "colspan"), span_of(attrs, "rowspan"))
        elif tag in HEADING_TAGS or tag == "caption":
            self._title = []
        if tag in LINE_TAGS or tag == "tr":
            self._add_text("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN_TAGS and self._unseen > 0
        if tag in CELL_TAGS and self._open:
            self._open[-1].end_cell()
        elif tag == "tr" and self._open:
            self._open[-1].end_row()
        elif tag == "table" and self._open:
            self._end_table()
        elif tag in HEADING_TAGS or tag == "caption":
            self._end_title(tag)
        if tag in LINE_TAGS or tag in CELL_TAGS or tag == "tr":
            self._add_text("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._add_text(data)
            if self._title is not None:
                self._title.append(data)

    def end_tables(self) -> None:
        """End what the page leaves open."""
        while self._open:
            self._end_table()

    def _add_text(self, text: str) -> None:
        if self._open:
            self._open[-1].add_text(text)

    def _begin_table(self) -> None:
        if len(self._open) >= _MAX_DEPTH:
            raise NotATable("The tables of this web page are nested deeper than any that people write.", _SAVE)
        self._title = None
        grid = HtmlGrid(self._budget, self._heading)
        self.tables.append(grid)
        self._open.append(grid)

    def _end_table(self) -> None:
        grid = self._open.pop()
        grid.end_row()
        if self._open and not grid.has_columns:
            self._open[-1].add_text(f"\n{grid.text}\n")
            grid.rows.clear()

    def _end_title(self, tag: str) -> None:
        name = " ".join("".join(self._title or ()).split())
        self._title = None
        if tag == "caption" and self._open and name:
            self._open[-1].name = name
        elif name:
            self._heading = name


def read_html(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read each table of the page into a sheet. Raises `NotATable` where the page has none."""
    page = _Page(CellBudget(limits.max_cells))
    encoding = encoding_of(path)
    with path.open(encoding=encoding, errors="replace") as text:
        while chunk := text.read(_CHUNK):
            page.feed(chunk)
    page.close()
    page.end_tables()
    tables = [grid for grid in page.tables if any(any(row) for row in grid.rows.values())]
    if not tables:
        raise NotATable("This is a web page without a table.", _SAVE)
    notes = (_NOTE, _ODD) if encoding == REPAIRED else (_NOTE,)
    for name, grid in zip(sheet_names([grid.name for grid in tables]), tables, strict=True):
        rows = into.write_rows(grid.rows.items())
        into.add_rows(RawSheet(name, notes=notes, merged=grid.merged), rows)
