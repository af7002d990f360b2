"""Reads the answers: each distinct clause box, firm, contract and ruling once, and of every answer which they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from analyzer.report.answer_reason import position_sentence
from analyzer.report.assemble import assemble_steps
from analyzer.report.model import Answers
from analyzer.store.steps import query_numbers, run_steps
from analyzer.vocabulary import Answer, Position, Test

if TYPE_CHECKING:
    from analyzer.report.assemble.paths import PathIndex
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_PARTS = ("answer_box", "answer_firm", "answer_contract", "answer_ruling")
PRESUMED = {
    "by date": "No clause list tells what it carries: presumed from its date.",
    "date not stated": "Neither a clause list nor a date tells what it carries: presumed.",
}
_WHAT_IF = {"unknown": "Whether the text is in force is not known: this holds if it is."}


def load_answers(connection: Connection, paths: PathIndex) -> Answers:
    """Every answer per entity, contract and clause box."""
    run_steps(connection, _PACKAGE, assemble_steps.ANSWERS)
    boxes, firms, contracts, rulings = (
        connection.execute(f"SELECT * EXCLUDE number FROM {table} ORDER BY number").fetchall() for table in _PARTS
    )
    parts = (
        [(*names, Test(test), kind, duty) for *names, test, kind, duty in boxes],
        firms,
        contracts,
        [_ruled_answer(paths, **ruling) for (ruling,) in rulings],
    )
    return Answers(parts, query_numbers(connection, _PACKAGE, "answer_number"))


def _ruled_answer(
    paths: PathIndex,
    answer: str,
    due_rule: str,
    identified_on: date | None,
    identified_by: str,
    submitted_on: date | None,
    counted_from: date | None,
    clock: str,
    due: date | None,
    basis: str,
    **grounds: Any,
) -> tuple[Answer, str, str, date | None, str]:
    said = _clock_words(due_rule, identified_on, identified_by, submitted_on, counted_from, clock)
    return Answer(answer), _answer_reason(_Grounds(basis=basis, **grounds), paths), said, due, basis


class _Grounds(NamedTuple):
    """What an answer rests on, as `answer_ruled.sql` gives it."""

    edition: str
    position: str
    position_reason: str
    path_id: int | None
    covered: bool
    funded: bool
    agency_unknown: bool
    tied_elsewhere: bool
    assumed: bool
    in_force: bool
    ended: bool
    legal_status: str
    status_since: date | None
    listed: bool
    basis: str
    other_edition: str
    carried_on: date | None
    awards_from: date | None
    awards_until: date | None
    agency: str
    waived: str


def _answer_reason(grounds: _Grounds, paths: PathIndex) -> str:
    if exempt := _exempt_reason(grounds):
        return exempt
    parts = list(_assumption_sentences(grounds))
    if grounds.path_id is None:
        parts.append(grounds.position_reason)
    else:
        parts.append(position_sentence(Position(grounds.position), paths.sentence(grounds.path_id)))
    return grounds.waived + " ".join(parts)


def _exempt_reason(grounds: _Grounds) -> str:
    """Why the text asks nothing of this contract, or may ask nothing; '' where it asks."""
    if grounds.ended:
        since = f" since {grounds.status_since}" if grounds.status_since else ""
        return f"The law behind it is {grounds.legal_status}{since}: it asks nothing on the as-of date."
    if not (grounds.covered or grounds.funded):
        return f"The authority does not cover contracts of {grounds.agency or 'this agency'}."
    if grounds.listed:
        return _funding_reason(grounds) if grounds.funded else ""
    if grounds.basis == "unlikely":
        return _unlikely_reason(grounds)
    if grounds.other_edition:
        return (
            f"The clause list of the contract names the edition {grounds.other_edition} of this clause, not this one."
        )
    return "The clause list of the contract does not name this clause."


def _funding_reason(grounds: _Grounds) -> str:
    placed = grounds.agency or "Another agency"
    return f"{placed} placed it with money of an agency that the authority covers. Ask whether the text reaches it."


def _unlikely_reason(grounds: _Grounds) -> str:
    """Between which days new awards carry the edition; a modification may add one later."""
    since = f" from {grounds.awards_from}" if grounds.awards_from else ""
    until = f" until {grounds.awards_until}" if grounds.awards_until else ""
    carried = f"with the date {grounds.carried_on}" if grounds.carried_on else "without a date on record"
    return f"Unlikely {carried}: new awards carry this edition{since}{until}. A modification may have added it."


def _assumption_sentences(grounds: _Grounds) -> Iterator[str]:
    """What an answer rests on that nobody has shown, a sentence each."""
    if not grounds.in_force:
        status = grounds.legal_status
        yield _WHAT_IF.get(status, f"What if: the law behind it is {status}, not in force on the as-of date.")
    if grounds.assumed:
        yield "That the text reaches this vendor is assumed."
    if grounds.basis in PRESUMED:
        yield PRESUMED[grounds.basis]
    if grounds.other_edition:
        yield f"The contract carries the edition {grounds.other_edition}; answered by the text of {grounds.edition}."
    if grounds.agency_unknown:
        agency = (
            f"The agency {grounds.agency} is not one that is known" if grounds.agency else "The agency is not stated"
        )
        yield f"{agency}: that the authority covers it is assumed."
    if grounds.tied_elsewhere:
        yield "The use on record is tied to another contract."


def _clock_words(
    due_rule: str,
    identified_on: date | None,
    identified_by: str,
    submitted_on: date | None,
    counted_from: date | None,
    state: str,
) -> str:
    """The deadline in words, and whether its clock runs: it starts when a named person enters the day (rule 8).

    `counted_from` is the day on which the law began to bind, where the use was identified before it.
    """
    if not due_rule or identified_on is None:
        return due_rule
    if state == "stands":
        return f"{due_rule}; identified on {identified_on}, but nobody is named who says so"
    said = f"{due_rule}; identified on {identified_on} by {identified_by}"
    if counted_from is not None:
        said += f"; counted from {counted_from}, when the determination took effect"
    if submitted_on is not None:
        said += f"; submitted on {submitted_on}"
    return f"{said}; OVERDUE" if state == "overdue" else said
