"""Gathers what stands beside the cells, and what files and sheets are called, so that no name hides there unscreened."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from analyzer.mapping import map_steps
from analyzer.store.raw_sheet import QUOTED, SideClass
from analyzer.store.steps import insert_rows, run_steps
from analyzer.vocabulary import FileStatus

if TYPE_CHECKING:
    from analyzer.reading.read_files import ReadFile
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_QUOTES = "the reply quotes earlier mails, our own letter among them; what is quoted was not searched for names."
_COLUMNS = ("file_id", "file", "sheet", "src_row", "place", "class", "text")


def gather_side_texts(connection: Connection, files: Sequence[ReadFile], as_rows: Collection[int] = ()) -> None:
    """Fill `side_text` of all files, and say of those that were read what in them is not screened.

    The files with the ids `as_rows` are replies: what was written in them are rows already, and what they quote is our own letter.
    """
    run_steps(connection, _PACKAGE, map_steps.SIDE_TABLES)
    names = [(each.file_id, each.file, "", 0, "name of the file", SideClass.LABEL, each.file) for each in files]
    insert_rows(connection, "side_read", _COLUMNS, names)
    for each in files:
        if each.status is FileStatus.READ and each.database:
            _take_texts(connection, each, is_reply=each.file_id in as_rows)
    run_steps(connection, _PACKAGE, map_steps.SIDE_TEXTS)


def _take_texts(connection: Connection, file: ReadFile, *, is_reply: bool) -> None:
    raw, values = f'"r{file.file_id:d}"', {"file_id": file.file_id, "file": file.file}
    connection.execute(
        f"INSERT INTO side_read SELECT $file_id, $file, sheet, src_row, place, class, text FROM {raw}.raw_side "
        "WHERE class <> $aside AND NOT ($is_reply AND class = $said)",
        values | {"aside": SideClass.UNSCREENED, "is_reply": is_reply, "said": SideClass.SAID},
    )
    connection.execute(
        "INSERT INTO side_read SELECT $file_id, $file, name, 0, 'name of the sheet', $label, name "
        f"FROM {raw}.raw_sheet WHERE name <> '' AND NOT is_sbom",
        values | {"label": SideClass.LABEL},
    )
    if is_reply:
        connection.execute(
            f"INSERT INTO problem (file, sheet, text) SELECT $file, '', $text FROM {raw}.raw_side "
            "WHERE starts_with(place, $quoted) LIMIT 1",
            {"file": file.file, "text": _QUOTES, "quoted": QUOTED},
        )
    connection.execute(
        f"INSERT INTO problem (file, sheet, text) SELECT $file, '', text FROM {raw}.raw_side WHERE class = $aside ORDER BY text",
        {"file": file.file, "aside": SideClass.UNSCREENED},
    )
