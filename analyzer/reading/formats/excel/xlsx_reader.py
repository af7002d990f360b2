"""Reads an .xlsx with the fast reader, or with the slow one where the fast one would misread it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from analyzer.reading.formats.excel.container_marks import xlsx_marks
from analyzer.reading.formats.excel.fallback_reader import FROM_1904, ODD, read_plain
from analyzer.reading.formats.excel.fast_reader import WrittenOddly, read_spreadsheet
from analyzer.reading.formats.excel.package_parts import counts_from_1904
from analyzer.reading.limits import Limits
from analyzer.store.reading_file import ReadingFile


def read_xlsx(path: Path, suffixes: Collection[str], limits: Limits, into: ReadingFile) -> None:
    """Read every sheet of the workbook at `path`. Raises `Unreadable`."""
    if counts_from_1904(path):
        read_plain(path, limits, into, FROM_1904)
        return
    try:
        read_spreadsheet(path, suffixes, xlsx_marks, limits, into)
    except WrittenOddly:
        read_plain(path, limits, into, ODD)
