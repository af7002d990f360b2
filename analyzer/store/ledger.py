"""The ledger: the DuckDB file beside the run folders that keeps scans and decisions.

Opened briefly, never held through a scan. A scan is committed as prepared, its folder renamed, then marked complete;
whatever a crash leaves between the two is mended on the next opening, so that ledger and folders always agree.
"""

from __future__ import annotations

import os
import re
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from analyzer.errors import AnalyzerError, IntegrityProblem, LedgerBusy
from analyzer.store.connection import open_file
from analyzer.store.run_folder import folder_hash, manifest_of, numbered_names, publish_folder
from analyzer.store.steps import insert_rows, run_script
from analyzer.store.stored_tables import store_tables

if TYPE_CHECKING:
    from analyzer.store.connection import Connection
    from analyzer.store.typed_tables import TypedTable

LEDGER_NAME = "exposure.duckdb"
_PACKAGE = __package__
_HOLDER = re.compile(r"lock is held in .*\(PID (\d+)\)")
_MAX_WAIT_SECONDS = 1.5  # seconds; two scans that end together each hold the ledger for a moment only
_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger keeps of one scan; `model` is the report model as `analyzer.report.codec` writes it, deflated.

    `designations` are the ids of those that the scan asked about.
    """

    as_of: date
    version: str
    model: bytes
    designations: tuple[str, ...] = ()


def deflate_model(model: bytes) -> bytes:
    """A model as it stands in an entry."""
    return zlib.compress(model, level=1)


def inflate_model(model: bytes) -> bytes:
    """The model of an entry as it was before."""
    return zlib.decompress(model)


class Register(StrEnum):
    """What the ledger only ever adds to, beside its scans: the name of the table."""

    DECISION = "decision"
    INQUIRY_EVENT = "inquiry_event"
    WRITTEN_FILE = "written_file"


@dataclass(frozen=True, slots=True)
class StoredRows:
    """The rows of one register, as the ledger holds them."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()


Registers = Mapping[Register, StoredRows]


def read_registers(ledger: Path) -> Registers:
    """All that people entered, nothing if there is no ledger yet. Raises `LedgerBusy` or `IntegrityProblem`."""
    if not ledger.exists():
        return {}
    with open_ledger(ledger) as connection:
        return {register: _read_register(connection, register) for register in Register}


def _read_register(connection: Connection, register: Register) -> StoredRows:
    result = connection.execute(f"SELECT * FROM {register} ORDER BY ALL")
    columns = tuple(column[0] for column in result.description)
    at = columns.index("seq")
    return StoredRows(columns, tuple(sorted(result.fetchall(), key=lambda row: row[at])))


def copy_registers(connection: Connection, registers: Registers) -> None:
    """Give a scan's own database the tables that people fill, with what was read from the ledger."""
    for register in Register:
        run_script(connection, _PACKAGE, register)
        stored = registers.get(register, StoredRows())
        insert_rows(connection, register, stored.columns, stored.rows)


@dataclass(frozen=True, slots=True)
class NewRows:
    """Rows for one register; `columns` names those of its table but for `seq`."""

    register: Register
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


def written_entry(what: str, hashes: Iterable[str]) -> NewRows:
    """Files that were written as a `letter`, a `draft` or a `copy for another system`, by their SHA-256: a later scan leaves them aside."""
    return NewRows(Register.WRITTEN_FILE, ("sha256", "what"), [(sha256, what) for sha256 in hashes])


def append_rows(ledger: Path, *entries: NewRows) -> None:
    """Add rows to registers, all or none, under the next number of each."""
    with open_ledger(ledger) as connection:
        connection.execute("BEGIN")
        for entry in entries:
            ((last,),) = connection.execute(f"SELECT coalesce(max(seq), 0) FROM {entry.register}").fetchall()
            insert_rows(connection, entry.register, (*entry.columns, "seq"), [(*row, last + 1) for row in entry.rows])
        connection.execute("COMMIT")


def scan_names(ledger: Path) -> tuple[str, ...]:
    """The names of all scans, the oldest first. Raises `AnalyzerError` if there is no ledger."""
    if not ledger.exists():
        raise AnalyzerError(f"{ledger}: there is no ledger.", "Scan first, or name the folder with --out.")
    with open_ledger(ledger) as connection:
        return tuple(name for (name,) in connection.execute("SELECT run FROM scan ORDER BY seq").fetchall())


def scan_days(ledger: Path) -> tuple[tuple[str, date], ...]:
    """The names of all scans with their as-of dates, the latest day first, and of one day the newest first.

    Raises `AnalyzerError` if there is no ledger.
    """
    if not ledger.exists():
        raise AnalyzerError(f"{ledger}: there is no ledger.", "Scan first, or name the folder with --out.")
    with open_ledger(ledger) as connection:
        return tuple(connection.execute("SELECT run, as_of FROM scan ORDER BY as_of DESC, seq DESC").fetchall())


def stored_models(ledger: Path) -> Iterator[tuple[str, bytes]]:
    """Name and report model, as it was kept, of every scan, the newest first. Raises `AnalyzerError` if there is none."""
    if not ledger.exists():
        raise AnalyzerError(f"{ledger}: there is no ledger.", "Scan first, or name the folder with --out.")
    with open_ledger(ledger) as connection:
        found = connection.execute("SELECT run, model FROM scan ORDER BY seq DESC")
        while row := found.fetchone():
            yield row[0], inflate_model(row[1])


