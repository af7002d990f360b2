"""What is spared in long tables (rows put together, narrow records, the sieve) changes no byte of any table."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from analyzer.pipeline.scan import run_scan
from analyzer.request.settle import settle

CASE = Path("sample_data") / "meridian"


def tables(out: Path) -> dict[str, bytes]:
    options = {"out": out, "designation": ("anthropic", "section-889"), "no_cache": True}
    outcome = run_scan([CASE], settle([CASE], options))
    return {file.name: file.read_bytes() for file in sorted(outcome.folder.glob("*.csv"))}


def test_a_scan_says_the_same_when_every_table_counts_as_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row_by_row = tables(tmp_path / "short")
    monkeypatch.setattr("analyzer.mapping.records.insert_records.MANY_ROWS", 1)
    monkeypatch.setattr("analyzer.mapping.records.insert_records.are_repeated", lambda *_: True)
    monkeypatch.setattr(import_module("analyzer.screening.gather_cells"), "_MANY_ROWS", 1)
    put_together = tables(tmp_path / "long")
    assert put_together.keys() == row_by_row.keys()
    assert [name for name in row_by_row if row_by_row[name] != put_together[name]] == []
