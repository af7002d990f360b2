"""The workbook: the whole report as sheets that can be sorted, filtered, printed and handed on.

It holds values, never formulas; no text of an input can become one. The same model gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from analyzer.reporting.model import ReportModel
from analyzer.reporting.workbook.cell import CellMaker, Remarks
from analyzer.reporting.workbook.hidden import add_hidden
from analyzer.reporting.workbook.places import ROWS_PER_PAGE, Places
from analyzer.reporting.workbook.repack import repack
from analyzer.reporting.workbook.sheets import declared
from analyzer.reporting.workbook.sheets.guide import read_me
from analyzer.reporting.workbook.writer import SheetWriter

__all__ = ["write_workbook"]


def write_workbook(model: ReportModel, path: Path, rows_per_page: int = ROWS_PER_PAGE) -> None:
    """Write the report as an Excel workbook.

    Raises:
        OSError: the file could not be written.

    """
    made = path.with_name(f"{path.name}.part")
    try:
        _book(model, rows_per_page).save(made)
        repack(made, path, model.run.as_of)
    finally:
        made.unlink(missing_ok=True)


def _book(model: ReportModel, rows_per_page: int) -> Workbook:
    book = Workbook(write_only=True)
    book.properties.creator = f"exposure {model.run.version}"
    book.properties.title = "Vendor exposure"
    remarks = Remarks()
    sheets = declared(model)
    cells = CellMaker(book, remarks)
    writer = SheetWriter(cells, Places(sheets, rows_per_page), model.run, rows_per_page)
    guide = writer.add_pages(book, read_me(model, sheets, remarks))
    pages = [writer.add_pages(book, sheet) for sheet in sheets]
    for sheet, own in zip(sheets, pages, strict=True):
        writer.fill(own, sheet)
    # Last, because only now is known what had to be changed for the workbook to hold it.
    writer.fill(guide, read_me(model, sheets, remarks))
    add_hidden(book, cells, model)
    return book
