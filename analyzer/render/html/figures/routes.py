"""How exposure arises: firms by route and tier, the number printed in each cell."""

from __future__ import annotations

from collections import Counter
from typing import Any

from analyzer.render.html.figures.chart import INK, Chart, RowsLink, TwinTable, chart_title, finish_figure, make_trace
from analyzer.render.wording import fragment
from analyzer.report.model import DesignationNote, ReportModel
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Route
from analyzer.word_labels import ROUTE_LABELS

TITLE = "Exposure by tier and route"
LAST_TIER = 8  # deeper tiers share the last column
SCALE = [[0, "#dfe5ea"], [0.001, "#cfe1ef"], [1, "#5b9bd0"]]  # dark ink reaches 4.5:1 on each of them
Counts = Counter[tuple[Route, int]]


def routes_chart(chart_id: str, model: ReportModel, note: DesignationNote) -> Chart:
    """A heatmap of the best paths: each firm counts once per route, at the tier of its best path there."""
    paths = [path for path in model.paths if path.designation == note.designation]
    counts: Counts = Counter((p.route, min(p.tier, LAST_TIER)) for p in paths)
    proven: Counts = Counter((p.route, min(p.tier, LAST_TIER)) for p in paths if p.proven)
    tiers = range(1, max((tier for _, tier in counts), default=0) + 1)
    routes = tuple(route for route in Route if any(counts[route, tier] for tier in tiers))
    rows = tuple(
        (
            ROUTE_LABELS[r].text.capitalize(),
            *(_cell_link(_cell_text(counts, proven, r, t), _rows_behind(note.designation, r, t)) for t in tiers),
        )
        for r in routes
    )
    table = TwinTable(("Route", *(_tier_name(tier) for tier in tiers)), rows)
    title = chart_title(TITLE, model, note)
    if not paths:
        return Chart(chart_id, title, "No path leads from any firm to the designated vendor.", None, table)
    height = 90 + 62 * len(routes)
    figure = _heatmap_figure(note.designation, (counts, proven), (routes, tiers), height)
    explanation = (
        "Tier 1 is direct; each further tier is one firm or product away. A firm counts once per route;"
        " the register shows its leading route only."
    )
    return Chart(chart_id, title, _chart_message(counts), figure, table, height, explanation, wide=True)


def _chart_message(counts: Counts) -> str:
    (route, tier), most = max(counts.items(), key=lambda item: (item[1], -item[0][1], item[0][0]))
    further = sum(number for (_, at), number in counts.items() if at > 1)
    start = f"The most common way is {ROUTE_LABELS[route].text} at tier {tier}, with {count_noun(most, 'firm')}"
    return f"{start}; {count_noun(further, 'path leads', 'paths lead')} through others, where only asking finds it."


def _tier_name(tier: int) -> str:
    return f"Tier {tier} and deeper" if tier == LAST_TIER else f"Tier {tier}"


def _cell_text(counts: Counts, proven: Counts, route: Route, tier: int) -> str:
    number = counts[route, tier]
    return f"{number:,} ({proven[route, tier]:,} proven)" if number else "0"


def _cell_link(text: str, to: str) -> str | RowsLink:
    return text if text == "0" else RowsLink(text, to)


def _rows_behind(designation: str, route: Route, tier: int) -> str:
    return fragment("paths", designation=designation, route=route, tier="" if tier == LAST_TIER else str(tier))


def _heatmap_figure(
    designation: str, numbers: tuple[Counts, Counts], axes: tuple[Any, Any], height: int
) -> dict[str, Any]:
    (counts, proven), (routes, tiers) = numbers, axes
    heatmap = make_trace(
        "heatmap",
        x=[_tier_name(tier) for tier in tiers],
        y=[f"{ROUTE_LABELS[route].text.capitalize()} " for route in routes],
        z=[[counts[route, tier] for tier in tiers] for route in routes],
        text=[[_cell_text(counts, proven, r, t).replace(" (", "<br>(") for t in tiers] for r in routes],
        texttemplate="%{text}",
        textfont={"size": 14, "color": INK},
        customdata=[[_rows_behind(designation, r, t) if counts[r, t] else "" for t in tiers] for r in routes],
        hoverinfo="none",
        colorscale=SCALE,
        zmin=0,
        showscale=False,
        xgap=3,
        ygap=3,
    )
    flat = {"automargin": True, "fixedrange": True, "ticks": "", "showgrid": False, "zeroline": False}
    top = {**flat, "side": "top", "type": "category"}
    return finish_figure([heatmap], height, xaxis=top, yaxis={**flat, "autorange": "reversed", "type": "category"})
