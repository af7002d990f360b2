"""Runs one SQL step alone, over a few rows given by hand, so that a wrong step shows where it stands.

`step("tracing", "denial", {"evidence": [{"subject_key": "a", ...}]}, as_of=day)` makes every table that the step's header says it
reads, with the columns that the program itself gives them, and exactly the rows named; a table not named is empty. A column
not named holds its default in `schema.sql`, else '' for a text, false for a yes or no, and NULL for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from analyzer.assessing.assess import AssessOptions, assess
from analyzer.assessing.clearing.clear import clear
from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import insert_rows, query, run, sql_of
from tests.acts import make_designation
from tests.case import AS_OF, Case

Rows = Sequence[Mapping[str, Any]]
Shape = Mapping[str, str]

# Tables that no empty scan makes: of one sheet while it is mapped, and of rulings on paths.
_PASSING = """
    create table sheet_cells (src_row bigint, cells varchar[]);
    create table table_row (src_row bigint, cells varchar[], filled integer, label varchar);
    create table dropped_row (src_row bigint, reason varchar, value varchar);
    create table sum_candidate (src_row bigint);
    create table running_sum (
        src_row bigint, amount decimal(38, 6), is_dropped boolean, above decimal(38, 6), rows_above bigint, below decimal(38, 6),
        rows_below bigint
    );
    create table row_name (
        src_row bigint, name varchar, number varchar, amount decimal(38, 6), name_above varchar, group_end bigint
    );
    create table way (
        designation varchar, firm_key varchar, consumer varchar, supplier varchar, kind varchar, cells varchar[]
    );
"""
_MACROS = (("analyzer.store", "schema"), ("analyzer.mapping", "cell_macros"), ("analyzer.tracing", "passed_tie"))
_READS = re.compile(r"reads:(.*?)(?:\bparam(?:eter)?s:|\.\s|\Z)", re.DOTALL)
_HEADER = re.compile(r"(?:--[^\n]*\n)+")


def step(
    package: str, name: str, tables: Mapping[str, Rows] | None = None, *, into: str = "", **parameters: Any
) -> list[dict[str, Any]]:
    """The rows that `<name>.sql` of `analyzer.<package>` gives, sorted; of one that changes the table `into`, that table's."""
    given = tables or {}
    connection = _desk()
    connection.execute("BEGIN")
    try:
        for table in {*_read_by(f"analyzer.{package}", name), *given}:
            _make(connection, table, given.get(table, ()))
        return _ordered(_outcome(connection, f"analyzer.{package}", name, into, parameters))
    finally:
        connection.execute("ROLLBACK")


def shown(rows: Iterable[Mapping[str, Any]], *columns: str) -> list[Any]:
    """Of each row the values in `columns`: a tuple, or with one column the bare value."""
    picked = [tuple(row[column] for column in columns) for row in rows]
    return [values[0] for values in picked] if len(columns) == 1 else picked


@cache
def _desk() -> Connection:
    """An empty database with the macros of all steps: opening one for each step costs more than most steps."""
    with TemporaryDirectory() as folder:
        connection = open_scratch(Path(folder), {}, threads=1)
    for owner, macros in _MACROS:
        run(connection, owner, macros)
    return connection


def _outcome(
    connection: Connection, package: str, name: str, into: str, parameters: Mapping[str, Any]
) -> list[dict[str, Any]]:
    if into:
        run(connection, package, name, **parameters)
        rows = connection.execute(f'SELECT * FROM "{into}"').fetchall()
    else:
        rows = query(connection, package, name, **parameters)
    columns = [column for column, *_ in connection.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _ordered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """By their values from left to right, what is absent last."""
    return sorted(rows, key=lambda row: [(value is None, _sortable(value)) for value in row.values()])


def _sortable(value: Any) -> str:
    return f"{value:020}" if isinstance(value, int) else str(value)


def _read_by(package: str, name: str) -> set[str]:
    """The tables that the header of a step says it reads."""
    header = _HEADER.match(sql_of(package, name))
    reads = _READS.search(header.group().replace("--", "")) if header else None
    return set(re.findall(r"[a-z_]+", reads.group(1)) if reads else ()) & _shapes().keys()


def _make(connection: Connection, table: str, rows: Rows) -> None:
    if table not in _shapes():
        raise LookupError(f"no scan makes a table {table}")
    columns = ", ".join(f'"{column}" {sort}' for column, sort in _shapes()[table].items())
    connection.execute(f'CREATE OR REPLACE TABLE "{table}" ({columns})')
    for row in rows:
        insert_rows(connection, f'"{table}"', tuple(row), [tuple(row.values())])


@cache
def _shapes() -> Mapping[str, Shape]:
    """Table -> column -> type and default, as a scan of nothing leaves them after each stage."""
    designations = [make_designation()]
    with TemporaryDirectory() as folder:
        case = Case(Path(folder))
        try:
            case.connection.execute(_PASSING)
            case.trace(designations=designations)
            traced = _tables_of(case.connection)  # assessing drops some
            assess(case.connection, designations, AssessOptions(AS_OF))
            clear(case.connection, designations)
            return {**traced, **_tables_of(case.connection)}
        finally:
            case.connection.close()


def _tables_of(connection: Connection) -> dict[str, Shape]:
    found: dict[str, dict[str, str]] = {}
    columns = connection.execute(
        "SELECT table_name, column_name, data_type, column_default FROM duckdb_columns() WHERE NOT internal"
    ).fetchall()
    for table, column, sort, default in columns:
        found.setdefault(table, {})[column] = f"{sort} DEFAULT {default or _blank(table, sort)}"
    return dict(found)


def _blank(table: str, sort: str) -> str:
    """What stands in a column that nobody names: in `record` a yes or no may be unknown."""
    blanks = {"VARCHAR": "''", "BOOLEAN": "NULL" if table == "record" else "false"}
    return blanks.get(sort, "NULL")
