"""One contract, one key, its dollars, and which contract a row refers to (DESIGN.md rule 9)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.step import Row, Rows, shown, step

PLACE = {"sheet_id": 1, "src_row": 2}
AS_OF = date(2026, 9, 15)


def contract(*rows: Row) -> list[dict[str, Any]]:
    told = [{**PLACE, "contract_key": "C1", "src_row": 2 + number, **row} for number, row in enumerate(rows)]
    return step("resolving", "contract", {"contract_row": told})


@pytest.mark.parametrize(
    ("rows", "obligated"),
    [
        ([{"action_obligation": Decimal(100)}, {"action_obligation": Decimal(-30)}], 70),
        ([{"amount": Decimal(500)}], 500),
        ([{"amount": Decimal(500)}, {"action_obligation": Decimal(100)}], 500),
        ([{"action_obligation": Decimal(100)}, {"action_obligation": Decimal(100), "repeats": True}], 100),
        ([{"amount": Decimal(500)}, {"amount": Decimal(600)}], 500),
        ([{}], 0),
    ],
    ids=["transactions are summed", "a summary", "never both", "a repeated action", "the first summary", "nothing"],
)
def test_a_contract_is_worth_its_summary_or_else_its_transactions(rows: Rows, obligated: int) -> None:
    assert shown(contract(*rows), "obligated") == [obligated]


def test_two_contracts_stay_two() -> None:
    told = contract({"amount": Decimal(1)}, {"contract_key": "C2", "amount": Decimal(2)})
    assert shown(told, "contract_key", "obligated") == [("C1", 1), ("C2", 2)]


def test_the_recipient_is_the_first_that_is_named_and_the_first_row_is_cited() -> None:
    (told,) = contract({}, {"firm_key": "b"}, {"firm_key": "a"})
    assert (told["firm_key"], told["src_row"]) == ("b", 2)


def test_the_last_end_and_the_highest_potential_stand() -> None:
    (told,) = contract(
        {"end_on": date(2027, 1, 1), "potential": Decimal(5)}, {"end_on": date(2026, 1, 1), "potential": Decimal(9)}
    )
    assert (told["end_on"], told["potential"]) == (date(2027, 1, 1), 9)


def test_summaries_that_differ_are_counted() -> None:
    (told,) = contract({"amount": Decimal(500)}, {"amount": Decimal(600)}, {"amount": Decimal(600)})
    assert told["totals"] == 2


def keyed(*records: Row, keys: Rows = ()) -> list[dict[str, Any]]:
    rows = [{**PLACE, "src_row": 2 + number, **record} for number, record in enumerate(records)]
    tables = {
        "record": rows,
        "sheet": [{"sheet_id": 1, "kind": "contracts", "file": "c.csv"}],
        "record_firm": [{"sheet_id": 1, "src_row": row["src_row"]} for row in rows],
        "action_key": keys,
    }
    return step("resolving", "contract_row", tables, as_of=AS_OF)


@pytest.mark.parametrize(
    ("record", "key"),
    [
        ({"contract_key": "CONT_AWD_1", "piid": "FA-1"}, "CONT_AWD_1"),
        ({"piid": "FA-1", "parent_piid": "GS-9", "agency_code": "97"}, "097|GS9|FA1"),
        ({"piid": "FA-1", "agency_code": "9700"}, "097||FA1"),
        ({"piid": "GS-9 FA-1", "parent_piid": "GS-9"}, "|GS9|FA1"),
    ],
    ids=["the unique key", "agency, IDV and PIID", "a department's code", "IDV and order in one cell"],
)
def test_a_contract_is_keyed_by_its_unique_key_or_else_by_agency_idv_and_piid(record: dict[str, Any], key: str) -> None:
    assert shown(keyed(record), "contract_key") == [key]


def test_a_row_without_the_unique_key_takes_that_of_the_one_contract_that_it_shares_its_numbers_with() -> None:
    with_key = {"contract_key": "K1", "piid": "FA1", "agency_code": "097"}
    assert shown(keyed(with_key, {"piid": "FA1", "agency_code": "097"}), "contract_key") == ["K1", "K1"]
    two = keyed(with_key, with_key | {"contract_key": "K2"}, {"piid": "FA1", "agency_code": "097"})
    assert shown(two, "contract_key") == ["097||FA1", "K1", "K2"]


def test_a_number_of_full_length_is_enough_to_tell_the_agency() -> None:
    told = keyed({"piid": "FA86212610042", "agency_code": "097"}, {"piid": "FA86212610042"})
    assert shown(told, "contract_key") == ["097||FA86212610042", "097||FA86212610042"]
    told = keyed({"piid": "FA1", "agency_code": "097"}, {"piid": "FA1"})
    assert shown(told, "contract_key") == ["097||FA1", "||FA1"]


def test_the_same_action_in_two_rows_repeats_and_another_amount_does_not() -> None:
    rows = [{"contract_key": "K1", "action_obligation": Decimal(amount)} for amount in (5, 5, 6)]
    keys = [{**PLACE, "src_row": row, "action_key": "A1"} for row in (2, 3, 4)]
    assert shown(keyed(*rows, keys=keys), "src_row", "repeats") == [(2, False), (3, True), (4, False)]
    assert shown(keyed(*rows), "repeats") == [False, False, False]


def refers(reference: dict[str, Any], *contracts: Row, **tables: Rows) -> list[Any]:
    given = {"record": [PLACE | reference], "contract": contracts}
    return shown(step("resolving", "contract_ref", {**given, **tables}), "contract_key", "several")


FA1 = {"contract_key": "K1", "piid": "FA1"}
ORDER = {"contract_key": "K2", "piid": "0001", "parent_piid": "GS9"}
OTHER_ORDER = {"contract_key": "K3", "piid": "0001", "parent_piid": "GS8"}


@pytest.mark.parametrize(
    ("reference", "contracts", "expected"),
    [
        ({"contract_key": "K1"}, [FA1], ("K1", False)),
        ({"piid": "fa-1"}, [FA1], ("K1", False)),
        ({"piid": "FA2"}, [FA1], ("", False)),
        ({"piid": "FA1"}, [FA1, FA1 | {"contract_key": "K9"}], ("", True)),
        ({"piid": "0001", "parent_piid": "GS-9"}, [ORDER, OTHER_ORDER], ("K2", False)),
        ({"piid": "GS9-0001"}, [ORDER, OTHER_ORDER], ("K2", False)),
        ({"piid": "0001"}, [ORDER, OTHER_ORDER], ("", True)),
        ({"piid": "0001"}, [ORDER], ("K2", False)),
        ({"piid": "0001", "parent_piid": "GS-7"}, [ORDER], ("", False)),
        ({"piid": "GS9"}, [ORDER], ("", True)),
        ({"contract_key": "FA1"}, [FA1], ("K1", False)),
    ],
    ids=[
        "its key", "its PIID", "no such number", "two contracts' number", "an order under its IDV", "IDV and order in one cell",
        "an order of two IDVs", "an order of one IDV", "an order of another IDV", "an IDV alone", "a PIID in the column of keys",
    ],
)  # fmt: skip
def test_a_row_refers_to_a_contract_where_its_number_names_exactly_one(
    reference: dict[str, Any], contracts: Rows, expected: tuple[str, bool]
) -> None:
    assert refers(reference, *contracts) == [expected]


def test_a_row_without_a_number_refers_to_nothing() -> None:
    assert refers({}, FA1) == []


def test_a_row_of_a_contract_list_is_its_own_contract() -> None:
    row = PLACE | {"contract_key": "K1", "piid": "FA1"}
    assert refers({"piid": "FA1"}, FA1, contract_row=[row]) == [("K1", False)]


@pytest.mark.parametrize(("others", "key"), [([], "K1"), ([{"contract_key": "K2", "src_row": 4}], "")])
def test_an_alias_joins_where_contract_lists_give_it_to_one_contract_only(others: Rows, key: str) -> None:
    rows = [{**PLACE, "contract_key": "K1", "src_row": 3, **other} for other in ({}, *others)]
    records = [PLACE | {"src_row": row["src_row"], "contract_alias": "Sky net"} for row in rows]
    reference = PLACE | {"piid": "SKYNET"}
    told = step("resolving", "contract_ref", {"record": [reference, *records], "contract": [FA1], "contract_row": rows})
    assert [row["contract_key"] for row in told if row["src_row"] == 2] == [key]


def test_a_contract_is_awarded_on_its_earliest_day_on_record() -> None:
    (told,) = contract({"award_on": date(2024, 5, 1)}, {"award_on": date(2023, 3, 1)}, {"award_on": None})
    assert told["award_on"] == date(2023, 3, 1)


def test_a_row_of_a_contract_tells_its_day_of_award_who_pays_its_office_and_the_notice_given() -> None:
    notice = {"identified_on": date(2026, 9, 1), "identified_by": "R. Roe"}
    days = {"date_on": date(2024, 5, 1), "start_on": date(2024, 4, 1)}
    payer = {"funding_agency": "Department of Defense", "funding_code": "9700", "office": "ACC"}
    rows = keyed({"piid": "FA1", "agency_code": "47"} | days | notice | payer)
    assert shown(rows, "agency_code", "funding_code", "funding_agency", "office") == [
        ("047", "097", "Department of Defense", "ACC")
    ]
    assert shown(rows, "award_on", "identified_on", "identified_by") == [(date(2024, 4, 1), date(2026, 9, 1), "R. Roe")]


OFFER = PLACE | {"piid": "w912-26-r-0001"}


def offers(*records: Row, kind: str = "solicitations", firms: Rows = ()) -> list[dict[str, Any]]:
    rows = [{**OFFER, "src_row": 2 + number, **record} for number, record in enumerate(records)]
    tables: dict[str, Rows] = {
        "record": rows,
        "sheet": [{"sheet_id": 1, "kind": kind}],
        "record_firm": firms or [PLACE | {"src_row": row["src_row"]} for row in rows],
    }
    return step("resolving", "solicitation", tables, as_of=AS_OF)


def test_the_rows_of_one_solicitation_are_one_offer_whose_key_is_no_contracts() -> None:
    first = {"agency": "Army", "agency_code": "97", "date_on": date(2026, 8, 3), "end_on": date(2026, 9, 30)}
    again = {"piid": "W91226R0001", "funding_code": "9700", "office": "ACC", "date_on": date(2026, 8, 9)}
    told = offers(first, again, {"piid": "R-2"})
    assert shown(told, "contract_key", "piid", "agency", "agency_code", "funding_code", "office") == [
        ("offer|R2", "R-2", "", "", "", ""),
        ("offer|W91226R0001", "W91226R0001", "Army", "097", "097", "ACC"),
    ]
    assert shown(told, "piid", "issued_on", "due_on") == [
        ("R-2", None, None),
        ("W91226R0001", date(2026, 8, 3), date(2026, 9, 30)),
    ]


def test_an_offer_is_of_the_firms_that_its_rows_name_or_of_nobody_in_particular() -> None:
    (told,) = offers({}, {})
    assert told["firms"] is None
    named = [PLACE | {"src_row": 2, "firm_key": "b"}, PLACE | {"src_row": 3, "firm_key": "a"}]
    (told,) = offers({}, {}, firms=named)
    assert told["firms"] == ["a", "b"]


def test_what_is_awarded_or_issued_after_the_as_of_date_is_not_there_yet() -> None:
    on_the_day, after = {"date_on": AS_OF}, {"date_on": date(2026, 9, 16)}
    assert shown(keyed({"piid": "A1", **on_the_day}, {"piid": "A2", **after}), "piid") == ["A1"]
    assert shown(offers({"piid": "R1", **on_the_day}, {"piid": "R2", **after}), "piid") == ["R1"]


def test_only_lists_of_solicitations_name_offers_and_a_row_without_a_number_names_none() -> None:
    assert offers({}, kind="contracts") == []
    assert offers({"piid": ""}) == []


def test_a_list_of_solicitations_refers_to_no_contract() -> None:
    offer = {"sheet": [{"sheet_id": 1, "kind": "solicitations"}]}
    assert refers({"piid": "FA1"}, FA1, **offer) == []
    assert refers({"piid": "FA1"}, FA1) == [("K1", False)]
