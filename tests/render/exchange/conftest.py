"""Models to export: the sample case as it is scanned, and a lifelike report with rulings of people."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from analyzer.cli.app import app
from analyzer.render.exchange.formats import FORMATS
from analyzer.report import model as m
from analyzer.report.model.review_item import DecisionScope
from analyzer.runs.stored_runs import load_run
from analyzer.vocabulary import Justification, Position, Ruling, Subject
from tests.report_models import BRIGHT, D1

ROOT = Path(__file__).parents[3]
Rendered = Callable[[str, m.ReportModel], str]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[m.ReportModel]:
    """The report of the sample case on the day for which its expected answers are worked out."""
    out = tmp_path_factory.mktemp("sample")
    with pytest.raises(SystemExit):
        app(["scan", str(ROOT / "sample_data/meridian"), "--out", str(out), "--as-of", "2026-09-15", "--quiet"])
    yield load_run(out)[1]


@pytest.fixture
def rendered(tmp_path: Path) -> Rendered:
    """Gives the text of a report in a format."""

    def render(format_name: str, report: m.ReportModel) -> str:
        file = tmp_path / f"export{FORMATS[format_name].ending}"
        FORMATS[format_name].write(report, file)
        return file.read_text(encoding="utf-8")

    return render


def ruled(
    key: str, ruling: str, *, justification: str = "", by: str = "Ana Analyst", state: str = "in force"
) -> m.ReviewItem:
    """A ruling on a path of Brightquill, decided on 2 March 2026."""
    decision = m.Decision(
        ruling=ruling,
        justification=justification,
        rationale=f"Because of {key}",
        owner="Olga Owner" if ruling == Ruling.PHASE_OUT else "",
        target_date=date(2026, 6, 30) if ruling == Ruling.PHASE_OUT else None,
        decided_by=by,
        decided_on=date(2026, 3, 2),
        second_reader="Rob Reader",
    )
    return m.ReviewItem(
        key, Subject.PATH, D1, BRIGHT, "Brightquill Software LLC", "BRGHTQ5ZN6W9", "8BQS1", f"Brightquill uses {key}", "subs.csv, row 9",
        Position.EXPOSED, "", Decimal("10.00"), DecisionScope(), decision, state,
    )  # fmt: skip


def with_rulings(report: m.ReportModel, *items: m.ReviewItem, position: Position) -> m.ReportModel:
    """The report with these rulings, and Brightquill in this position under every test."""
    findings = m.Findings.of(
        structs.replace(
            finding,
            position=position,
            standings=tuple(structs.replace(standing, position=position) for standing in finding.standings),
            contradiction="",
        )
        if finding.firm_key == BRIGHT
        else finding
        for finding in report.findings
    )
    return dataclasses.replace(report, review_items=items, findings=findings)


NOT_PRESENT = Justification.NOT_PRESENT
