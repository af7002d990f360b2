"""Reads the Decisions sheets of returned workbooks: by headings, wherever the columns stand, from .xlsx or .ods.

The bytes are read as those of any input: in a child process, under limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from analyzer.errors import InputRefused
from analyzer.mapping import letters_of
from analyzer.reading import Limits, ReadFile, read_inputs
from analyzer.render.workbook.hidden import META, REPORT_ID
from analyzer.render.workbook.sheets.decisions import COLUMNS, FIELDS, KEY, READ_ONLY, TITLE
from analyzer.store.connection import Connection, open_file
from analyzer.vocabulary import FileStatus

NEEDED = (KEY, *(column.heading for column in READ_ONLY), *(field.heading for field in FIELDS))
HEADINGS = {column.heading.casefold(): column.heading for column in COLUMNS}
LOOKED_AT = 60  # rows in which a header is looked for
Cells = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One filled row: texts by heading, and where each cell stands."""

    file: str
    sheet: str
    number: int
    texts: Mapping[str, str]
    letters: Mapping[str, str]

    def place(self, heading: str) -> str:
        """File, sheet and cell, as a person finds them."""
        return f"{self.file}, {self.sheet}, {self.letters[heading]}{self.number}"


@dataclass(frozen=True, slots=True)
class Returned:
    """A returned workbook; `report` tells which scan it came from, '' where that sheet is gone."""

    file: str
    sha256: str
    report: str
    rows: tuple[ReturnedRow, ...]


def read_returned(paths: Sequence[Path], limits: Limits | None = None) -> tuple[Returned, ...]:
    """Read every workbook. Raises `InputRefused` for one that cannot be read or has no Decisions sheet."""
    with TemporaryDirectory(prefix="exposure-") as workspace:
        files = read_inputs(paths, Path(workspace), limits)
        return tuple(_read_workbook(file) for file in files)


def _read_workbook(file: ReadFile) -> Returned:
    if file.status is not FileStatus.READ or file.database is None:
        raise InputRefused(file.file, file.problem or "It is not a workbook.", "Give the workbook that a scan wrote.")
    with open_file(file.database) as connection:
        sheets = connection.execute("SELECT n, name FROM raw_sheet ORDER BY n").fetchall()
        rows = tuple(row for n, name in sheets for row in _decision_rows(connection, file.file, n, name))
        report = next((_report_id(connection, n) for n, name in sheets if name == META), "")
        asked = any(_find_header(connection, file.file, n, name) for n, name in sheets)
    if not asked:
        raise InputRefused(
            file.file, f"It has no sheet with the headings of {TITLE}.", "Give the workbook that a scan wrote."
        )
    return Returned(file.file, file.sha256, report, rows)


def _report_id(connection: Connection, n: int) -> str:
    found = connection.execute(f"SELECT c2 FROM raw_{int(n)} WHERE c1 = $name", {"name": REPORT_ID}).fetchone()
    return str(found[0]) if found else ""


def _find_header(connection: Connection, file: str, n: int, name: str) -> tuple[int, dict[str, int]] | None:
    """The row number of the header and the column of each heading. Raises `InputRefused` where one is missing."""
    for row, *cells in connection.execute(f"FROM raw_{int(n)} ORDER BY src_row LIMIT {LOOKED_AT}").fetchall():
        found = _heading_columns(cells)
        if KEY in found or len(found) > len(NEEDED) // 2:
            missing = [heading for heading in NEEDED if heading not in found]
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
        texts = {heading: (cells[col - 1] or "").strip() for heading, col in columns.items()}
        if any(texts[heading] for heading in NEEDED):
            yield ReturnedRow(file, name, int(number), texts, letters)
