"""The status on a day is that of the last event in effect, for any list of events."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analyzer.designations import Authority, Event, LegalStatus, legal_state
from tests.acts import make_authority, make_event

FIRST = date(2026, 1, 1)
days = st.integers(0, 40).map(lambda number: FIRST + timedelta(days=number))
events = st.builds(make_event, days, st.none() | st.sampled_from(list(LegalStatus)), effective=st.none() | days)


def _authority(*happened: Event) -> Authority:
    return replace(make_authority(), events=tuple(sorted(happened, key=lambda event: event.on)))


@given(st.lists(events, min_size=1, max_size=8), days)
def test_the_status_is_that_of_the_last_event_in_effect(happened: list[Event], day: date) -> None:
    authority = _authority(*happened)
    state = legal_state(authority, day)
    # By another method: walk day by day, and let each event that begins to count take over.
    walked, at = None, FIRST
    while at <= day:
        for event in authority.events:
            if event.status and max(event.on, event.effective or event.on) == at:
                walked = event.status
        at += timedelta(days=1)
    assert (state.event.status if state.event else None) == walked


@given(st.lists(events, min_size=1, max_size=8), days)
def test_an_event_after_the_day_changes_nothing(happened: list[Event], day: date) -> None:
    later = make_event(day + timedelta(days=1), LegalStatus.LIFTED)
    assert legal_state(_authority(*happened, later), day) == legal_state(_authority(*happened), day)


@given(st.lists(events, min_size=1, max_size=8), days)
def test_a_determination_is_in_force_or_over_or_pending(happened: list[Event], day: date) -> None:
    state = legal_state(_authority(*happened), day)
    assert not (state.in_force and state.has_ended)


@pytest.mark.parametrize(
    ("day", "status"), [(9, "not on file"), (10, "not yet in effect"), (19, "not yet in effect"), (20, "active")]
)
def test_what_is_enacted_and_takes_effect_later_is_not_yet_in_effect(day: int, status: str) -> None:
    enacted = make_event(date(2026, 1, 10), LegalStatus.ACTIVE, effective=date(2026, 1, 20))
    assert legal_state(_authority(enacted), date(2026, 1, day)).status == status
