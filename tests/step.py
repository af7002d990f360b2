"""Runs one SQL step alone, over a few rows given by hand, so that a wrong step shows where it stands.

`step("tracing", "denial", {"evidence": [{"subject_key": "a", ...}]}, as_of=day)` runs it over exactly the rows named. Every table
has the columns that the program itself gives it; one that is not named is empty. A column that is not named holds its default in
`schema.sql`, else '' for a text, false for a yes or no, and NULL for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from analyzer.assessing.assess import AssessOptions, assess_positions
from analyzer.assessing.clearing.clear import plan_clearing
from analyzer.report import assemble
from analyzer.report.assemble import assemble_steps
from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import insert_rows, query_rows, run_script, run_steps, sql_of
from tests.acts import make_designation
from tests.case import AS_OF, Case

Row = Mapping[str, object]
Rows = Sequence[Row]
Shape = Mapping[str, str]

_CHANGED = re.compile(r"^(?:insert into|update) (\w+)", re.MULTILINE)

# Tables that no empty scan makes: of one sheet while it is mapped, of rulings on paths, of texts while they are screened, and of the
# report.
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
    create table first_step (
        designation varchar, firm_key varchar, consumer varchar, supplier varchar, kind varchar, cells varchar[]
    );
    create table first_step_hop (path_id bigint, hop integer, edge_id bigint, node bigint);
    create table first_step_start (
        path_id bigint, designation varchar, firm_key varchar, asked_consumer varchar, asked_supplier varchar, asked_kind varchar
    );
    create table step_statement (
        designation varchar, consumer varchar, supplier varchar, kind varchar, class varchar, tie varchar, sheet_id integer,
        record_row integer, evidence_id integer, date_on date, last_on date, is_first boolean, is_further boolean, text varchar
    );
    create table row_step (
        designation varchar, firm_key varchar, sheet_id integer, record_row integer, consumer varchar, supplier varchar, kind varchar,
        breadth integer
    );
    create table row_lead (
        designation varchar, firm_key varchar, sheet_id integer, record_row integer, consumer varchar, supplier varchar, kind varchar
    );
    create table edge_cell (
        designation varchar, consumer varchar, supplier varchar, kind varchar, is_first boolean, cell varchar
    );
    create table typed_text (part varchar, cell varchar, rows bigint);
    create table typed_part (part varchar, sort varchar, form varchar);
    create table plain_value (
        part varchar, form varchar, cell varchar, rows bigint, money decimal(38, 6), day date, word varchar, is_amount boolean,
        is_odd boolean
    );
    create table odd_value (
        part varchar, cell varchar, money decimal(38, 6), day date, answer varchar, identifier varchar, reason varchar,
        trouble varchar
    );
    create table screen_cell (
        sheet_id integer, src_row integer, col integer, text varchar, heading varchar, part varchar, kind varchar
    );
    create table folded_by_hand (text_id integer, folded varchar);
    create table screen_candidate (text_id integer);
    create table node_label (node varchar, node_id bigint, label varchar);
    create table unit_label (
        unit varchar, sort varchar, label varchar, name varchar, firm_key varchar, product_fold varchar
    );
    create table best_path_of_route (path_id bigint);
    create table side_read (
        file_id integer, file varchar, sheet varchar, src_row integer, place varchar, class varchar, text varchar
    );
    create table addressee (unit varchar, addressee varchar, own boolean, contact varchar);
    create table answer_ruled (
        designation varchar, authority varchar, clause varchar, edition varchar, test varchar, kind varchar, duty varchar,
        firm_key varchar, contract_key varchar, ruling struct(answer varchar)
    );
    create table answer_box (
        number bigint, designation varchar, authority varchar, clause varchar, edition varchar, test varchar
    );
    create table answer_firm (number bigint, firm_key varchar);
    create table answer_contract (number bigint, contract_key varchar);
    create table answer_ruling (number bigint, ruling struct(answer varchar));
"""
_MACROS = (
    ("analyzer.store", "schema"),
    ("analyzer.mapping", "cell_macros"),
    ("analyzer.resolving", "resolve_macros"),
    ("analyzer.tracing", "trace_macros"),
    ("analyzer.assessing", "assess_macros"),
)


def step(package: str, name: str, tables: Mapping[str, Rows] | None = None, **parameters: Any) -> list[dict[str, Any]]:
    """The rows that `<name>.sql` or `<name>.query.sql` of `analyzer.<package>` gives, sorted; of one that changes a table, that table's."""
    rows = step_in_order(package, name, tables, **parameters)
    return sorted(rows, key=lambda row: _sortable(row.values()))


def step_in_order(
    package: str, name: str, tables: Mapping[str, Rows] | None = None, **parameters: Any
) -> list[dict[str, Any]]:
    """As `step`, in the order that the file itself gives."""
    given = tables or {}
    connection = _desk()
    connection.execute("BEGIN")
    try:
        for table, rows in given.items():
            _fill(connection, table, rows)
        return _outcome(connection, f"analyzer.{package}", name, parameters)
    finally:
        connection.execute("ROLLBACK")


def shown(rows: Iterable[Row], *columns: str) -> list[Any]:
    """Of each row the values in `columns`, sorted: tuples, or with one column the bare values."""
    picked = sorted((tuple(row[column] for column in columns) for row in rows), key=_sortable)
    return [values[0] for values in picked] if len(columns) == 1 else picked


@cache
def _desk() -> Connection:
    """All tables of a scan, empty, with the macros of all steps: to make them for each step costs more than most steps."""
    with TemporaryDirectory() as folder:
        connection = open_scratch(Path(folder), {}, threads=1)
    for owner, macros in _MACROS:
        run_script(connection, owner, macros)
    for table, columns in _shapes().items():
        told = ", ".join(f'"{column}" {sort}' for column, sort in columns.items())
        connection.execute(f'CREATE OR REPLACE TABLE "{table}" ({told})')
    return connection


def _outcome(connection: Connection, package: str, name: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    if resources.files(package).joinpath(f"{name}.query.sql").is_file():
        rows = query_rows(connection, package, name, **parameters)
    elif changed := _CHANGED.search(sql_of(package, name)):
        run_script(connection, package, name, **parameters)
        rows = connection.execute(f'SELECT * FROM "{changed[1]}"').fetchall()
    else:
        rows = connection.execute(sql_of(package, name), parameters).fetchall()
    columns = [column for column, *_ in connection.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _sortable(values: Iterable[object]) -> list[tuple[bool, str]]:
    """Orders values from left to right, what is absent last."""
    return [(value is None, f"{value:020}" if isinstance(value, int) else str(value)) for value in values]


def _fill(connection: Connection, table: str, rows: Rows) -> None:
    if table not in _shapes():
        raise LookupError(f"no scan makes a table {table}")
    for row in rows:
        insert_rows(connection, table, tuple(row), [tuple(row.values())])


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
            assess_positions(case.connection, designations, AssessOptions(AS_OF))
            plan_clearing(case.connection, designations)
            run_steps(case.connection, assemble.__name__, assemble_steps.STANCES)
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
