"""The charts of the report: each with its message, its Plotly figure and a table of the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from analyzer.render.html.figures.chart import Chart, TwinTable
from analyzer.render.html.figures.clearing import plan_chart, points_chart
from analyzer.render.html.figures.deadlines import deadlines_chart
from analyzer.render.html.figures.dollars import dollars_chart
from analyzer.render.html.figures.paths import paths_chart
from analyzer.render.html.figures.positions import positions_chart
from analyzer.render.html.figures.routes import routes_chart
from analyzer.report.model import DesignationNote, ReportModel

__all__ = ["Chart", "Charts", "TwinTable", "report_charts"]


ChartMaker = Callable[[str, ReportModel, DesignationNote], Chart]


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
    spread = {"positions": positions_chart, "dollars": dollars_chart, "routes": routes_chart, "paths": paths_chart}
    clearing = {"plan": plan_chart, "points": points_chart}
    return Charts(
        (*_charts_by_designation(spread, model), deadlines_chart("deadlines", model)),
        _charts_by_designation(clearing, model),
    )


def _charts_by_designation(makers: Mapping[str, ChartMaker], model: ReportModel) -> tuple[Chart, ...]:
    return tuple(
        replace(make(f"{name}-{number}", model, note), of=note.designation)
        for name, make in makers.items()
        for number, note in enumerate(model.designations, 1)
    )
