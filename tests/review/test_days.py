"""Days that cannot be: review refuses them, and a ruling of the future has no effect on a scan and is said."""

from __future__ import annotations

from datetime import date

import pytest

from analyzer.report.model import ReportModel
from analyzer.vocabulary import Position, Test
from tests.review.desk import PAYMENTS_FA111, REMOVED, WAIVED, Desk, finding_of, matters_of, outcomes

STEPS = ("Ours Inc buys from Anthropic", "Ours Inc uses Anthropic (Claude)", "Claude Enterprise", "uses Fathom Desk")
A_LATER_DAY = date(2200, 12, 31)
LATER = {"Removed on": date(2200, 1, 1), "Decided on": date(2200, 1, 1)}
IDENTIFIED = {"Decision": "Use identified", "Identified on": date(2026, 9, 4), "Decided by": "J. Okafor"}


def said(model: ReportModel) -> list[str]:
    return [problem.text for problem in model.problems if "it has no effect" in problem.text]


@pytest.mark.parametrize(
    ("ruling", "heading", "day", "reason"),
    [
        (REMOVED, "Removed on", date(2200, 1, 1), "Removed on: 2200-01-01 lies after today, 2026-11-29."),
        (REMOVED, "Decided on", date(2026, 11, 30), "Decided on: 2026-11-30 lies after today, 2026-11-29."),
        (REMOVED, "Removed on", date(1999, 12, 31), "Removed on: 1999-12-31 lies before 2000."),
        (REMOVED, "Decided on", date(1900, 1, 1), "Decided on: 1900-01-01 lies before 2000."),
        (REMOVED, "Target date", date(1926, 3, 1), "Target date: 1926-03-01 lies before 2000."),
        (REMOVED, "Valid until", date(1927, 1, 1), "Valid until: 1927-01-01 lies before 2000."),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_its_cell(
    desk: Desk, ruling: dict[str, object], heading: str, day: date, reason: str
) -> None:
    done = desk.review(desk.returned(("Claude Enterprise", ruling | {heading: day})))
    assert outcomes(done) == {"invalid": 1}
    (refused,) = [row for row in done.rows if row.outcome == "invalid"]
    assert refused.reason.startswith(reason)
    assert refused.place.startswith("returned.xlsx, Decisions, ")


def test_what_is_planned_may_lie_ahead(desk: Desk) -> None:
    until = REMOVED | {"Valid until": date(2030, 1, 1), "Target date": date(2027, 1, 1)}
    assert outcomes(desk.review(desk.returned(("Claude Enterprise", until)))) == {"accepted": 1}


def test_a_removal_dated_after_the_as_of_date_closes_nothing_and_is_said(desk: Desk) -> None:
    before = finding_of(desk.scan(), "Ours Inc").standings
    desk.review(desk.returned(*((step, REMOVED | LATER) for step in STEPS)), today=A_LATER_DAY)
    model = desk.scan()
    found = finding_of(model, "Ours Inc")
    assert (found.position, found.standings) == (Position.EXPOSED, before)
    assert found.decision == "Removed by J. Okafor: no effect: dated 2200-01-01, after the as-of date"
    assert said(model)[0].startswith(
        'The ruling "Removed" on a path of Ours Inc by J. Okafor is dated 2200-01-01, after the as-of date 2026-09-15:'
    )
    # by then one of the determinations has been upheld (2026-09-25), so that the ruling is looked at again
    later = finding_of(desk.scan(as_of=A_LATER_DAY), "Ours Inc").decision
    assert later == "Removed by J. Okafor: reopened: the legal status of the designation changed"


@pytest.mark.parametrize("heading", ["Removed on", "Decided on"])
def test_one_date_ahead_is_enough(desk: Desk, heading: str) -> None:
    days = {"Decided on": date(2026, 9, 16), heading: date(2026, 9, 16)}
    desk.review(desk.returned(*((step, REMOVED | days) for step in STEPS)))
    assert finding_of(desk.scan(), "Ours Inc").position is Position.EXPOSED
    assert finding_of(desk.scan(as_of=date(2026, 9, 16)), "Ours Inc").under(Test.USE).position is Position.REMEDIATED


def test_a_waiver_decided_after_the_as_of_date_waives_nothing(desk: Desk) -> None:
    desk.review(desk.returned(("Department of Defense under", WAIVED | {"Decided on": date(2026, 9, 16)})))
    model = desk.scan()
    assert finding_of(model, "Ours Inc").position is Position.EXPOSED
    assert not any("recorded by J. Okafor" in answer.reason for answer in model.answers)
    assert any("on the contract CONT_AWD_FA111" in text for text in said(model))


def test_the_ruling_before_one_of_the_future_stands_and_the_sheet_can_still_be_corrected(desk: Desk) -> None:
    desk.review(desk.returned(*((step, REMOVED) for step in STEPS)))
    desk.scan()
    later = {"Decision": "Under review", "Decided on": date(2200, 1, 1)}
    desk.review(desk.returned(*((step, dict.fromkeys(REMOVED) | later) for step in STEPS)), today=A_LATER_DAY)
    model = desk.scan()
    assert finding_of(model, "Ours Inc").under(Test.USE).position is Position.REMEDIATED
    assert {item.decision.ruling for item in matters_of(model, "Claude Enterprise")} == {"Under review"}
    assert outcomes(desk.review(desk.returned(("Claude Enterprise", REMOVED)))) == {"accepted": 1}


@pytest.fixture
def used_on_fa111(desk: Desk) -> Desk:
    """A use that is tied to a contract, so that a report on it is asked for."""
    desk.put("payments.csv", PAYMENTS_FA111)
    desk.scan()
    return desk


def test_review_takes_no_clock_that_starts_or_ends_on_a_day_to_come(used_on_fa111: Desk) -> None:
    for heading, day in (("Identified on", date(2026, 12, 1)), ("Submitted on", date(2926, 9, 5))):
        known = IDENTIFIED | {"Decided on": date(2026, 9, 4), heading: day}
        returned = used_on_fa111.returned(("FAR 52.204-30 (Dec 2023) asks to report on FA111", known))
        assert outcomes(used_on_fa111.review(returned)) == {"invalid": 1}


def test_an_identification_ahead_starts_no_clock_and_a_submission_ahead_ends_none(used_on_fa111: Desk) -> None:
    desk = used_on_fa111
    days = {"Decided on": date(2026, 9, 4), "Submitted on": date(2026, 9, 18)}
    desk.review(desk.returned(("FAR 52.204-30 (Dec 2023) asks to report on FA111", IDENTIFIED | days)))
    identified = {(a.piid, a.clause): a for a in desk.scan(as_of=date(2026, 9, 3)).answers}["FA111", "FAR 52.204-30"]
    assert "identified on" not in identified.due_rule
    model = desk.scan()
    submitted = {(a.piid, a.clause): a for a in model.answers}["FA111", "FAR 52.204-30"]
    assert "OVERDUE" in submitted.due_rule
    assert said(model) == [
        "The submission of a report on the contract CONT_AWD_FA111_9700_-NONE-_-NONE- under FAR 52.204-30 by J. Okafor is"
        " dated 2026-09-18, after the as-of date 2026-09-15: it has no effect. If the date is a slip, correct it in the"
        " sheet Decisions and give that to review."
    ]
