"""One firm, one key: UEI, CAGE, LEI, else the normalised name; conflicts are kept apart and reported."""

from __future__ import annotations

import pytest

from analyzer.resolving.resolve import UNNAMED_OWN_FIRM, OwnFirm
from tests.case import Case

UEI_A, UEI_B = "ABCDEFGHJKL1", "MNPQRSTUVWX2"
CAGE_A, CAGE_B = "1AB23", "4CD56"
LEI = "5493001KJTIIGC8Y1R12"


def firm_keys(case: Case) -> dict[str, set[str]]:
    """Name as written -> the firms that it leads to."""
    found: dict[str, set[str]] = {}
    for name, key in case.rows("SELECT name, firm_key FROM firm_link WHERE name <> $own", own=UNNAMED_OWN_FIRM):
        found.setdefault(name, set()).add(key)
    return found


def firms(case: Case) -> int:
    return len(set().union(*firm_keys(case).values()))


def kept_apart(case: Case) -> list[str]:
    return [text for text in case.problems() if "kept apart" in text]


@pytest.mark.parametrize(
    ("part", "value"),
    [("firm_uei", UEI_A), ("firm_cage", CAGE_A), ("firm_lei", LEI), ("firm_duns", "123456789")],
)
def test_one_identifier_is_one_firm_under_any_name(case: Case, part: str, value: str) -> None:
    case.sheet("firms", {"firm": "Northwind Systems", part: value}, {"firm": "NW Sys", part: value})
    case.resolve()
    assert firms(case) == 1


