"""Assembles the page from the report model: the same model gives the same bytes, and only our own scripts may run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analyzer.render.html import embed
from analyzer.render.html.cards import Card, capped, firm_cards
from analyzer.render.html.environment import ANSWER_ICONS, make_environment
from analyzer.render.html.figures import report_charts
from analyzer.render.html.grid import Grid
from analyzer.render.html.grids import report_grids
from analyzer.render.html.packs import packed_cards, packed_contract_pages
from analyzer.report.filing.entity_standing import EntityStanding, entity_standings
from analyzer.report.filing.memo import draft_memo
from analyzer.report.model import InputFile, ReportModel
from analyzer.report.tables.plans import GridKind
from analyzer.report.tables.rejected import REJECTED, rejected_text
from analyzer.text.phrases import start_upper
from analyzer.vocabulary import Answer, FileStatus, Problem, Test
from analyzer.word_labels import ANSWER_LABELS

if TYPE_CHECKING:
    from jinja2 import Environment

URGENT = 10
ENTITIES = 12


@dataclass(frozen=True, slots=True)
class ReadingSummary:
    """How much of the inputs was read; `not_used` says how many rows and cells were read and not used, '' if all were."""

    read: tuple[InputFile, ...]
    refused: tuple[InputFile, ...]
    ignored: tuple[InputFile, ...]
    rows_read: int
    rows_kept: int
    rows_rejected: int
    not_used: str
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
    known = {"model": model, "card_ids": card_ids, "several": len(model.designations) > 1}
    packed = packed_cards(every, _card_maker(environment, known))
    pages = packed_contract_pages(model, _macro(environment, "contract_page.html.j2", "page", known))
    tables = report_grids(model, card_ids, pages.page_of)
    standings = entity_standings(model)
    return {
        **known,
        "cards": packed,
        "cards_left_out": len(set(model.findings.each("firm_key"))) - len(every),
        "contract_pages": pages,
        "reading": _reading_summary(model),
        "urgent": capped(model.urgent, URGENT),
        "standings": capped(standings, ENTITIES),
        "answers_counted": _answers_counted(standings),
        "own_named": any(model.findings.each("own")),
        "memo": draft_memo(model),
        "answer_counts": _answer_counts(tables["answers"]),
        "grids": tables,
        "tables": embed.packed_json(_table_data(tables)),
    }


def _table_data(tables: Mapping[str, Grid]) -> dict[str, Any]:
    """What the page's script needs of its tables: their data, the order of the tests, and how an answer is shown."""
    answers = {answer.value: {"icon": ANSWER_ICONS[answer], "word": start_upper(answer.value)} for answer in Answer}
    return {
        "tests": [test.value for test in Test],
        "answers": answers,
        "grids": {name: grid.data() for name, grid in tables.items()},
    }


def _answers_counted(standings: Iterable[EntityStanding]) -> list[tuple[Answer, str]]:
    """The answers that a contract of an own entity has at worst, with their words; the two that are looked for first in any case."""
    present = {Answer.CONTRARY_EVIDENCE, Answer.ASK_FIRST}.union(*(standing.contracts for standing in standings))
    return [(answer, start_upper(label.text)) for answer, label in ANSWER_LABELS.items() if answer in present]


def _answer_counts(grid: Grid) -> list[tuple[str, int]]:
    """How many contracts and offers have which answer at worst, in the order of the answers."""
    at = (
        next(number for number, column in enumerate(grid.columns) if column.kind is GridKind.ANSWER) if grid.rows else 0
    )
    counts = Counter(row[at] for row in grid.rows)
    return [(answer.value, counts[answer.value]) for answer in Answer if counts[answer.value]]


def _macro(environment: Environment, template: str, name: str, shared: Mapping[str, Any]) -> Callable[[Any], Markup]:
    """A macro of a template, set up once; `shared` are the names that it may use."""
    macro: Callable[[Any], Markup] = getattr(environment.get_template(template, globals=dict(shared)).module, name)
    return macro


def _card_maker(environment: Environment, known: dict[str, Any]) -> Callable[[Card], Markup]:
    """What renders a card; the tables of standings and the hops that firms share are drawn once."""
    drawn = {"chip": _Once("chip"), "standings_table": _Once("standings"), "hop_line": _Once("hop")}
    shared = {**known, **drawn}
    for name, once in drawn.items():
        once.draw = _macro(environment, "macros.html.j2" if name == "chip" else "judged.html.j2", once.macro, shared)
    return _macro(environment, "card.html.j2", "card", shared)


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
        rejected_text(REJECTED.items(model)),
        tuple(
            problem for problem in model.problems if problem.file not in {f.file for f in by_status[FileStatus.REFUSED]}
        ),
    )
