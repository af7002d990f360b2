"""Reads decisions that come back: the Decisions sheets of workbooks, or lists of them as CSV or JSON.

Columns are known by their headings, wherever they stand; in a list by the names of the fields, too. The bytes are read as those of
any input: in a child process, under limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.errors import InputRefused
from analyzer.mapping import letters_of
from analyzer.reading import Limits, ReadFile, read_inputs
from analyzer.render.workbook.hidden import META, REPORT_ID
from analyzer.render.workbook.sheets.decisions import ALSO_READ_AS, COLUMNS, FIELDS, KEY, READ_ONLY, TITLE
from analyzer.review.fields import BY_NAME
from analyzer.store.connection import Connection, open_file
from analyzer.store.run_folder import open_temporary_folder
from analyzer.vocabulary import FileStatus

ALL = (KEY, *(column.heading for column in READ_ONLY), *(field.heading for field in FIELDS))
# A list needs no more than what it decides. Workbooks of earlier versions had no columns for what came later.
NEEDED_IN_LIST = (KEY, BY_NAME["ruling"].heading)
LATER = frozenset((ALSO_READ_AS, BY_NAME["applies_to"].heading, BY_NAME["second_read_on"].heading))
HEADINGS = {
    **{column.heading.casefold(): column.heading for column in COLUMNS},
    **{name: field.heading for name, field in BY_NAME.items()},
    "row_key": KEY,
}
LISTS = (".csv", ".tsv", ".json", ".jsonl")
_REMEDY = "Give the workbook that a scan wrote, or a list of decisions as CSV or JSON."
LOOKED_AT = 60  # rows in which a header is looked for
Cells = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One filled row: texts by heading, '' for a column that the file has not, and where each cell stands."""

    file: str
    sheet: str
    number: int
    texts: Mapping[str, str]
    letters: Mapping[str, str]

    def place(self, heading: str) -> str:
        """File, sheet and cell, as a person finds them."""
        cell = f"{self.letters.get(heading, 'row ')}{self.number}"
        return ", ".join(filter(None, (self.file, self.sheet, cell)))

    def has(self, heading: str) -> bool:
        """Whether the file has a column of that heading."""
        return heading in self.letters


@dataclass(frozen=True, slots=True)
class Returned:
    """A returned workbook or list; `report` tells which scan it came from, '' where nothing does. A list need not hold every row."""

    file: str
    is_list: bool
    sha256: str
    report: str
    rows: tuple[ReturnedRow, ...]


def read_returned(paths: Sequence[Path], limits: Limits | None = None) -> tuple[Returned, ...]:
    """Read every workbook. Raises `InputRefused` for one that cannot be read or has no Decisions sheet."""
    with open_temporary_folder() as folder:
        files = read_inputs(paths, folder, limits)
        return tuple(_read_file(file) for file in files)


def _read_file(file: ReadFile) -> Returned:
    if file.status is not FileStatus.READ or file.database is None:
        raise InputRefused(file.file, file.problem or "It is not a workbook.", _REMEDY)
    with open_file(file.database) as connection:
        sheets = connection.execute("SELECT n, name FROM raw_sheet ORDER BY n").fetchall()
        rows = tuple(row for n, name in sheets for row in _decision_rows(connection, file.file, n, name))
        report = next((_report_id(connection, n) for n, name in sheets if name == META), "")
        asked = any(_find_header(connection, file.file, n, name) for n, name in sheets)
    if not asked:
        remedy = f"Give it the columns {' and '.join(NEEDED_IN_LIST)}." if _is_list(file.file) else _REMEDY
        raise InputRefused(file.file, f"It has no sheet with the headings of {TITLE}.", remedy)
    return Returned(file.file, _is_list(file.file), file.sha256, report, rows)


def _is_list(file: str) -> bool:
    return file.casefold().endswith(LISTS)


def _report_id(connection: Connection, n: int) -> str:
    found = connection.execute(f"SELECT c2 FROM raw_{int(n)} WHERE c1 = $name", {"name": REPORT_ID}).fetchone()
    return str(found[0]) if found else ""


def _find_header(connection: Connection, file: str, n: int, name: str) -> tuple[int, dict[str, int]] | None:
    """The row number of the header and the column of each heading. Raises `InputRefused` where one is missing."""
    for row, *cells in connection.execute(f"FROM raw_{int(n)} ORDER BY src_row LIMIT {LOOKED_AT}").fetchall():
        found = _heading_columns(cells)
        if KEY in found or len(found) > len(ALL) // 2:
            needed = NEEDED_IN_LIST if _is_list(file) else [heading for heading in ALL if heading not in LATER]
            missing = [heading for heading in needed if heading not in found]
            if missing:
                problem = (
                    f"sheet {name}, row {row}: the column {', '.join(missing)} is missing, or has another heading."
                )
                raise InputRefused(file, problem, "Give the columns their headings back; their order does not matter.")
            return int(row), found
    return None


def _heading_columns(cells: Cells | list[str | None]) -> dict[str, int]:
    found: dict[str, int] = {}
    for col, cell in enumerate(cells, 1):
        heading = HEADINGS.get(" ".join((cell or "").split()).casefold())
        if heading:
            found.setdefault(heading, col)
    return found


def _decision_rows(connection: Connection, file: str, n: int, name: str) -> Iterator[ReturnedRow]:
    header = _find_header(connection, file, n, name)
    if header is None:
        return
    at, columns = header
    letters = {heading: letters_of(col) for heading, col in columns.items()}
    for number, *cells in connection.execute(f"FROM raw_{int(n)} WHERE src_row > {at} ORDER BY src_row").fetchall():
        texts = dict.fromkeys(ALL, "") | {heading: (cells[col - 1] or "").strip() for heading, col in columns.items()}
        if any(texts[heading] for heading in ALL):
            yield ReturnedRow(file, name, int(number), texts, letters)
