"""The summary that a scan prints: who is exposed, what presses, where the files are, what was not read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from analyzer.bearing import BearsOn
from analyzer.render.text_table import UNBOUND, TextColumn, print_line, print_table
from analyzer.render.wording import DISCLAIMER
from analyzer.report.filing.entity_standing import entity_standings
from analyzer.report.priority import own_firms
from analyzer.report.ranked_questions import ranked_questions
from analyzer.report.tables.rejected import REJECTED, rejected_text
from analyzer.text.phrases import first_names
from analyzer.vocabulary import FileStatus
from analyzer.word_labels import POSITION_LABELS, Tone

if TYPE_CHECKING:
    from analyzer.report.model import DesignationNote, ReportModel

_MAX_LINES = 5
_MAX_QUESTIONS = 3
TONE_STYLES = {
    Tone.VENDOR: "bold",
    Tone.ALARM: "bold red",
    Tone.CAUTION: "yellow",
    Tone.UNKNOWN: "magenta",
    Tone.QUIET: "cyan",
    Tone.GOOD: "green",
}


def print_summary(model: ReportModel, folder: Path) -> None:
    """Print the summary of a finished scan on stderr; colour only on a terminal that wants it."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        console.width = UNBOUND
    print_summary_on(model, folder, console)


def print_summary_on(model: ReportModel, folder: Path, console: Console) -> None:
    """Print the summary on `console`; texts from inputs are shown as they are and obeyed by nothing."""
    if model.run.marking:
        print_line(console, model.run.marking, "bold")
    for note, headline in zip(model.designations, model.headlines, strict=True):
        print_line(console, headline.sentence, "bold")
        for authority in note.authorities:
            asks = f" It asks about {' and '.join(authority.tests)}." if authority.tests and not authority.ended else ""
            print_line(console, f"  {authority.sentence}{asks}", "dim")
        if note.freshness:
            print_line(console, f"  {note.age_text}", "bold yellow" if note.stale else "dim")
        _print_scopes(console, note, model)
        _print_positions(console, note, model)
    _print_entities(console, model)
    _check_first(console, model)
    _print_urgent(console, model)
    _print_questions(console, model)
    _print_unread(console, model)
    print_line(console, f"Report: {folder / 'exposure.html'}")
    print_line(console, f"Workbook: {folder / 'exposure.xlsx'}")
    print_line(console, DISCLAIMER, "dim")


def _print_entities(console: Console, model: ReportModel) -> None:
    """On how many contracts of each own entity the record says what: the same counts as on the page."""
    names = {note.designation: f", {note.name}" if len(model.designations) > 1 else "" for note in model.designations}
    own = own_firms(model)
    for standing in entity_standings(model):
        if standing.firm_key in own:
            print_line(console, f"{standing.firm}{names[standing.designation]}: {' '.join(standing.sentences())}")


def _print_scopes(console: Console, note: DesignationNote, model: ReportModel) -> None:
    """The tests side by side; who asks each stands in the lines above."""
    rows = [
        (
            str(scope.test),
            f"{scope.exposed:,}",
            f"{scope.unresolved:,}",
            f"{scope.contracts:,}",
            f"${scope.obligated:,.2f}",
        )
        for scope in model.scopes
        if scope.designation == note.designation
    ]
    headings = ("Exposed", "Unresolved", "Their contracts", "Obligated")
    _print_figures(console, "Test", headings, [[Text(cell) for cell in row] for row in rows])


def _print_positions(console: Console, note: DesignationNote, model: ReportModel) -> None:
    """Firms, contracts and dollars per position under the leading test."""
    rows = []
    for tally in model.tallies:
        if tally.designation == note.designation and (tally.firms or tally.contracts):
            style = TONE_STYLES[POSITION_LABELS[tally.position].tone]
            position = str(tally.position).replace("_", " ")
            cells = (position, f"{tally.firms:,}", f"{tally.contracts:,}", f"${tally.obligated:,.2f}")
            rows.append([Text(cell, style=style) for cell in cells])
    _print_figures(console, f"Position ({note.leading_test})", ("Firms", "Contracts", "Obligated"), rows)


def _print_figures(console: Console, subject: str, headings: Sequence[str], rows: Sequence[Sequence[Text]]) -> None:
    columns = (TextColumn(subject), *(TextColumn(heading, is_right=True) for heading in headings))
    print_table(console, columns, rows, heading_style="dim", indent=2)


def _check_first(console: Console, model: ReportModel) -> None:
    for problem in model.loud[:_MAX_LINES]:
        print_line(console, f"Check first: {problem.placed}", "bold yellow")
    left_out = len(model.loud) - _MAX_LINES
    if left_out > 0:
        print_line(console, f"Check first: {left_out:,} more of these stand in run.json.", "bold yellow")


def _print_urgent(console: Console, model: ReportModel) -> None:
    if model.urgent:
        print_line(console, "Most pressing:", "bold")
    several = (
        {note.designation: f" ({note.name})" for note in model.designations} if len(model.designations) > 1 else {}
    )
    for number, urgent in enumerate(model.urgent[:_MAX_LINES], start=1):
        firm = urgent.firm + several.get(urgent.designation, "")
        print_line(console, f"  {number}. {firm}: {urgent.what} {urgent.next_step}")


def _print_questions(console: Console, model: ReportModel) -> None:
    """What a mapping should say, as far as rows or money wait for it."""
    ranked = ranked_questions(model.sheets)
    if not ranked:
        return
    print_line(console, "Say in a mapping (exposure inspect PATH --write-map FILE, then --map FILE):", "bold")
    for number, one in enumerate(ranked[:_MAX_QUESTIONS], start=1):
        print_line(console, f"  {number}. {one.sentence} {one.question.answer}")
    if len(ranked) > _MAX_QUESTIONS:
        print_line(console, f"  {len(ranked) - _MAX_QUESTIONS:,} more questions stand in run.json.", "dim")


def _print_unread(console: Console, model: ReportModel) -> None:
    refused = [file.file for file in model.inputs if file.status == FileStatus.REFUSED]
    ignored = [
        file.file for file in model.inputs if file.status == FileStatus.IGNORED and file.bears_on == BearsOn.NONE
    ]
    if refused:
        print_line(
            console,
            f"Not read: {first_names(refused, _MAX_LINES)}. What it could bear on is not judged clean.",
            "bold yellow",
        )
    if ignored:
        print_line(console, f"No tables, left aside: {first_names(ignored, _MAX_LINES)}.", "dim")
    if model.set_aside:
        names = "1 name is" if len(model.set_aside) == 1 else f"{len(model.set_aside):,} names are"
        print_line(console, f"{names} no firm to ask, and counted nowhere; the report lists them apart.", "dim")
    rejected = REJECTED.items(model)
    if rejected:
        verb = "was" if len(rejected) == 1 else "were"
        print_line(console, f"{rejected_text(rejected)} {verb} not used; rejected.csv says why.", "dim")
