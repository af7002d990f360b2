"""Words the designations for the reader: legal status is that of the as-of date, by dated and sourced events, never ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from analyzer.designations import Confidence, LegalStatus, agency_groups, legal_state, sources_until
from analyzer.report.model import AuthorityNote, DesignationNote, EventNote
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from analyzer.designations import Agencies, Authority, Designation, Event, LegalState

MAX_AGE_DAYS = 45

_DOUBT = {
    Confidence.VERIFIED: "",
    Confidence.SECONDARY: " (secondary source)",
    Confidence.UNVERIFIED: " (unverified source)",
}
_SOURCES = {
    Confidence.VERIFIED: "on primary texts",
    Confidence.SECONDARY: "in part on secondary sources",
    Confidence.UNVERIFIED: "in part on sources that are not verified",
}
_ALL_LATER = "every source on file is later than the as-of date"
_ALIASES = {LegalStatus.UNKNOWN: "status not known", LegalStatus.VACATED: "vacated (set aside)"}


def designation_notes(
    designations: Sequence[Designation], test: Test | None, as_of: date
) -> tuple[DesignationNote, ...]:
    """What the report prints of each designation on the as-of date; `test` overrides the leading test."""
    return tuple(_designation_note(designation, test, as_of) for designation in designations)


def _designation_note(designation: Designation, test: Test | None, as_of: date) -> DesignationNote:
    return DesignationNote(
        designation=designation.id,
        name=designation.name,
        vendors=tuple(vendor.name for vendor in designation.vendors),
        leading_test=test or designation.leading_test,
        summary=_known_summary(designation),
        certificate_wording=designation.certificate.text if designation.certificate else "",
        authorities=tuple(_authority_note(authority, as_of) for authority in designation.authorities),
        conflicts=designation.conflicts,
        sha256=designation.sha256,
        grounds=_grounds_words(designation, as_of),
        freshness=_freshness_sentence(designation, as_of),
        checked=" ".join(_checked_sentences(designation, as_of)),
        stale=_facts_age(designation, as_of) > MAX_AGE_DAYS,
    )


def _known_summary(designation: Designation) -> str:
    """The summary is of the day of the last check, whatever the as-of date: it says so."""
    if not designation.authorities:
        return designation.summary
    return f"As known on {designation.checked_on.isoformat()}: {designation.summary}"


def _authority_note(authority: Authority, as_of: date) -> AuthorityNote:
    state = legal_state(authority, as_of)
    source, confidence = _cited_source(authority, state, as_of)
    return AuthorityNote(
        authority=authority.id,
        name=authority.name,
        legal_basis=authority.legal_basis,
        status=state.status,
        status_date=state.since,
        in_force=state.in_force,
        ended=state.has_ended,
        sentence=_status_sentence(authority, state),
        source=source,
        confidence=confidence,
        covered_agencies=_agency_names(authority.agencies),
        tests=authority.tests,
        docket=authority.docket,
        link=authority.link,
        events=tuple(_event_note(event, as_of) for event in state.known),
    )


def _cited_source(authority: Authority, state: LegalState, as_of: date) -> tuple[str, str]:
    """Who says where the determination stands on the day, and how sure they are: sources of that day or before.

    They are those of the event that gave the status; where all of these are later, those of the next event in effect.
    """
    if not state.known:
        return "", ""
    by = state.event or state.last_event or authority.events[0]
    next_ones = (other for other in state.known if by.on <= other.on and other.since <= as_of)
    cited = ((sources_until(event.source, as_of), str(event.confidence)) for event in (by, *next_ones))
    return next((each for each in cited if each[0]), (_ALL_LATER, str(by.confidence)))


def _agency_names(agencies: Agencies) -> str:
    groups = (agency_groups()[group].name for group in agencies.groups)
    named = (*groups, *agencies.names, *(f"code {code}" for code in agencies.codes))
    return "all agencies" if agencies.all else ", ".join(named)


def _event_note(event: Event, as_of: date) -> EventNote:
    status = str(event.status) if event.status else ""
    source = sources_until(event.source, as_of) or _ALL_LATER
    return EventNote(event.on, event.effective, status, event.text, source, str(event.confidence), event.docket)


def _status_sentence(authority: Authority, state: LegalState) -> str:
    """Where the determination stands, since when, how sure, what that means for answers, and what is to come."""
    word = _ALIASES.get(state.event.status, state.status) if state.event and state.event.status else state.status
    since = f" since {state.since.isoformat()}" if state.since else ""
    doubt = _DOUBT[state.event.confidence] if state.event else ""
    coming = "".join(f"; {event.status} from {event.since.isoformat()}" for event in state.ahead)
    return f"{authority.name}: {word}{since}{doubt}{_effect_of(state)}{coming}."


def _effect_of(state: LegalState) -> str:
    if state.in_force:
        return ""
    if state.has_ended:
        return "; it asks nothing on this day"
    if state.event and state.event.status is LegalStatus.UNKNOWN:
        return "; answers under it hold if it is in force"
    return "; not in force, so answers under it are a what-if"


def _grounds_words(designation: Designation, as_of: date) -> str:
    """The weakest source among those that say where the determinations stand on the day."""
    states = [legal_state(authority, as_of) for authority in designation.authorities]
    confidences = {state.event.confidence for state in states if state.event}
    weakest = next((confidence for confidence in reversed(Confidence) if confidence in confidences), None)
    if weakest is None:
        return ""
    return f"{_SOURCES[weakest]}, last checked on {designation.checked_on.isoformat()}"


def _freshness_sentence(designation: Designation, as_of: date) -> str:
    """How old the last event on file is, and that a later one has to be looked for."""
    if not designation.authorities:
        return ""
    last = _last_event(designation, as_of)
    if last is None:
        return "No event on file had happened by the date of this report."
    age = count_noun((as_of - last.on).days, "day")
    look = (
        "check the docket:"
        if any(authority.docket for authority in designation.authorities)
        else "look for later ones."
    )
    return f"Last event on file {age} before this report ({last.on.isoformat()}): {look}"


def _checked_sentences(designation: Designation, as_of: date) -> Iterator[str]:
    """When the facts were last compared with what, and how many events are dated after the report."""
    if not designation.authorities:
        return
    yield f"Facts last checked on {designation.checked_on.isoformat()} against {designation.checked_against}."
    later = sum(event.on > as_of for authority in designation.authorities for event in authority.events)
    if later:
        yield f"{count_noun(later, 'event')} on file from after the as-of date {'counts' if later == 1 else 'count'} for nothing here."


def _facts_age(designation: Designation, as_of: date) -> int:
    """Days for which nothing may have been noted: since the last event of what is before a court, else since the last check."""
    if not designation.authorities:
        return 0
    last = _last_event(designation, as_of) if any(authority.docket for authority in designation.authorities) else None
    return (as_of - (last.on if last else designation.checked_on)).days


def _last_event(designation: Designation, as_of: date) -> Event | None:
    events: Iterable[Event] = (
        event for authority in designation.authorities for event in authority.events if event.on <= as_of
    )
    return max(events, key=lambda event: event.on, default=None)
