"""The Python API gives the tables of a scan as data frames."""

from __future__ import annotations

import importlib
from datetime import date
from pathlib import Path

import pandas
import pytest

import analyzer


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> analyzer.Scan:
    folder = tmp_path_factory.mktemp("api")
    text = "Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\nMaria Claude,nothing\n"
    (folder / "vendors.csv").write_text(text)
    options = analyzer.ScanOptions(out=folder / "out", as_of=date(2026, 3, 1))
    return analyzer.scan(folder / "vendors.csv", options)


@pytest.mark.parametrize("name", ["findings", "answers", "evidence", "paths", "rejected"])
def test_a_frame_has_the_columns_and_rows_of_its_file(scanned: analyzer.Scan, name: str) -> None:
    frame = getattr(scanned, name)
    written = pandas.read_csv(scanned.folder / f"{name}.csv", dtype=str, keep_default_na=False)
    assert list(frame.columns) == list(written.columns)
    assert len(frame) == len(written)


def test_words_are_plain_texts(scanned: analyzer.Scan) -> None:
    positions = scanned.findings.set_index("firm")["position"]
    assert positions["Northwind Analytics"] == "exposed"
    assert {type(position) for position in positions} == {str}


def test_scan_stays_a_function_when_its_module_is_imported(tmp_path: Path) -> None:
    importlib.import_module("analyzer.scan")
    with pytest.raises(analyzer.AnalyzerError):
        analyzer.scan(tmp_path, analyzer.ScanOptions(designation=("nothing",)))
