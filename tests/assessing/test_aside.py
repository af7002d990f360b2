"""What is no firm is listed apart and asked nothing; a firm that something hangs on never is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from analyzer.report.questions import report_questions
from analyzer.vocabulary import TermKind, Verdict
from tests.acts import make_designation
from tests.case import Case, Meets, legal
from tests.resolving.test_firms import UEI_A

OWN = "Northwind"


def aside(case: Case, *own: str) -> dict[str, str]:
    """Name -> why it is no firm."""
    case.assess(*own)
    return dict(case.rows("SELECT firm, reason FROM aside JOIN firm USING (firm_key)"))


def judged(case: Case) -> set[str]:
    return {firm for (firm,) in case.rows("SELECT DISTINCT firm FROM position JOIN firm USING (firm_key)")}


def misspelt(text: str) -> Meets:
    return Meets(text, marked=text.removesuffix(" PBC"), kind=TermKind.LEGAL_NAME, verdict=Verdict.POSSIBLE, near=True)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("AMZN MKTP US*2K4", "card descriptor"),
        ("SQ *BLUE DOOR COFFEE", "card descriptor"),
        ("HOME DEPOT #1512", "card descriptor"),
        ("Petty Cash", "no organisation"),
        ("Employee reimbursement", "no organisation"),
        ("Various", "no organisation"),
        ("Multiple vendors", "no organisation"),
        ("In-house", "no organisation"),
        ("Marriott Hotels", "merchant"),
        ("Uber Trip", "merchant"),
    ],
)
def test_a_payee_that_nobody_could_ask_is_set_aside(case: Case, name: str, why: str) -> None:
    case.sheet("payments", {"firm": OWN, "supplier": name, "amount": 12})
    assert aside(case, OWN) == {name: why}
    assert judged(case) == {OWN}


@pytest.mark.parametrize(
    "name",
    [
        "Delta Engineering",
        "Target Systems",
        "IBEW Local #26",
        "Various Metals, Inc.",
        "Internal Combustion Parts",
        "Ubertech Castings",
        "Home Depository Trust",
        "*Acme Corp",
        "Fennimore Valves Inc #1001",
        "Chevron Sign Company",
    ],
)
def test_a_firm_whose_name_only_resembles_such_a_one_stays_a_firm(case: Case, name: str) -> None:
    case.sheet("payments", {"firm": OWN, "supplier": name, "amount": 12})
    assert aside(case, OWN) == {}


def test_a_maker_that_only_our_inventory_names_is_set_aside(case: Case) -> None:
    case.sheet("dependencies", {"firm": OWN, "supplier": "Xiph.Org Foundation", "product": "Opus codec"})
    assert aside(case, OWN) == {"Xiph.Org Foundation": "maker"}


BOUND: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "a payment": [("payments", {"firm": OWN, "supplier": "Maker", "amount": 5})],
    "a row in the vendor master": [("firms", {"firm": "Maker"})],
    "a contract": [("contracts", {"firm": "Maker", "piid": "W9124D24C0001", "amount": 9})],
    "a certificate": [("certificates", {"firm": "Maker", "designation": "Acme", "statement": "None."})],
    "a use of its own": [("dependencies", {"firm": "Maker", "supplier": legal(), "product": "Desk"})],
    "a subcontract": [("subcontracts", {"firm": OWN, "supplier": "Maker"})],
    "an identifier": [("payments", {"firm": OWN, "supplier": "Maker", "supplier_uei": UEI_A})],
    "an owner": [("ownership", {"firm": "Maker", "supplier": "Holding"})],
}


@pytest.mark.parametrize("rows", BOUND.values(), ids=BOUND)
def test_a_maker_with_anything_else_on_record_stays_a_firm(case: Case, rows: list[tuple[str, dict[str, Any]]]) -> None:
    case.sheet("dependencies", {"firm": OWN, "supplier": "Maker", "product": "Codec"})
    for kind, row in rows:
        case.sheet(kind, row)
    assert "Maker" not in aside(case, OWN)
    assert "Maker" in judged(case)


def test_a_maker_whose_product_met_a_term_stays_a_firm(case: Case) -> None:
    product = Meets("Zeus kit", marked="Zeus", verdict=Verdict.POSSIBLE)
    case.sheet("dependencies", {"firm": OWN, "supplier": "Maker", "product": product})
    assert aside(case, OWN) == {}


def test_a_merchant_with_a_contract_stays_a_firm(case: Case) -> None:
    case.sheet("payments", {"firm": OWN, "supplier": "Hilton Hotels", "amount": 5})
    case.sheet("contracts", {"firm": "Hilton Hotels", "piid": "W9124D24C0001", "amount": 9})
    assert aside(case, OWN) == {}


def test_an_own_entity_is_a_firm_whatever_its_name(case: Case) -> None:
    case.sheet("payments", {"supplier": "In-house", "amount": 5})
    assert aside(case, "In-house") == {}


def test_a_subcontractor_that_is_not_named_stays_a_gap(case: Case) -> None:
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Various"})
    assert aside(case, OWN) == {}


def test_a_line_of_a_card_statement_that_names_the_vendor_is_the_vendor(case: Case) -> None:
    line = legal("ACME* ZEUS SUBSCR")
    case.sheet("payments", {"firm": OWN, "supplier": legal()}, {"firm": "Southwind", "supplier": line})
    assert aside(case, OWN) == {"ACME* ZEUS SUBSCR": "second name"}
    assert [firm for firm, position in case.positions("use").items() if position == "designated"] == ["Acme PBC"]
    assert case.positions("use")["Southwind"] == "exposed"


def test_of_several_lines_and_no_other_name_one_stands_for_the_vendor(case: Case) -> None:
    lines = [legal("ACME* ZEUS SUBSCR"), legal("ACME* ZEUS API")]
    case.sheet("payments", *({"firm": OWN, "supplier": line} for line in lines))
    assert aside(case, OWN) == {"ACME* ZEUS SUBSCR": "second name"}


def test_a_misspelling_of_the_vendor_is_not_asked_about_itself_and_proves_nothing(case: Case) -> None:
    case.sheet("payments", {"firm": OWN, "supplier": misspelt("Acmee PBC")})
    assert aside(case, OWN) == {"Acmee PBC": "misspelling"}
    assert case.positions("use") == {OWN: "unresolved"}


def test_a_longer_name_that_only_holds_a_misspelling_stays_a_firm(case: Case) -> None:
    case.sheet(
        "payments",
        {"firm": OWN, "supplier": Meets("Acmee Castings", marked="Acmee", verdict=Verdict.POSSIBLE, near=True)},
    )
    assert aside(case, OWN) == {}


def test_a_firm_listed_under_a_misspelling_of_the_vendor_is_a_question_and_no_proof(case: Case) -> None:
    case.sheet("firms", {"firm": misspelt("Acmee PBC")}, {"firm": "Paper Mill"})
    assert aside(case) == {}
    assert case.positions("use") == {"Acmee PBC": "unresolved", "Paper Mill": "no_data"}
    assert set(case.under("Acmee PBC").values()) == {"unresolved"}


def test_what_is_set_aside_for_one_designation_is_no_firm_under_another(case: Case) -> None:
    case.sheet("payments", {"firm": OWN, "supplier": misspelt("Acmee PBC")})
    case.assess(OWN, designations=[make_designation(), make_designation(name="bolt", vendor="Bolt PBC")])
    assert judged(case) == {OWN}


def test_the_report_lists_them_asks_them_nothing_and_counts_them_nowhere(case: Case) -> None:
    case.sheet("payments", {"firm": OWN, "supplier": "In-house", "amount": 5}, {"firm": OWN, "supplier": "Paper Mill"})
    model = case.report(OWN)
    assert [(each.name, each.why, each.spend) for each in model.set_aside] == [
        ("In-house", "It names no organisation.", Decimal(5))
    ]
    assert {question.addressee for question in report_questions(model)} == {OWN, "Paper Mill"}
    assert sum(tally.firms for tally in model.tallies) == 2
    assert "None of 2 firms is proven to be exposed" in model.headlines[0].lead
