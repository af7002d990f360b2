"""A contract number that joins no contract is listed with its rows, and the firms that hang on it are said first."""

from __future__ import annotations

from analyzer.vocabulary import ColumnRole
from tests.case import Case, legal

OWN = "Northwind Systems"
ON_FILE = {"firm": OWN, "contract_key": "K1", "piid": "W912DR26C0001", "amount": 10}


def uses(firm: str, number: str = "") -> dict[str, object]:
    return {"firm": firm, "supplier": legal(), "product": legal("Acme Desk"), "piid": number}


def sub(firm: str, number: str, **more: object) -> dict[str, object]:
    return {"firm": OWN, "supplier": firm, "piid": number, **more}


def listed(case: Case) -> list[tuple[str, int, list[int], int, list[str]]]:
    return case.rows("SELECT written, rows, src_rows, firms, pressing FROM off_file ORDER BY written, sheet_id")


def loud(case: Case) -> list[str]:
    return [text for (text,) in case.rows("SELECT text FROM problem WHERE loud > 0 ORDER BY loud DESC, text")]


def test_each_number_that_no_list_knows_stands_with_its_rows_and_firms(case: Case) -> None:
    case.sheet("contracts", ON_FILE)
    case.sheet("dependencies", uses("Alder LLC"))
    case.sheet("subcontracts", sub("Alder LLC", "FA-1"), sub("Birch LLC", "FA-1"), sub("Birch LLC", "W912DR-26-C-0001"))
    case.assess(OWN)
    assert listed(case) == [("FA-1", 2, [2, 3], 3, ["Alder LLC"])]


def test_who_hangs_on_a_contract_not_on_file_is_said_first(case: Case) -> None:
    case.sheet("contracts", ON_FILE)
    case.sheet("dependencies", uses("Alder LLC"), uses("Birch LLC", "FA-2"))
    case.sheet("subcontracts", sub("Alder LLC", "FA-1"), sub("Clover LLC", "FA-3"))
    case.assess(OWN)
    assert loud(case) == [
        "2 exposed or unresolved firms hang on contracts not on file (FA-1, FA-2): their dollars are not counted. Add the"
        " contract list that holds them, or correct the numbers; contracts_not_on_file.csv has the rows."
    ]


def test_numbers_that_several_contracts_carry_are_said_apart(case: Case) -> None:
    case.sheet("contracts", ON_FILE | {"contract_key": "K2"}, ON_FILE)
    case.sheet("dependencies", uses("Alder LLC", "W912DR26C0001"))
    case.assess(OWN)
    (text,) = loud(case)
    assert text.startswith(
        "1 exposed or unresolved firm hangs on contract numbers that several contracts carry (W912DR26C0001)"
    )


def test_of_many_numbers_the_first_are_named_and_all_are_counted(case: Case) -> None:
    case.sheet("dependencies", *(uses(f"Firm {n}", f"FA-{n}") for n in range(7)))
    case.assess(OWN)
    assert loud(case)[0].startswith(
        "7 exposed or unresolved firms hang on contracts not on file (FA-0, FA-1, FA-2, FA-3, FA-4 and 2 more)"
    )


def test_the_idv_of_another_cell_is_shown_with_the_order(case: Case) -> None:
    case.sheet("subcontracts", sub("Alder LLC", "0007", **{ColumnRole.PARENT_PIID: "N00019-23-D-0045"}))
    case.assess(OWN)
    assert [number for number, *_ in listed(case)] == ["N00019-23-D-0045 / 0007"]


def test_one_number_written_in_two_ways_is_one(case: Case) -> None:
    case.sheet("subcontracts", sub("Alder LLC", "FA-1"), sub("Alder LLC", "fa 1"))
    case.assess(OWN)
    assert listed(case) == [("FA-1", 2, [2, 3], 2, [])]


def test_nothing_is_said_first_where_nobody_presses_or_all_is_on_file(case: Case) -> None:
    case.sheet("contracts", ON_FILE)
    case.sheet("dependencies", uses("Alder LLC", "W912DR26C0001"))
    case.sheet("subcontracts", sub("Birch LLC", "FA-1"))
    case.sheet("firms", {"firm": "Clover LLC", "piid": "FA-9", "category": "Tools"})
    case.assess(OWN)
    assert loud(case) == []
    assert [number for number, *_ in listed(case)] == ["FA-1", "FA-9"]