def test_an_identifier_counts_in_any_case(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_uei": UEI_A}, {"firm": "Other words", "firm_uei": UEI_A.lower()})
    case.resolve()
    assert firms(case) == 1


def test_an_identifier_in_the_supplier_column_is_the_same_firm(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_uei": UEI_A})
    case.sheet("payments", {"supplier": "NW Sys", "supplier_uei": UEI_A})
    case.resolve()
    assert firms(case) == 1


def test_a_legal_form_and_capitals_do_not_make_another_firm(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind, Inc."}, {"firm": "NORTHWIND INC"})
    case.sheet("payments", {"supplier": "northwind"})
    case.resolve()
    assert firms(case) == 1


def test_two_ueis_are_two_firms_even_under_one_name_and_one_cage(case: Case) -> None:
    case.sheet(
        "firms",
        {"firm": "Northwind", "firm_uei": UEI_A, "firm_cage": CAGE_A},
        {"firm": "Northwind", "firm_uei": UEI_B, "firm_cage": CAGE_A},
    )
    case.resolve()
    assert firm_keys(case) == {"Northwind": {f"uei:{UEI_A}", f"uei:{UEI_B}"}}


def test_a_cage_beside_two_ueis_is_reported(case: Case) -> None:
    case.sheet(
        "firms",
        {"firm": "Northwind", "firm_uei": UEI_A, "firm_cage": CAGE_A},
        {"firm": "Southwind", "firm_uei": UEI_B, "firm_cage": CAGE_A},
    )
    case.resolve()
    assert any(CAGE_A in text for text in kept_apart(case))


@pytest.mark.parametrize(("part", "value"), [("firm_uei", UEI_A), ("firm_cage", CAGE_A), ("firm_lei", LEI)])
def test_a_name_without_identifiers_joins_the_one_identified_firm_of_that_name(
    case: Case, part: str, value: str
) -> None:
    case.sheet("firms", {"firm": "Northwind LLC", part: value})
    case.sheet("payments", {"supplier": "Northwind"})
    case.resolve()
    assert firms(case) == 1


def test_the_reason_for_a_link_is_on_record(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind LLC", "firm_uei": UEI_A}, {"firm": "Southwind"})
    case.sheet("payments", {"supplier": "Northwind"})
    case.resolve()
    reasons = dict(case.rows("SELECT name, reason FROM firm_link"))
    assert reasons["Northwind LLC"] == "its UEI"
    assert reasons["Northwind"] == "same name as the firm with this identifier"
    assert reasons["Southwind"] == "the name only"


def test_a_name_that_two_ueis_carry_is_neither_of_them(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind Inc", "firm_uei": UEI_A}, {"firm": "Northwind LLC", "firm_uei": UEI_B})
    case.sheet("payments", {"supplier": "Northwind"})
    case.resolve()
    assert firm_keys(case)["Northwind"] == {"name:northwind"}
    assert firms(case) == 3


def test_a_name_that_two_ueis_carry_is_reported_with_both(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind Inc", "firm_uei": UEI_A}, {"firm": "Northwind LLC", "firm_uei": UEI_B})
    case.resolve()
    (text,) = kept_apart(case)
    assert UEI_A in text
    assert UEI_B in text


def test_a_name_that_two_cages_carry_is_neither_of_them_and_reported(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_cage": CAGE_A}, {"firm": "Northwind", "firm_cage": CAGE_B})
    case.sheet("payments", {"supplier": "Northwind"})
    case.resolve()
    assert firm_keys(case)["Northwind"] == {f"cage:{CAGE_A}", f"cage:{CAGE_B}", "name:northwind"}
    (text,) = kept_apart(case)
    assert CAGE_A in text
    assert CAGE_B in text


@pytest.mark.parametrize("part", ["firm_cage", "firm_lei", "firm_duns"])
def test_a_lesser_identifier_beside_a_uei_elsewhere_stands_for_that_uei(case: Case, part: str) -> None:
    value = {"firm_cage": CAGE_A, "firm_lei": LEI, "firm_duns": "123456789"}[part]
    case.sheet("firms", {"firm": "Northwind", "firm_uei": UEI_A, part: value})
    case.sheet("subcontracts", {"firm": "NW Sys", part: value})
    case.resolve()
    assert firm_keys(case) == {"Northwind": {f"uei:{UEI_A}"}, "NW Sys": {f"uei:{UEI_A}"}}


def test_a_cage_joins_the_uei_of_the_same_name_where_nothing_speaks_against_it(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_uei": UEI_A}, {"firm": "Northwind Inc", "firm_cage": CAGE_A})
    case.resolve()
    assert firms(case) == 1


def test_a_cage_other_than_the_one_beside_the_uei_of_that_name_is_another_firm(case: Case) -> None:
    case.sheet(
        "firms",
        {"firm": "Northwind", "firm_uei": UEI_A, "firm_cage": CAGE_A},
        {"firm": "Northwind", "firm_cage": CAGE_B},
    )
    case.resolve()
    assert firm_keys(case) == {"Northwind": {f"uei:{UEI_A}", f"cage:{CAGE_B}"}}
    assert any(CAGE_B in text for text in kept_apart(case))


@pytest.mark.parametrize("bad", ["NOT A UEI", "0BCDEFGHJKL1", "ABCDEFGHIJKL"])
def test_what_has_not_the_shape_of_a_uei_identifies_nobody(case: Case, bad: str) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_uei": bad}, {"firm": "Southwind", "firm_uei": bad})
    case.resolve()
    assert firm_keys(case) == {"Northwind": {"name:northwind"}, "Southwind": {"name:southwind"}}


def test_a_firm_may_be_named_by_identifier_alone(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_uei": UEI_A})
    case.sheet("payments", {"supplier_uei": UEI_A, "product": "Paper"})
    case.resolve()
    assert case.rows("SELECT supplier_key FROM record_firm WHERE supplier_key <> ''") == [(f"uei:{UEI_A}",)]


def test_an_alias_is_the_firm_that_carries_it(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind Systems", "firm_uei": UEI_A, "firm_alias": "Bluebird Data"})
    case.sheet("payments", {"supplier": "Bluebird Data LLC"})
    case.resolve()
    assert firm_keys(case)["Bluebird Data LLC"] == {f"uei:{UEI_A}"}


def test_an_alias_works_without_identifiers(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind Systems", "firm_alias": "Bluebird Data"})
    case.sheet("payments", {"supplier": "Bluebird Data LLC"})
    case.resolve()
    assert firms(case) == 1


def test_a_firms_own_name_beats_another_firms_alias(case: Case) -> None:
    case.sheet(
        "firms",
        {"firm": "Northwind", "firm_uei": UEI_A, "firm_alias": "Bluebird"},
        {"firm": "Bluebird", "firm_uei": UEI_B},
    )
    case.sheet("payments", {"supplier": "Bluebird Inc"})
    case.resolve()
    assert firm_keys(case)["Bluebird Inc"] == {f"uei:{UEI_B}"}


def test_an_alias_that_two_firms_carry_is_neither_of_them(case: Case) -> None:
    case.sheet(
        "firms", {"firm": "Northwind", "firm_alias": "Bluebird"}, {"firm": "Southwind", "firm_alias": "Bluebird"}
    )
    case.sheet("payments", {"supplier": "Bluebird"})
    case.resolve()
    assert firm_keys(case)["Bluebird"] == {"name:bluebird"}


def test_two_names_that_are_each_others_alias_are_one_firm(case: Case) -> None:
    case.sheet(
        "firms", {"firm": "Northwind", "firm_alias": "Bluebird"}, {"firm": "Bluebird", "firm_alias": "Northwind"}
    )
    case.resolve()
    assert firms(case) == 1


def test_aliases_in_a_chain_are_one_firm(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_alias": "Bluebird"}, {"firm": "Bluebird", "firm_alias": "Redbird"})
    case.sheet("payments", {"supplier": "Redbird"})
    case.resolve()
    assert firms(case) == 1


def test_a_name_whose_alias_is_the_name_of_an_identified_firm_is_that_firm(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind Holdings", "firm_alias": "Bluebird"})
    case.sheet("contracts", {"firm": "Bluebird", "firm_uei": UEI_A, "contract_key": "K1"})
    case.resolve()
    assert firm_keys(case)["Northwind Holdings"] == {f"uei:{UEI_A}"}


def test_every_alias_of_a_firm_counts(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind", "firm_alias": "Bluebird"}, {"firm": "Northwind", "firm_alias": "Redbird"})
    case.sheet("payments", {"supplier": "Bluebird"}, {"supplier": "Redbird"})
    case.resolve()
    assert firms(case) == 1


def test_different_names_without_identifiers_stay_apart(case: Case) -> None:
    case.sheet("firms", {"firm": "Northwind"}, {"firm": "North Wind Energy"})
    case.resolve()
    assert firms(case) == 2
    assert case.problems() == []


def test_a_firm_is_shown_under_its_most_used_name(case: Case) -> None:
    case.sheet("firms", {"firm": "NW", "firm_uei": UEI_A})
    case.sheet("payments", *[{"supplier": "Northwind Systems", "supplier_uei": UEI_A}] * 2)
    case.resolve()
    assert case.rows("SELECT firm FROM firm WHERE uei = $uei", uei=UEI_A) == [("Northwind Systems",)]


def test_own_firms_are_found_by_uei_or_name(case: Case) -> None:
    case.sheet("contracts", {"firm": "Northwind", "firm_uei": UEI_A, "contract_key": "K1"})
    case.sheet("firms", {"firm": "Southwind"}, {"firm": "Westwind"})
    case.resolve(OwnFirm("NW Systems", UEI_A), OwnFirm("Southwind Inc"))
    assert case.rows("SELECT firm_key FROM firm WHERE own ORDER BY 1") == [("name:southwind",), (f"uei:{UEI_A}",)]


@pytest.mark.parametrize("kind", ["payments", "dependencies"])
def test_where_a_sheet_names_no_consumer_it_is_the_first_own_firm(case: Case, kind: str) -> None:
    case.sheet(kind, {"supplier": "Paper Inc", "product": "Paper"})
    case.resolve("Prime", "Second")
    assert case.rows("SELECT firm_key FROM record_firm") == [("name:prime",)]


def test_a_consumer_that_is_named_is_not_the_own_firm(case: Case) -> None:
    case.sheet("dependencies", {"firm": "Northwind", "supplier": "Paper Inc"})
    case.resolve("Prime")
    assert case.rows("SELECT firm_key FROM record_firm") == [("name:northwind",)]


def test_with_no_own_firm_named_a_stand_in_consumes(case: Case) -> None:
    case.sheet("payments", {"supplier": "Paper Inc"})
    case.resolve()
    assert case.rows("SELECT firm FROM record_firm JOIN firm USING (firm_key)") == [(UNNAMED_OWN_FIRM,)]


def test_a_firms_sheet_without_a_name_in_a_row_speaks_of_nobody(case: Case) -> None:
    case.sheet("firms", {"firm": "", "contact": "x"}, {"firm": "Northwind"})
    case.resolve("Prime")
    assert case.rows("SELECT firm_key FROM record_firm ORDER BY src_row") == [("",), ("name:northwind",)]


def test_a_contract_list_that_names_no_recipient_is_the_own_firms(case: Case) -> None:
    case.sheet("contracts", {"piid": "W912DR26C0001", "amount": 10})
    case.resolve("Prime")
    assert case.rows("SELECT firm_key FROM contract") == [("name:prime",)]


def test_a_subcontractor_list_that_names_no_prime_is_the_own_firms(case: Case) -> None:
    case.sheet("subcontracts", {"supplier": "Sub", "amount": 10})
    case.resolve("Prime")
    assert case.rows("SELECT firm_key FROM record_firm") == [("name:prime",)]


def test_a_blank_recipient_in_a_list_that_names_recipients_is_nobody(case: Case) -> None:
    case.sheet("contracts", {"firm": "Northwind", "contract_key": "K1"}, {"firm": "", "contract_key": "K2"})
    case.resolve("Prime")
    assert case.rows("SELECT firm_key FROM contract ORDER BY contract_key") == [("name:northwind",), ("",)]
