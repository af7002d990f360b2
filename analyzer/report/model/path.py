"""Paths from a firm to the designated vendor, hop by hop."""

from __future__ import annotations

from msgspec import Struct

from analyzer.vocabulary import Cell, EvidenceClass, Route, State, Test


class Hop(Struct, frozen=True, gc=False):
    """One step of a path: `consumer` depends on `supplier`; `cell` says so (a catalogue hop cites the catalogue)."""

    consumer: str
    supplier: str
    kind: str
    evidence_class: EvidenceClass
    state: State
    proven: bool
    cell: Cell
    sentence: str


class Path(Struct, frozen=True, gc=False):
    """The best path of one firm by one route; `tier` counts hops to the designated vendor, 1 = direct."""

    designation: str
    firm_key: str
    firm: str
    route: Route
    tier: int
    evidence_class: EvidenceClass
    proven: bool
    tests: tuple[Test, ...]
    sentence: str
    hops: tuple[Hop, ...]
