"""Clause lists, editions and clocks: which boxes a contract asks, and when a report is due by the federal calendar."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from analyzer.assessing.federal_calendar import federal_holidays, numbered_days
from analyzer.designations import Clause, Confidence, DeadlineRule, DeadlineUnit, Designation
from tests.acts import make_authority, make_clause, make_designation
from tests.case import AS_OF, Case, Row, legal

OWN = "Northwind Systems"
PIID = "W9124D24C0001"


def act(*clauses: Clause) -> Designation:
    return make_designation(make_authority(*clauses))


def clause(number: str = "FAR 52.204-30", edition: str = "Dec 2023", deadline: DeadlineRule | None = None) -> Clause:
    return msgspec.structs.replace(make_clause(number, deadline=deadline), edition=edition)


def days(
    count: int,
    follow_up: int = 0,
    unit: DeadlineUnit = DeadlineUnit.BUSINESS_DAYS,
    confidence: Confidence = Confidence.VERIFIED,
) -> DeadlineRule:
    return DeadlineRule(source="FAR", confidence=confidence, unit=unit, count=count, follow_up_business_days=follow_up)


def with_contract(case: Case, *listed: Row) -> None:
    case.sheet("contracts", {"firm": OWN, "piid": PIID, "agency": "Department of Defense", "amount": 10})
    case.sheet("dependencies", {"firm": OWN, "supplier": legal(), "product": legal("Acme Desk")})
    if listed:
        case.sheet("clauses", *({"piid": PIID, **row} for row in listed))


def answers(case: Case) -> dict[str, str]:
    return dict(case.rows("SELECT clause || ' ' || edition, answer FROM answer WHERE contract_key <> ''"))


def test_without_a_clause_list_every_box_is_asked(case: Case) -> None:
    with_contract(case)
    case.assess(OWN, designations=[act(clause(), clause("FAR 52.204-25(b)(1)", "Nov 2021"))])
    assert "not covered" not in answers(case).values()


def test_a_clause_that_the_list_does_not_name_is_not_covered(case: Case) -> None:
    with_contract(case, {"clause": "52.204-30"})
    case.assess(OWN, designations=[act(clause(), clause("FAR 52.204-25(b)(1)", "Nov 2021"))])
    found = answers(case)
    assert found["FAR 52.204-25(b)(1) Nov 2021"] == "not covered"
    assert found["FAR 52.204-30 Dec 2023"] != "not covered"


def test_a_cell_may_list_several_clauses(case: Case) -> None:
    with_contract(case, {"clause": "FAR 52.204-30; FAR 52.204-25 (NOV 2021)"})
    case.assess(OWN, designations=[act(clause(), clause("FAR 52.204-25(b)(1)", "Nov 2021"))])
    assert "not covered" not in answers(case).values()


def test_of_two_editions_the_listed_one_is_asked(case: Case) -> None:
    with_contract(case, {"clause": "52.204-30", "edition": "(DEC 2023)"})
    case.assess(OWN, designations=[act(clause(), clause(edition="Feb 2030"))])
    found = answers(case)
    assert found["FAR 52.204-30 Feb 2030"] == "not covered"
    assert found["FAR 52.204-30 Dec 2023"] != "not covered"


def test_an_edition_without_a_box_of_its_own_is_answered_by_the_one_there_is(case: Case) -> None:
    with_contract(case, {"clause": "52.204-30", "edition": "Jan 1999"})
    case.assess(OWN, designations=[act(clause())])
    assert case.rows("SELECT listed, other_edition FROM answer WHERE contract_key <> ''") == [(True, "Jan 1999")]


@pytest.mark.parametrize(
    ("identified", "deadline", "due"),
    [
        # Fridays, the weekend, Labor Day (Monday 7 September 2026), Columbus Day (12 October 2026), Independence Day observed
        (date(2026, 9, 9), days(1), date(2026, 9, 10)),
        (date(2026, 9, 11), days(1), date(2026, 9, 14)),
        (date(2026, 9, 4), days(1), date(2026, 9, 8)),
        (date(2026, 9, 5), days(1), date(2026, 9, 8)),
        (date(2026, 9, 3), days(3), date(2026, 9, 9)),
        (date(2025, 10, 10), days(3), date(2025, 10, 16)),
        (date(2026, 7, 2), days(1), date(2026, 7, 6)),
        (date(2026, 9, 4), days(72, unit=DeadlineUnit.HOURS), date(2026, 9, 7)),
        (date(2026, 9, 4), days(180, unit=DeadlineUnit.CALENDAR_DAYS), date(2027, 3, 3)),
    ],
)
def test_a_report_is_due_so_many_days_after_a_named_person_identified_the_use(
    case: Case, identified: date, deadline: DeadlineRule, due: date
) -> None:
    with_contract(case, {"clause": "52.204-30", "identified_on": identified, "identified_by": "J. Doe"})
    case.assess(OWN, designations=[act(clause(deadline=deadline))])
    assert case.rows("SELECT due FROM answer WHERE contract_key <> ''") == [(due,)]


def test_without_a_name_no_clock_starts(case: Case) -> None:
    with_contract(case, {"clause": "52.204-30", "identified_on": date(2026, 9, 1)})
    case.assess(OWN, designations=[act(clause(deadline=days(1)))])
    assert case.rows("SELECT due, running, overdue FROM answer WHERE contract_key <> ''") == [(None, False, False)]


def test_the_follow_up_counts_from_the_submission(case: Case) -> None:
    row = {"clause": "52.204-30", "identified_on": date(2026, 9, 1), "identified_by": "J. Doe"}
    with_contract(case, row | {"submitted_on": date(2026, 9, 4)})
    case.assess(OWN, designations=[act(clause(deadline=days(3, follow_up=10)))])
    # ten business days after Friday 4 September, Labor Day left out
    assert case.rows("SELECT due, overdue FROM answer WHERE contract_key <> ''") == [(date(2026, 9, 21), False)]


@pytest.mark.parametrize(("confidence", "overdue"), [("verified", True), ("secondary", False), ("unverified", False)])
def test_only_a_verified_deadline_is_ever_called_overdue(case: Case, confidence: str, overdue: bool) -> None:
    with_contract(case, {"clause": "52.204-30", "identified_on": date(2026, 9, 1), "identified_by": "J. Doe"})
    doubted = days(1, confidence=Confidence(confidence))
    case.assess(OWN, designations=[act(clause(deadline=doubted))])
    assert case.rows("SELECT overdue FROM answer WHERE contract_key <> ''") == [(overdue,)]


def test_the_calendar_has_the_eleven_holidays_of_5_usc_6103() -> None:
    # the dates that the Office of Personnel Management gives for 2026; 4 July is a Saturday and is observed on the 3rd
    given = "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"
    off = {day for day in federal_holidays(2026, 2026) if day.year == 2026 and day.weekday() < 5}
    assert off == {date.fromisoformat(f"2026-{day}") for day in given.split()}


def test_every_day_around_the_as_of_date_is_numbered() -> None:
    numbers = dict(numbered_days(AS_OF))
    assert numbers[date(2026, 9, 8)] - numbers[date(2026, 9, 4)] == 1
    assert min(numbers).year <= 2018
    assert max(numbers).year >= 2028
