"""Reads the answers: each distinct clause box, firm, contract and ruling once, and of every answer which they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from analyzer.report.assemble import assemble_steps
from analyzer.report.model import Answers
from analyzer.store.steps import query_numbers, run_steps
from analyzer.vocabulary import Answer, Position, Test

if TYPE_CHECKING:
    from analyzer.report.assemble.paths import PathIndex
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_PARTS = ("answer_box", "answer_firm", "answer_contract", "answer_ruling")
_WHAT_IF = {"unknown": "If the determination is in force (its status is not known):"}


def load_answers(connection: Connection, paths: PathIndex) -> Answers:
    """Every answer per entity, contract and clause box."""
    run_steps(connection, _PACKAGE, assemble_steps.ANSWERS)
    boxes, firms, contracts, rulings = (
        connection.execute(f"SELECT * EXCLUDE number FROM {table} ORDER BY number").fetchall() for table in _PARTS
    )
    parts = (
        [(*names, Test(test)) for *names, test in boxes],
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
    clock: str,
    due: date | None,
    **grounds: Any,
) -> tuple[Answer, str, str, date | None]:
    said = _clock_words(due_rule, identified_on, identified_by, submitted_on, clock)
    return Answer(answer), _answer_reason(_Grounds(**grounds), paths), said, due


class _Grounds(NamedTuple):
    """What an answer rests on, as `answer_ruled.sql` gives it."""

    edition: str
    position: str
    position_reason: str
    path_id: int | None
    covered: bool
    agency_unknown: bool
    tied_elsewhere: bool
    assumed: bool
    in_force: bool
    ended: bool
    legal_status: str
    status_since: date | None
    listed: bool
    other_edition: str
    agency: str
    waived: str


def _answer_reason(grounds: _Grounds, paths: PathIndex) -> str:
    if grounds.ended:
        since = f" since {grounds.status_since}" if grounds.status_since else ""
        return f"The determination is {grounds.legal_status}{since}: it asks nothing on the as-of date."
    if not grounds.covered:
        return f"The authority does not cover contracts of {grounds.agency or 'this agency'}."
    if not grounds.listed:
        other = grounds.other_edition
        if other:
            return f"The clause list of the contract names the edition {other} of this clause, not this one."
        return "The clause list of the contract does not name this clause."
    status = grounds.legal_status
    parts = (
        []
        if grounds.in_force
        else [_WHAT_IF.get(status, f"What if: the determination is {status}, not in force on the as-of date.")]
    )
    parts += ["Clause assumed: no input says which clauses the contract carries."] if grounds.assumed else []
    if grounds.other_edition:
        parts.append(
            f"The contract carries the edition {grounds.other_edition}; answered by the text of {grounds.edition}."
        )
    parts += ["The contract's agency is not stated; coverage is assumed."] if grounds.agency_unknown else []
    parts += ["The use on record is tied to another contract."] if grounds.tied_elsewhere else []
    if grounds.path_id is None:
        parts.append(grounds.position_reason)
    else:
        parts.append(f"Position {Position(grounds.position).replace('_', ' ')}: {paths.sentence(grounds.path_id)}")
    return grounds.waived + " ".join(parts)


def _clock_words(
    due_rule: str, identified_on: date | None, identified_by: str, submitted_on: date | None, state: str
) -> str:
    """The deadline in words, and whether its clock runs: it starts when a named person enters the day (rule 8)."""
    if not due_rule or identified_on is None:
        return due_rule
    if state == "stands":
        return f"{due_rule}; identified on {identified_on}, but nobody is named: the clock has not started"
    said = f"{due_rule}; identified on {identified_on} by {identified_by}"
    if submitted_on is not None:
        said += f"; submitted on {submitted_on}"
    return f"{said}; OVERDUE" if state == "overdue" else said
