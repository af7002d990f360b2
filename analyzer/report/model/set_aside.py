"""Names in the inputs that are no firm: listed apart, asked nothing, and counted nowhere."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from analyzer.vocabulary import Cell


class SetAside(Struct, frozen=True, gc=False):
    """One name, why it is no firm to ask, and where it stands first.

    `designation` is that of the vendor whose name it is, '' for others; `rows` name it, and `spend` is what they pay it.
    """

    designation: str
    firm_key: str
    name: str
    why: str
    rows: int
    spend: Decimal
    cell: Cell
