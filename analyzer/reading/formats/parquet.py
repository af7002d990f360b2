"""Reads a Parquet file into one sheet: headings in row 1, every value as the text that a spreadsheet would show."""

from __future__ import annotations

from pathlib import Path

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import RawSheet
from analyzer.store.reading_file import ReadingFile, ReadingProblem


def read_parquet(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the file at `path`. Raises `Unreadable` for one that is damaged or too large."""
    try:
        rows, columns = into.open_parquet(path)
        CellBudget(limits.max_cells).spend(rows * columns)
        into.add_parquet(RawSheet(""))
    except ReadingProblem as error:
        raise Unreadable("The Parquet file is damaged or was cut off.", "Ask for it again, or for a .csv.") from error
