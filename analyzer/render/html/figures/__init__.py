"""The charts of the report: each with its message, its Plotly figure and a table of the same numbers."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.render.html.figures.chart import Chart, TwinTable
from analyzer.render.html.figures.clearing import plan_chart, points_chart
from analyzer.render.html.figures.deadlines import deadlines_chart
from analyzer.render.html.figures.dollars import dollars_chart
from analyzer.render.html.figures.paths import paths_chart
from analyzer.render.html.figures.positions import positions_chart
from analyzer.render.html.figures.routes import routes_chart
from analyzer.report.model import ReportModel

__all__ = ["Chart", "Charts", "TwinTable", "report_charts"]


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts by the section that they stand in, in reading order; ids are made of our own letters only."""

    spread: tuple[Chart, ...]
    clearing: tuple[Chart, ...]

    @property
    def all(self) -> tuple[Chart, ...]:
        """Every chart."""
        return (*self.spread, *self.clearing)


def report_charts(model: ReportModel) -> Charts:
    """All charts of the report."""
    notes = tuple(enumerate(model.designations, 1))
    return Charts(
        (
            *(positions_chart(f"positions-{n}", model, note) for n, note in notes),
            *(dollars_chart(f"dollars-{n}", model, note) for n, note in notes),
            *(routes_chart(f"routes-{n}", model, note) for n, note in notes),
            *(paths_chart(f"paths-{n}", model, note) for n, note in notes),
            deadlines_chart("deadlines", model),
        ),
        (
            *(plan_chart(f"plan-{n}", model, note) for n, note in notes),
            *(points_chart(f"points-{n}", model, note) for n, note in notes),
        ),
    )
