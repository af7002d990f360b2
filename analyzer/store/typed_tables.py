"""Tables of a finished scan with types, as other programs query them: in the ledger, in memory, and as Parquet files.

Names of tables and columns come from declarations of ours, never from an input; values are bound.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from analyzer.errors import UsageProblem
from analyzer.store.connection import open_memory, open_writer

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_STAGED = "typed_values"


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """A column: its name, its SQL type (`VARCHAR`, `BIGINT`, `DECIMAL(38,6)`, `DATE`, `BOOLEAN`) and what it holds."""

    name: str
    sql_type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table: its name, what one row is, its columns, how many rows it has, and their values column by column."""

    name: str
    about: str
    columns: tuple[TypedColumn, ...]
    count: int
    values: Callable[[], Sequence[Sequence[Any]]]

    @property
    def file(self) -> str:
        """The name of its CSV file."""
        return f"{self.name}.csv"

    @property
    def parquet_file(self) -> str:
        """The name of its Parquet file."""
        return f"{self.name}.parquet"


@dataclass(frozen=True, slots=True)
class QueryResult:
    """What a question gave: name and SQL type of each column, without width and scale, and the rows."""

    columns: tuple[tuple[str, str], ...]
    rows: list[tuple[Any, ...]]


def query_tables(tables: Sequence[TypedTable], question: str) -> QueryResult:
    """Ask `tables` in a database in memory that reaches no file and no network.

    Only the tables whose names occur in the question are made. Raises `UsageProblem` with what DuckDB says against it.
    """
    with open_memory() as connection:
        for table in tables:
            if re.search(rf"\b{table.name}\b", question, re.IGNORECASE):
                make_typed_table(connection, table)
        try:
            result = connection.execute(question)
            columns = tuple((name, str(sql_type).split("(")[0]) for name, sql_type, *_ in result.description or ())
            return QueryResult(columns, result.fetchall())
        except duckdb.Error as error:
            names = ", ".join(table.name for table in tables)
            raise UsageProblem(f"sql: {str(error).splitlines()[0]}.", f"The tables are {names}.") from error


def write_parquet(tables: Sequence[TypedTable], folder: Path) -> None:
    """Write each table as a Parquet file into `folder`; the same rows give the same bytes, for one thread writes them in order."""
    for table in tables:
        with open_writer(folder) as connection:
            make_typed_table(connection, table)
            target = quote_text(str(folder / table.parquet_file))
            connection.execute(f"COPY {quote_name(table.name)} TO {target} (FORMAT parquet, COMPRESSION zstd)")


def quote_name(name: str) -> str:
    """A name of ours as SQL takes it, though it be a keyword such as `column`."""
    return '"' + name.replace('"', '""') + '"'


def quote_text(text: str) -> str:
    """A text of ours as an SQL literal, for the statements that take no bound value."""
    return "'" + text.replace("'", "''") + "'"


def column_list(columns: Sequence[TypedColumn]) -> str:
    """The columns with their types, as `CREATE TABLE` takes them."""
    return ", ".join(f"{quote_name(column.name)} {column.sql_type}" for column in columns)


def make_typed_table(connection: Connection, table: TypedTable) -> None:
    """Make `table` in the database, with its rows in their order."""
    connection.execute(f"CREATE TABLE {quote_name(table.name)} ({column_list(table.columns)})")
    insert_typed_rows(connection, quote_name(table.name), table)


def insert_typed_rows(connection: Connection, target: str, table: TypedTable, **constants: int) -> None:
    """Add the rows of `table` to `target`, a name as SQL takes it; `constants` go into further columns of each row.

    Values travel as texts and become what the columns say, so that no type is guessed from some of them.
    """
    if not table.count:
        return
    import numpy

    staged = {
        f"c{number}": numpy.array([_text_of(value) for value in values], dtype=object)
        for number, values in enumerate(table.values())
    }
    names = ", ".join(map(quote_name, (*constants, *(column.name for column in table.columns))))
    casts = [f"CAST(c{number} AS {column.sql_type})" for number, column in enumerate(table.columns)]
    connection.register(_STAGED, staged)
    try:
        values = ", ".join([*(f"${name}" for name in constants), *casts])
        connection.execute(f"INSERT INTO {target} ({names}) SELECT {values} FROM {_STAGED}", constants)
    finally:
        connection.unregister(_STAGED)


def _text_of(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)
