"""What every chart has, and how its figure is made ready: one palette, one layout, labels that stay text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.render.cleaning import clean_text
from analyzer.report.model import DesignationNote, ReportModel
from analyzer.text.phrases import shorten
from analyzer.vocabulary import Position

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif"
INK = "#14181d"
MARKUP = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\n"): " ", ord("\r"): " "}


@dataclass(frozen=True, slots=True)
class RowsLink:
    """A number of a chart's table that leads to the rows behind it; `to` is a fragment of the page's address."""

    text: str
    to: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class TwinTable:
    """The numbers of a chart as a table; columns from `numeric_from` on are numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[str | RowsLink, ...], ...]
    numeric_from: int = 1


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: without a figure, the message says why there is nothing to draw; a `wide` one is scrolled on a phone.

    `of` is the designation that it is about, '' of all.
    """

    id: str
    title: str
    message: str
    figure: dict[str, Any] | None
    table: TwinTable
    height: int = 0
    note: str = ""
    key: tuple[Position, ...] = ()
    wide: bool = False
    of: str = ""


def chart_label(text: str, length: int = 48) -> str:
    """A text from data for a Plotly label, which reads a few HTML tags and entities: all of it is shown as text."""
    return shorten(clean_text(text), length).translate(MARKUP)


def linked_count(number: int, to: str) -> str | RowsLink:
    """A count that leads to the rows behind it, unless there are none."""
    return RowsLink(f"{number:,}", to) if number else "0"


def chart_title(title: str, model: ReportModel, note: DesignationNote) -> str:
    """The title of a chart, with the designation's name where the report has several."""
    return f"{title}: {note.name}" if len(model.designations) > 1 else title


def make_trace(kind: str, **values: Any) -> dict[str, Any]:
    """One trace of a figure; the values are those that Plotly documents for its kind, which a test has it check."""
    return {"type": kind, **values}


def finish_figure(traces: Sequence[dict[str, Any]], height: int, **layout: Any) -> dict[str, Any]:
    """The figure as plain data, with the layout that all charts share."""
    shared = {
        "template": {},
        "height": height,
        "autosize": True,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": INK},
        "showlegend": False,
        "hoverlabel": {"font": {"family": FONT, "size": 13}, "align": "left"},
    }
    return {"data": list(traces), "layout": {**shared, **layout}}
