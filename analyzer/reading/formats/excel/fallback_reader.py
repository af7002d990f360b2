"""The second reader for .xlsx and .xlsm: slow, frugal with memory, and not the same code as the fast one.

Cell texts come out in the fast reader's spelling, so that a table reads the same whichever reader it took.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.excel.fast_reader import FAR_NOTE, HIDDEN_NOTE, MAX_COLUMNS
from analyzer.reading.formats.excel.package_parts import marks_of_sheets, notes_on, sheets_without_part
from analyzer.reading.formats.excel.sheet_marks import SheetMarks
from analyzer.reading.formats.excel.workbook_texts import workbook_texts
from analyzer.reading.formats.zip_container import sheet_marks
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import RawSheet
from analyzer.store.reading_file import ReadingFile
from analyzer.text.excel_escapes import as_shown

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.workbook.workbook import Workbook

ODD = (
    "Read with the slower reader, because texts are written in a way that the fast one does not know (CDATA, _x0041_)."
)
GAVE_UP = "Read with the slower reader, because the fast one gave up on this file."
FROM_1904 = "The workbook counts its dates from 1904 (old Excel for Mac); they were read so."
_EPOCH = dt.date(1899, 12, 31)


def read_plain(path: Path, limits: Limits, into: ReadingFile, why: str) -> None:
    """Read every worksheet of the workbook at `path`; `why` becomes a note on each."""
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise Unreadable(
            "The package defusedxml is missing, without which this file is not safe to read.", "Install it."
        )
    by_part = sheet_marks(path, limits)
    _refuse_lost(sheets_without_part(path, by_part))
    marks = marks_of_sheets(path, by_part)
    with path.open("rb") as file:
        workbook = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        _read_sheets(workbook, CellBudget(limits.max_cells), into, _Context(marks, why))
    into.add_side(workbook_texts(path, by_part))


def _refuse_lost(lost: frozenset[str]) -> None:
    """Openpyxl leaves out a sheet that is not there without a word."""
    if lost:
        raise Unreadable(
            f"The file is damaged: it names sheets that it does not hold ({', '.join(sorted(lost))}).",
            "Open it in Excel and save a copy, or ask for it again.",
        )


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known of the sheets beforehand, and why this reader reads them."""

    marks: Mapping[str, SheetMarks]
    why: str


def _read_sheets(workbook: Workbook, budget: CellBudget, into: ReadingFile, context: _Context) -> None:
    for sheet in workbook.worksheets:
        walk = _Walk(budget)
        sheet.reset_dimensions()  # what the file states of its size is not to be trusted
        rows = into.write_rows(walk.rows(sheet.iter_rows()))
        hidden = sheet.sheet_state != "visible"
        marks = context.marks.get(sheet.title, SheetMarks())
        said = (HIDDEN_NOTE if hidden else "", context.why, *notes_on(marks), FAR_NOTE if walk.is_far else "")
        notes = tuple(filter(None, said))
        raw = RawSheet(sheet.title, hidden=hidden, notes=notes, merged=marks.merged, padded=marks.padded)
        into.add_rows(raw, rows)


class _Walk:
    """Goes over one sheet's rows and remembers whether cells were too far to the right."""

    def __init__(self, budget: CellBudget) -> None:
        self._budget = budget
        self.is_far = False

    def rows(self, rows: Iterable[Sequence[Cell | MergedCell]]) -> Iterator[tuple[int, list[str]]]:
        """Numbered rows of texts."""
        for number, row in enumerate(rows, 1):
            if not row:
                continue
            self.is_far = self.is_far or any(cell.value is not None for cell in row[MAX_COLUMNS:])
            cells = [_cell_text(cell) for cell in row[:MAX_COLUMNS]]
            self._budget.spend(len(cells))
            yield number, cells


def _cell_text(cell: Cell | MergedCell) -> str:
    return "" if cell.value is None or cell.data_type == "e" else cell_text(cell.value)


def cell_text(value: Any) -> str:
    """A cell's value as the fast reader spells it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, dt.time):
        return f"{_EPOCH} {value.isoformat(timespec='seconds')}"
    return f"{value} 00:00:00" if isinstance(value, dt.date) else as_shown(str(value))
