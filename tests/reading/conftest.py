"""Reads files as a scan does, in child processes, and hands back the raw rows for a test to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from analyzer.reading.limits import Limits
from analyzer.reading.read_files import ReadFile, read_inputs
from analyzer.store.connection import open_file


@dataclass(frozen=True, slots=True)
class Sheet:
    """A raw sheet: `rows` by row number, None for an empty cell."""

    name: str
    rows: dict[int, tuple[str | None, ...]]
    hidden: bool
    is_sbom: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading some paths gave."""

    files: tuple[ReadFile, ...]
    sheets: dict[str, list[Sheet]]

    @property
    def only(self) -> Sheet:
        """The one sheet of the one file."""
        (sheets,) = self.sheets.values()
        (sheet,) = sheets
        return sheet

    @property
    def problem(self) -> str:
        """What is said of the one file."""
        (file,) = self.files
        return file.problem


class Read(Protocol):
    """Reads paths in child processes."""

    def __call__(self, *paths: Path, limits: Limits | None = None) -> Reading: ...


class ReadText(Protocol):
    """Reads one file of this content."""

    def __call__(self, content: str | bytes, name: str = "table.csv") -> Sheet: ...


@pytest.fixture
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    def run(*paths: Path, limits: Limits | None = None) -> Reading:
        files = read_inputs(paths, tmp_path_factory.mktemp("workspace"), limits or Limits())
        return Reading(files, {file.file: _sheets(file.database) for file in files if file.database})

    return run


@pytest.fixture
def read_text(read: Read, tmp_path: Path) -> ReadText:
    def run(content: str | bytes, name: str = "table.csv") -> Sheet:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(path).only

    return run


def _sheets(database: Path) -> list[Sheet]:
    connection = open_file(database)
    listed: Sequence[tuple[int, str, bool, bool, list[str]]] = connection.execute(
        "SELECT n, name, hidden, is_sbom, notes FROM raw_sheet ORDER BY n"
    ).fetchall()
    sheets = []
    for number, name, hidden, is_sbom, notes in listed:
        rows = connection.execute(f"FROM raw_{number} ORDER BY src_row").fetchall()
        sheets.append(Sheet(name, {row[0]: tuple(row[1:]) for row in rows}, hidden, is_sbom, tuple(notes)))
    connection.close()
    return sheets
