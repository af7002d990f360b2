"""The report's tables in the ledger, for the questions of other programs: typed columns, and a documented view of each.

A table that is the same in several scans stands there once, known by the SHA-256 of its CSV file. A very long one is counted only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analyzer.store.steps import run_script
from analyzer.store.typed_tables import TypedTable, column_list, insert_typed_rows, quote_name, quote_text

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

MAX_ROWS = 50_000  # of a table in one scan: half a second to write; what is longer is for the CSV or Parquet file
_OF_A_RUN = (("run", "name of the run folder"), ("as_of", "the day for which the scan judged"))


def store_tables(connection: Connection, tables: Sequence[TypedTable], hashes: Mapping[str, str]) -> dict[str, int]:
    """Record the tables of one scan, and return the number of each one's content by its name.

    `hashes` are the SHA-256 of the files of the run folder by name. It is all done in the transaction that is open.
    """
    _make_layout(connection, tables)
    known = {
        (name, sha256): number
        for name, sha256, number in connection.execute("SELECT table_name, sha256, id FROM stored_content").fetchall()
    }
    numbers: dict[str, int] = {}
    for table in tables:
        key = table.name, hashes[table.file]
        if key not in known:
            known[key] = max(known.values(), default=0) + 1
            _insert_content(connection, table, key[1], known[key])
        numbers[table.name] = known[key]
    return numbers


def _insert_content(connection: Connection, table: TypedTable, sha256: str, number: int) -> None:
    has_rows = table.count <= MAX_ROWS
    connection.execute(
        "INSERT INTO stored_content VALUES ($id, $name, $sha256, $rows, $has_rows)",
        {"id": number, "name": table.name, "sha256": sha256, "rows": table.count, "has_rows": has_rows},
    )
    if has_rows:
        insert_typed_rows(connection, _rows_of(table), table, content=number)


def _rows_of(table: TypedTable) -> str:
    """The table that holds the rows of `table` for all scans, as SQL takes its name."""
    return quote_name(f"stored_{table.name}")


def _make_layout(connection: Connection, tables: Sequence[TypedTable]) -> None:
    """Make tables and views, unless they are as the declarations say already."""
    statements = [statement for table in tables for statement in _statements_of(table)]
    digest = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    run_script(connection, __package__, "stored_tables")
    if connection.execute("SELECT sha256 FROM stored_layout").fetchall() == [(digest,)]:
        return
    for statement in statements:
        connection.execute(statement)
    run_script(connection, __package__, "ledger_views")
    connection.execute("DELETE FROM stored_layout")
    connection.execute("INSERT INTO stored_layout VALUES ($digest)", {"digest": digest})


def _statements_of(table: TypedTable) -> list[str]:
    """The statements that make the table of the rows, with what newer versions declare, and the view on it with its comments."""
    name, rows = quote_name(table.name), _rows_of(table)
    columns = ", ".join(f"rows.{quote_name(column.name)}" for column in table.columns)
    meanings = [*_OF_A_RUN, *((column.name, column.meaning) for column in table.columns)]
    return [
        f"CREATE TABLE IF NOT EXISTS {rows} (content INTEGER, {column_list(table.columns)})",
        *(
            f"ALTER TABLE {rows} ADD COLUMN IF NOT EXISTS {quote_name(column.name)} {column.sql_type}"
            for column in table.columns
        ),
        f"CREATE OR REPLACE VIEW {name} AS SELECT scan.run, scan.as_of, {columns} FROM scan"
        f" INNER JOIN {rows} AS rows ON rows.content = scan.contents[{quote_text(table.name)}]"
        " WHERE scan.state = 'complete'",
        f"COMMENT ON VIEW {name} IS {quote_text(table.about)}",
        *(f"COMMENT ON COLUMN {name}.{quote_name(column)} IS {quote_text(text)}" for column, text in meanings),
    ]
