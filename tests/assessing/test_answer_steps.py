"""What the record says to one duty of one contract or offer, and by when (docs/rules.md rules 4, 8 and 10)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, shown, step

AS_OF = date(2026, 9, 15)
MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2026, 9, day) for day in (7, 8, 9, 10))
BOX = {"designation": "acme", "authority": "dod", "clause": "52.204-25", "edition": "2021", "test": "use"}
ACME = {"designation": "acme", "firm_key": "a", "test": "use"}
ON_C1 = {"contract_key": "C1", "firm_key": "a", "sort": "contract"}
NEXT_OFFER = {"contract_key": "", "firm_key": "a", "sort": "offer"}


def answers(position: str = "exposed", box: dict[str, Any] | None = None, **tables: Rows) -> list[dict[str, Any]]:
    """What is answered to one duty of C1 by the firm `a`, whose position is `position`; 2026-09-07 counts as a business day here."""
    asked = BOX | {"kind": "clause"} | (box or {})
    fit = {name: asked[name] for name in BOX} | {"likely": True, "basis": "by date"}
    given = {
        "clause_box": [asked],
        "asked_duty": [ON_C1],
        "clause_fit": [fit],
        "position": [ACME | {"test": asked["test"], "position": position}],
        "workday": [{"day": date(2026, 9, day), "number": day} for day in range(1, 31)],
    }
    return step("assessing", "answer", {**given, **tables}, as_of=AS_OF)


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


def test_a_release_of_the_authority_on_the_contract_is_disclosed_in_the_words_of_the_law() -> None:
    (told,) = answers("exposed", waiver=[WAIVER | {"valid_until": date(2027, 1, 31)}])
    said = "Release, recorded by R. Roe, W-1, until 2027-01-31. "
    assert (told["answer"], told["waived"]) == ("disclose or report", said)
    (told,) = answers("exposed", {"relief": "exemption of the CIO"}, waiver=[WAIVER | {"reference": ""}])
    assert told["waived"] == "Exemption of the CIO, recorded by R. Roe. "
    assert answer("exposed", waiver=[WAIVER | {"contract_key": "C2"}]) == "contrary evidence"
    assert answer("unresolved", waiver=[WAIVER]) == "ask first"


def test_a_contract_that_the_authority_does_not_cover_or_whose_list_leaves_the_clause_out_is_not_covered() -> None:
    cover = {"designation": "acme", "authority": "dod", "contract_key": "C1"}
    assert answer("exposed", contract_coverage=[cover | {"covered": False}]) == "not covered"
    assert answer("exposed", contract_coverage=[cover | {"covered": True}]) == "contrary evidence"
    listing = {"clause": "52.204-25", "edition": "2021", "contract_key": "C1"}
    assert answer("exposed", clause_listed=[listing | {"listed": False}]) == "not covered"


@pytest.mark.parametrize("position", ["exposed", "unresolved", "no_evidence"])
def test_a_determination_that_has_ended_asks_nothing(position: str) -> None:
    assert answer(position, {"ended": True, "tells": True}) == "not covered"


@pytest.mark.parametrize("position", ["exposed", "no_data", "no_evidence"])
def test_where_a_covered_agency_only_pays_it_is_a_question_whatever_the_position(position: str) -> None:
    cover = {"designation": "acme", "authority": "dod", "contract_key": "C1", "covered": False, "funded": True}
    assert answer(position, contract_coverage=[cover]) == "ask first"
    assert answer(position, {"ended": True}, contract_coverage=[cover]) == "not covered"


FIT = BOX | {"likely": True, "basis": "by date"}


@pytest.mark.parametrize(
    ("kind", "fit", "listing", "expected"),
    [
        ("clause", {}, None, (True, "by date")),
        ("clause", {"basis": "date not stated"}, None, (True, "date not stated")),
        ("clause", {"likely": False}, None, (False, "unlikely")),
        ("clause", {"likely": False}, True, (True, "clause list")),
        ("clause", {}, False, (False, "clause list")),
        ("memo", {"basis": "binds by itself"}, True, (True, "binds by itself")),
    ],
)
def test_a_clause_list_tells_what_a_contract_carries_and_without_one_its_date(
    kind: str, fit: dict[str, Any], listing: bool | None, expected: tuple[bool, str]
) -> None:
    lists = [] if listing is None else [LISTING | {"listed": listing}]
    (told,) = answers("exposed", {"kind": kind}, clause_fit=[FIT | fit], clause_listed=lists)
    assert (told["listed"], told["basis"]) == expected
    assert (told["answer"] == "not covered") is not expected[0]


def test_an_edition_is_weighed_by_the_day_of_the_contract_that_carries_it() -> None:
    early, late = date(2024, 5, 1), date(2026, 5, 1)
    fits = [FIT | {"carried_on": early}, FIT | {"carried_on": late, "likely": False}]
    told = answers(asked_duty=[ON_C1 | {"carried_on": late}], clause_fit=fits)
    assert shown(told, "answer", "carried_on") == [("not covered", late)]


@pytest.mark.parametrize(
    ("kind", "contracts"),
    [("provision", [""]), ("clause", ["C1"]), ("order", ["C1"]), ("statute", ["C1"]), ("memo", ["C1"])],
)
def test_provisions_are_answered_for_offers_and_everything_else_for_contracts(kind: str, contracts: list[str]) -> None:
    assert shown(answers("exposed", {"kind": kind}, asked_duty=[ON_C1, NEXT_OFFER]), "contract_key") == contracts


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


def test_the_path_that_is_told_of_a_contract_is_the_one_tied_to_it() -> None:
    found = ACME | {"test": "performance", "gives": "exposed", "level": 1}
    paths = [
        found | {"path_id": 1, "tie": "C2", "tier": 1},
        found | {"path_id": 3, "tie": "C1", "tier": 3},
        found | {"path_id": 2, "tie": "C1", "tier": 2},
    ]
    duties = [ON_C1 | {"contract_key": key} for key in ("C1", "C2", "C3")]
    told = answers("exposed", {"test": "performance"}, path_test=paths, asked_duty=duties)
    assert shown(told, "contract_key", "path_id", "position") == [
        ("C1", 2, "exposed"), ("C2", 1, "exposed"), ("C3", None, "unresolved"),
    ]  # fmt: skip


def test_the_test_use_is_not_asked_per_contract() -> None:
    assert answer("exposed", path_test=[ACME | {"tie": "C2", "gives": "exposed"}]) == "contrary evidence"


def test_the_next_offer_has_no_contract_to_which_a_use_could_be_tied() -> None:
    path = ACME | {"test": "performance", "tie": "C2", "gives": "exposed"}
    told = answers("exposed", {"test": "performance", "kind": "provision"}, path_test=[path], asked_duty=[NEXT_OFFER])
    assert shown(told, "contract_key", "answer") == [("", "ask first")]


def test_a_use_in_all_contract_work_speaks_against_the_next_offer_too() -> None:
    path = ACME | {"test": "performance", "tie": "*", "gives": "exposed"}
    told = answers("exposed", {"test": "performance", "kind": "provision"}, path_test=[path], asked_duty=[NEXT_OFFER])
    assert shown(told, "contract_key", "answer") == [("", "contrary evidence")]


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
    assert told["recipient"] == "the officer"


@pytest.mark.parametrize(
    ("noticed", "due"),
    [
        ({"identified_on": TUESDAY, "identified_by": "The officer"}, WEDNESDAY),
        ({"identified_on": TUESDAY, "identified_by": None}, date(2026, 12, 1)),
        ({"identified_on": date(2026, 9, 16), "identified_by": "The officer"}, date(2026, 12, 1)),
    ],
    ids=["by a named person", "by nobody", "after the as-of date"],
)
def test_a_contract_list_may_say_who_gave_notice_when(noticed: dict[str, Any], due: date) -> None:
    (told,) = answers("exposed", CLOCK, asked_duty=[ON_C1 | noticed])
    assert told["due"] == due


def test_what_the_clause_list_says_of_the_clock_goes_before_the_contract_list() -> None:
    noticed = ON_C1 | {"identified_on": MONDAY, "identified_by": "The officer"}
    (told,) = answers("exposed", CLOCK, asked_duty=[noticed], clause_listed=[FOUND])
    assert (told["identified_on"], told["identified_by"]) == (TUESDAY, "R. Roe")


def test_a_clause_list_that_tells_no_clock_leaves_that_of_the_contract_list() -> None:
    noticed = ON_C1 | {"identified_on": TUESDAY, "identified_by": "The officer"}
    (told,) = answers("exposed", CLOCK, asked_duty=[noticed], clause_listed=[LISTING | {"identified_by": None}])
    assert (told["identified_on"], told["identified_by"], told["due"]) == (TUESDAY, "The officer", WEDNESDAY)


# Friday 9 October 2026, before Columbus Day (Monday 12 October), numbered as the federal calendar numbers its business days.
BEFORE_COLUMBUS_DAY = date(2026, 10, 9)
OCTOBER = {
    9: 1,
    10: 1,
    11: 1,
    12: 1,
    13: 2,
    14: 3,
    15: 4,
    16: 5,
    17: 5,
    18: 5,
    19: 6,
    20: 7,
    21: 8,
    22: 9,
    23: 10,
    24: 10,
}
OCTOBER |= {25: 10, 26: 11, 27: 12, 28: 13, 29: 14, 30: 15}


def if_scan_identifies(position: str, clock: dict[str, Any], **tables: Rows) -> tuple[Any, ...]:
    box = BOX | {"kind": "clause", "due_rule": "soon", "due_unit": "business_days"} | clock
    given: dict[str, Rows] = {
        "clause_box": [box],
        "asked_duty": [ON_C1],
        "clause_fit": [FIT],
        "position": [ACME | {"position": position}],
        "workday": [{"day": date(2026, 10, day), "number": number} for day, number in OCTOBER.items()],
    }
    (told,) = step("assessing", "answer", {**given, **tables}, as_of=BEFORE_COLUMBUS_DAY)
    return (told["scan_due"], told["scan_follow_up"])


@pytest.mark.parametrize(
    ("clock", "days"),
    [
        (
            {"due_count": 3, "follow_up_days": 10},
            (15, 29),
        ),  # the 13th, 14th and 15th; then ten business days to the 29th
        ({"due_count": 1}, (13, None)),
        ({"due_unit": "hours", "due_count": 72}, (12, None)),  # hours run over a holiday
        ({"due_unit": "hours", "due_count": 25}, (11, None)),
        ({"due_unit": "calendar_days", "due_count": 14}, (23, None)),
        ({"due_unit": ""}, (None, None)),
    ],
)
def test_a_report_is_due_so_many_days_after_the_scan_if_that_is_the_identification(
    clock: dict[str, Any], days: tuple[int | None, int | None]
) -> None:
    expected = tuple(day and date(2026, 10, day) for day in days)
    assert if_scan_identifies("exposed", clock) == expected
    assert if_scan_identifies("exposed", clock | {"tells": True}) == expected


@pytest.mark.parametrize("position", ["unresolved", "no_data", "no_evidence", "certified"])
def test_a_scan_identifies_nothing_where_no_use_is_proven(position: str) -> None:
    assert if_scan_identifies(position, {"due_count": 3, "follow_up_days": 10}) == (None, None)


def test_a_clock_that_runs_does_not_wait_for_the_scan() -> None:
    noticed = ON_C1 | {"identified_on": BEFORE_COLUMBUS_DAY, "identified_by": "R. Roe"}
    assert if_scan_identifies("exposed", {"due_count": 3}, asked_duty=[noticed]) == (None, None)


def test_who_takes_a_report_is_the_recipient_for_the_agency_of_the_contract() -> None:
    of_clause = {name: BOX[name] for name in ("designation", "authority", "clause", "edition")}
    tellings: Rows = [
        of_clause | {"agency_code": "097", "recipient": "DIBNet", "form": "(c)(4)"},
        of_clause | {"agency_code": "", "recipient": "the officer"},
    ]
    (told,) = answers(asked_duty=[ON_C1 | {"agency_code": "097"}], told_to=tellings)
    assert (told["recipient"], told["form"]) == ("DIBNet", "(c)(4)")
    (told,) = answers(told_to=tellings)
    assert (told["recipient"], told["form"]) == ("the officer", "")


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


DAY = date(2024, 5, 1)


def asked(performer: Rows = (), firm: Rows = (), own_named: bool = True, **tables: Rows) -> list[Any]:
    given = {"performer": performer, "firm": firm, **tables}
    rows = step("assessing", "asked_duty", given, own_named=own_named, as_of=AS_OF)
    return shown(rows, "sort", "contract_key", "firm_key")


PRIME, SUB = ({"contract_key": "C1", "firm_key": "a", "role": role} for role in ("prime", "subcontractor"))
OWN, STRANGER = ({"firm_key": "a", "own": own} for own in (True, False))


def test_primes_and_own_firms_are_asked_and_strangers_who_subcontract_are_not() -> None:
    assert asked([PRIME], [STRANGER]) == [("contract", "C1", "a")]
    assert asked([SUB], [STRANGER]) == []
    assert ("contract", "C1", "a") in asked([SUB], [OWN])


@pytest.mark.parametrize(("firm", "own_named", "count"), [(OWN, True, 2), (OWN, False, 0), (STRANGER, True, 0)])
def test_a_named_own_firm_without_a_contract_is_asked_of_none_and_of_its_next_offer(
    firm: dict[str, Any], own_named: bool, count: int
) -> None:
    assert asked([], [firm], own_named) == [("contract", "", "a"), ("offer", "", "a")][:count]


def test_an_own_firm_is_asked_of_the_open_offers_on_record_instead_of_its_next_one() -> None:
    firms: Rows = [OWN, OWN | {"firm_key": "b"}, STRANGER | {"firm_key": "c"}]
    offers: Rows = [{"contract_key": "offer|1"}, {"contract_key": "offer|2", "firms": ["b", "c"]}]
    told = [line for line in asked([], firms, solicitation=offers) if line[0] == "offer"]
    assert told == [("offer", "offer|1", "a"), ("offer", "offer|1", "b"), ("offer", "offer|2", "b")]
    told = [line for line in asked([], firms, own_named=False, solicitation=offers) if line[0] == "offer"]
    assert len(told) == 3


def test_a_duty_goes_by_the_day_and_the_agency_of_its_contract_and_the_next_offer_by_the_as_of_date() -> None:
    award: Rows = [
        {"contract_key": "C1", "carried_on": DAY, "agency_code": "097", "agency": "Army", "identified_by": "R. Roe"}
    ]
    given: dict[str, Rows] = {"performer": [PRIME], "firm": [OWN], "instrument": award}
    rows = step("assessing", "asked_duty", given, own_named=True, as_of=AS_OF)
    assert shown(rows, "contract_key", "carried_on", "agency_code", "agency", "identified_by") == [
        ("", AS_OF, "", "", None), ("C1", DAY, "097", "Army", "R. Roe"),
    ]  # fmt: skip
