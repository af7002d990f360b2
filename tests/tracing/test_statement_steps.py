"""What the records state without any designation in mind, as edges (DESIGN.md rules 3 to 5)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

FACT = {"kind": "dependencies", "firm_key": "a", "supplier_key": "b", "class": "stated", "sheet_id": 1, "src_row": 2}
SUITE = {"product_fold": "suite"}
LIVE = [{"product_fold": "suite"}]


def stated(fact: dict[str, Any], *columns: str, **tables: Rows) -> list[Any]:
    rows = step(
        "tracing", "record_edge", {"classified_record": [FACT | fact], "own_default": [{"firm_key": "own"}], **tables}
    )
    return shown(rows, *(columns or ("consumer", "supplier", "kind")))


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ({}, "uses"),
        ({"kind": "payments"}, "buys"),
        ({"stated_kind": "buys"}, "buys"),
        ({"stated_kind": "embeds"}, "uses"),
        ({"stated_kind": "resells"}, "resells"),
        ({"stated_kind": "owned_by"}, "owned_by"),
        ({"stated_kind": "subprocesses"}, "subprocesses"),
        ({"stated_kind": "subcontracts"}, "subcontracts"),
        ({"kind": "subcontracts"}, "subcontracts"),
        ({"kind": "ownership"}, "owned_by"),
    ],
)
def test_a_row_ties_its_firm_to_its_supplier(fact: dict[str, Any], kind: str) -> None:
    assert stated(fact) == [("f:a", "f:b", kind)]


@pytest.mark.parametrize(
    "fact",
    [
        {"kind": "firms"},
        {"kind": "contracts"},
        {"kind": "certificates"},
        {"firm_key": ""},
        {"supplier_key": ""},
        {"no_use": "it was not let through (Action: Blocked)"},
        {"says_no": True},
        {"is_sbom": True},
    ],
)
def test_other_rows_state_no_relation_to_a_supplier(fact: dict[str, Any]) -> None:
    assert stated(fact) == []


def test_a_subcontract_is_tied_to_the_contract_that_its_row_names() -> None:
    assert stated({"kind": "subcontracts", "ref_key": "C1", "tie": "no"}, "kind", "tie") == [("subcontracts", "C1")]


def test_a_use_carries_the_tie_of_its_row() -> None:
    assert stated({"tie": "*", "ref_key": "C1"}, "kind", "tie") == [("uses", "*")]


def test_a_use_of_a_product_from_which_something_leads_on_is_an_edge_of_its_own() -> None:
    assert stated(SUITE, live_product=LIVE) == [("f:a", "f:b", "uses"), ("f:a", "p:suite|b", "uses")]
    assert stated(SUITE) == [("f:a", "f:b", "uses")]


def test_any_product_of_the_designated_vendor_leads_on() -> None:
    designated = [{"designation": "acme", "firm_key": "b"}]
    assert ("f:a", "p:suite|b", "uses") in stated(SUITE, designated_firm=designated)


def test_a_product_without_a_supplier_is_that_of_its_only_known_maker() -> None:
    makers = [{"product_fold": "suite", "maker_key": "m"}]
    assert stated(SUITE | {"supplier_key": ""}, live_product=LIVE, maker=makers) == [("f:a", "p:suite|m", "uses")]
    assert stated(SUITE | {"supplier_key": ""}, live_product=LIVE) == [("f:a", "p:suite|", "uses")]


def test_a_product_bought_from_another_than_its_maker_is_perhaps_the_same_product() -> None:
    makers = [{"product_fold": "suite", "maker_key": "m"}]
    told = stated(SUITE, "consumer", "supplier", "kind", "class", live_product=LIVE, maker=makers)
    assert ("p:suite|b", "p:suite|m", "resells", "inferred") in told
    same = [{"product_fold": "suite", "maker_key": "b"}]
    assert "resells" not in stated(SUITE, "kind", live_product=LIVE, maker=same)


def test_a_subcontractors_product_is_not_taken_for_the_firms_own_use() -> None:
    assert stated(SUITE | {"stated_kind": "subcontracts"}, live_product=LIVE) == [("f:a", "f:b", "subcontracts")]


def test_a_product_list_says_that_the_maker_provides_its_product() -> None:
    assert stated(SUITE | {"kind": "products"}, live_product=LIVE) == [("f:b", "p:suite|b", "provides")]
    assert stated(SUITE | {"kind": "products", "supplier_key": ""}, live_product=LIVE) == []


def test_a_software_list_without_a_supplier_is_the_own_firms() -> None:
    fact = SUITE | {"is_sbom": True, "supplier_key": ""}
    assert stated(fact, live_product=LIVE) == [("f:own", "p:suite|", "provides")]


@pytest.mark.parametrize(
    ("fact", "tie"),
    [
        ({}, ""),
        ({"delivered": "yes"}, "*"),
        ({"delivered": "yes", "ref_key": "C1"}, "C1"),
        ({"ref_key": "C1"}, "C1"),
        ({"delivered": "no", "ref_key": "C1"}, "no"),
    ],
)
def test_what_is_provided_is_tied_by_its_delivery(fact: dict[str, Any], tie: str) -> None:
    assert stated(SUITE | {"kind": "products"} | fact, "tie", live_product=LIVE) == [tie]


@pytest.mark.parametrize(
    ("kind", "child"),
    [("firms", "a"), ("dependencies", "a"), ("subcontracts", "b"), ("products", "b"), ("payments", "b")],
)
def test_a_parent_owns_whom_the_row_names_it_beside(kind: str, child: str) -> None:
    assert (f"f:{child}", "f:p", "owned_by") in stated({"kind": kind, "parent_key": "p"})


def test_nobody_owns_himself() -> None:
    assert stated({"kind": "ownership", "supplier_key": "a"}) == []
    assert stated({"kind": "firms", "parent_key": "a"}) == []


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("supplier", [("f:a", "f:b", "uses"), ("f:a", "f:c", "uses")]),
        ("firm", [("f:a", "f:b", "uses"), ("f:c", "f:b", "uses")]),
    ],
)
def test_a_cell_that_lists_several_firms_says_the_same_of_each(part: str, expected: list[Any]) -> None:
    pieces = [
        {"sheet_id": 1, "src_row": 2, "part": part, "position": 1, "firm_key": "b" if part == "supplier" else "a"},
        {"sheet_id": 1, "src_row": 2, "part": part, "position": 2, "firm_key": "c"},
    ]
    assert stated({}, name_piece=pieces) == expected


def test_components_are_stated_as_they_were_found() -> None:
    component = {"consumer": "p:suite|b", "supplier": "p:cog|c", "kind": "embeds", "part": "component"}
    assert ("p:suite|b", "p:cog|c", "embeds") in stated({}, component_edge=[component])
