"""The rows of a sheet as the XML that stands in its part, with the links among them (ECMA-376, 18.3.1.73 and 18.3.1.47)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from openpyxl.utils import get_column_letter

from analyzer.reporting.tables.column import Kind
from analyzer.reporting.workbook.cell import CellMaker
from analyzer.reporting.workbook.page import HEADER_ROW
from analyzer.reporting.workbook.places import Places
from analyzer.reporting.workbook.sheet import Link, Sheet, Shown
from analyzer.reporting.workbook.style import LINK, MARKING, PURPOSE, TITLE, Look

# Heights are set by us, since not every program fits rows to wrapped texts; one long text must not fill the screen.
MOST_LINES = 12
LINE_HEIGHT = 15
TITLE_HEIGHT, HEADER_HEIGHT = 28, 32
# Words break early; a line holds about this many characters less than its column is wide.
SLACK = 3


def row_of(number: int, cells: Sequence[str], height: int = 0) -> str:
    """A row of cells made by a `CellMaker`, from column A on; without a height, a program sets its own."""
    placed = "".join(f'<c r="{get_column_letter(at)}{number}"{cell}' for at, cell in enumerate(cells, 1))
    return f"<row{_row(number, height)}>{placed}</row>"


def top_rows(cells: CellMaker, sheet: Sheet[Any], marking: str) -> Iterator[str]:
    """What stands above the table, and its header."""
    yield row_of(1, [cells.text(sheet.title, TITLE)], TITLE_HEIGHT)
    yield row_of(2, [cells.text(sheet.purpose, PURPOSE)])
    yield row_of(3, [cells.text(marking, MARKING)])
    header = [cells.text(column.heading, Look(column.kind, "", "header")) for column in sheet.columns]
    yield row_of(HEADER_ROW, header, HEADER_HEIGHT)


class TableRows:
    """The rows of a sheet's table; once they are written, `links` holds the links among their cells."""

    def __init__(self, cells: CellMaker, places: Places, sheet: Sheet[Any]) -> None:
        self._cells = cells
        self._places = places
        self._sheet = sheet
        self._columns = [
            (f'<c r="{get_column_letter(at)}', get_column_letter(at), column, _Column(cells, column))
            for at, column in enumerate(sheet.columns, 1)
        ]
        self._nowhere = cells.value(None, Kind.TEXT)
        self.links: list[str] = []

    def __iter__(self) -> Iterator[str]:
        if not self._sheet.items:
            # A table needs one row below its header.
            blank = [self._nowhere] * (len(self._sheet.columns) - 1)
            yield row_of(HEADER_ROW + 1, [self._cells.text(self._sheet.nothing, Look(Kind.TEXT)), *blank])
        for number, item in enumerate(self._sheet.items, HEADER_ROW + 1):
            yield self._row(number, item)

    def _row(self, number: int, item: Any) -> str:
        tallest, placed = 1, []
        for begun, letter, column, made in self._columns:
            value = column.value(item)
            if value.__class__ is Link:
                cell, lines = self._link(f"{letter}{number}", value), 1
            else:
                cell, lines = made.cell(value)
            placed.append(f'{begun}{number}"{cell}')
            tallest = max(tallest, lines)
        height = min(tallest, MOST_LINES) * LINE_HEIGHT if tallest > 1 else 0
        return f"<row{_row(number, height)}>{''.join(placed)}</row>"

    def _link(self, place: str, link: Link) -> str:
        location = self._places.find(link)
        if not location:
            return self._nowhere
        self.links.append(f'<hyperlink ref="{place}" location={quoteattr(location)}/>')
        return self._cells.text(link.text, LINK)


class _Column:
    """The cells of one column; a value that comes again costs a look-up."""

    def __init__(self, cells: CellMaker, column: Shown[Any]) -> None:
        self._cells = cells
        self._column = column
        self._place = "filled in" if column.prompt else ""
        self._known: dict[tuple[type, Any], tuple[str, int]] = {}

    def cell(self, value: Any) -> tuple[str, int]:
        """The cell of a value, and how many lines it takes."""
        key = value.__class__, value  # equal values of two types may look different
        known = self._known.get(key)
        if known is None:
            remarks = self._cells.remarks
            before = remarks.cleaned, remarks.cut
            known = self._cells.value(value, self._column.kind, self._place), self._lines(value)
            if before == (remarks.cleaned, remarks.cut):  # else the next such cell is to be counted too
                self._known[key] = known
        return known

    def _lines(self, value: Any) -> int:
        """How many lines the cell takes, roughly."""
        width = self._column.width - SLACK
        if not isinstance(value, str) or (len(value) < width and "\n" not in value):
            return 1
        return sum(1 + len(line) // width for line in value.split("\n"))


def _row(number: int, height: int) -> str:
    return f' r="{number}" ht="{height}" customHeight="1"' if height else f' r="{number}"'
