"""Charts against the model, counted here by other means: sums to the cent, caps, and a sentence where nothing is drawn."""

from __future__ import annotations

import dataclasses
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs
from plotly import graph_objects

from analyzer.render.html.figures import report_charts
from analyzer.render.html.figures.chart import Chart, chart_label
from analyzer.report.model import Findings, ReportModel
from analyzer.vocabulary import Position, Test


def chart_of(model: ReportModel, chart_id: str) -> Chart:
    return next(chart for chart in report_charts(model).all if chart.id == chart_id)


def figure_of(chart: Chart) -> dict[str, Any]:
    assert chart.figure is not None
    return chart.figure


def trace_of(model: ReportModel, chart_id: str, number: int = 0) -> dict[str, Any]:
    trace: dict[str, Any] = figure_of(chart_of(model, chart_id))["data"][number]
    return trace


def cells(chart: Chart, column: int) -> list[str]:
    return [str(row[column]) for row in chart.table.rows]


def test_the_treemap_adds_up_to_its_table_to_the_cent(model: ReportModel) -> None:
    trace = trace_of(model, "dollars-1")
    at = {name: n for n, name in enumerate(trace["ids"])}
    assert len(at) == len(trace["ids"])
    for parent in set(trace["parents"]) - {""}:
        inside = sum(v for v, p in zip(trace["values"], trace["parents"], strict=True) if p == parent)
        assert inside == trace["values"][at[parent]]
    covered = sum(c.obligated for c in model.contracts if c.covered and c.designation == "anthropic")
    assert trace["values"][at["all"]] == int(covered * 100)
    assert cells(chart_of(model, "dollars-1"), 2)[-1] == f"${covered:,.2f}"


def test_the_treemap_gathers_what_is_past_its_cap_without_losing_a_cent(large_model: ReportModel) -> None:
    trace = trace_of(large_model, "dollars-1")
    covered = sum(c.obligated for c in large_model.contracts if c.covered)
    assert max(trace["values"]) == int(covered * 100)
    assert any(text.endswith(" more") for text in trace["labels"])


def test_every_test_counts_every_firm_once(model: ReportModel) -> None:
    chart = chart_of(model, "positions-1")
    counted = Counter((s.test, s.position) for f in model.findings if f.designation == "anthropic" for s in f.standings)
    drawn = {trace["name"]: trace["x"] for trace in figure_of(chart)["data"]}
    assert [sum(numbers) for numbers in zip(*drawn.values(), strict=True)] == [12] * len(Test)
    assert drawn["Exposed"] == [counted[test, Position.EXPOSED] for test in Test]
    assert [[int(str(cell)) for cell in row[1:-1]] for row in chart.table.rows] == [
        [numbers[n] for numbers in drawn.values()] for n in range(len(Test))
    ]


def test_the_heatmap_holds_every_path_once(model: ReportModel) -> None:
    chart = chart_of(model, "routes-1")
    drawn = sum(number or 0 for row in figure_of(chart)["data"][0]["z"] for number in row)
    assert drawn == sum(1 for path in model.paths if path.designation == "anthropic")
    in_table = sum(int(str(cell).split()[0]) for row in chart.table.rows for cell in row[1:])
    assert in_table == drawn


def test_the_plan_ends_where_its_steps_add_up_to(model: ReportModel) -> None:
    chart = chart_of(model, "plan-1")
    bars = figure_of(chart)["data"][0]
    first = {step.step: step for step in model.clearing if step.designation == "anthropic" and step.goal == "exposed"}
    total = sum((step.obligated for step in first.values()), Decimal(0))
    assert Decimal(str(bars["base"][-1])) + Decimal(str(bars["x"][-1])) == total
    assert cells(chart, 5)[-1] == f"${total:,.2f}"


def test_each_dated_deadline_has_a_mark_and_an_overdue_one_says_so_in_words(model: ReportModel) -> None:
    trace = trace_of(model, "deadlines")
    assert trace["x"] == ["2026-03-12", "2026-03-17", "2026-03-31", "2026-04-01", "2026-12-31"]
    assert [("OVERDUE 4 days" in text) for text in trace["text"]] == [True, False, False, False, False]
    assert [("if this scan identifies it" in text) for text in trace["text"]] == [False, True, True, False, False]
    assert len(chart_of(model, "deadlines").table.rows) == len(model.deadlines)


