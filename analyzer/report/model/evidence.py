"""What met a term of the designated vendor."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from analyzer.vocabulary import Cell, Polarity, Rung, Verdict


class Evidence(Struct, frozen=True, gc=False):
    """One cell that met a term, look-alikes included; `marked` is the part of `cell.text` that met the term.

    The other fields are what an inventory tells of the use in the same row: `cost` as it is stated there, for whatever time;
    `notice` the last day to give it; `place` the department, site, person or device; `circumstances` all of it in its own words.
    """

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
    seats: str = ""
    cost: Decimal | None = None
    renewal: date | None = None
    notice: date | None = None
    last_seen: date | None = None
    place: str = ""
    circumstances: str = ""
