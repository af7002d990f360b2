"""Where an authority's determination stands on a day, computed from its dated events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from analyzer.designations.designation_words import LegalStatus

if TYPE_CHECKING:
    from analyzer.designations.model import Authority, Event

NOT_ON_FILE = "not on file"
NOT_YET = "not yet in effect"
_IN_FORCE = (LegalStatus.ACTIVE, LegalStatus.UPHELD)
_PENDING = (LegalStatus.PROPOSED, LegalStatus.STAYED, LegalStatus.ENJOINED, LegalStatus.UNKNOWN)


class LegalState(NamedTuple):
    """The state of one determination on a day; `event` is the one that gave the status, None before the first."""

    event: Event | None
    known: tuple[Event, ...]
    ahead: tuple[Event, ...]

    @property
    def status(self) -> str:
        """A word of `LegalStatus`; before the first event in effect, `NOT_YET` or `NOT_ON_FILE`."""
        if self.event:
            return str(self.event.status)
        return NOT_YET if self.ahead else NOT_ON_FILE

    @property
    def since(self) -> date | None:
        """The day from which the status holds."""
        return self.event.since if self.event else None

    @property
    def bound_from(self) -> date | None:
        """The first day, up to the one asked about, on which the determination bound; None if it never did."""
        return min(
            (event.since for event in self.known if event.status in _IN_FORCE and event not in self.ahead), default=None
        )

    @property
    def in_force(self) -> bool:
        """Whether the determination binds by its events; one that is not in force, or of unknown status, is a what-if."""
        return self.event is not None and self.event.status in _IN_FORCE

    @property
    def has_ended(self) -> bool:
        """Whether the determination asks nothing on the day: it is over, or nothing of it was on file yet."""
        return not self.in_force and (self.event is None or self.event.status not in _PENDING)

    @property
    def last_event(self) -> Event | None:
        """The latest thing on file that had happened by the day."""
        return max(self.known, key=lambda event: event.on, default=None)


def legal_state(authority: Authority, day: date) -> LegalState:
    """The state of the determination on `day`: that of the last event in effect (docs/rules.md rule 7).

    An event counts from the later of its date and its effective date. Of two that count from one day, the later date wins,
    then the one that stands later in the file. What had not happened by the day is in neither `known` nor `event`; what had
    happened, and takes effect later, is `ahead`.
    """
    known = tuple(event for event in authority.events if event.on <= day)
    in_effect = [event for event in known if event.status and event.since <= day]
    ahead = tuple(event for event in known if event.status and event.since > day)
    return LegalState(_last_in_effect(in_effect), known, ahead)


def _last_in_effect(events: Iterable[Event]) -> Event | None:
    ranked = sorted(events, key=lambda event: (event.since, event.on))
    return ranked[-1] if ranked else None
