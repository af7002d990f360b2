"""Walks the dependency graph backwards from each designated vendor and keeps the best path per firm and route.

The walk is breadth first over (node, route, first step, contract tie), at every level of proof, so that a proven longer
path is never hidden by an unproven shorter one (docs/rules.md rule 2). Cycles end where a state has been reached before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analyzer.store.steps import count_rows, insert_rows, query_rows, run_steps
from analyzer.text.dates import NO_SUCH_YEAR
from analyzer.tracing import trace_steps
from analyzer.tracing.ownerless import count_ownerless
from analyzer.tracing.rulings import close_ruled_steps, weigh_rulings

if TYPE_CHECKING:
    from analyzer.designations import CatalogueEntry, Designation
    from analyzer.store.connection import Connection

_PACKAGE = __package__
PAST_AFTER_MONTHS = 18


@dataclass(frozen=True, slots=True)
class TraceOptions:
    """`max_tier` cuts longer paths (None: no limit); `own_named` says that the user named own firms.

    `two_persons`: a ruling that clears something counts only with a second reader.
    """

    as_of: date
    max_tier: int | None = None
    own_named: bool = False
    two_persons: bool = False


def trace_paths(
    connection: Connection,
    designations: Sequence[Designation],
    catalogue: Sequence[CatalogueEntry],
    options: TraceOptions,
) -> None:
    """Make `edge`, `reach`, `path` and `path_hop`; a cut by `max_tier` is written to `problem`.

    `path_before_rulings` holds what the paths were without the rulings that close one; empty where none does.
    """
    run_steps(connection, _PACKAGE, trace_steps.TABLES)
    _insert_catalogue(connection, catalogue)
    weigh_rulings(connection, designations, options.as_of, options.two_persons)
    values = {"as_of": options.as_of, "no_such_year": NO_SUCH_YEAR, "own_named": options.own_named}
    run_steps(connection, _PACKAGE, trace_steps.EVIDENCE, **values)
    count_ownerless(connection, own_named=options.own_named)
    run_steps(connection, _PACKAGE, trace_steps.STATEMENTS, own_named=options.own_named)
    walk_graph(connection, options)
    closed = close_ruled_steps(connection)
    run_steps(connection, _PACKAGE, trace_steps.PATHS_BEFORE)
    if closed:
        walk_graph(connection, options)


def walk_graph(connection: Connection, options: TraceOptions) -> None:
    """Weigh `raw_edge` and walk it; apart from `trace` so that the walk can be tested on graphs alone."""
    past_before = _months_before(options.as_of, PAST_AFTER_MONTHS)
    run_steps(connection, _PACKAGE, trace_steps.GRAPH, past_before=past_before)
    run_steps(connection, _PACKAGE, trace_steps.BEST_PATHS, max_tier=options.max_tier)
    if _find_looping(connection):
        run_steps(connection, _PACKAGE, trace_steps.BEST_PATHS, max_tier=options.max_tier)
    run_steps(connection, _PACKAGE, trace_steps.PATHS)
    if options.max_tier is not None:
        _say_cut(connection, options.max_tier)


def _insert_catalogue(connection: Connection, catalogue: Sequence[CatalogueEntry]) -> None:
    rows = [(entry.id, str(entry.relation), entry.source, str(entry.can_disable)) for entry in catalogue]
    insert_rows(connection, "catalogue_entry", ("catalogue_id", "relation", "source", "can_disable"), rows)


def _find_looping(connection: Connection) -> bool:
    """Note the firms whose best path comes back to them: they are walked again, each without itself on the way."""
    insert_rows(connection, "firm_in_cycle", ("designation", "node"), query_rows(connection, _PACKAGE, "self_cycle"))
    return count_rows(connection, "firm_in_cycle") > 0


def _say_cut(connection: Connection, max_tier: int) -> None:
    text = f"Paths longer than {max_tier} hops were cut (--max-tier): firms further away are not shown for "
    cut = query_rows(connection, _PACKAGE, "cut_off", max_tier=max_tier)
    insert_rows(connection, "problem", ("file", "sheet", "text"), [("", "", text + name + ".") for (name,) in cut])


def _months_before(day: date, months: int) -> date:
    """The same day `months` earlier, or the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
