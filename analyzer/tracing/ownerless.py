"""Rows that prove a use and do not say whose: counted per sheet, and said aloud where nobody said whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows, run_steps
from analyzer.tracing import trace_steps

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_NO_FIRM_NAMED = "This counts for 'Own firm (not named)'. Say whose spreadsheets these are with --firm"
_NOT_UNDERSTOOD = "This is a question to the own entity"
_ANSWERS = "or answer per sheet: in the Decisions sheet of the workbook, or as the firm of the table in a mapping file."


def count_ownerless(connection: Connection, *, own_named: bool) -> None:
    """Note in `sheet` how many matching rows name no owner; say in `problem` those that nobody spoke for."""
    connection.execute(
        "UPDATE sheet SET rows_without_owner = rows FROM ownerless_sheet WHERE ownerless_sheet.sheet_id = sheet.sheet_id"
    )
    run_steps(connection, __package__, trace_steps.OWNER_QUESTIONS)
    ((rows, amount, files),) = connection.execute(
        "SELECT coalesce(sum(rows), 0), sum(amount), string_agg(DISTINCT file, ', ' ORDER BY file) "
        "FROM ownerless_sheet JOIN sheet USING (sheet_id) WHERE is_open"
    ).fetchall()
    if not rows:
        return
    many = "1 row that names the vendor says" if rows == 1 else f"{rows:,} rows that name the vendor say"
    money = "" if amount is None else f", with {amount:,.2f} in all"
    place = _NOT_UNDERSTOOD if own_named else _NO_FIRM_NAMED
    text = f"{many} not whose use it is{money} ({files}). {place}, {_ANSWERS}"
    insert_rows(connection, "problem", ("file", "sheet", "text", "loud"), [("", "", text, 1)])
