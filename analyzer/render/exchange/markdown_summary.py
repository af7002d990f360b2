"""The facts of the first screen in Markdown as GitHub and GitLab show it, for the summary of a build.

Texts of the inputs are escaped: nothing in them becomes a link, a mention, an image, HTML or a cell of a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analyzer.render.exchange.exchange_text import escape_markdown
from analyzer.render.wording import DISCLAIMER
from analyzer.report.filing.contract_index import WAITING
from analyzer.report.filing.entity_standing import EntityStanding, entity_standings
from analyzer.report.model import Deadline, DesignationNote, ReportModel, Timing
from analyzer.text.dollar_text import exact_dollars
from analyzer.text.phrases import count_noun, first_names, start_upper
from analyzer.vocabulary import FileStatus
from analyzer.word_labels import ANSWER_LABELS, POSITION_LABELS

_MOST_ROWS = 20
_MOST_NUMBERS = 5
_TIMINGS = (Timing.OVERDUE, Timing.NOT_ENTERED, Timing.AHEAD, Timing.PASSED)


def render_markdown(model: ReportModel) -> str:
    """The summary, block by block, each set off by an empty line."""
    return "\n\n".join(filter(None, _summary_blocks(model))) + "\n"


def _summary_blocks(model: ReportModel) -> Iterator[str]:
    yield f"## Vendor exposure as of {model.run.as_of.isoformat()}"
    if model.run.marking.strip():
        yield f"**{escape_markdown(model.run.marking)}**"
    for note in model.designations:
        yield from _designation_blocks(model, note)
    yield from _own_blocks(entity_standings(model))
    yield from _urgent_blocks(model)
    yield from _deadline_blocks(model.deadlines)
    yield from _data_blocks(model)
    yield f"*{DISCLAIMER}*"


def _designation_blocks(model: ReportModel, note: DesignationNote) -> Iterator[str]:
    yield f"### {escape_markdown(note.name)}"
    yield from (escape_markdown(line.sentence) for line in model.headlines if line.designation == note.designation)
    tallies = [tally for tally in model.tallies if tally.designation == note.designation and tally.firms]
    if tallies:
        rows = [
            (
                POSITION_LABELS[tally.position].text,
                f"{tally.firms:,}",
                f"{tally.contracts:,}",
                exact_dollars(tally.obligated),
            )
            for tally in tallies
        ]
        yield _table_text(
            (f"Position under the test of {note.leading_test}", "Firms", "Covered contracts", "Obligated"), rows, 1
        )
    yield _list_lines(authority.sentence for authority in note.authorities)


def _own_blocks(standings: Sequence[EntityStanding]) -> Iterator[str]:
    yield "### Own entities"
    if not standings:
        yield "No own entity is named, and no firm on record holds a contract: nothing was judged for anybody."
        return
    rows = [
        (
            escape_markdown(standing.firm),
            escape_markdown(standing.designation),
            POSITION_LABELS[standing.position].text,
            *(_numbers_text(standing.contracts.get(answer, ())) for answer in WAITING),
            exact_dollars(standing.obligated),
        )
        for standing in standings[:_MOST_ROWS]
    ]
    yield _table_text(
        (
            "Entity",
            "Designation",
            "Position",
            *(start_upper(ANSWER_LABELS[answer].text) for answer in WAITING),
            "Obligated where evidence is contrary",
        ),
        rows,
        6,
    )
    yield _rest_text(len(standings))


def _numbers_text(numbers: Sequence[str]) -> str:
    """How many contracts, and the first of them; none is no proof."""
    return f"{len(numbers)}: {escape_markdown(first_names(numbers, _MOST_NUMBERS))}" if numbers else "none on record"


def _urgent_blocks(model: ReportModel) -> Iterator[str]:
    if model.urgent:
        yield "### What to do first"
        yield "\n".join(
            f"{number}. **{escape_markdown(urgent.firm)}**: {escape_markdown(f'{urgent.what} {urgent.next_step}')}"
            for number, urgent in enumerate(model.urgent, 1)
        )


def _deadline_blocks(deadlines: Iterable[Deadline]) -> Iterator[str]:
    pending = [deadline for deadline in deadlines if deadline.timing in _TIMINGS]
    if pending:
        yield "### Deadlines"
        rows = [
            (escape_markdown(deadline.what), escape_markdown(deadline.rule), deadline.timing.value, _due_text(deadline))
            for deadline in pending[:_MOST_ROWS]
        ]
        yield _table_text(("What", "Rule", "State", "Due"), rows, 4)
        yield _rest_text(len(pending))


def _due_text(deadline: Deadline) -> str:
    if deadline.due:
        return deadline.due.isoformat()
    return (
        f"if this scan is the identification: {deadline.scan_due.isoformat()}"
        if deadline.scan_due
        else "no day entered"
    )


def _data_blocks(model: ReportModel) -> Iterator[str]:
    yield "### How complete the data is"
    refused = [source for source in model.inputs if source.status is FileStatus.REFUSED]
    read = sum(source.status is FileStatus.READ for source in model.inputs)
    yield f"{count_noun(read, 'file')} read, {len(refused)} not read."
    yield _list_lines(
        (
            *(f"Not read: {source.file}: {source.problem}" for source in refused),
            *(problem.placed for problem in model.loud),
        )
    )


def _rest_text(number: int) -> str:
    return f"{count_noun(number - _MOST_ROWS, 'more row')} in the report." if number > _MOST_ROWS else ""


def _list_lines(texts: Iterable[str]) -> str:
    return "\n".join(f"- {escape_markdown(text)}" for text in texts)


def _table_text(headings: Sequence[str], rows: Iterable[Sequence[str]], numbers_from: int) -> str:
    """A table of cells that are escaped already; the columns from `numbers_from` on are aligned to the right."""
    marks = ["---:" if at >= numbers_from else "---" for at in range(len(headings))]
    lines = [headings, marks, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
