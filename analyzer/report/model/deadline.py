"""What the reports say of dates: what falls due when, what is overdue, and which clocks have not started."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Timing(StrEnum):
    """Where a deadline stands on the as-of date; only a verified clock that runs is ever called overdue (rule 8)."""

    OVERDUE = "overdue"
    AHEAD = "ahead"
    ENDING = "certificate ends"
    PASSED = "passed, by a source that is not verified"
    REPORTED = "reported"
    NOT_STARTED = "not started"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One date of one clause or of certificates that end; a clock that has not started has no `due`.

    `firms` and `contracts` are those that wait for it; `obligated` is what stands on these contracts, in US dollars.
    """

    designation: str
    what: str
    rule: str
    due: date | None
    timing: Timing
    firms: int
    contracts: int
    obligated: Decimal
