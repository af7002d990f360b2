"""The workbook: the whole report as sheets that can be sorted, filtered, printed and handed on.

It holds values, never formulas; no text of an input can become one. The same model gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from openpyxl import Workbook

from analyzer.render.workbook.cell import CellMaker, Remarks
from analyzer.render.workbook.hidden import add_hidden
from analyzer.render.workbook.places import Places
from analyzer.render.workbook.repack import SheetContent, repack_workbook
from analyzer.render.workbook.sheets import workbook_sheets
from analyzer.render.workbook.sheets.guide import GUIDE, read_me
from analyzer.render.workbook.style import Styles
from analyzer.render.workbook.writer import SheetWriter
from analyzer.report.model import ReportModel

__all__ = ["write_workbook"]


def write_workbook(model: ReportModel, path: Path) -> None:
    """Write the report as an Excel workbook.

    Raises:
        OSError: the file could not be written.

    """
    made = path.with_name(f"{path.name}.part")
    try:
        with TemporaryFile(dir=path.parent) as spool:
            book = Workbook(write_only=True)
            contents = _fill_book(book, model, spool)
            book.save(made)
            repack_workbook(made, path, model.run.as_of, contents)
    finally:
        made.unlink(missing_ok=True)


def _fill_book(book: Workbook, model: ReportModel, spool: IO[bytes]) -> dict[str, SheetContent]:
    book.properties.creator = f"exposure {model.run.version}"
    book.properties.title = "Vendor exposure"
    remarks = Remarks()
    sheets = workbook_sheets(model)
    cells = CellMaker(Styles(book), remarks)
    writer = SheetWriter(book, cells, Places(sheets), model.run, spool)
    guide = writer.add(GUIDE)
    for sheet in sheets:
        writer.fill(writer.add(sheet.title), sheet)
    # Last, because only now is known what had to be changed for the workbook to hold it.
    writer.fill(guide, read_me(model, sheets, remarks))
    add_hidden(book, writer, cells, model)
    return writer.contents
