"""What the reports say of choke points, of concentration, and of the plan that clears the most."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Concentration:
    """How much hangs on one route, tier, product or firm in between, out of all firms and all covered contract dollars."""

    designation: str
    position: str
    dimension: str
    value: str
    firms: int
    all_firms: int
    contracts: int
    obligated: Decimal
    all_obligated: Decimal

    @property
    def share_of_firms(self) -> Decimal:
        """Percent of all firms, to one decimal."""
        return _percent_of(Decimal(self.firms), Decimal(self.all_firms))

    @property
    def share_of_dollars(self) -> Decimal:
        """Percent of the dollars of all covered contracts, to one decimal."""
        return _percent_of(self.obligated, self.all_obligated)


def _percent_of(part: Decimal, whole: Decimal) -> Decimal:
    return (100 * part / whole).quantize(Decimal("0.1")) if whole else Decimal("0.0")
