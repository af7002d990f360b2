"""What the first screen says: the answer in a sentence, the counts behind it, and what to do first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from analyzer.vocabulary import Position, Test


@dataclass(frozen=True, slots=True)
class Tally:
    """Firms and contract dollars in one position under the leading test."""

    designation: str
    test: Test
    position: Position
    firms: int
    contracts: int
    obligated: Decimal


@dataclass(frozen=True, slots=True)
class ScopeTally:
    """What one test gives, beside the others: who asks it, and the firms, covered contracts and dollars of those exposed."""

    designation: str
    test: Test
    asked_by: str
    exposed: int
    unresolved: int
    contracts: int
    obligated: Decimal


@dataclass(frozen=True, slots=True)
class Headline:
    """The answer for one designation: `lead` is one sentence for who has a moment, `rest` several for who has a minute.

    `due` is the sentence of what is due next, '' where no authority is on file.
    """

    designation: str
    lead: str
    rest: str
    due: str = ""

    @property
    def sentence(self) -> str:
        """All sentences."""
        return " ".join(filter(None, (self.lead, self.rest, self.due)))


@dataclass(frozen=True, slots=True)
class Urgent:
    """One of the most pressing things to do, in order: what is known of the firm, and what to do about it.

    The dollars are those of the covered contracts that it performs.
    """

    designation: str
    firm_key: str
    firm: str
    what: str
    next_step: str
    obligated: Decimal
