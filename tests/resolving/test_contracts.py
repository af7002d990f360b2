"""Rule 9: one contract, one key, its dollars counted once; a reference that joins nothing is said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from analyzer.store.steps import insert_rows
from tests.case import Case

KEY = "CONT_AWD_W912DR26C0001_9700_-NONE-_-NONE-"


def dollars(case: Case) -> dict[str, Decimal]:
    return dict(case.rows("SELECT contract_key, obligated FROM contract"))


def joined(case: Case, kind: str = "subcontracts") -> list[str]:
    rows = case.rows(
        "SELECT contract_key FROM contract_ref JOIN sheet USING (sheet_id) WHERE kind = $kind"
        " ORDER BY sheet_id, src_row",
        kind=kind,
    )
    return [key for (key,) in rows]


def unjoined(case: Case) -> list[str]:
    return [text for text in case.problems() if "not joined" in text]


def action(amount: str, key: str = KEY) -> dict[str, object]:
    return {"firm": "Prime", "contract_key": key, "action_obligation": Decimal(amount)}


def test_a_summary_gives_the_total(case: Case) -> None:
    case.sheet("contracts", {"firm": "Prime", "contract_key": KEY, "amount": Decimal("100.50")})
    case.resolve()
    assert dollars(case) == {KEY: Decimal("100.50")}


def test_transactions_are_summed_with_their_deobligations(case: Case) -> None:
    case.sheet("contracts", action("100"), action("50.25"), action("-30"))
    case.resolve()
    assert dollars(case) == {KEY: Decimal("120.25")}


def test_a_summary_and_its_transactions_are_never_both_counted(case: Case) -> None:
    case.sheet("contracts", action("100"), action("50"))
    case.sheet("contracts", {"firm": "Prime", "contract_key": KEY, "amount": Decimal(160)})
    case.resolve()
    assert dollars(case) == {KEY: Decimal(160)}


def test_the_same_summary_in_two_files_is_one_contract(case: Case) -> None:
    for _ in range(2):
        case.sheet("contracts", {"firm": "Prime", "contract_key": KEY, "amount": Decimal(160)})
    case.resolve()
    assert dollars(case) == {KEY: Decimal(160)}


def test_transactions_in_three_files_sum_to_what_they_do_in_one(case: Case) -> None:
    for amount in ("100", "50", "-30"):
        case.sheet("contracts", action(amount), action("1", "OTHER"))
    case.resolve()
    assert dollars(case) == {KEY: Decimal(120), "OTHER": Decimal(3)}


def test_without_a_unique_key_the_agency_idv_and_piid_are_the_key(case: Case) -> None:
    case.sheet(
        "contracts",
        {"agency_code": "097", "parent_piid": "IDV1", "piid": "0001", "amount": Decimal(1)},
        {"agency_code": "097", "parent_piid": "IDV2", "piid": "0001", "amount": Decimal(2)},
        {"agency_code": "080", "parent_piid": "IDV2", "piid": "0001", "amount": Decimal(4)},
    )
    case.resolve()
    assert sorted(dollars(case).values()) == [1, 2, 4]


@pytest.mark.parametrize("written", ["W912DR-26-C-0001", "w912dr26c0001", "W912DR 26 C 0001"])
def test_one_piid_written_in_two_ways_is_one_contract(case: Case, written: str) -> None:
    case.sheet(
        "contracts",
        {"agency_code": "097", "piid": "W912DR26C0001", "action_obligation": Decimal(1)},
        {"agency_code": "097", "piid": written, "action_obligation": Decimal(2)},
    )
    case.resolve()
    assert list(dollars(case).values()) == [3]


def test_one_agency_code_with_and_without_its_zero_is_one_contract(case: Case) -> None:
    case.sheet(
        "contracts",
        {"agency_code": "97", "piid": "W912DR26C0001", "action_obligation": Decimal(1)},
        {"agency_code": "097", "piid": "W912DR26C0001", "action_obligation": Decimal(2)},
    )
    case.resolve()
    assert list(dollars(case).values()) == [3]


def test_ones_own_list_by_piid_and_a_download_by_key_name_one_contract(case: Case) -> None:
    case.sheet("contracts", {"firm": "Prime", "piid": "W912DR-26-C-0001", "amount": Decimal(160)})
    case.sheet("contracts", {"firm": "Prime", "contract_key": KEY, "piid": "W912DR26C0001", "amount": Decimal(160)})
    case.resolve()
    assert dollars(case) == {KEY: Decimal(160)}


def test_a_piid_under_another_agency_is_not_the_contract_of_that_key(case: Case) -> None:
    case.sheet("contracts", {"agency_code": "080", "piid": "W912DR26C0001", "amount": Decimal(1)})
    case.sheet("contracts", {"agency_code": "097", "contract_key": KEY, "piid": "W912DR26C0001", "amount": Decimal(2)})
    case.resolve()
    assert sorted(dollars(case).values()) == [1, 2]


def test_a_contract_with_no_amount_at_all_is_zero(case: Case) -> None:
    case.sheet("contracts", {"contract_key": KEY})
    case.resolve()
    assert dollars(case) == {KEY: 0}


def test_a_recipient_named_in_one_of_its_rows_is_the_recipient(case: Case) -> None:
    case.sheet("contracts", {"firm": "", "contract_key": KEY}, {"firm": "Prime", "contract_key": KEY})
    case.resolve()
    assert case.rows("SELECT firm_key FROM contract") == [("name:prime",)]


@pytest.mark.parametrize("written", ["W912DR26C0001", "W912DR-26-C-0001", "w912dr26c0001"])
def test_a_reference_by_piid_joins_however_it_is_written(case: Case, written: str) -> None:
    case.sheet("contracts", {"contract_key": KEY, "piid": "W912DR26C0001"})
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "piid": written})
    case.resolve()
    assert joined(case) == [KEY]
    assert unjoined(case) == []


def test_a_reference_by_unique_key_joins(case: Case) -> None:
    case.sheet("contracts", {"contract_key": KEY, "piid": "W912DR26C0001"})
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "contract_key": KEY})
    case.resolve()
    assert joined(case) == [KEY]


def test_an_order_number_joins_under_its_own_idv_only(case: Case) -> None:
    case.sheet(
        "contracts",
        {"contract_key": "K1", "parent_piid": "IDV1", "piid": "0001"},
        {"contract_key": "K2", "parent_piid": "IDV2", "piid": "0001"},
    )
    case.sheet(
        "subcontracts",
        {"firm": "Prime", "supplier": "Sub", "piid": "0001", "parent_piid": "IDV-2"},
        {"firm": "Prime", "supplier": "Sub", "piid": "0001"},
    )
    case.resolve()
    assert joined(case) == ["K2", ""]
    assert len(unjoined(case)) == 1


def test_an_order_number_under_an_idv_that_is_not_listed_joins_nothing(case: Case) -> None:
    case.sheet("contracts", {"contract_key": "K1", "parent_piid": "IDV1", "piid": "0001"})
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "piid": "0001", "parent_piid": "IDV9"})
    case.resolve()
    assert joined(case) == [""]


ORDERS = (
    {"contract_key": "K1", "parent_piid": "N0001923D0045", "piid": "0007", "amount": Decimal(64)},
    {"contract_key": "K2", "parent_piid": "GS35F0119Y", "piid": "47QFCA22F0011", "amount": Decimal(10)},
    {"contract_key": "K3", "parent_piid": "N0001923D0045", "piid": "0008", "amount": Decimal(1)},
)
IN_ONE_CELL = {
    "N00019-23-D-0045/0007": "K1",
    "N0001923D0045-0007": "K1",
    "N00019-23-D-0045 0007": "K1",
    "n0001923d00450007": "K1",
    "GS-35F-0119Y / 47QFCA22F0011": "K2",
    "47QFCA22F0011": "K2",
    "N00019-23-D-0045/0008": "K3",
    "N00019-23-D-0045/0009": "",
    "N00019-23-D-0046/0007": "",
}


@pytest.mark.parametrize("written", IN_ONE_CELL)
def test_idv_and_order_in_one_cell_join_the_order_under_its_idv(case: Case, written: str) -> None:
    case.sheet("contracts", *ORDERS)
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "piid": written})
    case.resolve()
    assert joined(case) == [IN_ONE_CELL[written]]


def test_a_cell_that_repeats_the_idv_of_its_own_column_joins_too(case: Case) -> None:
    case.sheet("contracts", *ORDERS)
    row = {"firm": "Prime", "supplier": "Sub", "parent_piid": "N00019-23-D-0045", "piid": "N00019-23-D-0045/0007"}
    case.sheet("subcontracts", row)
    case.resolve()
    assert joined(case) == ["K1"]


@pytest.mark.parametrize("listed", ["N00019-23-D-0045/0007", "N0001923D00450007", "N00019-23-D-0045 - 0007"])
def test_a_contract_list_may_hold_both_in_one_cell(case: Case, listed: str) -> None:
    case.sheet("contracts", {"firm": "Prime", "piid": listed, "amount": Decimal(64)})
    case.sheet(
        "subcontracts",
        {"firm": "Prime", "supplier": "Sub", "parent_piid": "N0001923D0045", "piid": "0007"},
        {"firm": "Prime", "supplier": "Sub", "piid": "N00019-23-D-0045/0007"},
        {"firm": "Prime", "supplier": "Sub", "piid": "0007"},
    )
    case.resolve()
    assert joined(case) == ["||N0001923D00450007", "||N0001923D00450007", ""]


@pytest.mark.parametrize("agency", ["", "097"])
def test_ones_own_list_in_one_cell_and_a_download_in_two_name_one_contract(case: Case, agency: str) -> None:
    case.sheet("contracts", {"piid": "N00019-23-D-0045/0007", "agency_code": agency, "amount": Decimal(64)})
    case.sheet("contracts", *(row | {"agency_code": "097"} for row in ORDERS))
    case.resolve()
    assert dollars(case) == {"K1": 64, "K2": 10, "K3": 1}


def test_one_cell_that_can_be_parted_in_two_ways_joins_neither_and_is_said(case: Case) -> None:
    case.sheet(
        "contracts",
        {"contract_key": "K1", "parent_piid": "N0001923D0045", "piid": "0007"},
        {"contract_key": "K2", "parent_piid": "N0001923D00450", "piid": "007"},
        {"contract_key": "K3", "piid": "N0001923D00450007"},
    )
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "piid": "N00019-23-D-0045/0007"})
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "parent_piid": "N0001923D0045", "piid": "0007"})
    case.resolve()
    assert joined(case) == ["", "K1"]
    assert "by a number that more than one contract carries" in unjoined(case)[0]
    assert "can be parted in two ways (first: N0001923D00450007)" in " ".join(case.problems())


def test_an_order_that_is_also_another_contracts_whole_number_joins_neither(case: Case) -> None:
    case.sheet(
        "contracts",
        {"contract_key": "K1", "agency_code": "097", "parent_piid": "N0001923D0045", "piid": "0007"},
        {"contract_key": "K2", "agency_code": "080", "parent_piid": "IDV9", "piid": "N0001923D00450007"},
    )
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "piid": "N0001923D00450007"})
    case.resolve()
    assert joined(case) == [""]
    assert "more than one contract" in unjoined(case)[0]


def test_an_idv_alone_names_none_of_its_orders(case: Case) -> None:
    case.sheet("contracts", *ORDERS)
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "piid": "GS-35F-0119Y"})
    case.resolve()
    assert joined(case) == [""]
    assert "more than one contract" in unjoined(case)[0]


def test_a_reference_that_joins_nothing_is_reported_with_its_file_and_an_example(case: Case) -> None:
    case.sheet("contracts", {"contract_key": KEY, "piid": "W912DR26C0001"})
    case.sheet("subcontracts", *[{"firm": "Prime", "supplier": "Sub", "piid": "N0001426C0009"}] * 2)
    case.resolve()
    ((file, text),) = case.rows("SELECT file, text FROM problem")
    assert file == "subcontracts2.csv"
    assert text.startswith("2 rows")
    assert "N0001426C0009" in text


def test_a_reference_that_two_contracts_answer_to_is_not_said_to_be_unlisted(case: Case) -> None:
    case.sheet(
        "contracts",
        {"agency_code": "097", "contract_key": "K1", "piid": "0001"},
        {"agency_code": "080", "contract_key": "K2", "piid": "0001"},
    )
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub", "piid": "0001"})
    case.resolve()
    (text,) = unjoined(case)
    assert "more than one contract" in text


def test_a_contract_list_never_fails_to_join_itself(case: Case) -> None:
    case.sheet(
        "contracts",
        {"agency_code": "097", "piid": "0001", "amount": Decimal(1)},
        {"agency_code": "097", "parent_piid": "IDV1", "piid": "0001", "amount": Decimal(2)},
    )
    case.resolve()
    assert "" not in joined(case, "contracts")
    assert case.problems() == []


@pytest.mark.parametrize("written", ["ATLAS TO-4", "Atlas TO 4", "atlas-to-4"])
def test_a_reference_by_the_name_that_a_contract_list_gives_is_joined(case: Case, written: str) -> None:
    case.sheet("contracts", {"firm": "Northwind", "piid": "FA865021C0001", "amount": 7, "contract_alias": "ATLAS TO-4"})
    case.sheet("subcontracts", {"firm": "Northwind", "supplier": "Sub", "piid": written})
    case.resolve()
    assert {key for (key,) in case.rows("SELECT contract_key FROM contract_ref")} == {"||FA865021C0001"}


def test_a_list_of_aliases_joins_too_and_an_alias_of_two_contracts_joins_none(case: Case) -> None:
    case.sheet(
        "contracts",
        {"firm": "Northwind", "piid": "FA865021C0001", "amount": 7},
        {"firm": "Northwind", "piid": "FA865021C0002", "amount": 8},
    )
    case.sheet(
        "clauses",
        {"piid": "FA8650-21-C-0001", "contract_alias": "ATLAS"},
        {"piid": "FA8650-21-C-0001", "contract_alias": "BOTH"},
        {"piid": "FA8650-21-C-0002", "contract_alias": "BOTH"},
    )
    sheet = case.sheet(
        "subcontracts",
        {"firm": "Northwind", "supplier": "One", "piid": "atlas"},
        {"firm": "Northwind", "supplier": "Two", "piid": "both"},
    )
    case.resolve()
    found = "SELECT contract_key FROM contract_ref WHERE sheet_id = $sheet ORDER BY src_row"
    assert case.rows(found, sheet=sheet) == [("||FA865021C0001",), ("",)]


def with_keys(case: Case, *rows: tuple[str, str, str]) -> None:
    """A download of actions: key of the action, amount, key of the contract."""
    sheet = case.sheet("contracts", *[action(amount, contract) for _, amount, contract in rows])
    case.connection.execute(f"CREATE TABLE raw_{sheet} (src_row INTEGER, c1 VARCHAR)")
    keys = [(number, key) for number, (key, _, _) in enumerate(rows, start=2)]
    insert_rows(case.connection, f"raw_{sheet}", ("src_row", "c1"), keys)
    column = ("sheet_id", "col", "heading", "part", "note")
    insert_rows(case.connection, "sheet_column", column, [(sheet, 1, "transaction key", "action_key", "")])
    case.connection.execute(f"UPDATE sheet SET raw_table = 'raw_{sheet}' WHERE sheet_id = {sheet}")


def test_an_action_that_two_downloads_hold_is_counted_once_and_said(case: Case) -> None:
    with_keys(case, ("T0", "100", KEY), ("T1", "50", KEY))
    with_keys(case, ("T1", "50.00", KEY), ("T2", "-30", KEY))
    case.resolve()
    assert dollars(case) == {KEY: Decimal(120)}
    assert case.problems() == [
        "1 row repeats an action on a contract, key and amount (first: T1 in contracts2.csv, row 2);"
        " each action is counted once."
    ]


def test_a_row_that_stands_three_times_in_one_file_is_counted_once(case: Case) -> None:
    with_keys(case, *[("T0", "100", KEY)] * 3)
    case.resolve()
    assert dollars(case) == {KEY: Decimal(100)}
    assert case.problems()[0].startswith("2 rows repeat an action on a contract")


def test_one_key_with_two_amounts_counts_both_and_says_so(case: Case) -> None:
    with_keys(case, ("T0", "100", KEY), ("T0", "70", KEY), ("T1", "5", KEY))
    case.resolve()
    assert dollars(case) == {KEY: Decimal(175)}
    assert case.problems() == [
        "1 key of an action on a contract stands beside different amounts or contracts"
        " (first: T0 in contracts1.csv, row 2); all of them are counted."
    ]


def test_one_key_on_two_contracts_counts_for_both_and_says_so(case: Case) -> None:
    with_keys(case, ("T0", "100", KEY), ("T0", "100", "OTHER"))
    case.resolve()
    assert dollars(case) == {KEY: Decimal(100), "OTHER": Decimal(100)}
    assert len(case.problems()) == 1


def test_equal_amounts_without_a_key_or_under_different_keys_are_all_counted(case: Case) -> None:
    with_keys(case, ("T0", "100", KEY), ("T1", "100", KEY), ("", "100", KEY), ("", "100", KEY), (" ", "100", KEY))
    case.resolve()
    assert dollars(case) == {KEY: Decimal(500)}
    assert case.problems() == []
