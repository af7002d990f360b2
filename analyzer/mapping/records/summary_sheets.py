"""Pivots and summaries beside their detail: what a file says twice is counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows, query_rows

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def uncount_summaries(connection: Connection) -> None:
    """Take the amounts out of the records of sheets that only sum another sheet of their file, and say so."""
    for sheet_id, file, sheet, detail in query_rows(connection, _PACKAGE, "sums_of_sheet"):
        connection.execute("UPDATE short_record SET amount = NULL WHERE sheet_id = $sheet_id", {"sheet_id": sheet_id})
        note = f"its amounts are the sums of sheet {detail!r}, supplier by supplier; they are not counted once more."
        connection.execute(
            "UPDATE sheet SET notes = list_append(notes, $note) WHERE sheet_id = $sheet_id",
            {"note": note, "sheet_id": sheet_id},
        )
        insert_rows(connection, "problem", ("file", "sheet", "text"), [(file, sheet, note)])
