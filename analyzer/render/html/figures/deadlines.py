"""What falls due when: dates on an axis with the as-of date, and in words what is overdue and what waits for a day that a person enters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

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
    """A mark per date, with its words beside it; what waits for a day to be entered stands where it falls if this scan gives the day."""
    found = model.deadlines
    names = {note.designation: note.name for note in model.designations}
    several = len(names) > 1
    rows = tuple(_deadline_row(each, names if several else {}) for each in found)
    table = TwinTable(_HEADINGS, rows, len(_HEADINGS) - 3)
    as_of = model.run.as_of
    marks = sorted((mark for each in found for mark in _deadline_marks(each, as_of)), key=lambda mark: mark.on)
    if not marks:
        return Chart(chart_id, TITLE, _chart_message(found), None, table)
    shown = marks[:DRAWN]
    height = 90 + 40 * len(shown)
    left_out = len(marks) - len(shown)
    note = f"{count_noun(left_out, 'later date stands', 'later dates stand')} in the table only." if left_out else ""
    return Chart(
        chart_id, TITLE, _chart_message(found), _timeline_figure(shown, as_of, height), table, height, note, wide=True
    )


class _Mark(NamedTuple):
    """A day on the axis, with the sign and the words that stand at it."""

    on: date
    sign: tuple[str, str]
    words: str


def _deadline_marks(deadline: Deadline, as_of: date) -> Iterator[_Mark]:
    """The day on which a deadline falls; without one, those on which it falls if this scan is the identification."""
    if deadline.due:
        yield _Mark(deadline.due, MARK[deadline.timing], _due_words(deadline, deadline.due, as_of))
        return
    for name, on in (("", deadline.scan_due), ("follow-up of ", deadline.scan_follow_up)):
        if on:
            words = f"{name}{chart_label(deadline.what, 60)}: {day(on)}, if this scan identifies it"
            yield _Mark(on, MARK[deadline.timing], start_upper(words))


def _deadline_row(deadline: Deadline, names: dict[str, str]) -> tuple[str, ...]:
    prefix = f"{names[deadline.designation]}: " if names else ""
    figures = (f"{deadline.firms:,}", f"{deadline.contracts:,}", exact_dollars(deadline.obligated))
    due = day(deadline.due) or "no date yet"
    if_now = (day(deadline.scan_due), day(deadline.scan_follow_up), deadline.recipient)
    return (prefix + deadline.what, deadline.rule, due, deadline.timing.value, *if_now, *figures)


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
    if not found:
        return "No clause on file has a deadline."
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
    sentence = "; ".join(said) or "no day was entered"
    return f"{start_upper(sentence)}. {_clock_sentence(found)}"


def _timeline_figure(shown: Sequence[_Mark], as_of: date, height: int) -> dict[str, Any]:
    dues = [mark.on for mark in shown]
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
            "symbol": [mark.sign[0] for mark in shown],
            "color": [mark.sign[1] for mark in shown],
            "size": 14,
            "line": {"width": 2},
        },
        text=[f"  {mark.words}  " for mark in shown],
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


def _due_words(deadline: Deadline, due: date, as_of: date) -> str:
    state = ""
    if deadline.timing is Timing.OVERDUE:
        state = f", OVERDUE {count_noun((as_of - due).days, 'day')}"
    elif deadline.timing is Timing.PASSED:
        state = ", passed (unverified source)"
    return f"{chart_label(deadline.what, 60)}: {day(due)}{state}"
