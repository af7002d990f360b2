"""How the answer changes with the test: the firms' positions under each test, side by side."""

from __future__ import annotations

from collections import Counter
from typing import Any

from analyzer.render.html.figures.chart import Chart, TwinTable, chart_title, finish_figure, linked_count
from analyzer.render.wording import fragment
from analyzer.report.model import DesignationNote, ReportModel
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Position, Test
from analyzer.word_labels import POSITION_LABELS, TEST_LABELS

TITLE = "Positions under each test"
WIDE_ENOUGH = 0.15  # of the bar's length: "Unresolved 12" fits in a segment of 15 % of a 700 px bar
Counts = Counter[tuple[Test, Position]]


def positions_chart(chart_id: str, model: ReportModel, note: DesignationNote) -> Chart:
    """One bar per test, one segment per position, of all firms judged under the designation."""
    counts = model.findings.positions(note.designation)
    firms = sum(counts[note.leading_test, position] for position in Position)
    present = tuple(p for p in Position if any(counts[test, p] for test in Test))
    rows = tuple(
        (
            TEST_LABELS[t].text,
            *(linked_count(counts[t, p], _rows_behind(note.designation, t, p)) for p in present),
            f"{firms:,}",
        )
        for t in Test
    )
    table = TwinTable(("Test", *(POSITION_LABELS[p].text for p in present), "All firms"), rows)
    title = chart_title(TITLE, model, note)
    if not firms:
        return Chart(chart_id, title, "No firm was found in the inputs, so there is nothing to compare.", None, table)
    figure = _bars_figure(note.designation, counts, present, firms)
    return Chart(chart_id, title, _chart_message(counts, note.leading_test), figure, table, 330, key=present)


def _chart_message(counts: Counts, leading: Test) -> str:
    exposed = {test: counts[test, Position.EXPOSED] for test in Test}
    if not any(exposed.values()):
        asked = counts[leading, Position.UNRESOLVED] + counts[leading, Position.NO_DATA]
        return f"No firm is proven exposed under any test; {count_noun(asked, 'firm')} must be asked first."
    if len(set(exposed.values())) == 1:
        return f"{count_noun(exposed[leading], 'firm is', 'firms are')} exposed, whichever test is asked."
    others = [f"{exposed[t]:,} under {TEST_LABELS[t].text.lower()}" for t in Test if t is not leading]
    start = f"The answer changes with the test: {count_noun(exposed[leading], 'firm is', 'firms are')} exposed"
    return f"{start} under {TEST_LABELS[leading].text.lower()}, {', '.join(others[:-1])} and {others[-1]}."


def _bars_figure(designation: str, counts: Counts, present: tuple[Position, ...], total: int) -> dict[str, Any]:
    figure = [_bar_segment(designation, counts, position, total) for position in present]
    axis = {"range": [0, total], "visible": False, "fixedrange": True}
    tests = {"autorange": "reversed", "automargin": True, "fixedrange": True, "ticks": "", "tickfont": {"size": 14}}
    small = {"minsize": 10, "mode": "hide"}
    return finish_figure(figure, 330, barmode="stack", bargap=0.28, xaxis=axis, yaxis=tests, uniformtext=small)


def _bar_segment(designation: str, counts: Counts, position: Position, total: int) -> dict[str, Any]:
    label = POSITION_LABELS[position]
    numbers = [counts[test, position] for test in Test]
    word = label.text
    return {
        "type": "bar",
        "orientation": "h",
        "name": word,
        "x": numbers,
        "y": [f"{TEST_LABELS[test].text} " for test in Test],
        "text": [_segment_text(word, n, total) for n in numbers],
        "meta": {"short": [f"{n:,}" if n else "" for n in numbers]},
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": label.ink, "size": 13},
        "marker": {"color": label.chart, "line": {"color": "#ffffff", "width": 1}},
        "hoverinfo": "text",
        "hovertext": [
            f"{TEST_LABELS[t].text}: {count_noun(n, 'firm')} {word.lower()}" for t, n in zip(Test, numbers, strict=True)
        ],
        "customdata": [_rows_behind(designation, test, position) for test in Test],
    }


def _rows_behind(designation: str, test: Test, position: Position) -> str:
    return fragment("register", designation=designation, test=test, position=position)


def _segment_text(word: str, number: int, total: int) -> str:
    if not number:
        return ""
    return f"{word} {number:,}" if number >= WIDE_ENOUGH * total else f"{number:,}"
