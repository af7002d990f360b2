"""One writer for all sheets: openpyxl makes the frame of each, the rows are written as they are to stand in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Any

from analyzer.render.workbook.cell import CellMaker
from analyzer.render.workbook.places import Places
from analyzer.render.workbook.repack import SheetContent
from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheet_page import add_table, frame_sheet
from analyzer.render.workbook.table_rows import TableRows, top_rows
from analyzer.report.model import Run


class SheetWriter:
    """Writes the sheets of one workbook; their rows wait in `spool`, a file, until `contents` says where each belongs."""

    def __init__(self, book: Any, cells: CellMaker, places: Places, run: Run, spool: IO[bytes]) -> None:
        self._book = book
        self._cells = cells
        self._places = places
        self._run = run
        self._spool = spool
        self.contents: dict[str, SheetContent] = {}

    def add(self, title: str) -> Any:
        """Add an empty sheet to the workbook."""
        return self._book.create_sheet(title)

    def fill(self, page: Any, sheet: Sheet[Any]) -> None:
        """Write a declared sheet onto its page."""
        frame_sheet(page, sheet, self._run)
        rows = TableRows(self._cells, self._places, sheet)
        self.fill_plain(page, top_rows(self._cells, sheet, self._run.marking), rows, links=rows.links)
        add_table(page, sheet, max(1, len(sheet.items)))

    def fill_plain(self, page: Any, *rows: Iterable[str], links: Iterable[str] = ()) -> None:
        """Write rows onto a page as they are, and then the links among them."""
        part = f"xl/worksheets/sheet{self._book.worksheets.index(page) + 1}.xml"  # as openpyxl names its parts
        start = self._spool.tell()
        for some in rows:
            self._spool.writelines(row.encode() for row in some)
        end = self._spool.tell()
        self._spool.writelines(link.encode() for link in links)
        self.contents[part] = SheetContent(self._spool, start, end, self._spool.tell())
