"""Parquet files hold what the CSV files hold, with types, and the same rows give the same bytes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import duckdb
import pytest

import analyzer
from analyzer.render.write import write_run
from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.report.typed_rows import typed_tables
from analyzer.runs.package_run import package_run
from analyzer.vocabulary import Redaction
from tests.report_models import empty_model as empty_model
from tests.report_models import hostile_model as hostile_model
from tests.report_models import model as model

NAMES = {f"{table.name}.parquet" for table in TABLES}


def write_once(report: ReportModel, folder: Path) -> dict[str, str]:
    folder.mkdir()
    return write_run(replace(report, run=replace(report.run, parquet=True)), folder)


@pytest.mark.parametrize("name", ["model", "hostile_model", "empty_model"])
def test_every_table_has_its_rows_and_types(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    report: ReportModel = request.getfixturevalue(name)
    told = write_once(report, tmp_path / "run")
    for table in typed_tables(report):
        file = tmp_path / "run" / table.parquet_file
        assert told[file.name] == hashlib.sha256(file.read_bytes()).hexdigest()
        result = duckdb.connect().execute("SELECT * FROM read_parquet($file)", {"file": str(file)})
        assert [(column[0], str(column[1])) for column in result.description or ()] == [
            (column.name, column.sql_type) for column in table.columns
        ]
        assert result.fetchall() == list(zip(*table.values(), strict=True))


def test_the_same_rows_give_the_same_bytes(model: ReportModel, tmp_path: Path) -> None:
    first, second = (write_once(model, tmp_path / name) for name in ("first", "second"))
    assert {name: first[name] for name in NAMES} == {name: second[name] for name in NAMES}


def test_without_the_option_there_are_none(model: ReportModel, tmp_path: Path) -> None:
    assert not NAMES & write_run(model, tmp_path).keys()


def test_a_scan_writes_them_and_a_redacted_package_is_without_them(tmp_path: Path) -> None:
    (tmp_path / "vendors.csv").write_text("Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\n")
    options = analyzer.ScanOptions(out=tmp_path / "pay[1]'s out", as_of=date(2026, 3, 1), parquet=True)
    scanned = analyzer.scan(tmp_path / "vendors.csv", options)
    assert {file.name for file in scanned.folder.iterdir()} >= NAMES
    for redactions, expected in (((), NAMES), ((Redaction.PRICES,), set())):
        target = tmp_path / f"{len(redactions)}.zip"
        package_run(options.out, "", target, redactions)
        with ZipFile(target) as package:
            assert {name for name in package.namelist() if name.endswith(".parquet")} == expected
