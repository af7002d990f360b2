"""The rows of a sheet as the XML that stands in its part, with the links among them (ECMA-376, 18.3.1.73 and 18.3.1.47)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from analyzer.render.workbook.cell import CellMaker
from analyzer.render.workbook.places import Places
from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheet_page import HEADER_ROW
from analyzer.render.workbook.style import LINK, MARKING, PURPOSE, TITLE, Look
from analyzer.report.tables.plans import Link, SheetColumn
from analyzer.report.tables.table_column import ColumnKind

# Heights are set by us, since not every program fits rows to wrapped texts; one long text must not fill the screen.
MAX_LINES = 12
LINE_HEIGHT = 15
TITLE_HEIGHT, HEADER_HEIGHT = 28, 32
# Words break early; a line holds about this many characters less than its column is wide.
SLACK = 3


def row_of(number: int, cells: Sequence[str], height: int = 0) -> str:
    """A row of cells made by a `CellMaker`, from column A on; without a height, a program sets its own."""
    placed = "".join(f'<c r="{get_column_letter(at)}{number}"{cell}' for at, cell in enumerate(cells, 1))
    return f"<row{_row_start(number, height)}>{placed}</row>"


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
        self._nowhere = cells.value(None, ColumnKind.TEXT)
        self._leading: dict[str, str] = {}
        self.links: list[str] = []

    def __iter__(self) -> Iterator[str]:
        if not self._sheet.items:
            # A table needs one row below its header.
            blank = [self._nowhere] * (len(self._sheet.columns) - 1)
            yield row_of(HEADER_ROW + 1, [self._cells.text(self._sheet.nothing, Look(ColumnKind.TEXT)), *blank])
        columns = [
            (get_column_letter(at), column.value, _Column(self._cells, column))
            for at, column in enumerate(self._sheet.columns, 1)
        ]
        for number, item in enumerate(self._sheet.items, HEADER_ROW + 1):
            tallest, placed = 1, []
            for letter, value_of, column in columns:
                value = value_of(item)
                if value.__class__ is Link:
                    placed.append(f'<c r="{letter}{number}"{self._link(letter, number, value)}')
                    continue
                cell, lines = column[value.__class__, value]
                placed.append(f'<c r="{letter}{number}"{cell}')
                if lines > tallest:
                    tallest = lines
            height = min(tallest, MAX_LINES) * LINE_HEIGHT if tallest > 1 else 0
            yield f"<row{_row_start(number, height)}>{''.join(placed)}</row>"

    def _link(self, letter: str, number: int, link: Link) -> str:
        location = self._places.find(link)
        if not location:
            return self._nowhere
        self.links.append(f'<hyperlink ref="{letter}{number}" location="{location}"/>')
        leading = self._leading.get(link.text)
        if leading is None:
            leading = self._leading[link.text] = self._cells.text(link.text, LINK)
        return leading


class _Column(dict[tuple[type, Any], tuple[str, int]]):
    """The cells of one column, and how many lines each takes, by type and value: equal values of two types may look different.

    Cells are made when first asked for; a value that comes again costs a look-up.
    """

    def __init__(self, cells: CellMaker, column: SheetColumn[Any]) -> None:
        self._cells = cells
        self._kind = column.kind
        self._place = "filled in" if column.prompt else ""
        self._width = column.width - SLACK

    def __missing__(self, key: tuple[type, Any]) -> tuple[str, int]:
        remarks = self._cells.remarks
        before = remarks.cleaned, remarks.cut
        made = self._cells.value(key[1], self._kind, self._place), self._lines(key[1])
        if before == (remarks.cleaned, remarks.cut):  # else the next such cell is to be counted too
            self[key] = made
        return made

    def _lines(self, value: Any) -> int:
        """How many lines the cell takes, roughly."""
        if not isinstance(value, str) or (len(value) < self._width and "\n" not in value):
            return 1
        return sum(1 + len(line) // self._width for line in value.split("\n"))


def _row_start(number: int, height: int) -> str:
    return f' r="{number}" ht="{height}" customHeight="1"' if height else f' r="{number}"'