def test_nothing_is_drawn_in_a_circle(model: ReportModel) -> None:
    path = model.paths[0]
    hop = path.hops[0]
    circle = (hop, structs.replace(hop, consumer=hop.supplier, supplier=hop.consumer), hop)
    changed = dataclasses.replace(model, paths=(structs.replace(path, hops=circle),))
    trace = trace_of(changed, "paths-1")
    links = set(zip(trace["link"]["source"], trace["link"]["target"], strict=True))
    assert links.isdisjoint({(b, a) for a, b in links})
    assert "circle" in chart_of(changed, "paths-1").note


def led(model: ReportModel, suppliers: list[str]) -> str:
    """The message over the paths of as many firms, each of which leads through the named supplier, or directly."""
    path, hop = model.paths[0], model.paths[0].hops[0]
    paths = tuple(
        structs.replace(
            path,
            firm_key=f"k{n}",
            hops=(structs.replace(hop, consumer=f"Firm {n}", supplier=via), structs.replace(hop, consumer=via))
            if via
            else (structs.replace(hop, consumer=f"Firm {n}"),),
        )
        for n, via in enumerate(suppliers)
    )
    return chart_of(dataclasses.replace(model, paths=paths), "paths-1").message


def test_the_supplier_of_most_paths_is_the_first_place_to_ask(model: ReportModel) -> None:
    assert led(model, ["B", "A", "B", ""]) == "2 of 4 paths run through B: the first place to ask."


def test_where_no_supplier_has_two_paths_none_stands_out(model: ReportModel) -> None:
    assert led(model, ["A", "B", "", "", ""]) == (
        "2 of 5 paths lead through others, each through its own: no supplier stands out."
    )
    assert led(model, ["", "A"]).startswith("1 of 2 paths leads through others")


def test_where_every_path_is_direct_it_is_said(model: ReportModel) -> None:
    assert led(model, ["", ""]).startswith("Every path is one step long")


@pytest.mark.parametrize("kept", ["nothing", "one firm", "no dollars", "all unknown"])
def test_a_chart_is_drawn_or_says_why_not(model: ReportModel, kept: str) -> None:
    one = model.findings[0].firm_key
    silent = tuple(structs.replace(s, position=Position.NO_DATA) for s in model.findings[0].standings)
    changed = {
        "nothing": dataclasses.replace(model, findings=Findings.of(()), paths=(), contracts=(), clearing=(), choke_points=(), deadlines=()),
        "one firm": dataclasses.replace(
            model, findings=model.findings[:1], paths=model.paths[:1], contracts=model.contracts[:1],
            clearing=model.clearing[:1], choke_points=model.choke_points[:1], deadlines=model.deadlines[:1],
        ),
        "no dollars": dataclasses.replace(
            model, contracts=tuple(structs.replace(c, obligated=Decimal(0)) for c in model.contracts if c.firm_key == one),
            clearing=tuple(dataclasses.replace(s, obligated=Decimal(0)) for s in model.clearing),
            choke_points=tuple(dataclasses.replace(p, obligated=Decimal(0), obligated_through=Decimal(0)) for p in model.choke_points),
        ),
        "all unknown": dataclasses.replace(
            model, paths=(), clearing=(), choke_points=(), deadlines=model.deadlines[-1:],
            findings=Findings.of(
                structs.replace(f, position=Position.NO_DATA, standings=silent) for f in model.findings
            ),
        ),
    }[kept]  # fmt: skip
    for chart in report_charts(changed).all:
        assert chart.message.endswith("."), chart.id
        assert chart.figure is None or chart.figure["data"], chart.id
        assert chart.figure is not None or kept != "one firm" or not chart.id.endswith("-1"), chart.id


def test_plotly_knows_every_value_of_every_figure(model: ReportModel, large_model: ReportModel) -> None:
    for chart in (*report_charts(model).all, *report_charts(large_model).all):
        if chart.figure:
            drawn = graph_objects.Figure(chart.figure).to_plotly_json()
            drawn["layout"]["template"] = {}  # Plotly fills in its own
            assert (drawn["data"], drawn["layout"]) == (chart.figure["data"], chart.figure["layout"]), chart.id


def test_a_label_from_data_is_text_to_plotly() -> None:
    assert chart_label("<b>A & B</b>") == "&lt;b&gt;A &amp; B&lt;/b&gt;"
