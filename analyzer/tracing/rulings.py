"""What named people ruled, weighed before the walk and again against what the walk found (docs/rules.md rule 10).

A ruling on a cell text changes that evidence; one on a path closes a first step, and the walk is done anew without it, so
that the position is the worst path left. A ruling whose ground has changed counts no longer, and says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from analyzer.designations import legal_state
from analyzer.ruling_needs import second_person_rulings
from analyzer.store.steps import count_rows, insert_rows, run_script, run_steps
from analyzer.tracing import trace_steps
from analyzer.tracing.first_steps import follow_first_steps
from analyzer.version import RULES

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def legal_standing(designation: Designation, day: date) -> str:
    """The legal status of every determination on `day`, as a text that changes when one of them does."""
    return "; ".join(f"{authority.id}: {legal_state(authority, day).status}" for authority in designation.authorities)


def weigh_rulings(
    connection: Connection, designations: Sequence[Designation], as_of: date, two_persons: bool = False
) -> None:
    """Make `ruling`, the last one of each key with its state, and `ruled_match`; what is dated ahead is said in `problem`.

    `two_persons`: a ruling that clears something counts only with a second reader.
    """
    rows = [(each.id, legal_standing(each, as_of)) for each in designations]
    insert_rows(connection, "standing_now", ("designation", "standing"), rows)
    run_script(connection, "analyzer.store", "decision")
    by_two = [str(ruling) for ruling in second_person_rulings()] if two_persons else []
    run_steps(connection, _PACKAGE, trace_steps.RULINGS, as_of=as_of, rules=RULES, by_two=by_two)


def close_ruled_steps(connection: Connection) -> bool:
    """Settle the rulings on paths against the walk just done and fill `ruled_step`; whether a step is closed."""
    run_steps(connection, _PACKAGE, trace_steps.RULED_PATHS)
    if not count_rows(connection, "asked_first_step"):
        return False
    follow_first_steps(connection)
    run_steps(connection, _PACKAGE, trace_steps.RULED_STEPS)
    return count_rows(connection, "ruled_step") > 0
