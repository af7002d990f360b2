"""Reads a file that holds a list of vendors: as any input, in a child process under limits, never here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.designations.published.list_table import ListFile, ListSheet, NumberedRow
from analyzer.errors import InputRefused
from analyzer.request.settle import require_paths
from analyzer.text.unicode_names import escape_invalid

if TYPE_CHECKING:
    from analyzer.reading import Limits
    from analyzer.store.connection import Connection

_MOST_ROWS = 500_000  # the rows stand in memory


def read_list(path: Path, limits: Limits | None = None) -> ListFile:
    """The rows of every sheet of a spreadsheet or text file. Raises `UsageProblem` or `InputRefused`."""
    from analyzer.reading import read_inputs
    from analyzer.store.connection import open_file
    from analyzer.store.run_folder import open_temporary_folder

    require_paths([path])
    name = escape_invalid(path.name)
    with open_temporary_folder() as folder:
        files = read_inputs([path], folder, limits)
        if len(files) != 1 or files[0].database is None:
            problem = files[0].problem if files else "It holds no table."
            raise InputRefused(name, problem or "It holds no table.", "Give the list as .csv or .xlsx.")
        with open_file(files[0].database) as connection:
            return ListFile(name, files[0].sha256, tuple(_sheets_of(connection, name)))


def _sheets_of(connection: Connection, file: str) -> Iterator[ListSheet]:
    for number, name, rows in connection.execute("SELECT n, name, rows FROM raw_sheet ORDER BY n").fetchall():
        if rows > _MOST_ROWS:
            problem = f"It has {rows:,} rows, and a list may have {_MOST_ROWS:,}."
            raise InputRefused(file, problem, "Keep the rows of firms only.")
        yield ListSheet(name, tuple(_rows_of(connection, int(number))))


def _rows_of(connection: Connection, number: int) -> Iterator[NumberedRow]:
    cursor = connection.execute(f"FROM raw_{number:d} ORDER BY src_row")
    while rows := cursor.fetchmany(10_000):
        for row in rows:
            yield int(row[0]), tuple(cell or "" for cell in row[1:])
