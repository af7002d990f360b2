"""Contracts, each once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from analyzer.vocabulary import Cell, Position


class Contract(Struct, frozen=True, gc=False):
    """One contract by rule 9: a key, its dollars, and one position, the worst of the firms that perform it.

    `office` is the contracting office, '' where no contract list tells it. `still_open` says what of it nobody has settled.
    """

    contract_key: str
    piid: str
    parent_piid: str
    agency: str
    firm_key: str
    firm: str
    obligated: Decimal
    potential: Decimal | None
    end_date: date | None
    covered: bool
    position: Position
    performers: tuple[str, ...]
    description: str
    cell: Cell
    designation: str = ""
    office: str = ""
    still_open: str = ""
