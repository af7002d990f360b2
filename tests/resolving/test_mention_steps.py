"""From the names of the inputs to firms and parties, each step alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

UEI, CAGE, LEI, DUNS = "ABCDEFGHJK12", "1ABC2", "ABCDEFGHIJKLMNOPQR12", "123456789"
ADA = "uei:ADA"


def mentions(records: Rows, **tables: Rows) -> list[dict[str, Any]]:
    return step("resolving", "firm_mention", {"record": records, **tables})


def test_one_way_of_writing_a_firm_is_one_mention_wherever_it_stands() -> None:
    records: Rows = [{"firm": "Ada", "rows": 3}, {"supplier": "Ada"}, {"parent": "Ada"}, {"firm": "ADA"}]
    assert shown(mentions(records), "name", "uses") == [("ADA", 1), ("Ada", 5)]


def test_the_user_names_an_own_firm_as_a_row_does() -> None:
    told = mentions([{"firm": "Ada"}], own_firm=[{"name": "Ada"}, {"name": "Bo", "uei": UEI}])
    assert shown(told, "name", "uei", "uses") == [("Ada", "", 2), ("Bo", UEI, 1)]


def test_the_other_names_of_a_firm_are_gathered_from_all_its_rows() -> None:
    records = [{"firm": "Ada", "firm_alias": alias} for alias in ("Countess", "", "Byron", "Countess")]
    assert shown(mentions(records), "aliases") == [["Byron", "Countess"]]


def test_a_cell_that_lists_several_firms_names_each_and_its_identifier_is_nobodys() -> None:
    pieces = [{"name": "Ada; Bo", "position": at, "piece": piece} for at, piece in ((1, "Ada"), (2, "Bo"))]
    told = mentions([{"firm": "Ada; Bo", "firm_uei": UEI, "rows": 2}], several_name=pieces)
    assert shown(told, "name", "uei", "uses") == [("Ada", "", 2), ("Bo", "", 2)]


def test_a_row_that_names_nobody_is_no_mention_and_an_identifier_alone_is_one() -> None:
    assert mentions([{"product": "Suite"}]) == []
    assert shown(mentions([{"firm_cage": CAGE}]), "name", "clean_cage") == [("", CAGE)]


@pytest.mark.parametrize(
    ("sort", "written", "clean"),
    [
        ("uei", UEI, UEI),
        ("uei", UEI.lower(), UEI),
        ("uei", UEI[:-1], ""),
        ("uei", "OBCDEFGHJK12", ""),
        ("uei", "0BCDEFGHJK12", ""),
        ("cage", "1abc2", "1ABC2"),
        ("cage", "00000", ""),
        ("cage", "1AIC2", ""),
        ("lei", LEI, LEI),
        ("lei", LEI[:-1] + "A", ""),
        ("duns", DUNS, DUNS),
        ("duns", "999999999", ""),
        ("duns", "12-345-6789", ""),
    ],
)
def test_an_identifier_counts_only_if_it_has_the_shape_of_one(sort: str, written: str, clean: str) -> None:
    (told,) = mentions([{"firm": "Ada", f"firm_{sort}": written}])
    assert (told[sort], told[f"clean_{sort}"]) == (written, clean)


def test_another_name_is_an_alias_if_it_is_known_and_not_the_same_name() -> None:
    tables: dict[str, Rows] = {
        "firm_mention_id": [
            {"name_key": "ada", "identity": ADA, "aliases": ["Countess", "Ada Inc", "Inc"]},
            {"name_key": "ada", "identity": ADA, "aliases": ["COUNTESS"]},
            {"name_key": "", "aliases": ["Countess"]},
        ],
        "name_key": [
            {"name": name, "name_key": key}
            for name, key in [("Countess", "countess"), ("COUNTESS", "countess"), ("Ada Inc", "ada"), ("Inc", "")]
        ],
    }
    assert shown(step("resolving", "alias", tables), "name_key", "identity", "alias_key") == [
        ("ada", ADA, "countess")
    ]  # fmt: skip


def firm_of(*links: dict[str, Any], own: Rows = ()) -> dict[str, Any]:
    told = [{"firm_key": ADA, "uses": 1} | link for link in links]
    (row,) = step("resolving", "firm", {"firm_link": told, "own_firm": own})
    return row


@pytest.mark.parametrize(
    ("links", "name"),
    [
        ([{"name": "Ada Works"}, {"name": "Ada", "uses": 2}], "Ada"),
        ([{"name": "ADA", "uses": 9}, {"name": "Ada Works"}], "Ada Works"),
        ([{"name": "ADA", "uses": 9}], "ADA"),
        ([{"name": "Ada", "uses": 9}, {"name": "Ada Works", "clean_uei": "ADA"}], "Ada Works"),
        ([{"name": "Adda", "uses": 9, "near": True}, {"name": "Ada"}], "Ada"),
        ([{"name": "Bo"}, {"name": "Ada"}], "Ada"),
        ([{"name": ""}], ADA),
    ],
)
def test_a_firm_has_the_name_that_is_used_most_but_for_capitals_and_slips(
    links: list[dict[str, Any]], name: str
) -> None:
    assert firm_of(*links)["firm"] == name


def test_a_firm_has_the_identifiers_of_all_its_mentions() -> None:
    row = firm_of({"name": "Ada", "clean_uei": "ADA"}, {"name": "Ada", "clean_cage": "1ABC2", "clean_duns": "9"})
    assert (row["uei"], row["cage"], row["lei"], row["duns"]) == ("ADA", "1ABC2", "", "9")


def test_a_firm_that_the_user_named_is_an_own_one_in_the_order_of_the_user() -> None:
    own = [{"position": 2, "name": "Ada"}]
    assert (firm_of({"name": "Ada"}, own=own)["own"], firm_of({"name": "Ada"}, own=own)["own_order"]) == (True, 2)
    assert (firm_of({"name": "Bo"}, own=own)["own"], firm_of({"name": "Bo"}, own=own)["own_order"]) == (False, 0)
    assert firm_of({"name": "Ada", "duns": "9"}, own=own)["own"] is False


LINKS: Rows = [
    {"name": "Ada", "firm_key": ADA},
    {"name": "Ada", "uei": "OTHER", "firm_key": "uei:OTHER"},
    {"name": "Bo", "firm_key": "name:bo"},
    {"name": "Adda", "firm_key": ADA, "near": True},
]


def party(kind: str, record: dict[str, Any], columns: Rows = (), pieces: Rows = (), **sheet: Any) -> tuple[Any, ...]:
    tables: dict[str, Rows] = {
        "record": [{"sheet_id": 1, "src_row": 2} | record],
        "sheet": [{"sheet_id": 1, "kind": kind} | sheet],
        "sheet_column": columns,
        "firm_link": LINKS,
        "name_piece": pieces,
        "own_default": [{"firm_key": "own"}],
    }
    ((firm, supplier, owner),) = shown(
        step("resolving", "record_firm", tables), "firm_key", "supplier_key", "parent_key"
    )
    return firm, supplier, owner


def test_each_name_of_a_row_is_the_firm_of_its_whole_mention() -> None:
    assert party("ownership", {"firm": "Ada", "supplier": "Bo", "parent": "Ada"}) == (ADA, "name:bo", ADA)
    assert party("ownership", {"firm": "Ada", "firm_uei": "OTHER"}) == ("uei:OTHER", "", "")


@pytest.mark.parametrize(
    ("kind", "columns", "firm"),
    [
        ("payments", [], "own"),
        ("dependencies", [], "own"),
        ("payments", [{"sheet_id": 1, "part": "firm"}], "own"),
        ("contracts", [], "own"),
        ("subcontracts", [], "own"),
        ("contracts", [{"sheet_id": 1, "part": "firm"}], ""),
        ("subcontracts", [{"sheet_id": 1, "part": "firm_uei"}], ""),
        ("products", [], ""),
        ("firms", [], ""),
    ],
)
def test_a_list_without_a_consumer_or_recipient_is_of_the_firm_whose_spreadsheets_these_are(
    kind: str, columns: list[dict[str, Any]], firm: str
) -> None:
    assert party(kind, {"supplier": "Bo"}, columns) == (firm, "name:bo", "")


def test_the_parts_of_software_stand_for_no_consumer() -> None:
    assert party("dependencies", {"supplier": "Bo"}, is_sbom=True)[0] == ""


def test_of_several_firms_in_one_cell_the_first_stands_here() -> None:
    pieces = [
        {"sheet_id": 1, "src_row": 2, "part": "supplier", "position": at, "firm_key": key}
        for at, key in ((1, "name:first"), (2, "name:second"))
    ]
    assert party("payments", {"firm": "Ada", "supplier": "First; Second"}, pieces=pieces)[1] == "name:first"


@pytest.mark.parametrize(
    ("record", "firm_near", "near"),
    [
        ({"firm": "Adda"}, True, True),
        ({"firm": "Ada", "supplier": "Adda"}, False, True),
        ({"firm": "Ada"}, False, False),
    ],
)
def test_a_row_that_names_a_firm_by_a_near_spelling_is_marked(
    record: dict[str, Any], firm_near: bool, near: bool
) -> None:
    tables: dict[str, Rows] = {
        "record": [{"sheet_id": 1, "src_row": 2} | record],
        "sheet": [{"sheet_id": 1, "kind": "payments"}],
        "firm_link": LINKS,
        "own_default": [{"firm_key": "own"}],
    }
    assert shown(step("resolving", "record_firm", tables), "firm_near", "near") == [(firm_near, near)]
