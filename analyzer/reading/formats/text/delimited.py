"""Reads delimited text of any encoding, line end and delimiter into one sheet without a name.

A row is what a spreadsheet program shows as one: a quoted line break does not start a row, a blank line is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.file_types import TABLES, suffix_of
from analyzer.reading.formats.excel.fast_reader import MAX_COLUMNS
from analyzer.reading.formats.text.csv_records import CsvRecordReader
from analyzer.reading.formats.text.dialect import delimiter_of, holds_table
from analyzer.reading.formats.text.encoding import MAC, WINDOWS, encoding_of
from analyzer.reading.formats.text.fast_path import plain_text
from analyzer.reading.formats.text.utf8_repair import REPAIRED, OddBytes, odd_bytes
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import NotATable, Unreadable
from analyzer.store.raw_sheet import PlainLines, RawSheet
from analyzer.store.reading_file import ReadingFile

_SAMPLE = 1 << 16
_UTF8 = frozenset(("utf-8", "utf-8-sig"))
_SINGLE_BYTE = {WINDOWS: "Windows-1252", MAC: "Mac Roman"}
_PROSE = "This is text, but no table: its lines have no common number of cells. It was not searched."
_PROSE_REMEDY = (
    "If it states something, save it as a Word document or PDF to have its text read; if it holds a table, as .csv."
)
_DECLARED = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)


def read_delimited(path: Path, name: str, limits: Limits, into: ReadingFile) -> None:
    """Read the text file at `path`, which is called `name`. Raises `NotATable` for prose, unless its type is a table's."""
    encoding = encoding_of(path)
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        sample = _whole_lines(text.read(_SAMPLE))
        delimiter = _delimiter_of(sample, suffix_of(name))
        if encoding in _UTF8 and _is_read_plainly(path, sample, delimiter, limits, into):
            return
        text.seek(0)
        odd = odd_bytes(path) if encoding == REPAIRED else OddBytes(0, 0)
        records = CsvRecordReader(text, delimiter, marked_line=odd.first_line)
        rows = into.write_rows(_number_records(records, CellBudget(limits.max_cells)))
    into.add_rows(RawSheet("", notes=_file_notes(encoding, records, odd)), rows)


def _is_read_plainly(path: Path, sample: str, delimiter: str, limits: Limits, into: ReadingFile) -> bool:
    """Let DuckDB parse a file in which it cannot but see what `Records` would, with all cores; whether it is one."""
    rows = CsvRecordReader(iter(sample.splitlines(keepends=True)), delimiter)
    width = max((len(row) for row in rows if any(row)), default=0)
    if not 1 < width <= MAX_COLUMNS or _DECLARED.match(sample):
        return False
    plain = plain_text(path, delimiter)
    if not plain:
        return False
    CellBudget(limits.max_cells).spend(plain.cells)
    lines = PlainLines(delimiter, plain.line_end, width)
    with into.plain_file(path, lines) as records:
        skipped = plain.blank() if 0 < records < plain.lines else ()
        if records + len(skipped) != plain.lines:
            return False
        return into.add_plain(RawSheet(""), lines, records, skipped)


def _delimiter_of(sample: str, suffix: str) -> str:
    """What stands between the cells: what Excel's own first line `sep=;` says, else by content."""
    declared = _DECLARED.match(sample)
    if declared:
        return declared[1]
    found = delimiter_of(sample, suffix)
    if suffix not in TABLES and not holds_table(sample):
        raise NotATable(_PROSE, _PROSE_REMEDY)
    return found


def _whole_lines(start: str) -> str:
    """Whole lines only, where there are any: the last line of a sample is cut off."""
    if len(start) < _SAMPLE:
        return start
    return start[: max(start.rfind("\n"), start.rfind("\r")) + 1] or start


def _file_notes(encoding: str, records: CsvRecordReader, odd: OddBytes) -> tuple[str, ...]:
    said = []
    if odd.count:
        said.append(odd.note(records.marked_row))
    if encoding in _SINGLE_BYTE:
        said.append(f"The text is not UTF-8; it was read as {_SINGLE_BYTE[encoding]}.")
    if records.stray.count:
        said.append(
            f"Stray quotes: {records.stray.count:,} row(s) hold a quote that is not closed as a cell's end "
            f"(first: row {records.stray.first:,}). It was taken as text."
        )
    if records.doubtful.count:
        said.append(
            f"{records.doubtful.count:,} row(s) run over several lines in quotes and could be more than one row each "
            f"(first: row {records.doubtful.first:,}). They were read as the quotes say."
        )
    if records.alone_from:
        said.append(
            f"So many quotes are not closed that from row {records.alone_from:,} on each line was read as a row, "
            "even where quotes run over its end."
        )
    return tuple(said)


def _number_records(records: CsvRecordReader, budget: CellBudget) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(records, 1):
        if len(row) > MAX_COLUMNS:
            raise Unreadable(
                f"Row {number:,} has {len(row):,} cells; no more than {MAX_COLUMNS:,} columns are read.",
                "Check that the file is a table, and delete unused columns.",
            )
        budget.spend(len(row))
        if number > 1 or not _is_declaration(row):
            yield number, row


def _is_declaration(row: list[str]) -> bool:
    return bool(row) and row[0].lower() == "sep=" and not any(row[1:])
