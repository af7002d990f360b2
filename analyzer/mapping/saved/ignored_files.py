"""Sets mapping workbooks aside: one that lies among the inputs is no input, and its examples are nobody's data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from analyzer.mapping.saved.from_workbook import is_map_workbook
from analyzer.vocabulary import FileStatus

if TYPE_CHECKING:
    from analyzer.reading.read_files import ReadFile
    from analyzer.store.connection import Connection

_SAID = "A mapping, not an input. Name it with --map to have it applied."


def without_mappings(connection: Connection, files: Sequence[ReadFile]) -> tuple[ReadFile, ...]:
    """The files, with those that `inspect --write-map` wrote marked as ignored."""
    return tuple(_as_ignored(each) if _is_mapping(connection, each) else each for each in files)


def _is_mapping(connection: Connection, file: ReadFile) -> bool:
    if file.status is not FileStatus.READ or file.database is None:
        return False
    names = connection.execute(f'SELECT name FROM "r{file.file_id:d}".raw_sheet').fetchall()
    return is_map_workbook([name for (name,) in names])


def _as_ignored(file: ReadFile) -> ReadFile:
    return replace(file, status=FileStatus.IGNORED, problem=_SAID)
