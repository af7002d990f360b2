"""The ledger answers questions of other programs: a view of each table, with types, for every scan, stored once where it is the same."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

import analyzer
from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.report.typed_rows import typed_tables
from analyzer.store import stored_tables
from analyzer.store.connection import open_file, open_scratch
from analyzer.store.ledger import LEDGER_NAME, Entry, commit_scan, deflate_model, read_registers, scan_names
from analyzer.store.run_folder import folder_hash
from analyzer.store.typed_tables import TypedColumn, TypedTable, make_typed_table
from tests.report_models import empty_model as empty_model
from tests.report_models import hostile_model as hostile_model
from tests.report_models import model as model

STATIC_VIEWS = {"runs", "run_tables", "decisions", "inquiry_events"}
# The table as versions before 0.2 made it.
OLD_SCAN = "CREATE TABLE scan (seq integer, run varchar, as_of date, state varchar, manifest varchar, version varchar, model blob)"
VENDORS = 'Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\n"Maria Claude, ""M""",nothing\n'


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two scans of the same on one day, then one of a list that has one firm more."""
    folder = tmp_path_factory.mktemp("asked")
    for text in (VENDORS, VENDORS, f"{VENDORS}Contoso Ltd,Claude Code licences\n"):
        (folder / "vendors.csv").write_text(text)
        analyzer.scan(folder / "vendors.csv", analyzer.ScanOptions(out=folder / "out", as_of=date(2026, 3, 1)))
    return folder / "out"


def ask(out: Path, question: str) -> list[tuple[Any, ...]]:
    """What any program gets that opens the file as it stands."""
    with duckdb.connect(str(out / LEDGER_NAME), read_only=True) as connection:
        return connection.execute(question).fetchall()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_view_has_the_rows_of_the_csv_file_of_each_run(out: Path, table: Any) -> None:
    for run in scan_names(out / LEDGER_NAME):
        written = list(csv.reader((out / run / table.file).open(encoding="utf-8", newline="")))
        with duckdb.connect(str(out / LEDGER_NAME), read_only=True) as connection:
            result = connection.execute(
                f"SELECT * EXCLUDE (run, as_of) FROM {table.name} WHERE run = $run", {"run": run}
            )
            assert [column[0] for column in result.description or ()] == written[0]
            assert len(result.fetchall()) == len(written) - 1


def test_values_have_types(out: Path) -> None:
    (row,) = ask(
        out,
        "SELECT as_of, tier, contradiction, obligated, spend, uei FROM findings"
        " WHERE firm LIKE 'Northwind%' AND run = '2026-03-01-anthropic'",
    )
    assert row == (date(2026, 3, 1), 1, False, Decimal(0), Decimal(0), "")


def test_every_view_and_column_says_what_it_holds(out: Path) -> None:
    views = dict(ask(out, "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal AND schema_name = 'main'"))
    assert set(views) == {table.name for table in TABLES} | STATIC_VIEWS
    assert all(views.values())
    names = ", ".join(f"'{table.name}'" for table in TABLES)
    told = ask(
        out,
        f"SELECT table_name, column_name, comment FROM duckdb_columns() WHERE schema_name = 'main' AND table_name IN ({names})",
    )
    meanings = {(table, column): comment for table, column, comment in told if column not in ("run", "as_of")}
    assert meanings == {(table.name, column.name): column.meaning for table in TABLES for column in table.columns}


def test_a_table_that_is_the_same_in_two_scans_stands_there_once(out: Path) -> None:
    rows = [len((out / run / "findings.csv").read_text().splitlines()) - 1 for run in scan_names(out / LEDGER_NAME)]
    assert rows[0] == rows[1] == rows[2] - 1
    assert ask(out, "SELECT count(*) FROM findings") == [(sum(rows),)]
    assert ask(out, "SELECT count(*) FROM stored_findings") == [(rows[0] + rows[2],)]


def test_runs_are_told_with_their_tables(out: Path) -> None:
    names = scan_names(out / LEDGER_NAME)
    assert ask(out, "SELECT run, as_of, designations FROM runs ORDER BY seq") == [
        (name, date(2026, 3, 1), ["anthropic"]) for name in names
    ]
    counts = dict(ask(out, f"SELECT table_name, row_count FROM run_tables WHERE run = '{names[2]}' AND has_rows"))
    assert counts.keys() == {table.name for table in TABLES}
    assert counts["findings"] == len((out / names[2] / "findings.csv").read_text().splitlines()) - 1


def test_the_newest_ruling_of_a_key_is_marked(out: Path, tmp_path: Path) -> None:
    (tmp_path / LEDGER_NAME).write_bytes((out / LEDGER_NAME).read_bytes())
    with open_file(tmp_path / LEDGER_NAME) as connection:
        connection.execute(
            "INSERT INTO decision (decision_key, seq, ruling) VALUES ('a', 1, 'Waived'), ('a', 2, 'Removed')"
        )
    rulings = ask(tmp_path, "SELECT ruling, is_newest FROM decisions ORDER BY seq")
    assert rulings == [("Waived", False), ("Removed", True)]


def a_table(name: str, *texts: str, columns: tuple[str, ...] = ("text",)) -> TypedTable:
    declared = tuple(TypedColumn(column, "VARCHAR", f"the {column}") for column in columns)
    return TypedTable(name, "texts", declared, len(texts), lambda: [list(texts) for _ in columns])


def a_commit(out: Path, sha256: str, *tables: TypedTable) -> Path:
    prepared = out / ".prepared"
    prepared.mkdir()
    (prepared / "findings.csv").write_text(sha256)
    hashes = {table.file: sha256 for table in tables}
    return commit_scan(
        out / LEDGER_NAME, "run", prepared, Entry(date(2026, 3, 1), "0", deflate_model(b"{}")), hashes, tables
    )


def test_a_very_long_table_is_counted_and_not_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored_tables, "MAX_ROWS", 2)
    a_commit(tmp_path, "a", a_table("short", "x", "y"), a_table("long", "x", "y", "z"))
    assert ask(tmp_path, "SELECT table_name, row_count, has_rows FROM run_tables ORDER BY table_name") == [
        ("long", 3, False),
        ("short", 2, True),
    ]
    assert ask(tmp_path, "SELECT (SELECT count(*) FROM short), (SELECT count(*) FROM long)") == [(2, 0)]


def test_a_column_that_a_newer_version_declares_is_added(tmp_path: Path) -> None:
    a_commit(tmp_path, "a", a_table("findings", "x"))
    a_commit(tmp_path, "b", a_table("findings", "y", columns=("text", "more")))
    assert ask(tmp_path, "SELECT text, more FROM findings ORDER BY text") == [("x", None), ("y", "y")]


def test_a_ledger_of_before_is_read_and_gets_views_with_its_next_scan(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    with open_file(tmp_path / LEDGER_NAME) as connection:
        connection.execute(OLD_SCAN)
        values = {"manifest": folder_hash(tmp_path / "old"), "model": deflate_model(b"{}")}
        connection.execute(
            "INSERT INTO scan VALUES (1, 'old', '2026-01-01', 'complete', $manifest, '0.1.0', $model)", values
        )
    assert scan_names(tmp_path / LEDGER_NAME) == ("old",)
    a_commit(tmp_path, "a", a_table("findings", "x"))
    assert ask(tmp_path, "SELECT run, designations FROM runs ORDER BY seq") == [("old", None), ("run", [])]
    assert ask(tmp_path, "SELECT run, text FROM findings") == [("run", "x")]


def test_rows_of_a_scan_whose_folder_never_came_are_in_no_view(tmp_path: Path) -> None:
    a_commit(tmp_path, "a", a_table("findings", "first"))
    with open_file(tmp_path / LEDGER_NAME) as connection:  # as a crash leaves it before the folder has its name
        connection.execute("UPDATE scan SET state = 'prepared', run = 'lost'")
    assert ask(tmp_path, "SELECT count(*) FROM findings") == [(0,)]
    read_registers(tmp_path / LEDGER_NAME)
    assert ask(tmp_path, "SELECT count(*) FROM runs") == [(0,)]
    a_commit(tmp_path, "b", a_table("findings", "second"))
    a_commit(tmp_path, "a", a_table("findings", "first"))
    assert ask(tmp_path, "SELECT seq, text FROM findings JOIN runs USING (run) ORDER BY seq") == [
        (1, "second"),
        (2, "first"),
    ]
    assert ask(tmp_path, "SELECT count(*) FROM stored_findings") == [(2,)]


def test_a_scan_is_recorded_with_its_tables_or_not_at_all(tmp_path: Path) -> None:
    a_commit(tmp_path, "a", a_table("findings", "first"))
    broken = TypedTable("findings", "texts", (TypedColumn("text", "VARCHAR", "the text"),), 1, list)
    with pytest.raises(analyzer.AnalyzerError):
        a_commit(tmp_path, "b", broken)
    assert ask(tmp_path, "SELECT (SELECT count(*) FROM scan), (SELECT count(*) FROM stored_content)") == [(1, 1)]


@pytest.mark.parametrize("report", ["model", "hostile_model", "empty_model"])
def test_whatever_a_text_holds_comes_back(report: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    made: ReportModel = request.getfixturevalue(report)
    with open_scratch(tmp_path, {}) as connection:
        for table in typed_tables(made):
            make_typed_table(connection, table)
            names = ", ".join(f'"{column.name}"' for column in table.columns)
            assert connection.execute(f"SELECT {names} FROM {table.name}").fetchall() == list(
                zip(*table.values(), strict=True)
            )
