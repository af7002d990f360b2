"""Bare readers and physical limits, each run as a process of its own: `python bare.py READER FILE OUT`.

They read what the program reads, and do nothing with it: what is below them no program can be that starts from the file.
"""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path


def fastexcel_into_file(file: Path, out: Path) -> None:
    """Every sheet of a workbook as text, into a DuckDB file."""
    import duckdb
    import fastexcel

    book = fastexcel.read_excel(file)
    with duckdb.connect(str(out)) as connection:
        for number in range(len(book.sheet_names)):
            sheet = book.load_sheet(number, header_row=None, skip_rows=0, dtypes="string")
            connection.register("sheet", sheet)
            connection.execute(f"create table sheet_{number} as from sheet")
            connection.unregister("sheet")


def fastexcel_only(file: Path, _out: Path) -> None:
    """Every sheet of a workbook as text, into memory."""
    import fastexcel

    book = fastexcel.read_excel(file)
    for number in range(len(book.sheet_names)):
        book.load_sheet(number, header_row=None, skip_rows=0, dtypes="string")


def inflate(file: Path, _out: Path) -> None:
    """Unpack a workbook's parts, and look at none of them."""
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            with archive.open(name) as part:
                while part.read(1 << 20):
                    pass


def duckdb_into_file(file: Path, out: Path) -> None:
    """DuckDB's own reader, all columns as text, into a DuckDB file."""
    _load_csv(file, str(out))


def duckdb_into_memory(file: Path, _out: Path) -> None:
    """DuckDB's own reader, all columns as text, into memory."""
    _load_csv(file, ":memory:")


def count_rows(file: Path, _out: Path) -> None:
    """DuckDB's own reader, its rows counted and forgotten."""
    import duckdb

    duckdb.execute("select count(*) from read_csv($file, all_varchar = true)", {"file": str(file)}).fetchall()


def folder_into_file(folder: Path, out: Path) -> None:
    """Every workbook and CSV file of a folder, one after the other, into one DuckDB file."""
    for file in sorted(folder.iterdir()):
        (fastexcel_into_file if file.suffix == ".xlsx" else duckdb_into_file)(file, out)


def _load_csv(file: Path, database: str) -> None:
    import duckdb

    with duckdb.connect(database) as connection:
        table = '"' + Path(file).stem.replace('"', '""') + '"'
        connection.execute(f"create table {table} as from read_csv($file, all_varchar = true)", {"file": str(file)})


READERS: dict[str, Callable[[Path, Path], None]] = {
    reader.__name__: reader
    for reader in (
        fastexcel_into_file,
        fastexcel_only,
        inflate,
        duckdb_into_file,
        duckdb_into_memory,
        count_rows,
        folder_into_file,
    )
}

if __name__ == "__main__":
    READERS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
