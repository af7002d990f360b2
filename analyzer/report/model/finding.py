"""Where each firm stands towards each designation."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from analyzer.vocabulary import EvidenceClass, Position, Route, Test


class Standing(Struct, frozen=True, gc=False):
    """A firm's position under one test, with the reason in a sentence."""

    test: Test
    position: Position
    reason: str


class Finding(Struct, frozen=True, gc=False):
    """One designation and firm; route, tier and class are of the best path under `dependence`.

    `cut` is what would clear it, `first_steps` its first steps that lead to the vendor. `contracts` and `obligated` are of all
    contracts that it performs; by those of the covered ones findings are ordered. `asked` is the worst position that a
    clause box on file asks about, under whatever test, else `position`. `still_open` says which of its items nobody has settled.
    """

    designation: str
    firm_key: str
    firm: str
    uei: str
    cage: str
    own: bool
    position: Position
    standings: tuple[Standing, ...]
    contradiction: str
    route: Route | None
    tier: int | None
    evidence_class: EvidenceClass | None
    coverage: str
    contracts: int
    obligated: Decimal
    spend: Decimal
    certificate: str
    next_step: str
    path: str
    decision: str
    remarks: tuple[str, ...]
    cut: str = ""
    sells_software: bool = False
    first_steps: tuple[str, ...] = ()
    covered_contracts: int = 0
    covered_obligated: Decimal = Decimal(0)
    asked: Position | None = None
    still_open: str = ""

    @property
    def pressing(self) -> Position:
        """The position by which it presses."""
        return self.asked or self.position

    def under(self, test: Test) -> Standing:
        """The standing under `test`; every finding has one for each test."""
        return next(standing for standing in self.standings if standing.test == test)
