"""The ledger agrees with the run folders beside it, whatever happened in between."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from analyzer.errors import AnalyzerError, ExitCode, IntegrityProblem, LedgerBusy
from analyzer.store.connection import open_file, open_scratch
from analyzer.store.ledger import (
    LEDGER_NAME,
    Entry,
    Register,
    commit_scan,
    copy_registers,
    deflate_model,
    read_registers,
    stored_model,
)
from analyzer.store.run_folder import folder_hash

MODEL = b'{"schema": 1}'
ENTRY = Entry(date(2026, 3, 1), "0.1.0", deflate_model(MODEL))
HOLD = """
import sys, time
from pathlib import Path
from analyzer.store.connection import open_file
connection = open_file(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def a_prepared_folder(out: Path, text: str = "designation,firm\n") -> Path:
    folder = out / ".prepared"
    folder.mkdir()
    (folder / "findings.csv").write_text(text)
    return folder


def a_commit(out: Path, entry: Entry = ENTRY) -> Path:
    return commit_scan(out / LEDGER_NAME, "2026-03-01-anthropic", a_prepared_folder(out), entry)


def scans(out: Path) -> list[tuple[str, str]]:
    with open_file(out / LEDGER_NAME) as connection:
        return connection.execute("SELECT run, state FROM scan ORDER BY seq").fetchall()


def prepare_without_renaming(out: Path, run: str) -> Path:
    """What a crash leaves between the commit and the rename: a row `prepared`, a folder without its name."""
    a_commit(out)
    prepared = a_prepared_folder(out)
    with open_file(out / LEDGER_NAME) as connection:
        connection.execute(
            "INSERT INTO scan BY NAME SELECT 2 AS seq, $run AS run, as_of, 'prepared' AS state, $manifest AS manifest, version, model"
            " FROM scan",
            {"run": run, "manifest": folder_hash(prepared)},
        )
    return prepared


def test_a_committed_scan_has_its_folder_and_is_complete(tmp_path: Path) -> None:
    folder = a_commit(tmp_path)
    assert (folder.name, [file.name for file in folder.iterdir()]) == ("2026-03-01-anthropic", ["findings.csv"])
    assert scans(tmp_path) == [("2026-03-01-anthropic", "complete")]


def test_hashes_that_are_known_make_the_same_manifest(tmp_path: Path) -> None:
    known = {"findings.csv": hashlib.sha256(b"designation,firm\n").hexdigest()}
    a_commit(tmp_path)
    commit_scan(tmp_path / LEDGER_NAME, "2026-03-01-anthropic", a_prepared_folder(tmp_path), ENTRY, known)
    with open_file(tmp_path / LEDGER_NAME) as connection:
        (first, second) = connection.execute("SELECT manifest FROM scan ORDER BY seq").fetchall()
    assert first == second


def test_the_model_comes_back_as_it_was_given(tmp_path: Path) -> None:
    a_commit(tmp_path)
    assert stored_model(tmp_path / LEDGER_NAME) == ("2026-03-01-anthropic", MODEL)


def test_the_newest_scan_answers_unless_one_is_named(tmp_path: Path) -> None:
    a_commit(tmp_path)
    a_commit(tmp_path, Entry(date(2026, 3, 1), "0.1.0", deflate_model(b"second")))
    assert stored_model(tmp_path / LEDGER_NAME) == ("2026-03-01-anthropic-2", b"second")
    assert stored_model(tmp_path / LEDGER_NAME, "2026-03-01-anthropic")[1] == MODEL


def test_a_name_that_the_ledger_remembers_is_not_given_again(tmp_path: Path) -> None:
    folder = a_commit(tmp_path)
    (folder / "findings.csv").unlink()
    folder.rmdir()
    assert a_commit(tmp_path).name == "2026-03-01-anthropic-2"


def test_a_folder_that_the_ledger_does_not_know_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "2026-03-01-anthropic").mkdir()
    assert a_commit(tmp_path).name == "2026-03-01-anthropic-2"


