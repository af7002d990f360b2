"""Runs the `.sql` files that stand beside each stage: a step makes one table of its own name, or changes tables.

A step file is a bare SELECT under a header comment that says grain, reads and parameters (`$name`). Values are bound. Each stage
declares its steps in the order in which they run. A query (`.query.sql`) is run where Python needs its rows.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, Any

from analyzer.store.step_log import is_logging, log_step

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PARAMETER = re.compile(r"\$([a-z_][a-z_0-9]*)")
_ROWS = 20_000  # at once
_COMMENT_OR_TEXT = re.compile(r"--[^\n]*|'(?:[^']|'')*'")


class StepKind(StrEnum):
    """What running a step file does; the first three hold a bare SELECT, a script its own statements."""

    TABLE = "table"
    TEMPORARY_TABLE = "temporary table"
    VIEW = "view"
    SCRIPT = "script"


_CREATED = {StepKind.TABLE: "TABLE", StepKind.TEMPORARY_TABLE: "TEMP TABLE", StepKind.VIEW: "VIEW"}


@dataclass(frozen=True, slots=True)
class Step:
    """The file `<name>.sql` of a stage, and the names of the values that it takes."""

    name: str
    kind: StepKind
    parameters: tuple[str, ...] = ()


def table(name: str, *parameters: str) -> Step:
    """A step that makes the table of its name."""
    return Step(name, StepKind.TABLE, parameters)


def temporary_table(name: str, *parameters: str) -> Step:
    """A step that makes the table of its name, which is gone with the connection that made it."""
    return Step(name, StepKind.TEMPORARY_TABLE, parameters)


def view(name: str) -> Step:
    """A step that makes the view of its name; a view takes no values."""
    return Step(name, StepKind.VIEW)


def script(name: str, *parameters: str) -> Step:
    """A step whose file is executed as it stands: it declares tables or macros, adds rows or changes them."""
    return Step(name, StepKind.SCRIPT, parameters)


def run_steps(connection: Connection, package: str, steps: Iterable[Step], **values: Any) -> None:
    """Run `steps`, whose files stand in `package` (for instance `analyzer.tracing`), one after the other.

    Each is given those of `values` that it declares. Raises `LookupError` for a value that is missing, or that no step takes.
    """
    steps = tuple(steps)
    if unused := values.keys() - {name for step in steps for name in step.parameters}:
        raise LookupError(f"none of the steps {[step.name for step in steps]} takes {sorted(unused)}")
    for step in steps:
        _run_step(connection, package, step, {name: values[name] for name in step.parameters})


def run_script(connection: Connection, package: str, name: str, **values: Any) -> None:
    """Execute `<name>.sql` as it stands. Raises `LookupError` unless the file names exactly these values."""
    run_steps(connection, package, [script(name, *values)], **values)


def query_rows(connection: Connection, package: str, name: str, **values: Any) -> list[tuple[Any, ...]]:
    """The rows of `<name>.query.sql`, in the order that the file states.

    Raises `LookupError` unless the file names exactly these values.
    """
    _require_parameters(package, f"{name}.query", values)
    started = perf_counter()
    rows = connection.execute(sql_of(package, f"{name}.query"), values).fetchall()
    log_step(package, name, "query", started, len(rows))
    return rows


def query_columns(connection: Connection, package: str, name: str) -> list[list[Any]]:
    """The columns of `<name>.query.sql`, some rows at a time, so that millions are never held as rows; it takes no values."""
    _require_parameters(package, f"{name}.query", {})
    started = perf_counter()
    result = connection.execute(sql_of(package, f"{name}.query"))
    columns: list[list[Any]] = [[] for _ in result.description or ()]
    while rows := result.fetchmany(_ROWS):
        for column, values in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(values)
    log_step(package, name, "query", started, len(columns[0]))
    return columns


def query_numbers(connection: Connection, package: str, name: str) -> tuple[array[int], ...]:
    """The columns of `<name>.query.sql`, which are whole numbers from 0 and never NULL, in four bytes each."""
    started = perf_counter()
    columns = connection.execute(sql_of(package, f"{name}.query")).fetchnumpy()
    log_step(package, name, "query", started, max(map(len, columns.values()), default=0))
    return tuple(array("I", column.tolist()) for column in columns.values())


def insert_rows(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert Python rows as one list per column: binding row by row is a thousand times slower, all at once takes twice the memory.

    `table` and `columns` are names of ours, never text from an input.
    """
    names = ", ".join(f'"{column}"' for column in columns)
    lists = ", ".join(f"unnest($p{index})" for index in range(len(columns)))
    waiting = iter(rows)
    while some := list(islice(waiting, _ROWS)):
        values = {f"p{index}": list(column) for index, column in enumerate(zip(*some, strict=True))}
        connection.execute(f"INSERT INTO {table} ({names}) SELECT {lists}", values)


def count_rows(connection: Connection, table: str) -> int:
    """Rows of `table`."""
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(rows)


@cache
def sql_of(package: str, name: str) -> str:
    """The text of `<name>.sql` in `package`."""
    return resources.files(package).joinpath(f"{name}.sql").read_text(encoding="utf-8")


@cache
def parameters_of(package: str, name: str) -> frozenset[str]:
    """The names behind `$` in `<name>.sql`, outside of comments and quoted texts."""
    return frozenset(_PARAMETER.findall(_COMMENT_OR_TEXT.sub("", sql_of(package, name))))


def _run_step(connection: Connection, package: str, step: Step, values: Mapping[str, Any]) -> None:
    _require_parameters(package, step.name, values)
    text = sql_of(package, step.name)
    if step.kind is not StepKind.SCRIPT:
        text = f"CREATE OR REPLACE {_CREATED[step.kind]} {step.name} AS\n{text}"
    started = perf_counter()
    result = connection.execute(text, values)
    if is_logging():  # to count the rows takes the result away
        log_step(package, step.name, step.kind, started, _row_count(result))


def _row_count(result: Connection) -> int | None:
    """The rows that a statement made, added or changed, where DuckDB says so."""
    if [column for column, *_ in result.description or ()] != ["Count"]:
        return None
    counts = result.fetchall()
    return sum(rows for (rows,) in counts) if counts else None


def _require_parameters(package: str, name: str, values: Mapping[str, Any]) -> None:
    if parameters_of(package, name) != values.keys():
        asked = sorted(parameters_of(package, name))
        raise LookupError(f"{package}: {name}.sql asks for {asked}, and was given {sorted(values)}")
