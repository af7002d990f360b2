"""Reads delimited text of any encoding, line end and delimiter into one sheet without a name.

A row is what a spreadsheet program shows as one: a quoted line break does not start a row, a blank line is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analyzer.sources.dialect import delimiter_of
from analyzer.sources.encoding import WINDOWS, encoding_of
from analyzer.sources.limits import Limits
from analyzer.sources.spreadsheet import MOST_COLUMNS, CellBudget
from analyzer.sources.stray_quotes import Records
from analyzer.sources.unreadable import Unreadable
from analyzer.store.reading_file import RawSheet, ReadingFile

_SAMPLE = 1 << 16


def read_delimited(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the text file at `path`."""
    encoding = encoding_of(path)
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        delimiter = delimiter_of(_sample(text.read(_SAMPLE)), path.suffix.lower())
        text.seek(0)
        records = Records(text, delimiter)
        rows = into.write_rows(_numbered(records, CellBudget(limits.max_cells)))
    into.add_rows(RawSheet("", notes=_notes(encoding, records)), rows)


def _sample(start: str) -> str:
    """Whole lines only, where there are any: the last line of a sample is cut off."""
    if len(start) < _SAMPLE:
        return start
    return start[: max(start.rfind("\n"), start.rfind("\r")) + 1] or start


def _notes(encoding: str, records: Records) -> tuple[str, ...]:
    said = []
    if encoding == WINDOWS:
        said.append("The text is not UTF-8; it was read as Windows-1252.")
    if records.stray:
        said.append(
            f"Stray quotes: {records.stray:,} row(s) hold a quote that is not closed as a cell's end "
            f"(first: row {records.first_stray:,}). It was taken as text."
        )
    return tuple(said)


def _numbered(records: Records, budget: CellBudget) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(records, 1):
        if len(row) > MOST_COLUMNS:
            raise Unreadable(
                f"Row {number:,} has {len(row):,} cells; no more than {MOST_COLUMNS:,} columns are read.",
                "Check that the file is a table, and delete unused columns.",
            )
        budget.spend(len(row))
        yield number, row
