"""Rows that prove a use and do not say whose: counted per sheet, and said aloud where nobody said whose the spreadsheets are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows

if TYPE_CHECKING:
    from analyzer.store.connection import Connection


def count_ownerless(connection: Connection, *, own_named: bool) -> None:
    """Note in `sheet` how many matching rows name no owner; with no own firm named, say it in `problem`."""
    connection.execute(
        "UPDATE sheet SET rows_without_owner = rows FROM ownerless WHERE ownerless.sheet_id = sheet.sheet_id"
    )
    ((rows, amount, files),) = connection.execute(
        "SELECT coalesce(sum(rows), 0), sum(amount), string_agg(DISTINCT file, ', ' ORDER BY file) "
        "FROM ownerless JOIN sheet USING (sheet_id)"
    ).fetchall()
    if not rows or own_named:
        return
    many = "1 row that names the vendor says" if rows == 1 else f"{rows:,} rows that name the vendor say"
    money = "" if amount is None else f", with {amount:,.2f} in all"
    text = (
        f"{many} not whose use it is{money} ({files}). They stand under 'Own firm (not named)'. "
        "Say whose spreadsheets these are with --firm."
    )
    insert_rows(connection, "problem", ("file", "sheet", "text", "loud"), [("", "", text, 1)])
