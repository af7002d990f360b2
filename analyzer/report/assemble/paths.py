"""Turns the hops of a path into a sentence in which every hop cites its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from analyzer.report.assemble.hop_words import IN_PERFORMANCE, STATE, VERB, unit_remark
from analyzer.report.assemble.read_records import read_records
from analyzer.report.cell_place import row_place
from analyzer.report.model import Hop, Path
from analyzer.store.steps import query_rows
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Cell, EdgeKind, EvidenceClass, Route, State, Test

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_MAX_WAYS = 50
Hops = Mapping[int, Hop]


class _HopRow(NamedTuple):
    """A row of `hop_row.sql`; `rows` say the same as its cell, `tie` is the contract that it is tied to.

    `unit` is the department, site or person of the consumer that the cell speaks of, '' if none.
    """

    edge_id: int
    consumer: str
    supplier: str
    kind: EdgeKind
    evidence_class: EvidenceClass
    state: State
    proven: bool
    rows: int
    tie: str
    cell: Cell
    reason: str
    by_catalogue: bool | None
    unit: str


class _PathRow(NamedTuple):
    path_id: int
    designation: str
    firm_key: str
    firm: str
    route: Route
    tier: int
    evidence_class: EvidenceClass
    proven: bool
    tests: tuple[str, ...]


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
    return {row.edge_id: _make_hop(row) for row in read_records(connection, _PACKAGE, "hop_row", _HopRow)}


def load_first_steps(connection: Connection, hops: Hops) -> dict[tuple[str, str], tuple[str, ...]]:
    """Designation and firm -> every first step that leads to the vendor, as sentences, best proof first."""
    rows = query_rows(connection, _PACKAGE, "first_step_row", most=_MAX_WAYS)
    return {
        firm: tuple(dict.fromkeys(hops[edge_id].sentence for _, _, edge_id in steps))
        for firm, steps in groupby(rows, key=itemgetter(0, 1))
    }


def load_paths(connection: Connection, hops: Hops) -> PathIndex:
    """The hops of every path, and the best path of each firm by each route, in the model's order."""
    steps = {
        path_id: tuple([hops[edge] for edge in edges]) for path_id, edges in query_rows(connection, _PACKAGE, "hop")
    }
    paths = PathIndex(steps)
    for row in read_records(connection, _PACKAGE, "path_row", _PathRow):
        path = _make_path(row, paths)
        paths.by_id[row.path_id] = path
        paths.by_firm[row.designation, row.firm_key].append(path)
    return paths


def load_tied_paths(connection: Connection, paths: PathIndex) -> tuple[Path, ...]:
    """The paths beside the best of each route on which an answer about a contract rests, in the model's order."""
    return tuple(_make_path(row, paths) for row in read_records(connection, _PACKAGE, "tied_path_row", _PathRow))


def _make_path(row: _PathRow, paths: PathIndex) -> Path:
    return Path(
        designation=row.designation,
        firm_key=row.firm_key,
        firm=row.firm,
        route=row.route,
        tier=row.tier,
        evidence_class=row.evidence_class,
        proven=row.proven,
        tests=tuple(test for test in Test if test in row.tests),
        sentence=paths.sentence(row.path_id),
        hops=paths.hops[row.path_id],
    )


def _make_hop(row: _HopRow) -> Hop:
    remarks = [row_place(row.cell) + (f" and {count_noun(row.rows - 1, 'more row')}" if row.rows > 1 else "")]
    remarks.append(unit_remark(row.unit, row.rows) if row.unit else "")
    remarks.append(STATE[row.state])
    remarks.append("not proven: inferred" if row.evidence_class is EvidenceClass.INFERRED else "")
    remarks.append(f"assumed, not proven: {row.reason}" if row.by_catalogue else "")
    remarks.append(f"tied to contract {row.tie}" if row.tie not in ("", "*", "no") else "")
    remarks.append(IN_PERFORMANCE if row.tie == "*" else "")
    return Hop(
        consumer=row.consumer,
        supplier=row.supplier,
        kind=row.kind,
        evidence_class=row.evidence_class,
        state=row.state,
        proven=row.proven,
        cell=row.cell,
        sentence=f"{row.consumer} {VERB[row.kind]} {row.supplier} [{'; '.join(filter(None, remarks))}]",
    )
