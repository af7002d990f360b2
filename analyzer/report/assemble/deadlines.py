"""Deadlines in words, and the one that the first sentence of a report names."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date
from typing import TYPE_CHECKING

from analyzer.report.clause_text import clause_text
from analyzer.report.model.deadline import Deadline, Timing
from analyzer.store.steps import query_rows
from analyzer.text.phrases import count_noun, spell_day

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_ORDER = tuple(Timing)
_REVIEW = "Review of SAM"  # how `deadline_row.query.sql` begins what is reviewed


def load_deadlines(connection: Connection, as_of: date, sam_reviewed_on: date | None) -> tuple[Deadline, ...]:
    """Every deadline: the overdue first, then by date, then what waits for a day that a person enters."""
    reviewed = sam_reviewed_on if sam_reviewed_on and sam_reviewed_on <= as_of else None
    rows = query_rows(connection, __package__, "deadline_row", as_of=as_of, sam_reviewed_on=reviewed)
    found = [
        Deadline(designation, clause_text(clause, edition), rule, due, Timing(timing), *counts)
        for designation, clause, edition, rule, due, timing, *counts in rows
    ]
    return tuple(sorted(found, key=_soonest_first))


def _soonest_first(deadline: Deadline) -> tuple[object, ...]:
    due = deadline.due or deadline.scan_due or date.max
    return (
        deadline.timing is not Timing.OVERDUE,
        deadline.timing is Timing.NO_USE,
        due,
        _ORDER.index(deadline.timing),
        deadline.designation,
        deadline.what,
    )


def next_deadline(deadlines: Iterable[Deadline], presumed: Set[str] = frozenset()) -> str:
    """The sentence that says what is due next, and that its clause is `presumed` if no clause list tells of it."""
    by_timing: dict[Timing, list[Deadline]] = {timing: [] for timing in Timing}
    for each in deadlines:
        by_timing[each.timing].append(each)
    overdue = by_timing[Timing.OVERDUE]
    if overdue and all(deadline.what.startswith(_REVIEW) for deadline in overdue):
        return f"A review of SAM is overdue since {spell_day(overdue[0].due)}."
    if late := [deadline for deadline in overdue if not deadline.what.startswith(_REVIEW)]:
        contracts = sum(each.contracts for each in late)
        return f"Reports on {count_noun(contracts, 'contract')} are overdue, the first since {spell_day(late[0].due)}."
    if waiting := [deadline for deadline in by_timing[Timing.NOT_ENTERED] if deadline.scan_due]:
        first = min(waiting, key=lambda deadline: (deadline.scan_due or date.max, deadline.what))
        clause = f"{first.what}, presumed from dates of contracts" if first.what in presumed else first.what
        return f"If this scan is the identification, the first report is due on {spell_day(first.scan_due)} ({clause})."
    if ahead := by_timing[Timing.AHEAD]:
        return f"Next due: {ahead[0].what}, {spell_day(ahead[0].due)}."
    if passed := by_timing[Timing.PASSED]:
        return f"No verified deadline runs ({spell_day(passed[-1].due)}, by a source that is not verified, has passed)."
    return "No deadline runs yet."
