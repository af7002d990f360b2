"""A path tells which part of the firm its cell speaks of: the bureau, department, site or person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analyzer.pipeline.scan import run_scan
from analyzer.report.model import ReportModel
from analyzer.request.options import ScanOptions


def scan(tmp_path: Path, text: str) -> ReportModel:
    (tmp_path / "tools.csv").write_text(text)
    options = ScanOptions(out=tmp_path / "out", firm=("Ours Inc",), as_of=date(2026, 9, 15))
    return run_scan([tmp_path / "tools.csv"], options).model


def test_the_department_of_the_row_stands_on_the_path(tmp_path: Path) -> None:
    (path,) = scan(tmp_path, "Tool,Department,Seats\nClaude Enterprise,Legal,12\nSlack,Sales,3\n").paths
    assert path.sentence == "Ours Inc uses Claude Enterprise (Anthropic, PBC) [tools.csv, row 2; unit: Legal]."


def test_of_several_rows_it_is_the_department_of_the_first(tmp_path: Path) -> None:
    text = "Tool,Department,Seats\nClaude Enterprise,Legal,12\nClaude Enterprise,Sales,3\n"
    (path,) = scan(tmp_path, text).paths
    assert path.sentence.endswith("[tools.csv, row 2 and 1 more row; unit of that row: Legal].")
