"""Reads the cells that people filled in, and says per cell what is wrong or missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from analyzer.render.workbook.sheets.decisions import FIELDS, Field
from analyzer.report.model import Decision
from analyzer.report.tables.table_column import ColumnKind
from analyzer.ruling_needs import SCOPES, SECOND_PERSON, RulingScope, needs_of
from analyzer.text.dates import parse_date
from analyzer.text.parse_failure import ParseFailure
from analyzer.vocabulary import Justification, Ruling, Subject

BY_NAME = {field.name: field for field in FIELDS}
WORDS: Mapping[str, tuple[StrEnum, ...]] = {
    "ruling": tuple(Ruling),
    "justification": tuple(Justification),
    "applies_to": tuple(RulingScope),
}
SHORTEST_RATIONALE = 10
_WORD = re.compile(r"[^\W\d_]+")
FIRST_DAY = date(2000, 1, 1)  # no ruling of this program is older: an earlier year is a slip
HAPPENED = ("decided_on", "removed_on", "identified_on", "submitted_on", "second_read_on")
AHEAD_TOO = ("target_date", "valid_until")  # what is planned, or holds until then


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell."""

    heading: str
    reason: str


def read_decision(texts: dict[str, str]) -> tuple[Decision, tuple[Fault, ...]]:
    """The decision in the cells of a row (texts by heading), and the cells that cannot be read."""
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for field in FIELDS:
        value = _field_value(field, texts[field.heading])
        if isinstance(value, Fault):
            faults.append(value)
        else:
            values[field.name] = "" if value == RulingScope.ROW else value
    return Decision(**values), tuple(faults)


def _field_value(field: Field, text: str) -> str | date | Fault | None:
    if field.kind is ColumnKind.DATE:
        return _date_value(field, text)
    words = WORDS.get(field.name)
    if not text or words is None:
        return text
    known = {word.casefold(): word.value for word in words}
    return known.get(" ".join(text.split()).casefold(), Fault(field.heading, f"“{text}” is not in the list."))


def _date_value(field: Field, text: str) -> date | Fault | None:
    if not text:
        return None
    plain = text.removesuffix(" 00:00:00").removesuffix("T00:00:00")
    try:
        return date.fromisoformat(plain)
    except ValueError:
        read, other = parse_date(plain, "mdy"), parse_date(plain, "dmy")
    if isinstance(read, ParseFailure) or read != other:
        return Fault(field.heading, f"“{text}” is not a day that can be read only one way; write it as 2026-03-31.")
    return read


def faults_of(decision: Decision, subject: Subject, today: date, by_two: bool = False) -> tuple[Fault, ...]:
    """What the decision lacks, or says against itself or against the calendar.

    `by_two`: the settings of the scan ask for a second person, for the rulings that need one.
    """
    faults = (
        *_impossible_dates(decision, today),
        *_missing_fields(decision, subject),
        *(_missing_person(decision) if by_two else ()),
    )
    return tuple(Fault(BY_NAME[name].heading, reason) for name, reason in faults)


def _impossible_dates(decision: Decision, today: date) -> Iterator[tuple[str, str]]:
    """Days that cannot be: what has happened lies neither before 2000 nor after today."""
    for name in (*HAPPENED, *AHEAD_TOO):
        day = getattr(decision, name)
        if day and day < FIRST_DAY:
            yield name, f"{day} lies before 2000. Correct the year."
        if day and day > today and name in HAPPENED:
            yield (
                name,
                f"{day} lies after today, {today}. Write the day on which it happened, or leave the row empty until then.",
            )


def _missing_fields(decision: Decision, subject: Subject) -> Iterator[tuple[str, str]]:
    if not decision.ruling:
        if decision != Decision():
            yield "ruling", "A decision is missing, though other cells of the row are filled in."
        return
    needs = needs_of(decision.ruling)
    if subject not in needs.subjects:
        yield (
            "ruling",
            f"{decision.ruling} can only be ruled on {_list_subjects(needs.subjects)}; this row is a {subject}.",
        )
    if decision.applies_to and subject not in (able := SCOPES[RulingScope(decision.applies_to)]):
        yield "applies_to", f"{decision.applies_to} is for {_list_subjects(able)}; this row is a {subject}."
    for name in needs.all_fields:
        if not getattr(decision, name):
            yield name, f"Required for {decision.ruling}."
    if decision.rationale and not needs.is_fact and len(decision.rationale) < SHORTEST_RATIONALE:
        yield "rationale", "Say why in a sentence."
    yield from _contradictions(decision)


def _missing_person(decision: Decision) -> Iterator[tuple[str, str]]:
    if needs_of(decision.ruling).by_two:
        for name in SECOND_PERSON:
            if not getattr(decision, name):
                yield name, f"The settings ask for a second person for {decision.ruling}."


def is_same_person(name: str, other: str) -> bool:
    """Whether two names may be one person's: the words of the shorter begin those of the other, or are begun by them.

    Order, case, points and initials do not tell people apart. A text without letters names nobody, and is never another person.
    """
    shorter, longer = sorted((_WORD.findall(name.casefold()), _WORD.findall(other.casefold())), key=len)
    return all(any(a.startswith(b) or b.startswith(a) for b in longer) for a in shorter)


def _list_subjects(subjects: tuple[Subject, ...]) -> str:
    return " or ".join(f"a {each}" for each in subjects)


def _contradictions(decision: Decision) -> Iterator[tuple[str, str]]:
    decided = decision.decided_on
    if decision.second_reader and is_same_person(decision.second_reader, decision.decided_by):
        yield "second_reader", "The second reader is the person who decided, or no name."
    if decision.identified_on and decision.submitted_on and decision.submitted_on < decision.identified_on:
        yield "submitted_on", "It lies before the day of identification."
    if decided and decision.identified_on and decision.identified_on > decided:
        yield "identified_on", "It lies after the day of the decision."
    if decided and decision.second_read_on and decision.second_read_on < decided:
        yield "second_read_on", "It lies before the day of the decision."
    if decided and decision.valid_until and decision.valid_until < decided:
        yield "valid_until", "It ends before it was decided."
    if decided and decision.target_date and decision.target_date < decided:
        yield "target_date", "It lies before the day of the decision."
    if decided and decision.removed_on and decision.removed_on > decided:
        yield "removed_on", "It lies after the day of the decision: what is still to be removed is Affected: phase out."
