"""What met a term of the designated vendor."""

from __future__ import annotations

from msgspec import Struct

from analyzer.vocabulary import Cell, Polarity, Rung, Verdict


class Evidence(Struct, frozen=True, gc=False):
    """One cell that met a term, look-alikes included; `marked` is the part of `cell.text` that met the term."""

    designation: str
    firm_key: str
    firm: str
    cell: Cell
    term: str
    marked: str
    rung: Rung
    score: int
    polarity: Polarity
    verdict: Verdict
    reason: str
