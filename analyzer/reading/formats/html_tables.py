"""Reads the tables of a web page: reporting systems save such pages under the name of an Excel file."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.text.encoding import encoding_of
from analyzer.reading.formats.text.utf8_repair import REPAIRED
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import NotATable
from analyzer.store.raw_sheet import RawSheet
from analyzer.store.reading_file import ReadingFile

_CHUNK = 1 << 20
_UNSEEN = frozenset(("script", "style", "head"))
_MAX_SPAN = 1_000
_NOTE = "A web page that was saved under the name of a table; its tables were read."
_ODD = "Some bytes of the page are not UTF-8; they were read as Windows-1252."


@dataclass(slots=True)
class _Grid:
    """One table on its way: finished rows by number, the row being read, and cells that reach down from above."""

    rows: dict[int, list[str]] = field(default_factory=dict)
    row: list[str] = field(default_factory=list)
    number: int = 0
    reaching: dict[tuple[int, int], str] = field(default_factory=dict)

    def begin_row(self) -> None:
        self.end_row()
        self.number += 1

    def end_row(self) -> None:
        if self.row:
            self._take_reaching()
            self.rows[self.number] = self.row
        self.row = []

    def add(self, text: str, across: int, down: int) -> None:
        self._take_reaching()
        for below in range(1, down):
            self.reaching[self.number + below, len(self.row)] = text
        self.row += [text, *[""] * (across - 1)]

    def _take_reaching(self) -> None:
        while (self.number, len(self.row)) in self.reaching:
            self.row.append(self.reaching.pop((self.number, len(self.row))))


class _Tables(HTMLParser):
    """Collects the outermost tables; a table inside a cell gives its text to that cell."""

    def __init__(self, budget: CellBudget) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Grid] = []
        self._budget = budget
        self._depth = 0
        self._unseen = 0
        self._text: list[str] | None = None
        self._span = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.found.append(_Grid())
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self.found[-1].begin_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            self._text, self._span = [], (_span_of(attrs, "colspan"), _span_of(attrs, "rowspan"))
        elif tag in ("br", "p", "div") and self._text:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if self._depth == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell()
        if tag == "table" and self._depth:
            if self._depth == 1:
                self.found[-1].end_row()
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._unseen:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        self._budget.spend(self._span[0])
        lines = (" ".join(line.split()) for line in "".join(self._text).split("\n"))
        self.found[-1].add("\n".join(filter(None, lines)), *self._span)
        self._text = None


def read_html(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read each table of the page into a sheet. Raises `NotATable` where the page has none."""
    parser = _Tables(CellBudget(limits.max_cells))
    encoding = encoding_of(path)
    with path.open(encoding=encoding, errors="replace") as page:
        while chunk := page.read(_CHUNK):
            parser.feed(chunk)
    parser.close()
    tables = [grid for grid in parser.found if any(any(row) for row in grid.rows.values())]
    if not tables:
        raise NotATable("This is a web page without a table.", "Save the data as .xlsx or .csv.")
    notes = (_NOTE, _ODD) if encoding == REPAIRED else (_NOTE,)
    for number, grid in enumerate(tables, 1):
        rows = into.write_rows(grid.rows.items())
        into.add_rows(RawSheet(f"table {number}" if len(tables) > 1 else "", notes=notes), rows)


def _span_of(attrs: list[tuple[str, str | None]], name: str) -> int:
    value = dict(attrs).get(name) or ""
    return min(max(int(value), 1), _MAX_SPAN) if value.isdigit() and len(value) < 6 else 1
