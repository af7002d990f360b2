"""What the reports say of choke points, of concentration, and of the plan that clears the most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ChokePoint:
    """A firm, product or own use on which exposures hang: only through it, and through it at all.

    `goal` is the position that it gives: exposed or unresolved. Dollars are those of covered contracts.
    """

    designation: str
    goal: str
    what: str
    firms: int
    contracts: int
    obligated: Decimal
    firms_through: int
    contracts_through: int
    obligated_through: Decimal


@dataclass(frozen=True, slots=True)
class ClearingStep:
    """One thing to replace, to end or to ask about; several lines of one `step` clear only together.

    `firms`, `contracts` and `obligated` are what the step clears after those before it; `..._left` what stands after it.
    `annual_cost` is the sum over the rows of inventories that state the use of this line, as far as they tell it; `next_renewal` and
    `notice_by` are the first of their days from the as-of date on.
    """

    designation: str
    goal: str
    step: int
    what: str
    action: str
    addressee: str
    contact: str
    firms: int
    contracts: int
    obligated: Decimal
    firms_left: int
    obligated_left: Decimal
    annual_cost: Decimal | None = None
    next_renewal: date | None = None
    notice_by: date | None = None
