"""What falls due when: dates on an axis with the as-of date, and in words what is overdue and what waits for a day that a person enters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from analyzer.render.html.figures.chart import Chart, TwinTable, chart_label, finish_figure, make_trace
from analyzer.render.wording import day
from analyzer.report.model import Deadline, ReportModel, Timing
from analyzer.text.dollar_text import exact_dollars
from analyzer.text.phrases import count_noun, start_upper

TITLE = "Deadlines"
DRAWN = 24
MARK = {
    Timing.OVERDUE: ("square", "#b8460b"),
    Timing.AHEAD: ("circle", "#2d6cb5"),
    Timing.ENDING: ("diamond", "#0a7d5c"),
    Timing.PASSED: ("circle-open", "#868d98"),
    Timing.REPORTED: ("circle-open", "#868d98"),
    Timing.NOT_ENTERED: ("circle-open", "#868d98"),
    Timing.NO_USE: ("circle-open", "#868d98"),
}


_HEADINGS = (
    "What", "Rule", "Due", "State", "Due if this scan identifies it", "Follow-up then", "Recipient", "Firms", "Contracts",
    "Obligated",
)  # fmt: skip


def deadlines_chart(chart_id: str, model: ReportModel) -> Chart:
    """A mark per date, with its words beside it; what waits for a day to be entered stands in the table only."""
    found = model.deadlines
    names = {note.designation: note.name for note in model.designations}
    several = len(names) > 1
    rows = tuple(_deadline_row(each, names if several else {}) for each in found)
    table = TwinTable(_HEADINGS, rows, len(_HEADINGS) - 3)
    dated = [each for each in found if each.due]
    if not dated:
        return Chart(chart_id, TITLE, _nothing_due(found), None, table)
    shown, as_of = dated[:DRAWN], model.run.as_of
    height = 90 + 40 * len(shown)
    left_out = len(dated) - len(shown)
    note = f"{count_noun(left_out, 'later date stands', 'later dates stand')} in the table only." if left_out else ""
    return Chart(
        chart_id, TITLE, _chart_message(found), _timeline_figure(shown, as_of, height), table, height, note, wide=True
    )


def _deadline_row(deadline: Deadline, names: dict[str, str]) -> tuple[str, ...]:
    prefix = f"{names[deadline.designation]}: " if names else ""
    figures = (f"{deadline.firms:,}", f"{deadline.contracts:,}", exact_dollars(deadline.obligated))
    due = day(deadline.due) or "no date yet"
    if_now = (day(deadline.scan_due), day(deadline.scan_follow_up), deadline.recipient)
    return (prefix + deadline.what, deadline.rule, due, deadline.timing.value, *if_now, *figures)


def _nothing_due(found: Sequence[Deadline]) -> str:
    if not found:
        return "No clause on file has a deadline."
    return f"No day was entered. {_clock_sentence(found)}"


def _clock_sentence(found: Sequence[Deadline]) -> str:
    """The law's clock does not wait for a cell: what is due if this scan is the identification."""
    first = min((deadline.scan_due for deadline in found if deadline.scan_due), default=None)
    if first is None:
        return "The law's clock runs from identification or notice; no use is on record that would start one."
    return (
        "The law's clock runs from identification or notice. If this scan is the identification, the first report is due on"
        f" {day(first)}."
    )


def _chart_message(found: Sequence[Deadline]) -> str:
    number = {timing: sum(1 for each in found if each.timing is timing) for timing in Timing}
    said = (
        [count_noun(number[Timing.OVERDUE], "deadline is overdue", "deadlines are overdue")]
        if number[Timing.OVERDUE]
        else []
    )
    if number[Timing.AHEAD]:
        said.append(count_noun(number[Timing.AHEAD], "date lies ahead", "dates lie ahead"))
    if number[Timing.ENDING]:
        said.append(
            count_noun(number[Timing.ENDING], "date on which certificates end", "dates on which certificates end")
        )
    if number[Timing.PASSED]:
        verb = "has passed that rests" if number[Timing.PASSED] == 1 else "have passed that rest"
        said.append(
            f"{count_noun(number[Timing.PASSED], 'date')} {verb} on an unverified source and is not called overdue"
        )
    sentence = "; ".join(said)
    return f"{start_upper(sentence)}. {_clock_sentence(found)}"


def _timeline_figure(shown: Sequence[Deadline], as_of: date, height: int) -> dict[str, Any]:
    dues = [each.due for each in shown if each.due]
    first, last = min(*dues, as_of), max(*dues, as_of)
    room = max(timedelta(days=20), (last - first) / 8)
    middle = first + (last - first) / 2
    lines = list(range(len(shown)))
    scatter = make_trace(
        "scatter",
        x=[due.isoformat() for due in dues],
        y=lines,
        mode="markers+text",
        marker={
            "symbol": [MARK[each.timing][0] for each in shown],
            "color": [MARK[each.timing][1] for each in shown],
            "size": 14,
            "line": {"width": 2},
        },
        text=[_due_words(each, as_of) for each in shown],
        textposition=["middle left" if due > middle else "middle right" for due in dues],
        textfont={"size": 13},
        hoverinfo="skip",
        cliponaxis=False,
    )
    axis = {"type": "date", "range": [(first - room).isoformat(), (last + room).isoformat()], "fixedrange": True,
            "showgrid": True, "gridcolor": "rgba(134,141,152,.3)", "side": "top", "automargin": True}  # fmt: skip
    rows = {"visible": False, "range": [len(shown) - 0.4, -0.6], "fixedrange": True}
    line = {"type": "line", "xref": "x", "yref": "paper", "x0": as_of.isoformat(), "x1": as_of.isoformat(), "y0": 0,
            "y1": 1, "line": {"color": "#868d98", "width": 2, "dash": "dot"}}  # fmt: skip
    said = {"x": as_of.isoformat(), "y": 0, "yref": "paper", "yanchor": "bottom", "xanchor": "left", "xshift": 5,
            "text": f"as of {day(as_of)}", "showarrow": False, "font": {"size": 13}}  # fmt: skip
    return finish_figure([scatter], height, xaxis=axis, yaxis=rows, shapes=[line], annotations=[said])


def _due_words(deadline: Deadline, as_of: date) -> str:
    due = deadline.due or as_of
    state = ""
    if deadline.timing is Timing.OVERDUE:
        state = f", OVERDUE {count_noun((as_of - due).days, 'day')}"
    elif deadline.timing is Timing.PASSED:
        state = ", passed (unverified source)"
    return f"  {chart_label(deadline.what, 40)}: {day(due)}{state}  "
