"""Leaves aside the inputs that this program wrote itself: letters, forms that nobody filled in, drafts of what is filed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from analyzer.bearing import BearsOn
from analyzer.vocabulary import FileStatus

if TYPE_CHECKING:
    from analyzer.reading.read_files import ReadFile
    from analyzer.store.connection import Connection

_OURS = "This program wrote it as a {what}, and nobody changed it since: left aside."


def leave_written_aside(connection: Connection, files: Sequence[ReadFile]) -> tuple[ReadFile, ...]:
    """The files, those of `written_file` as ignored; they are known by their SHA-256, wherever they lie."""
    rows = connection.execute("SELECT sha256, min(what) FROM written_file GROUP BY sha256").fetchall()
    written = dict(rows)
    return tuple(_leave_aside(file, written[file.sha256]) if file.sha256 in written else file for file in files)


def _leave_aside(file: ReadFile, what: str) -> ReadFile:
    problem = _OURS.format(what=what)
    return replace(file, status=FileStatus.IGNORED, problem=problem, bears_on=BearsOn.NONE, database=None)
