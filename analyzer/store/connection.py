"""Opens DuckDB; no other package does.

A connection is hardened before the first text from an input is touched: it can read what was attached, and write
its own file and spill folder, and nothing else. The order matters: attach, name the folder, access off, lock.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection as Connection

from analyzer.errors import AnalyzerError, DamagedDatabase
from analyzer.text.unicode_names import escape_invalid, is_spelled

__all__ = [
    "Connection",
    "detach_inputs",
    "made_at",
    "open_file",
    "open_memory",
    "open_scratch",
    "open_writer",
    "reading_desk",
    "require_text",
    "translate_errors",
]


# Ten million rows of payments take no longer with this than with all memory of a large machine.
DEFAULT_MEMORY = "1500MB"
_CORRUPT = "Corrupt database file"  # an error of no class of its own


@contextmanager
def translate_errors(memory: str) -> Iterator[None]:
    """Turn DuckDB's complaints about too little memory, and about files that it cannot read, into sentences.

    Raises `AnalyzerError` where `memory` is too little even with spilling, and `DamagedDatabase`.
    """
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        problem = f"The scan needs more memory than the {memory or DEFAULT_MEMORY} that its database may use."
        raise AnalyzerError(problem, "Give it more, such as --memory 8GB, or scan fewer files at once.") from error
    except duckdb.Error as error:
        if not isinstance(error, duckdb.IOException) and _CORRUPT not in str(error):
            raise
        problem = f"What the scan had set aside on disk cannot be read or written ({str(error).splitlines()[0]})."
        raise DamagedDatabase(problem, "See that the disk is not full, and scan again with --no-cache.") from error


def open_scratch(folder: Path, attach: Mapping[str, Path], memory: str = "", threads: int = 0) -> Connection:
    """Open the throw-away database of one scan, with `attach` (alias -> file) readable beside it.

    It lives in memory, so that hundreds of small steps cost no disk, and spills into `folder` beyond `memory`, a DuckDB
    size such as `4GB`; `threads` 0 means all cores.
    """
    spill = folder / "spill"
    spill.mkdir(exist_ok=True)
    connection = duckdb.connect()
    for alias, file in attach.items():
        connection.execute(f"ATTACH '{_quote_path(file)}' AS \"{alias}\" (READ_ONLY)")
    connection.execute("SET temp_directory = $folder", {"folder": str(spill)})
    connection.execute("SET memory_limit = $memory", {"memory": memory or DEFAULT_MEMORY})
    if threads:
        connection.execute("SET threads = $threads", {"threads": threads})
    _harden_connection(connection, [str(spill)])
    return connection


def detach_inputs(connection: Connection) -> None:
    """Detach what `open_scratch` attached, and give back the memory in which its pages are held."""
    attached = connection.execute("SELECT database_name FROM duckdb_databases() WHERE readonly AND NOT internal")
    for (alias,) in attached.fetchall():
        connection.execute(f'DETACH "{alias}"')


def open_file(database: Path) -> Connection:
    """Open a database of our own (the ledger, or a file that a reading child wrote) with no access beyond it."""
    require_text(database)
    connection = duckdb.connect(str(database))
    _harden_connection(connection, [])
    return connection


def open_memory() -> Connection:
    """Open a database that lives in memory, and reaches nothing else."""
    connection = duckdb.connect()
    _harden_connection(connection, [])
    return connection


def open_writer(folder: Path) -> Connection:
    """Open a database in memory that writes files into `folder`, with one thread, and reaches nothing else."""
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    _harden_connection(connection, [str(folder)])
    return connection


@functools.cache
def reading_desk(folder: Path, memory: str, threads: int = 2) -> Connection:
    """The one connection of a reading child, to which it attaches file after file: opening one costs 30 ms.

    It may read, write and spill in `folder` and nowhere else. `memory` is a DuckDB size.
    """
    connection = duckdb.connect()
    connection.execute("SET temp_directory = $folder", {"folder": str(folder / f"{os.getpid()}.spill")})
    connection.execute("SET memory_limit = $memory", {"memory": memory})
    connection.execute("SET threads = $threads", {"threads": threads})
    # The file is read a few times and thrown away: finding out how best to compress it costs more than parsing it.
    connection.execute("SET force_compression = 'uncompressed'")
    _harden_connection(connection, [str(folder)])
    return connection


@contextmanager
def made_at(connection: Connection, database: Path) -> Iterator[None]:
    """Make the new file `database` the place of every table that is made within the `with` block, all or none."""
    connection.execute(f"ATTACH '{_quote_path(database)}' AS reading")
    try:
        connection.execute("USE reading")
        connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    finally:
        connection.execute("USE memory")
        connection.execute("DETACH reading")


def require_text(path: Path) -> None:
    """Raise `AnalyzerError` for a path that is no text: DuckDB takes none."""
    if not is_spelled(str(path)):
        problem = f"{escape_invalid(str(path))}: no database can stand in a folder whose name is not UTF-8."
        raise AnalyzerError(problem, "Name another folder with --out.")


def _harden_connection(connection: Connection, folders: Sequence[str]) -> None:
    connection.execute("SET allowed_directories = $folders", {"folders": list(folders)})
    connection.execute("SET python_enable_replacements = false")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def _quote_path(file: Path) -> str:
    """`ATTACH` takes no bound value; these paths are ours (neutral names in the run's own temporary folder)."""
    return str(file).replace("'", "''")
