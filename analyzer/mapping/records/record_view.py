"""The view `record` over the records of all tables: short ones share one table, each long one has a narrow table of its own.

A long table keeps only the columns that it has: forty more that are empty throughout would fill the memory. In the view
they hold what they hold by default.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_LONG = "record_of_"


def begin_records(connection: Connection) -> None:
    """Make the table `record` of the schema the one of short tables, `short_record`, and `record` a view on it."""
    connection.execute("ALTER TABLE record RENAME TO short_record")
    connection.execute("CREATE VIEW record AS FROM short_record")


def add_records(connection: Connection, sheet_id: int, select: str, values: Mapping[str, Any], *, long: bool) -> None:
    """Add what `select` gives for one table; its columns are some of those of `record`."""
    if not long:
        connection.execute(f"INSERT INTO short_record BY NAME {select}", values)
        return
    connection.execute(f"CREATE TABLE {_LONG}{sheet_id:d} AS {select}", values)
    branches = ["FROM short_record"]
    columns = connection.execute('SELECT column_name, column_type, "default" FROM (DESCRIBE short_record)').fetchall()
    tables = connection.execute(
        "SELECT table_name, list(column_name) FROM duckdb_columns() WHERE starts_with(table_name, $long) GROUP BY 1 ORDER BY 1",
        {"long": _LONG},
    ).fetchall()
    for table, own in tables:
        cells = [
            f"{name}::{kind} AS {name}" if name in own else f"({default or 'NULL'})::{kind} AS {name}"
            for name, kind, default in columns
        ]
        branches.append(f"SELECT {', '.join(cells)} FROM {table}")
    connection.execute(f"CREATE OR REPLACE VIEW record AS {' UNION ALL '.join(branches)}")
