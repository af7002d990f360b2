"""Turns the hops of a path into a sentence in which every hop cites its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from analyzer.report.assemble.hop_words import STATE, VERB, cell_place
from analyzer.report.model import Hop, Path
from analyzer.store.steps import query_rows
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Cell, EdgeKind, EvidenceClass, Route, State, Test

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_MOST_WAYS = 50
Hops = Mapping[int, Hop]


@dataclass(frozen=True, slots=True)
class PathIndex:
    """Every path that a finding or an answer may rest on: its hops by path id, and those shown by id and by firm."""

    hops: Mapping[int, tuple[Hop, ...]]
    by_id: dict[int, Path] = field(default_factory=dict)
    by_firm: dict[tuple[str, str], list[Path]] = field(default_factory=lambda: defaultdict(list))
    _sentences: dict[int, str] = field(default_factory=dict)

    def sentence(self, path_id: int) -> str:
        """One sentence: each hop says who depends on what, in which cell, and what is weak about it."""
        said = self._sentences.get(path_id)
        if said is None:
            said = self._sentences[path_id] = "; ".join([hop.sentence for hop in self.hops[path_id]]) + "."
        return said


def load_hops(connection: Connection) -> Hops:
    """Every edge that a path or a way takes, as a hop, by edge id."""
    return {row[0]: _make_hop(row) for row in connection.execute("SELECT * FROM said_edge ORDER BY edge_id").fetchall()}


def load_ways(connection: Connection, hops: Hops) -> dict[tuple[str, str], tuple[str, ...]]:
    """Designation and firm -> every first step that leads to the vendor, as sentences, best proof first."""
    rows = query_rows(connection, _PACKAGE, "way_row", most=_MOST_WAYS)
    return {
        firm: tuple(dict.fromkeys(hops[edge_id].sentence for _, _, edge_id in ways))
        for firm, ways in groupby(rows, key=itemgetter(0, 1))
    }


def load_paths(connection: Connection, hops: Hops) -> PathIndex:
    """The hops of every path, and the best path of each firm by each route, in the model's order."""
    steps = {
        path_id: tuple([hops[edge] for edge in edges]) for path_id, edges in query_rows(connection, _PACKAGE, "hop")
    }
    paths = PathIndex(steps)
    rows = connection.execute(
        "SELECT path_id, designation, firm_key, firm, route, tier, evidence_class, proven, tests FROM shown_path"
        " JOIN firm USING (firm_key) ORDER BY designation, firm, firm_key, level, class_rank, tier, route"
    ).fetchall()
    for path_id, designation, firm_key, firm, route, tier, evidence_class, proven, tests in rows:
        path = Path(
            designation=designation,
            firm_key=firm_key,
            firm=firm,
            route=Route(route),
            tier=tier,
            evidence_class=EvidenceClass(evidence_class),
            proven=proven,
            tests=tuple(test for test in Test if test in tests),
            sentence=paths.sentence(path_id),
            hops=steps[path_id],
        )
        paths.by_id[path_id] = path
        paths.by_firm[designation, firm_key].append(path)
    return paths


def _make_hop(row: tuple[Any, ...]) -> Hop:
    (_, consumer, supplier, kind, evidence_class, state, proven, rows, tie, *place_and_reason) = row
    file, sheet, src_row, column, text, reason, by_catalogue = place_and_reason
    cell = Cell(file, sheet, src_row, column, text)
    remarks = [cell_place(cell) + (f" and {count_noun(rows - 1, 'more row')}" if rows > 1 else "")]
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
