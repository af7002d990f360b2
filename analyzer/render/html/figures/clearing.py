"""What to do first: what each step of the plan settles, and through whom the most paths go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from analyzer.render.html.figures.chart import (
    Chart,
    TwinTable,
    chart_label,
    chart_title,
    finish_figure,
    linked_count,
    make_trace,
)
from analyzer.render.wording import fragment, quoted_words
from analyzer.report.model import ChokePoint, ClearingStep, DesignationNote, ReportModel
from analyzer.text.dollar_text import exact_dollars, short_dollars
from analyzer.text.phrases import count_noun, shorten

STEPS, POINTS = 15, 15
OWN_USE = "Own use at "  # how `unit_label.sql` begins the name of a firm's own use
HOVER = 300  # letters of a label under the pointer
BLUE, PALE = "#2d6cb5", "rgba(77,126,168,.35)"
MIN_SHARE = Decimal("0.8")
Bars = Sequence[tuple[ClearingStep, ...]]


def plan_chart(chart_id: str, model: ReportModel, note: DesignationNote) -> Chart:
    """Bars of covered contract dollars that each step clears, each starting where the one before it ends."""
    mine = [step for step in model.clearing if step.designation == note.designation and step.goal == "exposed"]
    steps = [tuple(lines) for _, lines in groupby(mine, key=lambda step: step.step)]
    title = chart_title("What each step settles", model, note)
    dollars = any(step.obligated for step in mine)
    table = _plan_table(steps)
    if not steps:
        return Chart(chart_id, title, "No firm is proven exposed, so nothing has to be replaced or ended.", None, table)
    height = 80 + 34 * min(len(steps), STEPS)
    figure = _waterfall_figure(steps[:STEPS], *(_dollars if dollars else _firms), height)
    left_out = len(steps) - STEPS
    remark = (
        f"{count_noun(left_out, 'further step stands', 'further steps stand')} in the table." if left_out > 0 else ""
    )
    return Chart(chart_id, title, _plan_message(steps, dollars), figure, table, height, remark, wide=True)


def _bar_name(lines: tuple[ClearingStep, ...]) -> str:
    more = f" and {count_noun(len(lines) - 1, 'more thing')}" if len(lines) > 1 else ""
    return f"{shorten(lines[0].what, 44)}{more}"


def _plan_table(steps: Bars) -> TwinTable:
    rows, firms, dollars = [], 0, Decimal("0.00")
    for lines in steps:
        firms, dollars = firms + lines[0].firms, dollars + lines[0].obligated
        what = "; ".join(line.what for line in lines)
        rows.append(
            (
                f"{lines[0].step}",
                what,
                f"{lines[0].firms:,}",
                exact_dollars(lines[0].obligated),
                f"{firms:,}",
                exact_dollars(dollars),
            )
        )
    head = ("Step", "What", "Firms with no known path left", "Dollars on them", "Firms so far", "Dollars so far")
    return TwinTable(head, tuple(rows), 2)


def _plan_message(steps: Bars, dollars: bool) -> str:
    value, said = _dollars if dollars else _firms
    total = sum((value(lines) for lines in steps), Decimal(0)) + _left_dollars(steps[-1], dollars)
    so_far, needed = Decimal(0), 0
    for lines in steps:
        needed, so_far = needed + 1, so_far + value(lines)
        if so_far >= MIN_SHARE * total:
            break
    share = f"{100 * so_far / total:.0f} %" if total else "all"
    what = "covered dollars on exposed firms" if dollars else "exposed firms"
    after = f"After {count_noun(needed, 'step')}, no known path is left on {share} of the {what}."
    return f"{after} The first is {_bar_name(steps[0])}. It settles {said(value(steps[0]))}."


def _left_dollars(last: tuple[ClearingStep, ...], dollars: bool) -> Decimal:
    return last[0].obligated_left if dollars else Decimal(last[0].firms_left)


_dollars: tuple[Callable[[tuple[ClearingStep, ...]], Decimal], Callable[[Decimal], str]] = (
    lambda lines: lines[0].obligated,
    short_dollars,
)
_firms: tuple[Callable[[tuple[ClearingStep, ...]], Decimal], Callable[[Decimal], str]] = (
    lambda lines: Decimal(lines[0].firms),
    lambda number: count_noun(int(number), "firm"),
)


def _waterfall_figure(
    steps: Bars, value: Callable[[tuple[ClearingStep, ...]], Decimal], said: Callable[[Decimal], str], height: int
) -> dict[str, Any]:
    values = [value(lines) for lines in steps]
    ends = [sum(values[: n + 1], Decimal(0)) for n in range(len(values))]
    names = [f"{lines[0].step}. {chart_label(_bar_name(lines), 60)} " for lines in steps]
    starts = [end - each for each, end in zip(values, ends, strict=True)]
    longest = float(max(ends, default=Decimal(0)))
    bar = make_trace(
        "bar",
        orientation="h",
        y=names,
        x=[float(each) for each in values],
        base=[float(start) for start in starts],
        marker={"color": BLUE},
        customdata=[f"plan-{lines[0].designation}-exposed-{lines[0].step}" for lines in steps],
        hovertext=[chart_label("; ".join(line.what for line in lines), HOVER) for lines in steps],
        hoverinfo="text",
    )
    words = [f"  {said(each)}, so far {said(end)}  " for each, end in zip(values, ends, strict=True)]
    places = [_words_place(float(start), float(end), longest) for start, end in zip(starts, ends, strict=True)]
    return finish_figure([bar, *_word_traces(names, words, places)], height, **_bar_axes(longest))


def _words_place(start: float, end: float, longest: float) -> tuple[float, str, bool]:
    """Where the words of a bar stand, which way they run from there, and whether inside of it: where there is room."""
    if end - start > 0.4 * longest:
        return end, "middle left", True
    if end > 0.6 * longest:
        return start, "middle left", False
    return end, "middle right", False


def _word_traces(
    names: Sequence[str], words: Sequence[str], places: Sequence[tuple[float, str, bool]]
) -> list[dict[str, Any]]:
    """The words of the bars: white ones inside, and others in the colour of the page's text."""
    traces = []
    for wanted in (True, False):
        chosen = [
            (name, word, at, way)
            for name, word, (at, way, inside) in zip(names, words, places, strict=True)
            if inside is wanted
        ]
        traces.append(
            make_trace(
                "scatter",
                y=[name for name, _, _, _ in chosen],
                x=[at for _, _, at, _ in chosen],
                mode="text",
                text=[word for _, word, _, _ in chosen],
                textposition=[way for _, _, _, way in chosen],
                textfont={"size": 13, "color": "#ffffff"} if wanted else {"size": 13},
                hoverinfo="skip",
                cliponaxis=False,
            )
        )
    return traces


