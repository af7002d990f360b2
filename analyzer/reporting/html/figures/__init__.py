"""The charts of the report: each with its message, its Plotly figure and a table of the same numbers."""

from __future__ import annotations

from analyzer.reporting.html.figures.chart import Chart, Table
from analyzer.reporting.html.figures.dollars import dollars_chart
from analyzer.reporting.html.figures.paths import paths_chart
from analyzer.reporting.html.figures.positions import positions_chart
from analyzer.reporting.html.figures.routes import routes_chart
from analyzer.reporting.model import ReportModel

__all__ = ["Chart", "Table", "charts"]


def charts(model: ReportModel) -> tuple[Chart, ...]:
    """All charts of the report in reading order; ids are made of our own letters only."""
    notes = tuple(enumerate(model.designations, 1))
    return (
        *(positions_chart(f"positions-{n}", model, note) for n, note in notes),
        dollars_chart("dollars", model),
        *(routes_chart(f"routes-{n}", model, note) for n, note in notes),
        *(paths_chart(f"paths-{n}", model, note) for n, note in notes),
    )
