"""One writer for all sheets: title, purpose, marking, table; streamed, so that long sheets do not fill the memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.worksheet.hyperlink import Hyperlink

from analyzer.reporting.model import Run
from analyzer.reporting.tables.column import Kind
from analyzer.reporting.workbook.cell import CellMaker
from analyzer.reporting.workbook.page import HEADER_ROW, add_table, frame
from analyzer.reporting.workbook.places import Places, page_title
from analyzer.reporting.workbook.sheet import Link, Sheet, Shown
from analyzer.reporting.workbook.style import LINK, MARKING, PURPOSE, TITLE, Look

# Excel takes 65,530 links on one sheet; the rows beyond still say where to look.
MOST_LINKS = 65_000
# Heights are set by us, since not every program fits rows to wrapped texts; one long text must not fill the screen.
MOST_LINES = 12
LINE_HEIGHT = 15
# Words break early; a line holds about this many characters less than its column is wide.
SLACK = 3


class SheetWriter:
    """Writes the sheets of one workbook, each over as many pages as it needs."""

    def __init__(self, cells: CellMaker, places: Places, run: Run, rows_per_page: int) -> None:
        self._cells = cells
        self._places = places
        self._run = run
        self._rows_per_page = rows_per_page

    def add_pages(self, book: Any, sheet: Sheet[Any]) -> list[Any]:
        """Add the empty pages of a sheet to the workbook, in order."""
        count = max(1, -(-len(sheet.items) // self._rows_per_page))
        return [book.create_sheet(page_title(sheet.title, number)) for number in range(count)]

    def fill(self, pages: Sequence[Any], sheet: Sheet[Any]) -> None:
        """Write a sheet onto its pages."""
        for page, items in zip(pages, self._slices(sheet), strict=True):
            frame(page, sheet, self._run)
            self._write_top(page, sheet)
            self._write_rows(page, sheet, items)
            add_table(page, sheet, max(1, len(items)))

    def _slices(self, sheet: Sheet[Any]) -> Iterator[Sequence[Any]]:
        for start in range(0, max(1, len(sheet.items)), self._rows_per_page):
            yield sheet.items[start : start + self._rows_per_page]

    def _write_top(self, page: Any, sheet: Sheet[Any]) -> None:
        page.append([self._cells.text(page, page.title, TITLE)])
        page.append([self._cells.text(page, sheet.purpose, PURPOSE)])
        page.append([self._cells.text(page, self._run.marking, MARKING)])
        page.append([])
        page.append(
            [self._cells.text(page, column.heading, Look(column.kind, "", "header")) for column in sheet.columns]
        )

    def _write_rows(self, page: Any, sheet: Sheet[Any], items: Sequence[Any]) -> None:
        if not items:
            # A table needs one row below its header.
            blank = [self._cells.value(page, None, Kind.TEXT) for _ in sheet.columns[1:]]
            page.append([self._cells.text(page, sheet.nothing, Look(Kind.TEXT)), *blank])
        for row, item in enumerate(items, HEADER_ROW + 1):
            values = [column.value(item) for column in sheet.columns]
            if (lines := _lines(sheet, values)) > 1:
                page.row_dimensions[row].height = min(lines, MOST_LINES) * LINE_HEIGHT
            page.append([self._cell(page, value, column) for column, value in zip(sheet.columns, values, strict=True)])

    def _cell(self, page: Any, value: Any, column: Shown[Any]) -> Any:
        if column.prompt:
            return self._cells.value(page, value, column.kind, "filled in")
        if not isinstance(value, Link):
            return self._cells.value(page, value, column.kind)
        location = self._places.find(value)
        if not location:
            return self._cells.value(page, None, Kind.TEXT)
        if len(page._hyperlinks) >= MOST_LINKS:
            return self._cells.text(page, value.text, Look(Kind.TEXT))
        cell = self._cells.text(page, value.text, LINK)
        cell.hyperlink = Hyperlink(ref="A1", location=location)  # openpyxl puts the cell's own place into ref
        return cell


def _lines(sheet: Sheet[Any], values: Sequence[Any]) -> int:
    """How many lines the tallest cell of a row takes, roughly."""
    tallest = 1
    for column, value in zip(sheet.columns, values, strict=True):
        if isinstance(value, str) and (len(value) >= column.width - SLACK or "\n" in value):
            tallest = max(tallest, sum(1 + len(line) // (column.width - SLACK) for line in value.split("\n")))
    return tallest
