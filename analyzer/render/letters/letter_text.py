"""The words of a letter, from a template that users may replace, and the lines of which they consist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from pathlib import Path

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from analyzer.errors import AnalyzerError
from analyzer.render.cleaning import clean_text, one_line
from analyzer.render.letters.known_routes import Routes
from analyzer.report.due_letters import DueLetter
from analyzer.report.model import DesignationNote, ReportModel
from analyzer.report.questions import MOST_VENDORS

_SHIPPED = "letter.j2"
_MAX_BYTES = 200_000
_EXAMPLES = 6
_REMEDY = "Correct the template, or leave --letter out."
_KEY_REMEDY = "Write {{ key }} into the template."


class LineKind(StrEnum):
    """What a line of a letter is."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of a letter, without the sign that tells its kind."""

    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks: a name, where replies go, and the template of the letter ('' for the one that comes with the program)."""

    name: str
    reply_to: str = ""
    template: str = ""


def read_template(path: Path | None) -> str:
    """The template that a user wrote, '' if there is none. Raises `AnalyzerError` where it cannot be read."""
    if path is None:
        return ""
    try:
        content = path.read_bytes()[: _MAX_BYTES + 1]
        text = content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AnalyzerError(f"{path}: the letter cannot be read ({error}).", "Name a text file in UTF-8.") from error
    if not text.strip():
        raise AnalyzerError(f"{path}: the letter is empty.", "Name the template of a letter, or leave --letter out.")
    if len(content) > _MAX_BYTES:
        raise AnalyzerError(f"{path}: no letter is longer than {_MAX_BYTES:,} bytes.", "Name the template of a letter.")
    return text


def letter_lines(
    model: ReportModel, letter: DueLetter, sender: Sender, routes: Mapping[str, Routes]
) -> tuple[LetterLine, ...]:
    """The letter line by line; `routes` are by designation. Raises `AnalyzerError` where the template cannot be filled in."""
    source = sender.template or resources.files(__package__).joinpath(_SHIPPED).read_text(encoding="utf-8")
    environment = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=False, keep_trailing_newline=True)
    try:
        text = environment.from_string(source).render(_words_of(model, letter, sender, routes))
    except (TemplateError, TypeError, ValueError, OverflowError, MemoryError) as error:
        raise AnalyzerError(f"The letter cannot be filled in: {str(error).rstrip('.')}.", _REMEDY) from error
    if letter.inquiry_key not in text:
        raise AnalyzerError("The letter does not say its key, so that no reply could be known by it.", _KEY_REMEDY)
    return tuple(_lines_of(text))


def plain_text(lines: Sequence[LetterLine]) -> str:
    """The letter as the text of a mail."""
    signs = {LineKind.HEADING: "\n", LineKind.ITEM: "- ", LineKind.PARAGRAPH: ""}
    return "\n".join(f"{signs[line.kind]}{line.text}" for line in lines).strip() + "\n"


def _lines_of(text: str) -> Iterator[LetterLine]:
    for line in clean_text(text).splitlines():
        if line.startswith("# "):
            yield LetterLine(LineKind.HEADING, line[2:].strip())
        elif line.startswith("- "):
            yield LetterLine(LineKind.ITEM, line[2:].strip())
        elif line.strip():
            yield LetterLine(LineKind.PARAGRAPH, line.strip())


def _words_of(model: ReportModel, letter: DueLetter, sender: Sender, routes: Mapping[str, Routes]) -> dict[str, object]:
    """What a template may say; texts of the inputs stand in one line each, so that they make no line of their own."""
    first = letter.questions[0]
    asked = {question.designation for question in letter.questions}
    notes = [note for note in model.designations if note.designation in asked]
    return {
        "marking": one_line(model.run.marking),
        "sender": one_line(sender.name),
        "reply_to": one_line(sender.reply_to),
        "day": letter.day.isoformat(),
        "due": letter.due.isoformat(),
        "asked_on": letter.asked_on.isoformat(),
        "event": letter.event.value,
        "key": letter.inquiry_key,
        "addressee": one_line(letter.addressee),
        "uei": one_line(first.uei),
        "own": letter.own,
        "vendors": _join_vendors(letter.vendors, "and"),
        "any_vendor": _join_vendors(letter.vendors, "or"),
        "several": len(letter.vendors) > 1,
        "lists": list(_long_lists(notes)),
        "questions": [one_line(question.question) for question in letter.questions],
        # What the records say of others stays with us; of an own entity they are its own records.
        "records": [one_line(question.why) for question in letter.questions if question.why] if letter.own else [],
        "clauses": list(letter.clauses),
        "known_on": model.run.as_of.isoformat(),
        "legal": list(_legal_sentences(notes)),
        "contained": list(_route_examples(notes, {each: routes[each].contained for each in routes})),
        "resold": list(_route_examples(notes, {each: routes[each].resold for each in routes})),
    }


def _join_vendors(vendors: Sequence[str], word: str) -> str:
    """Names with `and` or `or` between them, behind a semicolon where a name is itself a list."""
    return (f"; {word} " if any("," in vendor for vendor in vendors) else f" {word} ").join(vendors)


def _legal_sentences(notes: Sequence[DesignationNote]) -> Iterator[str]:
    """Each authority whose determination has not ended, with its status on the as-of day, and of several whom it is about."""
    for note in notes:
        about = f"{note.name}: " if len(notes) > 1 else ""
        for authority in note.authorities:
            if not authority.ended:
                yield one_line(about + authority.sentence)


def _long_lists(notes: Iterable[DesignationNote]) -> Iterator[str]:
    """All firms of a designation of which the questions name only the first."""
    for note in notes:
        if len(note.vendors) > MOST_VENDORS:
            yield one_line(f"The firms of {note.name}: {'; '.join(note.vendors)}")


def _route_examples(notes: Sequence[DesignationNote], routes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Some products by name, of several designations as many of each, with the name of the designation."""
    for note in notes:
        names = routes.get(note.designation, ())[: max(2, _EXAMPLES // len(notes))]
        if names:
            yield f"{', '.join(names)} (for {note.name})" if len(notes) > 1 else ", ".join(names)
