"""Turns findings that nothing on record settles into questions, with the contact on file and the boxes that wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from analyzer.report.model import Answers, ClauseAnswer, ClearingStep, DesignationNote, Finding, Question
from analyzer.vocabulary import Answer, Position

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
    (True, Position.UNRESOLVED): "Is {vendor} switched on in the tool named here, since when, and for which contracts?",
    (
        True,
        Position.NO_DATA,
    ): "Which software, cloud and AI products are behind these payments, and does one of them use {vendor}?",
}


def report_questions(
    notes: Sequence[DesignationNote],
    findings: Sequence[Finding],
    answers: Answers,
    clearing: Iterable[ClearingStep],
) -> tuple[Question, ...]:
    """Every question in the order of the findings, so the most pressing first."""
    names = {note.designation: note.name for note in notes}
    contacts = {step.addressee: step.contact for step in clearing if step.contact}
    waiting: dict[tuple[str, str], list[ClauseAnswer]] = defaultdict(list)
    for answer in answers.among("answer", _WAITING):
        waiting[answer.designation, answer.firm_key].append(answer)
    asked = [finding for finding in findings if finding.position in _ASKED]
    texts = {
        (name, own, position.value): text.format(vendor=vendor)
        for name, vendor in names.items()
        for (own, position), text in _TEXT.items()
    }
    return tuple(
        [
            _make_question(
                finding,
                texts[finding.designation, finding.own, finding.position.value],
                contacts,
                waiting.get((finding.designation, finding.firm_key), ()),
            )
            for finding in asked
        ]
    )


def _make_question(
    finding: Finding, text: str, contacts: Mapping[str, str], waiting: Sequence[ClauseAnswer]
) -> Question:
    return Question(
        designation=finding.designation,
        firm_key=finding.firm_key,
        addressee=finding.firm,
        uei=finding.uei,
        cage=finding.cage,
        own=finding.own,
        contact=contacts.get(finding.firm, ""),
        question=text,
        why=finding.path or finding.coverage,
        clauses=tuple(dict.fromkeys([answer.clause for answer in waiting])) if waiting else (),
        due_rule=next((answer.due_rule for answer in waiting if answer.due_rule), "") if waiting else "",
        contracts=finding.covered_contracts,
        obligated=finding.covered_obligated,
    )
