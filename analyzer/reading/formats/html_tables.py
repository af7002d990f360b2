"""Reads the tables of a web page: reporting systems save such pages under the name of an Excel file.

A table has the name of its caption, else of the heading above it. One that stands in a cell of another, as in pages that
are laid out by tables, is read as a table of its own if it has rows and columns; else its text belongs to that cell.
What stands outside of tables is read as the text of a document is.
"""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.file_types import is_promised, suffix_of
from analyzer.reading.formats.documents.document import TextLine
from analyzer.reading.formats.documents.write_document import write_document
from analyzer.reading.formats.html_grid import CELL_TAGS, HEADING_TAGS, LINE_TAGS, HtmlGrid, span_of
from analyzer.reading.formats.html_visible import VisibleText, hidden_note, strike_note
from analyzer.reading.formats.registry.text_formats import HTML
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
    """Collects the tables of a page, in the order in which they begin, and the lines outside of them."""

    def __init__(self, budget: CellBudget) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[HtmlGrid] = []
        self.lines: list[TextLine] = []
        self.visible = VisibleText()
        self._budget = budget
        self._open: list[HtmlGrid] = []
        self._heading = ""
        self._line: list[str] = []
        self._title: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        field_text = self.visible.begin_tag(tag, attrs)
        if tag == "table":
            self._begin_table()
        elif tag == "tr" and self._open:
            self._open[-1].begin_row()
        elif tag in CELL_TAGS and self._open:
            self._open[-1].begin_cell(span_of(attrs, "colspan"), span_of(attrs, "rowspan"))
        elif tag in HEADING_TAGS or tag == "caption":
            self._title = []
        if tag in LINE_TAGS or tag == "tr":
            self._break_line(is_heading=False)
        self._add_text(field_text)

    def handle_endtag(self, tag: str) -> None:
        self.visible.end_tag(tag)
        if tag in CELL_TAGS and self._open:
            self._open[-1].end_cell()
        elif tag == "tr" and self._open:
            self._open[-1].end_row()
        elif tag == "table" and self._open:
            self._end_table()
        elif tag in HEADING_TAGS or tag == "caption":
            self._end_title(tag)
        if tag in LINE_TAGS or tag in CELL_TAGS or tag == "tr":
            self._break_line(tag in HEADING_TAGS)

    def handle_data(self, data: str) -> None:
        if self.visible.counts_text(data):
            self._add_text(data)
            if self._title is not None:
                self._title.append(data)

    def end_page(self) -> None:
        """End what the page leaves open."""
        while self._open:
            self._end_table()
        self._break_line(is_heading=False)

    def _add_text(self, text: str) -> None:
        if self._open:
            self._open[-1].add_text(text)
        else:
            self._line.append(text)

    def _break_line(self, is_heading: bool) -> None:
        if self._open:
            self._open[-1].add_text("\n")
            return
        text = " ".join("".join(self._line).split())
        self._line = []
        if text:
            self._budget.spend(1)
            self.lines.append(TextLine(f"line {len(self.lines) + 1:,} of the page", text, is_heading))

    def _begin_table(self) -> None:
        if len(self._open) >= _MAX_DEPTH:
            raise NotATable("The tables of this web page are nested deeper than any that people write.", _SAVE)
        self._break_line(is_heading=False)
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


def read_html(path: Path, name: str, limits: Limits, into: ReadingFile) -> None:
    """Read the page at `path`, which is called `name`. Raises `NotATable` where it holds nothing that is read."""
    budget = CellBudget(limits.max_cells)
    page = _Page(budget)
    encoding = encoding_of(path)
    with path.open(encoding=encoding, errors="replace") as text:
        while chunk := text.read(_CHUNK):
            page.feed(chunk)
    page.close()
    page.end_page()
    tables = [grid for grid in page.tables if any(any(row) for row in grid.rows.values())]
    if not tables and not (page.lines and suffix_of(name) in HTML.suffixes):
        raise NotATable("This is a web page without a table.", _SAVE)
    notes = (
        *((_NOTE,) if is_promised(name) else ()),
        *((_ODD,) if encoding == REPAIRED else ()),
    )
    for title, grid in zip(sheet_names([grid.name for grid in tables]), tables, strict=True):
        rows = into.write_rows(grid.rows.items())
        into.add_rows(RawSheet(title, notes=notes, merged=grid.merged), rows)
    unsaid = (*strike_note(page.visible.strikes), *hidden_note(page.visible.hidden))
    write_document(page.lines, budget, into, unsaid, has_tables=bool(tables))