def commit_scan(
    ledger: Path,
    base: str,
    prepared: Path,
    entry: Entry,
    hashes: Mapping[str, str] | None = None,
    tables: Sequence[TypedTable] = (),
) -> Path:
    """Record a scan and give its folder, `prepared`, the first free name from `base`; returns the run folder.

    `hashes` are the SHA-256 of all its files by name, where they are known already; `tables`, whose files must be among them,
    are recorded for the questions of other programs.
    """
    with open_ledger(ledger) as connection:
        name = _free_name(connection, ledger.parent, base)
        values = {
            "run": name,
            "as_of": entry.as_of,
            "manifest": manifest_of(hashes) if hashes else folder_hash(prepared),
            "version": entry.version,
            "model": entry.model,
            "designations": list(entry.designations),
        }
        connection.execute("BEGIN")
        contents = store_tables(connection, tables, hashes) if hashes and tables else {}
        connection.execute(
            "INSERT INTO scan (seq, run, as_of, state, manifest, version, model, designations, contents)"
            " SELECT coalesce(max(seq), 0) + 1, $run, $as_of, 'prepared', $manifest, $version, $model,"
            " $designations::VARCHAR[], map($names::VARCHAR[], $numbers::INTEGER[]) FROM scan",
            values | {"names": list(contents), "numbers": list(contents.values())},
        )
        connection.execute("COMMIT")
        publish_folder(prepared, ledger.parent / name)
        _mark_complete(connection, [name])
    return ledger.parent / name


def stored_model(ledger: Path, run_name: str = "") -> tuple[str, bytes]:
    """Name and report model, as it was kept, of a scan, the newest if none is named. Raises `AnalyzerError` if there is none."""
    if not ledger.exists():
        raise AnalyzerError(f"{ledger}: there is no ledger.", "Scan first, or name the folder with --out.")
    with open_ledger(ledger) as connection:
        found = connection.execute(
            "SELECT run, model FROM scan WHERE $run IN ('', run) ORDER BY seq DESC LIMIT 1", {"run": run_name}
        ).fetchone()
    if found is None:
        missing = f"no scan named {run_name}" if run_name else "no scan"
        remedy = "Name a run folder that stands beside the ledger." if run_name else "Scan first."
        raise AnalyzerError(f"{ledger}: the ledger holds {missing}.", remedy)
    return found[0], inflate_model(found[1])


@contextmanager
def open_ledger(ledger: Path) -> Iterator[Connection]:
    """A ledger that agrees with the folders beside it. Whatever DuckDB says against it becomes one of our errors."""
    connection = _connect_ledger(ledger)
    try:
        with connection:
            run_script(connection, _PACKAGE, "ledger")
            for register in Register:
                run_script(connection, _PACKAGE, register)
            _complete_scans(connection, ledger.parent)
            yield connection
    except (duckdb.Error, zlib.error) as error:
        raise _is_damaged(ledger, error) from error


def _connect_ledger(ledger: Path) -> Connection:
    deadline = time.monotonic() + _MAX_WAIT_SECONDS
    is_new = not ledger.exists()
    while True:
        try:
            connection = open_file(ledger)
            if is_new:
                ledger.chmod(0o600)  # it holds what every report of the folder says
            return connection
        except duckdb.Error as error:
            holder = _HOLDER.search(str(error))
            if holder is None:
                raise _cannot_open(ledger, error) from error
            if time.monotonic() > deadline:
                problem = f"{ledger}: the ledger is in use by process {holder[1]}."
                raise LedgerBusy(problem, "Wait until that has ended, then run again.") from error
        time.sleep(_PAUSE)


def _cannot_open(ledger: Path, error: duckdb.Error) -> AnalyzerError:
    if not os.access(ledger if ledger.exists() else ledger.parent, os.R_OK | os.W_OK):
        return AnalyzerError(
            f"{ledger}: the ledger cannot be written.",
            "Check the permissions of the file and its folder. A scan may write elsewhere, with --out.",
        )
    return _is_damaged(ledger, error)


def _is_damaged(ledger: Path, error: Exception) -> IntegrityProblem:
    cause = str(error).splitlines()[0]
    return IntegrityProblem(f"{ledger}: the ledger cannot be read ({cause}).", "Put back a copy, or move it aside.")


def _complete_scans(connection: Connection, out: Path) -> None:
    """Complete the scans whose folder got its name before a crash, forget those whose folder did not."""
    prepared = connection.execute("SELECT run, manifest FROM scan WHERE state = 'prepared' ORDER BY seq").fetchall()
    arrived = [name for name, expected in prepared if (out / name).is_dir() and folder_hash(out / name) == expected]
    _mark_complete(connection, arrived)
    connection.execute("DELETE FROM scan WHERE state = 'prepared'")


def _mark_complete(connection: Connection, names: Sequence[str]) -> None:
    connection.execute(
        "UPDATE scan SET state = 'complete' WHERE state = 'prepared' AND run IN (SELECT unnest($names::VARCHAR[]))",
        {"names": list(names)},
    )


def _free_name(connection: Connection, out: Path, base: str) -> str:
    taken = {name for (name,) in connection.execute("SELECT run FROM scan").fetchall()}
    return next(name for name in numbered_names(base) if name not in taken and not (out / name).exists())
