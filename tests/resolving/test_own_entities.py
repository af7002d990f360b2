"""An own entity that no input knows, or whose name stands beside several identifiers, is said aloud with its dollars."""

from __future__ import annotations

from decimal import Decimal

import pytest

from analyzer.resolving.own_entity_problems import OwnCandidate, nearest_names
from analyzer.resolving.resolve import OwnFirm
from tests.case import Case

RIGHT, WRONG = "ZRSECQLXVAU4", "MRDNDFSW2KX9"
OURS = "Meridian Defense Systems, Inc."


def loud(case: Case) -> list[str]:
    return [text for (text,) in case.rows("SELECT text FROM problem WHERE loud = 1 ORDER BY text")]


def with_contracts(case: Case, name: str = OURS, uei: str = RIGHT) -> None:
    case.sheet(
        "contracts", *({"firm": name, "firm_uei": uei, "contract_key": f"K{n}", "amount": Decimal(n)} for n in (1, 2))
    )


@pytest.mark.parametrize("name", [OURS, "MERIDIAN DEFENSE SYSTEMS INC"])
def test_an_own_entity_that_an_input_names_is_no_news(case: Case, name: str) -> None:
    with_contracts(case)
    case.resolve(name)
    assert loud(case) == []


@pytest.mark.parametrize("own", [OwnFirm("Another Name", RIGHT), OwnFirm("Another Name", "", "9ZAA0")])
def test_one_that_is_found_by_its_identifier_is_found(case: Case, own: OwnFirm) -> None:
    with_contracts(case)
    case.sheet("firms", {"firm": OURS, "firm_uei": RIGHT, "firm_cage": "9ZAA0"})
    case.resolve(own)
    assert loud(case) == []


@pytest.mark.parametrize(
    "mistyped", ["Meridan Defence System", "Meridian Defence Systems", "Meridian Defense Sytems", "Meridian"]
)
def test_a_mistyped_one_is_said_with_the_nearest_name_and_its_dollars(case: Case, mistyped: str) -> None:
    with_contracts(case)
    case.sheet("firms", {"firm": "Orchard Tools"})
    case.resolve(mistyped)
    assert loud(case) == [
        f'The own entity "{mistyped}" is found in no input; rows that name no consumer are taken to be its own.'
        f' Did you mean "{OURS}" (UEI {RIGHT}, $3.00 on 2 contracts)? Check the name given with --firm.'
    ]


def test_where_no_name_is_like_it_that_is_said(case: Case) -> None:
    case.sheet("firms", {"firm": "Orchard Tools"})
    case.resolve("Orchard Tools", "Zebra Quarks")
    assert loud(case) == [
        'The own entity "Zebra Quarks" is found in no input. No name among them is like it. Check the name given with --firm.'
    ]


def test_a_sheet_without_a_consumer_does_not_make_an_own_entity_found(case: Case) -> None:
    case.sheet("payments", {"supplier": "Orchard Tools", "amount": Decimal(1)})
    case.resolve("Ours")
    assert len(loud(case)) == 1


def test_no_own_entity_given_is_none_that_is_missing(case: Case) -> None:
    case.sheet("payments", {"supplier": "Orchard Tools", "amount": Decimal(1)})
    case.resolve()
    assert loud(case) == []


def test_of_very_many_that_are_missing_the_rest_is_counted(case: Case) -> None:
    case.sheet("firms", {"firm": "Orchard Tools"})
    case.resolve(*(f"Zebra Quarks {number}" for number in range(25)))
    assert len(loud(case)) == 21
    assert any(
        text.startswith('5 more own entities are found in no input, such as "Zebra Quarks 20"') for text in loud(case)
    )


def test_a_name_beside_two_ueis_is_said_with_the_dollars_and_the_first_row_of_each(case: Case) -> None:
    with_contracts(case)
    case.sheet(
        "contracts",
        {"firm": "Birch LLC", "contract_key": "K9", "amount": Decimal(5), "parent": OURS.upper(), "parent_uei": WRONG},
    )
    case.resolve(OURS)
    assert loud(case) == [
        f'The name of the own entity "{OURS}" stands beside 2 identifiers:'
        f" UEI {RIGHT} ($3.00 on 2 contracts; first in contracts1.csv, row 2) and"
        f" UEI {WRONG} (no contract; first in contracts2.csv, row 2). It is taken for none of them, and their dollars are not"
        " counted as its own. Correct the wrong rows, or give --firm a file that names the entity with its UEI."
    ]


def test_one_given_with_its_uei_is_taken_for_that_one(case: Case) -> None:
    with_contracts(case)
    case.resolve(OwnFirm(OURS, WRONG))
    (text,) = loud(case)
    assert (
        f"UEI {WRONG} (no contract; given with the name). It is taken for UEI {WRONG}, and the dollars of the others"
        in text
    )


def test_the_nearest_names_are_few_and_each_firm_stands_once() -> None:
    names = [
        "meridian defense systems",
        "meridian defense",
        "meridian defence system",
        "meridian defense system",
        "dell",
    ]
    firms = ["uei:A", "uei:B", "uei:A", "uei:C", "uei:D"]
    candidates = [OwnCandidate(name, name, firm, 0, Decimal(0)) for name, firm in zip(names, firms, strict=True)]
    found = [each.firm_key for each in nearest_names("meridan defense system", candidates)]
    assert sorted(found) == ["uei:A", "uei:B", "uei:C"]
    assert found[0] == "uei:C"
