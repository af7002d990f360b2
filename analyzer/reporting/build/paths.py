"""Turns the hops of a path into a sentence in which every hop cites its cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from analyzer.records import Cell, EdgeKind, EvidenceClass, Route, State, Test
from analyzer.reporting.build.words import STATE, VERB, counted, place
from analyzer.reporting.model import Hop, Path
from analyzer.store.steps import query

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.reporting.build"
_MOST_WAYS = 50


def load_hops(connection: Connection) -> dict[int, tuple[Hop, ...]]:
    """The hops of every path that is shown or that a position rests on, by path id."""
    rows = query(connection, _PACKAGE, "hop")
    return {path_id: tuple(map(_hop, hops)) for path_id, hops in groupby(rows, key=lambda row: int(row[0]))}


def load_ways(connection: Connection) -> dict[tuple[str, str], tuple[str, ...]]:
    """Designation and firm -> every first step that leads to the vendor, as sentences, best proof first."""
    rows = query(connection, _PACKAGE, "way_row", most=_MOST_WAYS)
    return {
        firm: tuple(dict.fromkeys(_hop(row[1:]).sentence for row in ways))
        for firm, ways in groupby(rows, key=lambda row: (str(row[0]), str(row[1])))
    }


def path_sentence(hops: Sequence[Hop]) -> str:
    """One sentence: each hop says who depends on what, in which cell, and what is weak about it."""
    return "; ".join(hop.sentence for hop in hops) + "."


def load_paths(connection: Connection, hops: dict[int, tuple[Hop, ...]]) -> Iterable[tuple[int, Path]]:
    """The best path of each firm by each route, with its id, in the model's order."""
    rows = connection.execute(
        "SELECT path_id, designation, firm_key, firm, route, tier, evidence_class, proven, tests FROM shown_path"
        " JOIN firm USING (firm_key) ORDER BY designation, firm, firm_key, level, class_rank, tier, route"
    ).fetchall()
    for path_id, designation, firm_key, firm, route, tier, evidence_class, proven, tests in rows:
        steps = hops[path_id]
        yield (
            path_id,
            Path(
                designation=designation,
                firm_key=firm_key,
                firm=firm,
                route=Route(route),
                tier=tier,
                evidence_class=EvidenceClass(evidence_class),
                proven=proven,
                tests=tuple(test for test in Test if test in tests),
                sentence=path_sentence(steps),
                hops=steps,
            ),
        )


def _hop(row: tuple[Any, ...]) -> Hop:
    (_, _, consumer, supplier, kind, evidence_class, state, proven, rows, tie, *place_and_reason) = row
    file, sheet, src_row, column, text, reason, by_catalogue = place_and_reason
    cell = Cell(file, sheet, src_row, column, text)
    remarks = [place(cell) + (f" and {counted(rows - 1, 'more row')}" if rows > 1 else "")]
    remarks.append(STATE[State(state)])
    remarks.append("not proven: inferred" if evidence_class == EvidenceClass.INFERRED else "")
    remarks.append(f"assumed, not proven: {reason}" if by_catalogue else "")
    remarks.append(f"tied to contract {tie}" if tie not in ("", "*", "no") else "")
    remarks.append("in performance of a covered contract" if tie == "*" else "")
    return Hop(
        consumer=consumer,
        supplier=supplier,
        kind=kind,
        evidence_class=EvidenceClass(evidence_class),
        state=State(state),
        proven=proven,
        cell=cell,
        sentence=f"{consumer} {VERB[EdgeKind(kind)]} {supplier} [{'; '.join(filter(None, remarks))}]",
    )