def test_a_scan_whose_folder_got_its_name_before_the_crash_is_completed(tmp_path: Path) -> None:
    prepare_without_renaming(tmp_path, "second").rename(tmp_path / "second")
    read_registers(tmp_path / LEDGER_NAME)
    assert scans(tmp_path) == [("2026-03-01-anthropic", "complete"), ("second", "complete")]


def test_a_scan_whose_folder_never_got_its_name_is_forgotten(tmp_path: Path) -> None:
    prepare_without_renaming(tmp_path, "second")
    read_registers(tmp_path / LEDGER_NAME)
    assert scans(tmp_path) == [("2026-03-01-anthropic", "complete")]


def test_a_folder_that_is_not_the_prepared_one_does_not_complete_it(tmp_path: Path) -> None:
    prepare_without_renaming(tmp_path, "second").rename(tmp_path / "second")
    (tmp_path / "second" / "findings.csv").write_text("something else")
    read_registers(tmp_path / LEDGER_NAME)
    assert scans(tmp_path) == [("2026-03-01-anthropic", "complete")]


def test_no_ledger_means_no_decisions_and_makes_none(tmp_path: Path) -> None:
    assert read_registers(tmp_path / LEDGER_NAME) == {}
    assert list(tmp_path.iterdir()) == []


def test_decisions_reach_the_scans_own_database(tmp_path: Path) -> None:
    a_commit(tmp_path)
    with open_file(tmp_path / LEDGER_NAME) as connection:
        connection.execute(
            "INSERT INTO decision (decision_key, seq, ruling, decided_on) VALUES ('d1', 1, 'Removed', '2026-02-01')"
        )
    registers = read_registers(tmp_path / LEDGER_NAME)
    with open_scratch(tmp_path, {}) as scratch:
        copy_registers(scratch, registers)
        copied = scratch.execute("SELECT decision_key, ruling, decided_on FROM decision").fetchall()
    assert copied == [("d1", "Removed", date(2026, 2, 1))]


def test_a_scan_without_a_ledger_still_has_an_empty_decision_table(tmp_path: Path) -> None:
    with open_scratch(tmp_path, {}) as scratch:
        copy_registers(scratch, {})
        assert scratch.execute("SELECT count(*) FROM decision").fetchall() == [(0,)]


def test_a_busy_ledger_names_the_process_that_holds_it(tmp_path: Path) -> None:
    a_commit(tmp_path)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / LEDGER_NAME)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LedgerBusy, match=f"in use by process {holder.pid}") as busy:
            read_registers(tmp_path / LEDGER_NAME)
    finally:
        holder.communicate("")
    assert busy.value.exit_code == ExitCode.LEDGER_BUSY
    assert read_registers(tmp_path / LEDGER_NAME)[Register.DECISION].rows == ()


@pytest.mark.parametrize("content", [b"", b"not a database" * 1000])
def test_a_ledger_that_does_not_open_is_an_integrity_problem(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LEDGER_NAME).write_bytes(content)
    with pytest.raises(IntegrityProblem, match="cannot be read") as damaged:
        read_registers(tmp_path / LEDGER_NAME)
    assert damaged.value.exit_code == ExitCode.INTEGRITY
    assert "\n" not in str(damaged.value)


def test_a_foreign_database_under_the_ledgers_name_is_an_integrity_problem(tmp_path: Path) -> None:
    with open_file(tmp_path / LEDGER_NAME) as connection:
        connection.execute("CREATE TABLE scan (something_else integer)")
    with pytest.raises(IntegrityProblem):
        read_registers(tmp_path / LEDGER_NAME)


def test_asking_for_a_scan_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(AnalyzerError, match="there is no ledger"):
        stored_model(tmp_path / LEDGER_NAME)
    a_commit(tmp_path)
    with pytest.raises(AnalyzerError, match="no scan named nothing"):
        stored_model(tmp_path / LEDGER_NAME, "nothing")
