"""What the reports say of dates: what falls due when, what is overdue, and what was never entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Timing(StrEnum):
    """Where a deadline stands on the as-of date; only what a verified source sets is ever called overdue (rule 8).

    `NOT_ENTERED` waits for a person to enter the day of identification, notice or review: the law's clock may run meanwhile.
    """

    OVERDUE = "overdue"
    AHEAD = "ahead"
    ENDING = "certificate ends"
    PASSED = "passed, by a source that is not verified"
    REPORTED = "reported"
    NOT_ENTERED = "day not entered"
    NO_USE = "no use on record"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One date of one clause, of a review or of certificates that end; without a day that a person entered, no `due`.

    `scan_due` and `scan_follow_up` are the days on which the report and its follow-up are due if this scan is the
    identification; `recipient` takes the report. `firms` and `contracts` are those that wait for it; `obligated` is what stands
    on these contracts, in US dollars.
    """

    designation: str
    what: str
    rule: str
    due: date | None
    timing: Timing
    scan_due: date | None
    scan_follow_up: date | None
    recipient: str
    firms: int
    contracts: int
    obligated: Decimal
