"""Whether the inputs name the own entities, what else they may be called, and where names stand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

OWN = [{"position": 1, "name": "Ada"}]
LINK = {"name": "Ada", "name_key": "ada", "firm_key": "name:ada", "uses": 1}


def missing(*links: dict[str, Any], own: Rows = OWN) -> list[Any]:
    tables: dict[str, Rows] = {"own_firm": own, "firm_link": [LINK | link for link in links]}
    return shown(step("resolving", "own_missing", tables), "name")


def test_an_own_entity_is_missing_where_only_the_user_names_it() -> None:
    assert missing({}) == ["Ada"]
    assert missing({"uses": 2}) == []
    assert missing({}, {"name": "ADA LLC"}) == []


def test_two_own_entities_of_one_firm_are_missing_together() -> None:
    own = [*OWN, {"position": 2, "name": "Ada LLC"}]
    assert missing({}, {"name": "Ada LLC"}, own=own) == ["Ada", "Ada LLC"]
    assert missing({"uses": 2}, {"name": "Ada LLC"}, own=own) == []


def test_an_own_entity_whose_name_stands_beside_an_identifier_is_not_missing() -> None:
    assert missing({}, {"uei": "ADA", "firm_key": "uei:ADA"}) == []


def candidates(*links: dict[str, Any], most: int = 9) -> list[Any]:
    tables: dict[str, Rows] = {
        "firm_link": [LINK | link for link in links],
        "firm": [
            {"firm_key": "name:ada", "firm": "Ada"},
            {"firm_key": "uei:BO", "firm": "Bo"},
            {"firm_key": "own", "own": True},
        ],
        "contract": [
            {"contract_key": "C1", "firm_key": "uei:BO", "obligated": 5},
            {"contract_key": "C2", "firm_key": "uei:BO", "obligated": 2},
        ],
    }
    rows = step("resolving", "own_candidate", tables, most=most)
    return [tuple(row.values()) for row in rows]


def test_every_other_firms_name_may_have_been_meant_and_stands_with_its_dollars() -> None:
    told = candidates({}, {"name_key": "bo", "firm_key": "uei:BO"}, {"name_key": "own", "firm_key": "own"})
    assert told == [("ada", "Ada", "name:ada", 0, 0), ("bo", "Bo", "uei:BO", 2, 7)]


def test_of_very_many_names_those_that_are_used_most_are_looked_at() -> None:
    (told,) = candidates({}, {"name_key": "bo", "firm_key": "uei:BO", "uses": 4}, most=1)
    assert told[0] == "bo"


def beside(*links: dict[str, Any]) -> list[Any]:
    tables: dict[str, Rows] = {
        "own_firm": OWN,
        "firm_link": [LINK | link for link in links],
        "contract": [{"contract_key": "C1", "firm_key": "uei:B", "obligated": 5}],
        "name_location": [
            {"file": "a.csv", "sheet": "S", "src_row": row, "name": "Ada", "uei": uei}
            for row, uei in ((9, "A"), (4, "A"), (7, "B"))
        ],
    }
    return [tuple(row.values()) for row in step("resolving", "own_beside", tables)]


def test_several_identifiers_beside_an_own_name_are_told_each_with_its_dollars_and_first_row() -> None:
    told = beside({"firm_key": "uei:A"}, {"uei": "A", "firm_key": "uei:A"}, {"uei": "B", "firm_key": "uei:B"})
    assert set(told) == {
        (1, "Ada", True, "uei:A", 0, 0, "a.csv", "S", 4),
        (1, "Ada", False, "uei:B", 1, 5, "a.csv", "S", 7),
    }


def test_one_identifier_beside_an_own_name_is_no_question() -> None:
    assert beside({}, {"uei": "A", "firm_key": "uei:A"}) == []


def test_each_column_of_names_is_a_place_with_the_identifiers_beside_it() -> None:
    record = {
        "sheet_id": 1,
        "src_row": 4,
        "firm": "Ada",
        "firm_cage": "1ABC2",
        "supplier": "Bo",
        "supplier_duns": "9",
        "parent": "Cy",
        "parent_uei": "U",
    }
    told = step(
        "resolving", "name_location", {"record": [record], "sheet": [{"sheet_id": 1, "file": "a.csv", "sheet": "S"}]}
    )
    assert shown(told, "src_row", "name", "uei", "cage", "duns") == [
        (4, "Ada", "", "1ABC2", ""), (4, "Bo", "", "", "9"), (4, "Cy", "U", "", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "may_be_several"),
    [
        ("Ada; Bo", True),
        ("Ada / Bo", True),
        ("Ada, Bo", True),
        ("Ada and Bo", True),
        ("Ada & Bo", True),
        ("Ada---Bo", True),
        ("Ada--Bo", False),
        ("Anderson", False),
    ],
)
def test_a_name_with_a_sign_between_may_be_several(name: str, may_be_several: bool) -> None:
    told = step("resolving", "listing_cell", {"record": [{"firm": name}, {"supplier": name}]})
    assert shown(told, "name") == ([name] if may_be_several else [])


def test_a_piece_stands_alone_where_a_cell_holds_nothing_else() -> None:
    record = [{"firm": "Ada / Bo", "supplier": "Ada"}, {"firm": "Bo"}, {"supplier": "Cy Ltd"}]
    told = step("resolving", "name_alone", {"record": record}, pieces=["Ada", "Bo", "Cy"])
    assert shown(told, "name") == ["Ada", "Bo"]


def test_the_keys_of_actions_stand_in_the_first_such_column_of_a_contract_list() -> None:
    sheets = [
        {"sheet_id": at, "kind": kind, "raw_table": f"raw_{at}"} for at, kind in ((1, "contracts"), (2, "payments"))
    ]
    columns = [{"sheet_id": at, "col": col, "part": "action_key"} for at in (1, 2) for col in (7, 3)]
    rows = step("resolving", "action_key_column", {"sheet": sheets, "sheet_column": columns})
    assert [tuple(row.values()) for row in rows] == [(1, "raw_1", 3)]
