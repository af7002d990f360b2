"""Where the settings ask for two persons, what clears something counts only with a second reader and the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analyzer.review import RowOutcome
from tests.review.desk import NOT_VENDOR, REMOVED, WAIVED, Desk, matters_of, outcomes

FA111 = "FA111 of Department of Defense under Department of War, determination under 41"
NOT_AFFECTED = {
    "Decision": "Not affected", "Justification": "The statement is about another firm", "Rationale": "Another firm of that name",
    "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10),
}  # fmt: skip
SECOND = {"Second reader": "M. Castellanos", "Second read on": date(2026, 9, 11)}
CLEARING = [("Claude Enterprise", NOT_AFFECTED), (FA111, WAIVED), ("uses Fathom Desk", NOT_VENDOR)]


@pytest.mark.parametrize(("wanted", "ruling"), CLEARING)
def test_one_person_alone_is_refused_and_two_are_taken(desk: Desk, wanted: str, ruling: dict[str, Any]) -> None:
    desk.scan(two_persons=True)
    alone = desk.review(desk.returned((wanted, ruling)))
    (refused,) = (row for row in alone.rows if row.outcome is RowOutcome.INVALID)
    assert "Second reader: The settings ask for a second person" in refused.reason
    assert outcomes(desk.review(desk.returned((wanted, ruling | SECOND)))) == {"accepted": 1}


def test_a_removal_with_its_proof_needs_one(desk: Desk) -> None:
    desk.scan(two_persons=True)
    assert outcomes(desk.review(desk.returned(("Claude Enterprise", REMOVED)))) == {"accepted": 1}


def test_the_day_of_the_second_reader_is_needed_and_lies_not_before_the_decision(desk: Desk) -> None:
    desk.scan(two_persons=True)
    for day in (None, date(2026, 9, 9)):
        late = NOT_AFFECTED | SECOND | {"Second read on": day}
        assert outcomes(desk.review(desk.returned(("Claude Enterprise", late)))) == {"invalid": 1}


def test_a_ruling_of_one_person_of_before_waits_once_two_are_asked_for(desk: Desk) -> None:
    desk.review(desk.returned(("Claude Enterprise", NOT_AFFECTED)))
    (before,) = (item for item in matters_of(desk.scan(), "uses Claude Enterprise") if not item.carriers)
    assert before.state == "in force"
    (now,) = (item for item in matters_of(desk.scan(two_persons=True), "uses Claude Enterprise") if not item.carriers)
    assert now.state == "waits for a second reader"


@pytest.mark.parametrize("name", ["j. OKAFOR", "Okafor, J.", "John Okafor", "J Okafor ", "?", "12"])
def test_one_person_written_in_another_way_is_no_second(desk: Desk, name: str) -> None:
    same = NOT_AFFECTED | SECOND | {"Second reader": name}
    assert outcomes(desk.review(desk.returned(("Claude Enterprise", same)))) == {"invalid": 1}
