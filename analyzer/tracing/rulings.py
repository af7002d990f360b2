"""What named people ruled, weighed before the walk and again against what the walk found (docs/rules.md rule 10).

A ruling on a cell text changes that evidence; one on a path closes a first step, and the walk is done anew without it, so
that the position is the worst path left. A ruling whose ground has changed counts no longer, and says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows, make_table, query_rows, run_script, run_steps, table
from analyzer.tracing.walk import count_rows
from analyzer.tracing.ways import follow_ways
from analyzer.version import RULES

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_RULINGS = (
    table("decision_dated", "as_of"),
    table("ruling", "as_of", "rules"),
    table("ruling_ahead"),
    table("ruled_match"),
)


def legal_standing(designation: Designation) -> str:
    """The legal status of every authority's act, as a text that changes when one of them does."""
    return "; ".join(f"{authority.id}: {authority.status}" for authority in designation.authorities)


def weigh_rulings(connection: Connection, designations: Sequence[Designation], as_of: date) -> None:
    """Make `ruling`, the last one of each key with its state, and `ruled_match`; what is dated ahead is said in `problem`."""
    connection.execute("CREATE OR REPLACE TABLE standing_now (designation VARCHAR, standing VARCHAR)")
    rows = [(each.id, legal_standing(each)) for each in designations]
    insert_rows(connection, "standing_now", ("designation", "standing"), rows)
    run_script(connection, "analyzer.store", "decision")
    run_steps(connection, _PACKAGE, _RULINGS, as_of=as_of, rules=RULES)
    said = query_rows(connection, _PACKAGE, "ruling_ahead_said", as_of=as_of)
    insert_rows(connection, "problem", ("file", "sheet", "text"), said)


def close_ruled_steps(connection: Connection) -> bool:
    """Settle the rulings on paths against the walk just done and make `ruled_step`; whether a step is closed."""
    connection.execute(
        "CREATE OR REPLACE TABLE way_asked AS SELECT designation, firm_key, consumer, supplier, kind FROM ruling WHERE subject = 'path'"
    )
    if not count_rows(connection, "way_asked"):
        return False
    follow_ways(connection)
    run_script(connection, _PACKAGE, "settle_paths")
    make_table(connection, _PACKAGE, "ruled_step")
    return count_rows(connection, "ruled_step") > 0
