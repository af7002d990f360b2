"""What a row says of its use: blocked, counted as nothing, answered No, of one department only, or of nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analyzer.vocabulary import TermKind
from tests.case import Case, Meets


def evidence(case: Case) -> list[tuple[int, str, str]]:
    return case.rows("SELECT src_row, verdict, polarity FROM evidence ORDER BY src_row")


@pytest.mark.parametrize(
    "told",
    [
        {"disposition": "Action: Blocked"},
        {"disposition": "Policy result: Not allowed"},
        {"disposition": "Blocked: Yes"},
        {"disposition": "Allowed: No"},
        {"usage": "none"},
        {"licences": "0"},
        {"status": "Denied"},
    ],
    ids=str,
)
def test_what_was_blocked_or_counts_nothing_was_not_used(case: Case, meets: type[Meets], told: dict[str, str]) -> None:
    case.sheet("dependencies", {"host": meets("zeus.example"), "disposition": "", "usage": "", **told})
    case.trace("Prime")
    assert case.paths() == {}
    assert evidence(case) == [(2, "rejected", "affirmed")]


@pytest.mark.parametrize(
    "told",
    [
        {"disposition": "Action: Allowed"},
        {"disposition": "Blocked: No"},
        {"usage": "some"},
        {"licences": "14"},
        {"disposition": "Payment block: A", "usage": "some"},
    ],
    ids=str,
)
def test_a_row_of_a_log_that_was_let_through_is_observed_use(
    case: Case, meets: type[Meets], told: dict[str, str]
) -> None:
    case.sheet("dependencies", {"host": meets("zeus.example"), "disposition": "", "usage": "", **told})
    case.trace("Prime")
    assert case.paths() == {("Prime", "direct"): (1, True)}
    assert case.rows("SELECT DISTINCT class FROM edge WHERE supplier = 'v:acme'") == [("observed",)]


def test_an_invoice_whose_payment_is_blocked_is_an_invoice_all_the_same(
    case: Case, vendor_cell: Callable[[], Meets]
) -> None:
    case.sheet("payments", {"supplier": vendor_cell(), "amount": 20, "status": "Payment block"})
    case.trace("Prime")
    assert case.paths() == {("Prime", "direct"): (1, True)}


def test_a_payment_that_was_declined_bought_nothing(case: Case, vendor_cell: Callable[[], Meets]) -> None:
    case.sheet("payments", {"supplier": vendor_cell(), "amount": 20, "disposition": "Answer: Declined"})
    case.trace("Prime")
    assert case.paths() == {}
    assert case.rows("SELECT firm_key FROM designated_firm") == [("name:acme",)]


def test_a_row_that_answers_no_denies_what_it_names(case: Case, meets: type[Meets]) -> None:
    case.sheet("dependencies", {"firm": "Beta", "product": meets("Zeus"), "disposition": "Used: No"})
    case.trace("Prime")
    assert case.paths() == {}
    assert case.rows("SELECT firm_key, unit FROM denial") == [("name:beta", "")]


def test_a_departments_no_is_said_and_is_no_denial_of_the_firm(case: Case, meets: type[Meets]) -> None:
    case.sheet("dependencies", {"unit": "Legal", "product": meets("Zeus"), "disposition": "Used: No"})
    case.assess("Prime")
    assert case.under("Prime")["use"] == "no_data"
    assert any("Legal" in text for (text,) in case.rows("SELECT text FROM problem"))


def test_a_list_uses_and_only_a_payment_buys(case: Case, vendor_cell: Callable[[], Meets]) -> None:
    case.sheet("dependencies", {"firm": "Beta", "supplier": vendor_cell()})
    case.sheet("payments", {"firm": "Gamma", "supplier": vendor_cell(), "amount": 5})
    case.trace("Prime")
    found = case.rows("SELECT consumer, kind FROM edge WHERE supplier = 'f:name:acme' ORDER BY consumer")
    assert found == [("f:name:beta", "uses"), ("f:name:gamma", "buys")]


def test_each_firm_of_a_cell_is_related_and_none_of_them_is_the_cell(case: Case, meets: type[Meets]) -> None:
    cell = meets("Orb LLC; Acme PBC; Fern Inc.", marked="Acme PBC", kind=TermKind.LEGAL_NAME)
    case.sheet("dependencies", {"firm": "Beta", "supplier": cell})
    case.trace("Prime")
    firms = {firm for (firm,) in case.rows("SELECT firm FROM firm")}
    assert {"Orb LLC", "Acme PBC", "Fern Inc."} <= firms
    assert case.rows("SELECT firm_key FROM designated_firm") == [("name:acme",)]
    assert case.paths()["Beta", "direct"] == (1, True)


def test_a_certain_match_of_no_known_owner_is_a_question_to_the_own_firm(case: Case, meets: type[Meets]) -> None:
    case.sheet("unknown", {"other": meets("Zeus Enterprise")})
    case.assess("Prime")
    assert case.under("Prime")["use"] == "unresolved"


def test_rows_without_an_owner_are_counted_and_said_with_their_money_where_no_own_firm_is_named(
    case: Case, vendor_cell: Callable[[], Meets]
) -> None:
    case.sheet("payments", {"supplier": vendor_cell(), "amount": 1250}, {"supplier": "Orb LLC", "amount": 5})
    case.trace()
    assert case.rows("SELECT rows_without_owner FROM sheet") == [(1,)]
    ((text,),) = case.rows("SELECT text FROM problem WHERE loud = 1")
    assert "1,250.00" in text
    assert "--firm" in text


def test_a_subprocessors_use_climbs_as_a_subcontractors_and_is_a_question_under_use(
    case: Case, vendor_cell: Callable[[], Meets]
) -> None:
    case.sheet(
        "dependencies",
        {"firm": "Alpha", "supplier": "Beta", "relation": "Subprocessor"},
        {"firm": "Beta", "supplier": vendor_cell(), "relation": "Subprocessor"},
    )
    case.assess("Prime")
    assert case.under("Alpha") | {"provide": "", "dealings": ""} == {
        "use": "unresolved", "performance": "unresolved", "provide": "", "dealings": "", "dependence": "exposed",
    }  # fmt: skip


def test_a_purchase_at_any_distance_from_a_user_is_a_question_under_dependence_only(
    case: Case, vendor_cell: Callable[[], Meets]
) -> None:
    case.sheet(
        "payments",
        {"firm": "Alpha", "supplier": "Beta", "amount": 1},
        {"firm": "Beta", "supplier": "Gamma", "amount": 1},
        {"firm": "Gamma", "supplier": vendor_cell(), "amount": 1},
    )
    case.assess("Prime")
    assert case.positions("dependence")["Alpha"] == "unresolved"
    assert case.positions("use")["Alpha"] == "no_data"
    assert case.positions("use")["Gamma"] == "exposed"
