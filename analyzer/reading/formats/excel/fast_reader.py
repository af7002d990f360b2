"""Reads spreadsheets with the fast reader, sheet by sheet, as text, straight into the child's database.

Every cell keeps its place: leading empty rows and columns count. What the reader drops without a word (error cells,
columns far to the right) is said in the sheet's notes. Macros are never run: nothing here can run one.
"""

from __future__ import annotations

from collections.abc import Collection
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.file_types import suffix_of
from analyzer.reading.formats.excel.container_marks import ContainerMarks, ReadMarks
from analyzer.reading.formats.excel.package_parts import notes_on
from analyzer.reading.formats.excel.sheet_marks import SheetMarks
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import RawSheet
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from fastexcel import ExcelReader, ExcelSheet

# A table that people keep has fewer columns; a stray cell at the right edge of the sheet must not cost gigabytes.
MAX_COLUMNS = 2_000
HIDDEN_NOTE = "The sheet is hidden in the workbook. It was read."
FAR_NOTE = f"Cells right of column {MAX_COLUMNS:,} were not read."


class WrittenOddly(Exception):
    """Texts of the workbook are written in a way that the fast reader does not know. Nothing was read yet."""


def read_spreadsheet(
    path: Path, suffixes: Collection[str], read_marks: ReadMarks, limits: Limits, into: ReadingFile
) -> None:
    """Read every sheet of the workbook at `path`. `suffixes` are those of its format. Raises `WrittenOddly`."""
    import fastexcel

    try:
        # The reader goes by the extension; a workbook under a wrong one is given as bytes and recognised by content.
        reader = fastexcel.read_excel(path if suffix_of(path.name) in suffixes else path.read_bytes())
        with ThreadPoolExecutor(1) as beside:  # the fast reader leaves the other core free
            told = beside.submit(read_marks, path, limits)
            _read_sheets(reader, told, CellBudget(limits.max_cells), into)
    except fastexcel.FastExcelError as error:
        if "password" in str(error).lower():
            raise Unreadable("The file is protected by a password.", "Save a copy without a password.") from error
        raise


def _read_sheets(reader: ExcelReader, told: Future[ContainerMarks], budget: CellBudget, into: ReadingFile) -> None:
    for index, name in enumerate(reader.sheet_names):
        sheet = reader.load_sheet(index, header_row=None, skip_rows=0, dtypes="string")
        budget.spend(sheet.width * sheet.total_height)
        if told.result().odd:
            raise WrittenOddly
        _add_sheet(sheet, told.result(), name, into)
    into.add_side(told.result().texts)  # a workbook without a sheet may be damaged all the same


def _add_sheet(sheet: ExcelSheet, told: ContainerMarks, name: str, into: ReadingFile) -> None:
    marks = told.marks.get(name, SheetMarks())
    columns = [(column.name, column.absolute_index + 1) for column in sheet.available_columns()]
    near = [(name, col) for name, col in columns if col <= MAX_COLUMNS]
    hidden = sheet.visible != "visible"
    said = (HIDDEN_NOTE if hidden else "", *notes_on(marks), FAR_NOTE if len(near) < len(columns) else "")
    notes = tuple(filter(None, said))
    raw = RawSheet(sheet.name, hidden, False, notes, marks.merged, marks.padded)
    if near and sheet.total_height:
        into.add_grid(raw, sheet, near)
    else:
        into.add_nothing(raw)
