"""What becomes of each row of a returned workbook."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyzer.report.model import Decision, ReviewItem


class RowOutcome(StrEnum):
    """One word per row; only `accepted` rows change the ledger."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    EDITED = "edited read-only cell"
    UNKNOWN = "unknown key"
    NO_KEY = "no key"
    DUPLICATED = "duplicated key"
    INVALID = "invalid"
    MISSING = "missing"


HARMLESS = (RowOutcome.ACCEPTED, RowOutcome.UNCHANGED, RowOutcome.MISSING)


@dataclass(frozen=True, slots=True)
class RowResult:
    """An item and what became of it; `place` is file, sheet and cell as a person finds them, '' for a missing row.

    `lead` is the key of the row whose ruling covers this item too, '' where the item's own row was filled in; `scope` is what that
    row applies to.
    """

    outcome: RowOutcome
    key: str
    firm: str
    what: str
    place: str
    reason: str
    decision: Decision | None = None
    item: ReviewItem | None = None
    lead: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True)
class OpenRulings:
    """What still stands of a firm, or of a contract, once the accepted decisions are kept; the sentence says what would settle it."""

    designation: str
    firm: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All rows of all returned workbooks, the scan that they came from, and whether the ledger was changed.

    `open_rulings` tell of each firm that was ruled on what is left to decide.
    """

    run: str
    rows: tuple[RowResult, ...]
    applied: bool
    open_rulings: tuple[OpenRulings, ...] = ()

    def count(self, outcome: RowOutcome) -> int:
        """How many rows had `outcome`."""
        return sum(1 for row in self.rows if row.outcome is outcome)

    @property
    def accepted(self) -> int:
        """How many items were ruled on, those that a row covers among them."""
        return self.count(RowOutcome.ACCEPTED)

    @property
    def clean(self) -> bool:
        """Whether nothing needs a person's second look."""
        return all(row.outcome in HARMLESS for row in self.rows)
