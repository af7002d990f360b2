"""The Python API gives the tables of a scan as data frames."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pandas
import pytest

import analyzer
from analyzer.errors import UsageProblem
from analyzer.runs.stored_runs import load_run


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
    positions = scanned.findings.set_index("firm")["position_use"]
    assert positions["Northwind Analytics"] == "exposed"
    assert {type(position) for position in positions} == {str}


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        ("missing.csv", "there is no such file or folder"),
        (["missing.csv"], "there is no such file or folder"),
        ("", "it is blank"),
        ([], "it names no file or folder"),
        (5, "it takes a path"),
    ],
)
def test_a_path_that_cannot_be_scanned_raises(tmp_path: Path, paths: Any, said: str) -> None:
    with pytest.raises(UsageProblem, match=said):
        analyzer.scan(paths, analyzer.ScanOptions(out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_table_raises_and_is_never_the_newest_run(scanned: analyzer.Scan, tmp_path: Path) -> None:
    out = scanned.folder.parent
    with pytest.raises(analyzer.AnalyzerError, match="Nothing was scanned"):
        analyzer.scan(tmp_path, analyzer.ScanOptions(out=out))
    assert load_run(out)[0] == scanned.folder
    assert [entry for entry in out.iterdir() if entry.is_dir()] == [scanned.folder]
