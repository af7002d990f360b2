"""Rows of which nothing can be used: lines that the reader could not take apart, and a last line that is no row of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.store.raw_sheet import WHOLE_ROW
from analyzer.store.steps import insert_rows
from analyzer.vocabulary import ColumnRole

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PARTIES = frozenset((ColumnRole.FIRM, ColumnRole.SUPPLIER, ColumnRole.PRODUCT, ColumnRole.COMPONENT))
_LEAST_COLUMNS = 3
_LEAST_WORDS = 4
_LONGEST = 300
_REASON = "a last line that fills one cell, and no row of the table"


def drop_unused(connection: Connection, file_id: int, number: int) -> None:
    """Add to `dropped_row` the rows of which the reading child could use nothing, such as a line that is no JSON."""
    connection.execute(
        f'INSERT INTO dropped_row SELECT src_row, reason, left(value, {_LONGEST:d}) FROM "r{file_id:d}".raw_unused '
        "JOIN table_row USING (src_row) WHERE n = $number AND heading = $row ORDER BY src_row",
        {"number": number, "row": WHOLE_ROW},
    )


def drop_stray_line(connection: Connection, usual: int, assigned: Sequence[AssignedColumn]) -> None:
    """Add the last row to `dropped_row` where it alone fills one cell, and that cell names nobody.

    It may be the token of the next page, a mark that the list ends, or a remark. A single name may be a row of its own, so that
    in a column of names only a sentence counts. `usual` is how many cells a row of the table fills.
    """
    if usual < _LEAST_COLUMNS:
        return
    # By the number of the row first: to sort whole rows would read the whole table.
    ((number,),) = connection.execute("SELECT max(src_row) FROM table_row").fetchall()
    last = connection.execute(
        "SELECT src_row, filled, cells FROM table_row WHERE src_row = $row", {"row": number}
    ).fetchone()
    if last is None or last[1] != 1:
        return
    ((alike,),) = connection.execute("SELECT count(*) FROM table_row WHERE filled <= 1").fetchall()
    ((dropped,),) = connection.execute(
        "SELECT count(*) FROM dropped_row WHERE src_row = $row", {"row": last[0]}
    ).fetchall()
    col, text = next((col, cell) for col, cell in enumerate(last[2], start=1) if cell is not None)
    named = any(each.part in _PARTIES for each in assigned)
    in_names = any(each.column.col == col and each.part in _PARTIES for each in assigned)
    if alike == 1 and not dropped and named and (_is_sentence(text) or not in_names):
        insert_rows(connection, "dropped_row", ("src_row", "reason", "value"), [(last[0], _REASON, text[:_LONGEST])])


def _is_sentence(text: str) -> bool:
    """Whether most of several words are written small, as in no name."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) >= _LEAST_WORDS and 2 * sum(word[0].islower() for word in words) > len(words)
