"""Truth is held against the tables of a run folder; page and workbook are drawn from the same model, and tested elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _only_tables_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def write_nothing(_model: object, path: Path) -> None:
        path.write_bytes(b"")

    monkeypatch.setattr("analyzer.render.html.render_html", lambda _model: b"")
    monkeypatch.setattr("analyzer.render.workbook.write_workbook", write_nothing)
