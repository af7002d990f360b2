"""What an entity can do with one clause box of one contract, and by when (DESIGN.md rules 4, 8 and 10)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, shown, step

AS_OF = date(2026, 9, 15)
MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2026, 9, day) for day in (7, 8, 9, 10))
BOX = {"designation": "acme", "authority": "dod", "clause": "52.204-25", "edition": "2021", "test": "use"}
ACME = {"designation": "acme", "firm_key": "a", "test": "use"}
ON_C1 = {"contract_key": "C1", "firm_key": "a", "role": "prime"}


def answers(
    position: str = "exposed", box: dict[str, Any] | None = None, own_named: bool = True, **tables: Rows
) -> list[dict[str, Any]]:
    asked = BOX | (box or {})
    given = {
        "clause_box": [asked],
        "performer": [ON_C1],
        "firm": [{"firm_key": "a"}],
        "position": [ACME | {"test": asked["test"], "position": position}],
        "workday": [{"day": date(2026, 9, day), "number": day} for day in range(1, 31)],
    }
    return step("assessing", "answer", {**given, **tables}, own_named=own_named, as_of=AS_OF)


def answer(*given: Any, **tables: Any) -> str:
    (told,) = answers(*given, **tables)
    return str(told["answer"])


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ("designated", "contrary evidence"),
        ("exposed", "contrary evidence"),
        ("unresolved", "ask first"),
        ("no_data", "ask first"),
        ("no_evidence", "no contrary evidence"),
        ("certified", "no contrary evidence"),
        ("remediated", "no contrary evidence"),
    ],
)
def test_the_position_under_the_test_of_the_box_gives_the_answer(position: str, expected: str) -> None:
    assert answer(position) == expected


def test_a_use_is_told_where_the_text_says_how() -> None:
    assert answer("exposed", {"tells": True}) == "disclose or report"
    assert answer("unresolved", {"tells": True}) == "ask first"


WAIVER = {"designation": "acme", "authority": "dod", "contract_key": "C1", "decided_by": "R. Roe", "reference": "W-1"}


def test_a_waiver_of_the_authority_on_the_contract_is_disclosed() -> None:
    (told,) = answers("exposed", waiver=[WAIVER | {"valid_until": date(2027, 1, 31)}])
    assert (told["answer"], told["waived"]) == ("disclose or report", "Waived by R. Roe, W-1, until 2027-01-31. ")
    assert answer("exposed", waiver=[WAIVER | {"contract_key": "C2"}]) == "contrary evidence"
    assert answer("unresolved", waiver=[WAIVER]) == "ask first"


def test_a_contract_that_the_authority_does_not_cover_or_whose_list_leaves_the_clause_out_is_not_covered() -> None:
    cover = {"designation": "acme", "authority": "dod", "contract_key": "C1"}
    assert answer("exposed", contract_coverage=[cover | {"covered": False}]) == "not covered"
    assert answer("exposed", contract_coverage=[cover | {"covered": True}]) == "contrary evidence"
    listing = {"clause": "52.204-25", "edition": "2021", "contract_key": "C1"}
    assert answer("exposed", clause_listed=[listing | {"listed": False}]) == "not covered"


def test_primes_and_own_firms_are_asked_and_strangers_who_subcontract_are_not() -> None:
    sub = [ON_C1 | {"role": "subcontractor"}]
    assert answers(performer=sub) == []
    assert len(answers(performer=sub, firm=[{"firm_key": "a", "own": True}])) == 1


@pytest.mark.parametrize(("own", "own_named", "contracts"), [(True, True, [""]), (True, False, []), (False, True, [])])
def test_a_named_own_firm_without_a_contract_is_asked_all_the_same(
    own: bool, own_named: bool, contracts: list[str]
) -> None:
    told = answers(own_named=own_named, performer=[], firm=[{"firm_key": "a", "own": own}])
    assert shown(told, "contract_key") == contracts


@pytest.mark.parametrize("test", ["performance", "provide"])
@pytest.mark.parametrize(
    ("tie", "gives", "expected"),
    [
        ("C1", "exposed", "contrary evidence"),
        ("*", "exposed", "contrary evidence"),
        ("C2", "exposed", "ask first"),
        ("", "unresolved", "ask first"),
        ("C1", "unresolved", "ask first"),
    ],
)
def test_a_use_that_is_tied_to_another_contract_leaves_this_one_a_question(
    test: str, tie: str, gives: str, expected: str
) -> None:
    path = ACME | {"test": test, "tie": tie, "gives": gives}
    assert answer("exposed", {"test": test}, path_test=[path]) == expected


def test_the_contract_of_another_use_is_told_beside_the_question() -> None:
    path = ACME | {"test": "performance", "tie": "C2", "gives": "exposed"}
    (told,) = answers("exposed", {"test": "performance"}, path_test=[path])
    assert told["tied_elsewhere"] is True


def test_the_test_use_is_not_asked_per_contract() -> None:
    assert answer("exposed", path_test=[ACME | {"tie": "C2", "gives": "exposed"}]) == "contrary evidence"


CLOCK = {
    "due": date(2026, 12, 1),
    "due_unit": "business_days",
    "due_count": 1,
    "follow_up_days": 2,
    "due_verified": True,
}
LISTING = {"clause": "52.204-25", "edition": "2021", "contract_key": "C1", "listed": True}
FOUND = LISTING | {"identified_on": TUESDAY, "identified_by": "R. Roe"}


@pytest.mark.parametrize(
    ("listing", "clock", "due"),
    [
        ({"identified_on": None}, {}, date(2026, 12, 1)),
        ({"identified_by": ""}, {}, date(2026, 12, 1)),
        ({}, {}, WEDNESDAY),
        ({}, {"due_unit": "hours", "due_count": 36}, THURSDAY),
        ({}, {"due_unit": "days", "due_count": 2}, THURSDAY),
        ({"submitted_on": MONDAY}, {}, WEDNESDAY),
        ({"submitted_on": MONDAY}, {"follow_up_days": 0}, None),
    ],
    ids=["not identified", "by nobody", "business days", "hours", "days", "follow-up", "no follow-up"],
)
def test_a_clock_runs_from_the_day_that_a_named_person_entered(
    listing: dict[str, Any], clock: dict[str, Any], due: date | None
) -> None:
    (told,) = answers("exposed", CLOCK | clock, clause_listed=[FOUND | listing])
    assert told["due"] == due


def test_a_running_clock_is_overdue_where_its_verified_day_is_past() -> None:
    (told,) = answers("exposed", CLOCK, clause_listed=[FOUND])
    assert (told["running"], told["overdue"]) == (True, True)
    (told,) = answers("exposed", CLOCK | {"due_verified": False}, clause_listed=[FOUND])
    assert told["overdue"] is False
    (told,) = answers("exposed", CLOCK, clause_listed=[FOUND | {"submitted_on": TUESDAY}])
    assert told["overdue"] is False


def test_what_a_person_ruled_of_the_clock_goes_before_the_list() -> None:
    ruled = BOX | {
        "contract_key": "C1",
        "identified_on": WEDNESDAY,
        "identified_by": "M. Poe",
        "recipient": "the officer",
    }
    ruled.pop("test")
    (told,) = answers("exposed", CLOCK, clause_listed=[FOUND], ruled_clock=[ruled])
    assert (told["identified_on"], told["identified_by"], told["due"]) == (WEDNESDAY, "M. Poe", THURSDAY)


def test_a_submission_after_the_as_of_date_does_not_count_though_the_use_was_identified() -> None:
    ruling = BOX | {"subject": "report", "ruling": "Use identified", "contract_key": "C1", "identified_on": TUESDAY}
    ruling.pop("test")
    told = step("assessing", "ruled_clock", {"ruling": [ruling | {"submitted_on": date(2026, 9, 16)}]}, as_of=AS_OF)
    assert shown(told, "identified_on", "submitted_on") == [(TUESDAY, None)]
    told = step("assessing", "ruled_clock", {"ruling": [ruling | {"submitted_on": AS_OF}]}, as_of=AS_OF)
    assert shown(told, "identified_on", "submitted_on") == [(TUESDAY, AS_OF)]


@pytest.mark.parametrize(("tie", "asks"), [("", "untied"), ("no", "not"), ("C1", "tied")])
def test_a_test_is_closed_that_a_path_reached_before_it_was_ruled_on(tie: str, asks: str) -> None:
    before = {"designation": "acme", "firm_key": "a", "route": "direct", "first_kind": "uses", "tie": tie}
    reach = [{"route": "direct", "first_kind": "uses", "tie": each, "test": each} for each in ("tied", "untied", "not")]
    told = step("assessing", "test_before_rulings", {"path_before_rulings": [before, before], "route_test_rule": reach})
    assert shown(told, "firm_key", "test") == [("a", asks)]
