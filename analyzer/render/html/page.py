"""Assembles the page from the report model: the same model gives the same bytes, and only our own scripts may run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analyzer.render.html import embed
from analyzer.render.html.cards import Card, capped, firm_cards
from analyzer.render.html.environment import make_environment
from analyzer.render.html.figures import report_charts
from analyzer.render.html.grids import report_grids
from analyzer.render.html.packs import packed_cards
from analyzer.report.model import InputFile, ReportModel
from analyzer.vocabulary import FileStatus, Problem, Test

if TYPE_CHECKING:
    from jinja2 import Environment

URGENT = 10


@dataclass(frozen=True, slots=True)
class ReadingSummary:
    """How much of the inputs was read."""

    read: tuple[InputFile, ...]
    refused: tuple[InputFile, ...]
    ignored: tuple[InputFile, ...]
    rows_read: int
    rows_kept: int
    rows_rejected: int
    remarks: tuple[Problem, ...]


def render_html(model: ReportModel) -> bytes:
    """The whole report as one HTML file in UTF-8; every text from data is escaped."""
    drawn = report_charts(model)
    bundle = embed.plotly_bundle() if any(chart.figure for chart in drawn.all) else None
    program = embed.script_program()
    hashes = [embed.source_hash(program), *([bundle.source_hash] if bundle else [])]
    environment = make_environment()
    page = environment.get_template("page.html.j2").render(
        **_page_context(model, environment),
        charts=drawn,
        policy=embed.security_policy(*hashes),
        style=embed.stylesheet(),
        marking_css=embed.css_string(model.run.marking),
        program=program,
        bundle=bundle,
        figures=embed.safe_json({chart.id: chart.figure for chart in drawn.all if chart.figure}),
    )
    return page.encode("utf-8", "replace")


def _page_context(model: ReportModel, environment: Environment) -> dict[str, Any]:
    every = firm_cards(model)
    card_ids = {card.id for card in every}
    known = {"model": model, "card_ids": card_ids}
    packed = packed_cards(every, _card_maker(environment, known))
    tables = report_grids(model, card_ids)
    data = {"tests": [test.value for test in Test], "grids": {name: grid.data() for name, grid in tables.items()}}
    return {
        **known,
        "cards": packed,
        "cards_left_out": len(set(model.findings.each("firm_key"))) - len(every),
        "card_packs": embed.safe_json(packed.pack_of),
        "reading": _reading_summary(model),
        "urgent": capped(model.urgent, URGENT),
        "answer_counts": sorted(Counter(model.answers.each("answer")).items()),
        "grids": tables,
        "tables": embed.packed_json(data),
    }


def _card_maker(environment: Environment, known: dict[str, Any]) -> Callable[[Card], Markup]:
    """What renders a card: a macro, set up once; the tables of standings and the hops that firms share are drawn once."""
    drawn = {"chip": _Once("chip"), "standings_table": _Once("standings"), "hop_line": _Once("hop")}
    shared = {**known, **drawn}
    for name, once in drawn.items():
        source = "macros.html.j2" if name == "chip" else "judged.html.j2"
        once.draw = getattr(environment.get_template(source, globals=shared).module, once.macro)
    make: Callable[[Card], Markup] = environment.get_template("card.html.j2", globals=shared).module.card  # type: ignore[attr-defined]
    return make


@dataclass(slots=True)
class _Once:
    """Draws a value by a macro, one and the same value once; the model, which outlives this, holds the values."""

    macro: str
    draw: Callable[[Any], Markup] = Markup
    drawn: dict[int, Markup] = field(default_factory=dict)

    def __call__(self, value: Any) -> Markup:
        if id(value) not in self.drawn:
            self.drawn[id(value)] = self.draw(value)
        return self.drawn[id(value)]


def _reading_summary(model: ReportModel) -> ReadingSummary:
    by_status = {s: tuple(item for item in model.inputs if item.status is s) for s in FileStatus}
    return ReadingSummary(
        by_status[FileStatus.READ],
        by_status[FileStatus.REFUSED],
        by_status[FileStatus.IGNORED],
        sum(sheet.rows_read for sheet in model.sheets),
        sum(sheet.rows_kept for sheet in model.sheets),
        sum(sheet.rows_rejected for sheet in model.sheets),
        tuple(
            problem for problem in model.problems if problem.file not in {f.file for f in by_status[FileStatus.REFUSED]}
        ),
    )
