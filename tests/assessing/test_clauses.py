"""Clause lists, editions and clocks: which boxes a contract asks, and when a report is due by the federal calendar."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from analyzer.assessing.federal_calendar import federal_holidays, numbered_days
from analyzer.designations import (
    Agencies,
    Clause,
    Confidence,
    DeadlineRule,
    DeadlineUnit,
    Designation,
    Duty,
    DutyKind,
    LegalStatus,
    Recipient,
)
from tests.acts import DEFENSE, make_authority, make_clause, make_designation
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
        # Fridays, the weekend, Labor Day (Monday 7 September 2026), Juneteenth (Friday 19 June 2026), Independence Day observed
        (date(2026, 9, 9), days(1), date(2026, 9, 10)),
        (date(2026, 9, 11), days(1), date(2026, 9, 14)),
        (date(2026, 9, 4), days(1), date(2026, 9, 8)),
        (date(2026, 9, 5), days(1), date(2026, 9, 8)),
        (date(2026, 9, 3), days(3), date(2026, 9, 9)),
        (date(2026, 6, 17), days(3), date(2026, 6, 23)),
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


def test_a_use_identified_before_the_law_bound_is_due_so_many_days_after_it_began_to(case: Case) -> None:
    # the determination took effect on Friday 2 January 2026
    with_contract(case, {"clause": "52.204-30", "identified_on": date(2025, 12, 1), "identified_by": "J. Doe"})
    case.assess(OWN, designations=[act(clause(deadline=days(3)))])
    assert case.rows("SELECT due FROM answer WHERE contract_key <> ''") == [(date(2026, 1, 7),)]


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


ARMY, PORTAL = Agencies(names=("Department of the Army",)), "the portal of the Army"
OFFICER = Recipient("the contracting officer", form="paragraph (c)")


def dated(number: str, since: date | None, until: date | None, **parts: Any) -> Clause:
    return msgspec.structs.replace(make_clause(number, **parts), awards_from=since, awards_until=until)


CHANGE = date(2026, 2, 1)
OLD, NEW = dated("FAR 52.204-30", None, CHANGE), dated("FAR 52.240-91", CHANGE, None)


@pytest.mark.parametrize(
    ("award", "carried", "basis"),
    [
        ({"date_on": date(2024, 5, 1)}, "FAR 52.204-30", "by date"),
        ({"date_on": date(2026, 5, 1), "start_on": date(2026, 1, 31)}, "FAR 52.204-30", "by date"),
        ({"date_on": date(2026, 5, 1)}, "FAR 52.240-91", "by date"),
        ({}, "FAR 52.204-30", "date not stated"),
    ],
)
def test_of_two_generations_of_a_clause_the_contract_carries_that_of_its_day(
    case: Case, award: Row, carried: str, basis: str
) -> None:
    case.sheet("contracts", {"firm": OWN, "piid": PIID, "amount": 10, **award})
    case.sheet("dependencies", {"firm": OWN, "supplier": legal(), "product": legal("Acme Desk")})
    case.assess(OWN, designations=[act(OLD, NEW)])
    told = {clause: (answer, why) for clause, answer, why in case.rows("SELECT clause, answer, basis FROM answer")}
    other = next(each.id for each in (OLD, NEW) if each.id != carried)
    assert told == {carried: ("contrary evidence", basis), other: ("not covered", "unlikely")}


def test_a_provision_is_answered_for_the_open_offers_of_own_firms_and_else_for_the_next_one(case: Case) -> None:
    provision = make_clause("FAR 52.204-29", kind=DutyKind.PROVISION, duties=(Duty.REPRESENT, Duty.DISCLOSE))
    clause = make_clause("FAR 52.204-30")
    with_contract(case)
    case.assess(OWN, designations=[act(provision, clause)])
    next_offer = {("FAR 52.204-29", ""): "disclose or report", ("FAR 52.204-30", KEY): "contrary evidence"}
    assert by_instrument(case) == next_offer


def test_an_open_offer_takes_the_place_of_the_next_one_and_its_list_tells_its_provisions(case: Case) -> None:
    listed, other = (make_clause(name, kind=DutyKind.PROVISION) for name in ("FAR 52.204-29", "FAR 52.204-24"))
    with_contract(case)
    case.sheet("solicitations", {"piid": "W912-26-R-0001", "clause": "52.204-29", "agency": "Department of Defense"})
    case.assess(OWN, designations=[act(listed, other)])
    assert by_instrument(case) == {
        ("FAR 52.204-29", "offer|W91226R0001"): "contrary evidence",
        ("FAR 52.204-24", "offer|W91226R0001"): "not covered",
    }


KEY = "||W9124D24C0001"


def by_instrument(case: Case) -> dict[tuple[str, str], str]:
    rows = case.rows("SELECT clause, contract_key, answer FROM answer")
    return {(clause, key): answer for clause, key, answer in rows}


@pytest.mark.parametrize(("award", "answer"), [("Department of Defense", "contrary evidence"), ("GSA", "ask first")])
def test_what_another_agency_awards_with_the_money_of_a_covered_one_is_a_question(
    case: Case, award: str, answer: str
) -> None:
    payer = {"funding_agency": "Department of Defense"}
    case.sheet("contracts", {"firm": OWN, "piid": PIID, "agency": award, "amount": 10, **payer})
    case.sheet("dependencies", {"firm": OWN, "supplier": legal(), "product": legal("Acme Desk")})
    of_defense = make_designation(make_authority(make_clause("C-1"), agencies=DEFENSE))
    case.assess(OWN, designations=[of_defense])
    assert case.rows("SELECT answer FROM answer") == [(answer,)]


@pytest.mark.parametrize(
    ("agency", "recipient"),
    [
        ("Department of the Army", "the portal of the Army, army.example"),
        ("Department of Defense", "the contracting officer"),
        ("", "the contracting officer"),
    ],
)
def test_a_report_goes_to_the_first_recipient_for_the_agency_of_the_contract(
    case: Case, agency: str, recipient: str
) -> None:
    told = (Recipient(PORTAL, agencies=ARMY, link="army.example"), OFFICER)
    reported = msgspec.structs.replace(make_clause("C-1", duties=(Duty.COMPLY, Duty.REPORT)), recipients=told)
    case.sheet("contracts", {"firm": OWN, "piid": PIID, "agency": agency, "amount": 10})
    case.sheet("dependencies", {"firm": OWN, "supplier": legal(), "product": legal("Acme Desk")})
    case.assess(OWN, designations=[act(reported)])
    assert case.rows("SELECT answer, recipient FROM answer") == [("disclose or report", recipient)]


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (LegalStatus.ACTIVE, "contrary evidence"),
        (LegalStatus.UPHELD, "contrary evidence"),
        (LegalStatus.STAYED, "contrary evidence"),
        (LegalStatus.UNKNOWN, "contrary evidence"),
        (LegalStatus.VACATED, "not covered"),
        (LegalStatus.SUPERSEDED, "not covered"),
        (LegalStatus.EXPIRED, "not covered"),
        (LegalStatus.LIFTED, "not covered"),
    ],
)
def test_a_determination_that_is_over_asks_nothing_and_one_held_up_is_a_what_if(
    case: Case, status: LegalStatus, answer: str
) -> None:
    with_contract(case)
    case.assess(OWN, designations=[make_designation(make_authority(make_clause("C-1"), status=status))])
    assert case.rows("SELECT answer, in_force FROM answer") == [
        (answer, status in (LegalStatus.ACTIVE, LegalStatus.UPHELD))
    ]


def test_until_a_day_is_entered_a_report_counts_from_the_scan(case: Case) -> None:
    with_contract(case)
    case.assess(OWN, designations=[act(clause(deadline=days(3, follow_up=10)))])
    # from Tuesday 15 September 2026; no federal holiday stands before Columbus Day (Monday 12 October)
    due, follow_up = date(2026, 9, 18), date(2026, 10, 2)
    assert case.rows("SELECT due, scan_due, scan_follow_up FROM answer") == [(None, due, follow_up)]
