"""Runs the `.sql` files that stand beside each stage: one file makes one table of its own name.

A step file is a bare SELECT under a header comment that says grain, reads and parameters (`$name`). Values are bound.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PARAMETER = re.compile(r"\$([a-z_]+)")
_COMMENT = re.compile(r"--[^\n]*")


@cache
def sql_of(package: str, name: str) -> str:
    """The text of `<name>.sql` in `package` (for instance `analyzer.tracing`)."""
    return resources.files(package).joinpath(f"{name}.sql").read_text(encoding="utf-8")


def make_table(connection: Connection, package: str, name: str, **values: Any) -> None:
    """Make the table `name` from `<name>.sql`, binding those of `values` that the file asks for."""
    select = sql_of(package, name)
    connection.execute(f"CREATE OR REPLACE TABLE {name} AS\n{select}", _named_parameters(select, values))


def make_view(connection: Connection, package: str, name: str) -> None:
    """Make the view `name` from `<name>.sql`, which asks for no values: told anew wherever it is read."""
    connection.execute(f"CREATE OR REPLACE VIEW {name} AS\n{sql_of(package, name)}")


def query_rows(connection: Connection, package: str, name: str, **values: Any) -> list[tuple[Any, ...]]:
    """The rows of `<name>.sql`, in the order that the file states."""
    select = sql_of(package, name)
    return connection.execute(select, _named_parameters(select, values)).fetchall()


def query_numbers(connection: Connection, package: str, name: str) -> tuple[array[int], ...]:
    """The columns of `<name>.sql`, which are whole numbers from 0 and never NULL, in four bytes each."""
    columns = connection.execute(sql_of(package, name)).fetchnumpy()
    return tuple(array("I", column.tolist()) for column in columns.values())


def run_step(connection: Connection, package: str, name: str, **values: Any) -> None:
    """Execute `<name>.sql` as it stands (schema files, inserts)."""
    statement = sql_of(package, name)
    connection.execute(statement, _named_parameters(statement, values))


def insert_rows(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert Python rows as one list per column: binding row by row is a thousand times slower.

    `table` and `columns` are names of ours, never text from an input.
    """
    by_column = [list(values) for values in zip(*rows, strict=True)]
    if not by_column:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    lists = ", ".join(f"unnest($p{index})" for index in range(len(columns)))
    values = {f"p{index}": column for index, column in enumerate(by_column)}
    connection.execute(f"INSERT INTO {table} ({names}) SELECT {lists}", values)


def _named_parameters(statement: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Only the parameters that the statement names: DuckDB refuses a value that it was not asked for."""
    names = set(_PARAMETER.findall(_COMMENT.sub("", statement)))
    return {name: value for name, value in values.items() if name in names}
