"""The benchmark's inputs, made from the `.sql` files beside this module and kept in `build/bench` under a hash of them.

The same sizes give the same rows on every machine. CSV files are written by DuckDB, workbooks by XlsxWriter.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import duckdb
import xlsxwriter

HERE = Path(__file__).parent
CACHE = Path("build") / "bench"
_BATCH = 10_000
_REFORMED = 2  # counts the changes of how files are written, so that those kept from before are made anew


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one `.sql` file; `sizes` are its parameters."""

    name: str
    sizes: Mapping[str, int]


def payments(rows: int, every: int = 20_000) -> Table:
    """Payments to a twentieth as many vendors, to at most 200,000."""
    return Table("payments", {"rows": rows, "firms": min(rows // 20, 200_000), "every": every})


def dependencies(rows: int, register_every: int = 5_000, inventory_every: int = 10_000) -> tuple[Table, ...]:
    """A register of a tenth as many firms, an inventory and subcontracts of `rows` together, and a fifth as many contracts."""
    firms, contracts = rows // 10, rows // 5
    return (
        Table("register", {"firms": firms, "every": register_every}),
        Table("inventory", {"rows": rows * 7 // 10, "firms": firms, "every": inventory_every}),
        Table("subcontracts", {"rows": rows * 3 // 10, "firms": firms, "contracts": contracts}),
        Table("contracts", {"contracts": contracts, "firms": firms}),
    )


def csv_of(table: Table, cache: Path = CACHE) -> Path:
    """The table as a CSV file."""
    return _kept([table], f"{table.name}.csv", cache)


def xlsx_of(tables: Sequence[Table], name: str, cache: Path = CACHE) -> Path:
    """The tables as the sheets of one workbook."""
    return _kept(tables, f"{name}.xlsx", cache)


def folder_of(tables: Sequence[Table], cache: Path = CACHE) -> Path:
    """The tables as a person would be sent them: the register a workbook, all others CSV."""
    return _kept(tables, "case", cache)


def connect() -> duckdb.DuckDBPyConnection:
    """A database that knows the macros."""
    connection = duckdb.connect()
    connection.execute((HERE / "macros.sql").read_text(encoding="utf-8"))
    return connection


def make(connection: duckdb.DuckDBPyConnection, table: Table) -> duckdb.DuckDBPyConnection:
    """Make the table in the database under its own name, and select it."""
    query = (HERE / f"{table.name}.sql").read_text(encoding="utf-8")
    connection.execute(f"create or replace table {table.name} as {query}", dict(table.sizes))
    return connection.execute(f"from {table.name}")


def _kept(tables: Sequence[Table], name: str, cache: Path) -> Path:
    """The file or folder `name` of these tables, made if it is not in the cache yet. It appears when it is complete."""
    folder = cache / f"{name.partition('.')[0]}-{_key(tables, name)}"
    if not folder.exists():
        making = folder.with_name(folder.name + ".making")
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        _write(tables, making / name)
        making.rename(folder)
    return folder / name


def _key(tables: Sequence[Table], name: str) -> str:
    sources = [(HERE / f"{source}.sql").read_text(encoding="utf-8") for source in ("macros", *(t.name for t in tables))]
    sizes = [dict(table.sizes) for table in tables]
    return hashlib.sha256(json.dumps([_REFORMED, name, sources, sizes]).encode()).hexdigest()[:12]


def _write(tables: Sequence[Table], path: Path) -> None:
    with connect() as connection:
        if path.suffix == ".csv":
            _write_csv(connection, tables[0], path)
        elif path.suffix == ".xlsx":
            _write_xlsx(connection, tables, path)
        else:
            path.mkdir()
            _write_xlsx(connection, tables[:1], path / f"{tables[0].name}.xlsx")
            for table in tables[1:]:
                _write_csv(connection, table, path / f"{table.name}.csv")


def _write_csv(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    make(connection, table)
    connection.execute(f"copy {table.name} to '{path}' (header)")


def _write_xlsx(connection: duckdb.DuckDBPyConnection, tables: Sequence[Table], path: Path) -> None:
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_urls": False}) as book:
        for table in tables:
            sheet = book.add_worksheet(table.name.capitalize())
            rows = make(connection, table)
            sheet.write_row(0, 0, [column[0] for column in rows.description or ()])
            batches = iter(partial(rows.fetchmany, _BATCH), [])
            for at, row in enumerate(chain.from_iterable(batches), 1):
                sheet.write_row(at, 0, row)
