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
    """A row and what became of it; `place` is file, sheet and cell as a person finds them, '' for a missing row."""

    outcome: RowOutcome
    key: str
    firm: str
    what: str
    place: str
    reason: str
    decision: Decision | None = None
    item: ReviewItem | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All rows of all returned workbooks, the scan that they came from, and whether the ledger was changed."""

    run: str
    rows: tuple[RowResult, ...]
    applied: bool

    def count(self, outcome: RowOutcome) -> int:
        """How many rows had `outcome`."""
        return sum(1 for row in self.rows if row.outcome is outcome)

    @property
    def clean(self) -> bool:
        """Whether nothing needs a person's second look."""
        return all(row.outcome in HARMLESS for row in self.rows)
