"""Rule 7: certificates, answers and clocks of a day after the as-of date have no effect, and are said with their rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analyzer.designations import DeadlineUnit
from analyzer.store.steps import insert_rows
from analyzer.text.dates import NO_SUCH_YEAR
from analyzer.vocabulary import Polarity
from tests.assessing.test_clauses import OWN, act, clause, days, with_contract
from tests.case import AS_OF, Case, Meets, legal

TOMORROW = AS_OF + timedelta(days=1)
NO = {"firm": "Harbor Metals", "notes": Meets("We do not use Zeus", polarity=Polarity.DENIED)}


def ahead(case: Case) -> list[tuple[str, str]]:
    return case.rows("SELECT file, text FROM problem WHERE text LIKE 'No effect%' ORDER BY ALL")


def certificate(**dates: date | None) -> dict[str, object]:
    return {"firm": "Harbor Metals", "designation": legal(), "statement": "does not use", **dates}


@pytest.mark.parametrize(
    "dates",
    [
        {"signed_on": TOMORROW},
        {"signed_on": TOMORROW, "valid_from": date(2026, 1, 1)},
        {"signed_on": date(2026, 1, 1), "valid_from": TOMORROW},
        {"valid_from": TOMORROW},
        {"signed_on": date(2999, 1, 1), "valid_until": date(2999, 12, 31)},
    ],
)
def test_a_certificate_of_the_future_certifies_nobody(case: Case, dates: dict[str, date]) -> None:
    case.sheet("certificates", certificate(**dates))
    case.assess()
    assert case.certificates() == {"Harbor Metals": "not yet valid"}
    assert case.under("Harbor Metals")["use"] == "no_data"
    day = max(each for name, each in dates.items() if name != "valid_until")
    assert ahead(case) == [
        (
            "certificates1.csv",
            f"No effect, since dated after the as-of date 2026-09-15: 1 row with a certificate (row 2: {day}).",
        )
    ]


def test_a_contract_awarded_later_is_not_counted_and_is_said(case: Case) -> None:
    row = {"firm": "Harbor Metals", "agency": "Army", "amount": 10}
    case.sheet("contracts", {**row, "piid": "A1", "date_on": AS_OF}, {**row, "piid": "A2", "date_on": TOMORROW})
    case.assess()
    assert case.rows("SELECT piid FROM contract") == [("A1",)]
    assert ahead(case) == [
        (
            "contracts1.csv",
            "No effect, since dated after the as-of date 2026-09-15: 1 row with an award or action (row 3: 2026-09-16).",
        )
    ]


def test_a_payment_that_is_still_to_come_is_a_plan(case: Case) -> None:
    case.sheet("payments", {"firm": "Harbor Metals", "supplier": legal(), "amount": 10, "date_on": TOMORROW})
    case.assess()
    assert case.under("Harbor Metals")["use"] == "unresolved"


@pytest.mark.parametrize("dates", [{"signed_on": AS_OF}, {"signed_on": date(2026, 1, 1), "valid_from": AS_OF}])
def test_a_certificate_of_the_day_itself_counts(case: Case, dates: dict[str, date]) -> None:
    case.sheet("certificates", certificate(**dates))
    case.assess()
    assert (case.under("Harbor Metals")["use"], ahead(case)) == ("certified", [])


@pytest.mark.parametrize(
    ("day", "position"),
    [(None, "no_evidence"), (AS_OF, "no_evidence"), (TOMORROW, "no_data"), (date(2999, 1, 1), "no_data")],
)
def test_a_no_of_the_future_answers_nothing(case: Case, day: date | None, position: str) -> None:
    case.sheet("firms", NO | {"date_on": day})
    case.assess()
    assert case.under("Harbor Metals")["use"] == position
    assert len(ahead(case)) == (position == "no_data")


@pytest.mark.parametrize(("part", "value"), [("date_on", "2999-01-01"), ("date_on", "1026-09-01")])
def test_a_no_of_a_year_that_cannot_be_is_not_an_undated_one(case: Case, part: str, value: str) -> None:
    case.sheet("firms", NO | {part: None}, {"firm": "Quarry LLC"} | {"notes": NO["notes"], part: None})
    rejected = ("firms1.csv", "", 2, part.title(), value, NO_SUCH_YEAR)
    insert_rows(case.connection, "rejected_cell", ("file", "sheet", "row", "column", "value", "reason"), [rejected])
    case.assess()
    assert case.positions("use") == {"Harbor Metals": "no_data", "Quarry LLC": "no_evidence"}
    text = f'No effect, since no business date has such a year: 1 row with an answer "No" (row 2: {value}).'
    assert ahead(case) == [("firms1.csv", text)]


def test_a_certificate_of_a_year_that_cannot_be_is_not_an_undated_one(case: Case) -> None:
    case.sheet("certificates", certificate(signed_on=None))
    rejected = ("certificates1.csv", "", 2, "Signed_On", "2999-01-01", NO_SUCH_YEAR)
    insert_rows(case.connection, "rejected_cell", ("file", "sheet", "row", "column", "value", "reason"), [rejected])
    case.assess()
    assert case.certificates() == {"Harbor Metals": "impossible date"}
    assert case.under("Harbor Metals")["use"] == "no_data"
    assert "1 row with a certificate (row 2: 2999-01-01)" in ahead(case)[0][1]


def test_a_yes_of_the_future_is_not_taken_away(case: Case) -> None:
    case.sheet("firms", {"firm": "Harbor Metals", "notes": Meets("Zeus"), "date_on": TOMORROW})
    case.assess()
    assert case.under("Harbor Metals")["use"] in ("exposed", "unresolved")


def test_the_first_rows_of_many_are_named_and_all_are_counted(case: Case) -> None:
    case.sheet("firms", *({**NO, "firm": f"Firm {number:02}", "date_on": TOMORROW} for number in range(10)))
    case.assess()
    ((_, text),) = ahead(case)
    assert '10 rows with an answer "No" (row 2: 2026-09-16; row 3: 2026-09-16;' in text
    assert text.endswith("row 9: 2026-09-16; and 2 more).")


def due(case: Case) -> list[tuple[date | None, date | None, date | None, bool]]:
    return case.rows("SELECT identified_on, submitted_on, due, overdue FROM answer WHERE contract_key <> ''")


def test_a_clock_that_starts_in_the_future_does_not_run(case: Case) -> None:
    with_contract(case, {"clause": "52.204-30", "identified_on": TOMORROW, "identified_by": "J. Okafor"})
    case.assess(OWN, designations=[act(clause(deadline=days(3, unit=DeadlineUnit.CALENDAR_DAYS)))])
    assert due(case) == [(None, None, None, False)]
    assert [text for _, text in ahead(case)] == [
        "No effect, since dated after the as-of date 2026-09-15: 1 row with a day of identification (row 2: 2026-09-16)."
    ]


def test_a_notice_of_the_future_in_a_contract_list_starts_no_clock_and_is_told(case: Case) -> None:
    noticed = {"identified_on": TOMORROW, "identified_by": "The officer"}
    case.sheet("contracts", {"firm": OWN, "piid": "W9124D24C0001", "amount": 10} | noticed)
    case.sheet("dependencies", {"firm": OWN, "supplier": legal(), "product": legal("Acme Desk")})
    case.assess(OWN, designations=[act(clause(deadline=days(3, unit=DeadlineUnit.CALENDAR_DAYS)))])
    assert due(case) == [(None, None, None, False)]
    assert [text for _, text in ahead(case)] == [
        "No effect, since dated after the as-of date 2026-09-15: 1 row with a day of identification (row 2: 2026-09-16)."
    ]


def test_a_report_that_is_submitted_in_the_future_is_still_overdue(case: Case) -> None:
    identified = {"identified_on": date(2026, 9, 1), "identified_by": "J. Okafor", "submitted_on": date(2926, 9, 4)}
    with_contract(case, {"clause": "52.204-30"} | identified)
    case.assess(OWN, designations=[act(clause(deadline=days(3, unit=DeadlineUnit.CALENDAR_DAYS)))])
    assert due(case) == [(date(2026, 9, 1), None, date(2026, 9, 4), True)]
    assert "day of submission (row 2: 2926-09-04)" in ahead(case)[0][1]
