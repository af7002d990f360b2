"""What a report says of the law: each authority's determination with its dated events, and how fresh the facts are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analyzer.vocabulary import Test


@dataclass(frozen=True, slots=True)
class EventNote:
    """One dated event; `status` is '' where it changed none, `effective` None where it counted from its own day."""

    on: date
    effective: date | None
    status: str
    text: str
    source: str
    confidence: str
    docket: str


@dataclass(frozen=True, slots=True)
class Docket:
    """Where a person looks for what has happened since: the number of the case, and a link to it or ''."""

    number: str
    link: str

    @property
    def text(self) -> str:
        """The number with its link behind it."""
        return f"{self.number} ({self.link})" if self.link else self.number


@dataclass(frozen=True, slots=True)
class AuthorityNote:
    """One authority's determination, worded for the reader; status, source and confidence are those of the as-of date.

    `events` are those that had happened by the as-of date, the first one first.
    """

    authority: str
    name: str
    legal_basis: str
    status: str
    status_date: date | None
    in_force: bool
    ended: bool
    sentence: str
    source: str
    confidence: str
    covered_agencies: str
    tests: tuple[Test, ...]
    docket: str
    link: str
    events: tuple[EventNote, ...]


@dataclass(frozen=True, slots=True)
class DesignationNote:
    """What the report prints of one designation.

    `grounds` says on what sources its legal facts rest, `freshness` how old the last event on file is, `stale` that
    this must be loud, and `checked` when the facts were last compared with what.
    """

    designation: str
    name: str
    vendors: tuple[str, ...]
    leading_test: Test
    summary: str
    certificate_wording: str
    authorities: tuple[AuthorityNote, ...]
    conflicts: tuple[str, ...]
    sha256: str
    grounds: str = ""
    freshness: str = ""
    stale: bool = False
    checked: str = ""

    @property
    def dockets(self) -> tuple[Docket, ...]:
        """The cases before a court, each once, in the order of the authorities."""
        found = (Docket(authority.docket, authority.link) for authority in self.authorities if authority.docket)
        return tuple(dict.fromkeys(found))

    @property
    def age_text(self) -> str:
        """All that is said of the age of the facts, as a text without links."""
        dockets = f" {'; '.join(each.text for each in self.dockets)}." if self.dockets else ""
        return f"{self.freshness}{dockets} {self.checked}".strip()