def _bar_axes(longest: float) -> dict[str, Any]:
    return {
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, longest * 1.05 or 1]},
        "yaxis": {
            "autorange": "reversed",
            "automargin": True,
            "fixedrange": True,
            "ticks": "",
            "tickfont": {"size": 13},
        },
        "bargap": 0.3,
    }


def points_chart(chart_id: str, model: ReportModel, note: DesignationNote) -> Chart:
    """Two bars per choke point, the longest first: what passes through it at all, and what hangs on it alone."""
    every = [p for p in model.choke_points if p.designation == note.designation and p.goal == "exposed"]
    title = chart_title("Through what the most exposure goes", model, note)
    dollars = any(point.obligated_through for point in every)
    points = sorted(every, key=lambda point: _through(point, dollars), reverse=True)
    rows = tuple(
        (
            p.what,
            linked_count(p.firms_through, _paths_through(note.designation, p.what)),
            exact_dollars(p.obligated_through),
            f"{p.firms:,}",
            exact_dollars(p.obligated),
        )
        for p in points
    )
    headings = ("Through", "Firms", "Dollars", "Firms through nothing else", "Dollars through nothing else")
    table = TwinTable(headings, rows)
    if not points:
        return Chart(chart_id, title, "No firm is proven exposed, so there is no choke point.", None, table)
    drawn = points[:POINTS]
    height = 80 + 34 * len(drawn)
    remark = f"Pale: {'covered dollars' if dollars else 'firms'} exposed through it. Dark: through it and nothing else."
    if left_out := len(points) - len(drawn):
        remark += f" {count_noun(left_out, 'further one stands', 'further ones stand')} in the table."
    figure = _points_figure(note.designation, drawn, dollars, height)
    return Chart(chart_id, title, _points_message(points[0]), figure, table, height, remark, wide=True)


def _through(point: ChokePoint, dollars: bool) -> tuple[Decimal, ...]:
    """How long the bars of a choke point are: the pale one, then the dark one."""
    if dollars:
        return point.obligated_through, point.obligated, Decimal(point.firms_through), Decimal(point.firms)
    return Decimal(point.firms_through), Decimal(point.firms)


def _paths_through(designation: str, name: str) -> str:
    """The paths that name a firm or product; of its own use those of the firm."""
    return fragment("paths", designation=designation, q=quoted_words(name.removeprefix(OWN_USE)))


def _points_message(first: ChokePoint) -> str:
    firms = count_noun(first.firms_through, "firm is", "firms are")
    sentence = f"{firms} exposed through {shorten(first.what, 80).removesuffix('.')}."
    if first.obligated_through:
        sentence += f" On their covered contracts, {short_dollars(first.obligated_through)} is obligated."
    if first.firms:
        without = "is" if first.firms == 1 else "are"
        sentence += f" Without it, {count_noun(first.firms, 'firm')} of these {without} left with no known path."
    return sentence


def _points_figure(designation: str, shown: Sequence[ChokePoint], dollars: bool, height: int) -> dict[str, Any]:
    only = [float(p.obligated) if dollars else p.firms for p in shown]
    through = [float(p.obligated_through) if dollars else p.firms_through for p in shown]
    names = [f"{chart_label(p.what, 52)} " for p in shown]
    words = [f" {count_noun(p.firms_through, 'firm')}, {p.firms:,} through nothing else " for p in shown]
    shared = {
        "customdata": [_paths_through(designation, p.what) for p in shown],
        "hovertext": [chart_label(p.what, HOVER) for p in shown],
        "hoverinfo": "text",
    }
    at_all = make_trace(
        "bar",
        orientation="h",
        y=names,
        x=through,
        marker={"color": PALE},
        text=words,
        textposition="outside",
        textfont={"size": 13},
        cliponaxis=False,
        constraintext="none",
        **shared,
    )
    alone = make_trace("bar", orientation="h", y=names, x=only, marker={"color": BLUE}, width=0.4, **shared)
    return finish_figure([at_all, alone], height, barmode="overlay", **_bar_axes(1.3 * max(through, default=0.0)))
