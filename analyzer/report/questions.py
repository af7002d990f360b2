"""Turns findings that nothing on record settles into questions, with the contact on file and the boxes that wait."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count
from typing import overload

from analyzer.report.model import Answers, ClauseAnswer, ClearingStep, DesignationNote, Findings, Question, ReportModel
from analyzer.report.model.question import COUNSEL_FIRST
from analyzer.vocabulary import Answer, Position

MOST_VENDORS = 6  # that a question names
_ASKED = (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
_WAITING = (Answer.ASK_FIRST, Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT)
_TEXT = {
    (
        False,
        Position.EXPOSED,
    ): "Our records show that you use {vendor}. In which product, since when, for which contracts, and do you still?",
    (False, Position.UNRESOLVED): "Do you use {vendor}, in which product, since when, and for which contracts?",
    (False, Position.NO_DATA): "Do you use {vendor}, yourselves or inside what you deliver to us?",
    (
        True,
        Position.EXPOSED,
    ): "Is {vendor} still in use, since when, and for which contracts? Can it be removed, and by when?",
    (
        True,
        Position.UNRESOLVED,
    ): "Our records point to {vendor} and do not prove a use. Is it in use or switched on, where, since when, and for which contracts?",
    (
        True,
        Position.NO_DATA,
    ): "Which software, cloud and AI products are behind these payments, and does one of them use {vendor}?",
}


def name_vendors(note: DesignationNote) -> str:
    """The vendors of a designation in a sentence; of a long list the first, and what the list is called."""
    if len(note.vendors) < 2:
        return note.name
    if len(note.vendors) > MOST_VENDORS:
        return f"{', '.join(note.vendors[:MOST_VENDORS])} or another firm of {note.name}"
    return f"{', '.join(note.vendors[:-1])} or {note.vendors[-1]}"


class Questions(Sequence[Question]):
    """The questions in the order of the findings, so the most pressing first; `numbers` are those of their findings.

    Each is made when it is asked for: a scan of a million firms has as many, and shows few.
    """

    def __init__(
        self, notes: Iterable[DesignationNote], findings: Findings, answers: Answers, clearing: Iterable[ClearingStep]
    ) -> None:
        self._findings = findings
        self._contacts = {step.addressee: step.contact for step in clearing if step.contact}
        self._waiting: dict[tuple[str, str], list[ClauseAnswer]] = defaultdict(list)
        for answer in answers.among("answer", _WAITING):
            self._waiting[answer.designation, answer.firm_key].append(answer)
        self._texts = {
            (note.designation, own, position): text.format(vendor=name_vendors(note))
            for note in notes
            for (own, position), text in _TEXT.items()
        }
        self.numbers = array("I", compress(count(), map(_ASKED.__contains__, findings.each("position"))))

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Question: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Question, ...]: ...
    def __getitem__(self, at: int | slice) -> Question | tuple[Question, ...]:
        if isinstance(at, slice):
            return tuple(self._make_question(number) for number in self.numbers[at])
        return self._make_question(self.numbers[at])

    def __iter__(self) -> Iterator[Question]:
        return map(self._make_question, self.numbers)

    def _make_question(self, number: int) -> Question:
        finding = self._findings[number]
        waiting = self._waiting.get((finding.designation, finding.firm_key), ())
        return Question(
            designation=finding.designation,
            firm_key=finding.firm_key,
            addressee=finding.firm,
            uei=finding.uei,
            cage=finding.cage,
            own=finding.own,
            contact=self._contacts.get(finding.firm, ""),
            question=self._texts[finding.designation, finding.own, finding.position],
            why=finding.path or finding.coverage,
            clauses=tuple(dict.fromkeys(answer.clause for answer in waiting)),
            due_rule=next((answer.due_rule for answer in waiting if answer.due_rule), ""),
            contracts=finding.covered_contracts,
            obligated=finding.covered_obligated,
            caution=COUNSEL_FIRST.format(firm=finding.firm) if finding.contradiction else "",
        )


def report_questions(model: ReportModel) -> Questions:
    """Every question that a report leaves open."""
    return Questions(model.designations, model.findings, model.answers, model.clearing)
