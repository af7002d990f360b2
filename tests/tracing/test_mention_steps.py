"""What a cell that met a term states: a consumer, and how it leads to the designated vendor (DESIGN.md rules 1 and 3)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

PLACE = {"sheet_id": 1, "src_row": 2, "record_row": 2, "evidence_id": 1, "col": 3}
CELL = PLACE | {
    "designation": "acme", "vendor": "acme", "kind": "dependencies", "part": "notes", "text": "uses Claude", "marked": "Claude",
    "term_kind": "product", "rung": "mention", "polarity": "affirmed", "verdict": "match", "subject_key": "a",
}  # fmt: skip
FACT = {"sheet_id": 1, "src_row": 2, "class": "stated", "state": "unknown", "firm_key": "a"}
SOLD = {"supplier_key": "b", "product": "Suite", "product_fold": "suite"}


def edge(cell: dict[str, Any], fact: dict[str, Any] | None = None, **tables: Rows) -> dict[str, Any]:
    (told,) = edges(cell, fact, **tables)
    return told


def edges(cell: dict[str, Any], fact: dict[str, Any] | None = None, **tables: Rows) -> list[dict[str, Any]]:
    return step(
        "tracing", "match_edge", {"evidence": [CELL | cell], "classified_record": [FACT | (fact or {})], **tables}
    )


@pytest.mark.parametrize(
    "cell",
    [
        {"verdict": "rejected"},
        {"polarity": "denied"},
        {"subject_key": ""},
        {"kind": "ownership"},
        {"kind": "certificates", "part": "designation"},
        {"kind": "firms", "part": "firm", "verdict": "possible"},
        {"part": "supplier", "named_key": "b", "term_kind": "legal_name"},
        {"part": "supplier", "named_key": "b", "text": "Claude.ai subscription"},
    ],
)
def test_a_cell_that_states_no_use_of_its_firm_makes_no_edge(cell: dict[str, Any]) -> None:
    assert edges(cell) == []


def test_the_vendors_own_record_is_no_customer_of_itself() -> None:
    assert edges({}, designated_firm=[{"designation": "acme", "firm_key": "a"}]) == []


def test_a_note_of_a_firm_without_a_supplier_leads_straight_to_the_vendor() -> None:
    told = edge({})
    assert (told["shape"], told["consumer"], told["via"], told["first_kind"]) == ("direct", "f:a", "", "uses")


def test_a_note_beside_a_supplier_leads_through_its_product_of_this_consumer_alone() -> None:
    told = edge({}, SOLD)
    assert (told["shape"], told["consumer"], told["via"]) == ("via", "f:a", "u:a|suite|b")
    assert (told["first_kind"], told["last_kind"]) == ("uses", "embeds")


def test_a_note_beside_the_designated_supplier_leads_straight_to_it() -> None:
    assert edge({}, SOLD, designated_firm=[{"designation": "acme", "firm_key": "b"}])["shape"] == "direct"


@pytest.mark.parametrize(
    ("text", "last_kind"),
    [("Claude Enterprise", "resells"), ("Suite, powered by Claude", "embeds"), ("Helpdesk with Claude", "embeds")],
)
def test_a_product_cell_is_the_vendors_product_resold_or_contains_it(text: str, last_kind: str) -> None:
    told = edge({"part": "product", "text": text}, SOLD | {"product": text})
    assert (told["shape"], told["last_kind"]) == ("via", last_kind)


def test_a_product_list_speaks_of_the_product_and_not_of_a_firm() -> None:
    told = edge({"kind": "products"}, SOLD | {"firm_key": ""})
    assert (told["shape"], told["consumer"], told["last_kind"]) == ("product", "p:suite|b", "embeds")


def test_a_product_list_of_the_vendor_itself_lists_what_the_vendor_makes() -> None:
    told = edge({"kind": "products"}, SOLD, designated_firm=[{"designation": "acme", "firm_key": "b"}])
    assert told["last_kind"] == "made_by"


def test_a_product_list_without_a_supplier_speaks_of_the_only_known_maker() -> None:
    makers = [{"product_fold": "suite", "maker_key": "m"}]
    assert edge({"kind": "products"}, SOLD | {"supplier_key": ""}, maker=makers)["consumer"] == "p:suite|m"


def test_a_software_list_without_a_product_says_what_its_firm_itself_uses() -> None:
    assert edge({"part": "package"}, {"is_sbom": True})["shape"] == "direct"


def test_a_vendor_of_a_vendor_list_that_offers_the_product_resells_it() -> None:
    told = edge({"kind": "firms", "part": "product"})
    assert (told["shape"], told["first_kind"]) == ("offer", "resells")


def test_a_payee_that_may_be_the_vendor_is_bought_from() -> None:
    told = edge(
        {"kind": "payments", "part": "supplier", "verdict": "possible", "named_key": "b"}, {"supplier_key": "b"}
    )
    assert (told["shape"], told["first_kind"], told["class"]) == ("direct", "buys", "inferred")


@pytest.mark.parametrize(
    ("relation", "last_kind"), [("resells", "resells"), ("embeds", "embeds"), ("offers", "embeds")]
)
def test_what_the_catalogue_says_is_assumed(relation: str, last_kind: str) -> None:
    entry = [{"catalogue_id": "c1", "relation": relation}]
    told = edge({"rung": "catalogue", "catalogue_id": "c1", "part": "product"}, SOLD, catalogue_entry=entry)
    assert (told["shape"], told["class"], told["last_kind"]) == ("via", "assumed", last_kind)


def test_the_catalogue_is_silent_where_the_row_itself_names_the_vendor() -> None:
    cells = [CELL, CELL | {"evidence_id": 2, "rung": "catalogue"}]
    told = step("tracing", "match_edge", {"evidence": cells, "classified_record": [FACT]})
    assert shown(told, "evidence_id") == [1]


@pytest.mark.parametrize(
    ("cell", "row_class", "expected"),
    [
        ({"part": "product"}, "observed", "observed"),
        ({"part": "notes"}, "observed", "stated"),
        ({"part": "notes"}, "inferred", "inferred"),
        ({"polarity": "unclear"}, "observed", "inferred"),
        ({"verdict": "possible"}, "observed", "inferred"),
    ],
)
def test_free_text_is_a_statement_and_what_is_unclear_is_inferred(
    cell: dict[str, Any], row_class: str, expected: str
) -> None:
    assert edge(cell, {"class": row_class})["class"] == expected


@pytest.mark.parametrize(
    ("polarity", "row_state", "state"),
    [
        ("past", "current", "ended"),
        ("planned", "current", "planned"),
        ("affirmed", "ended", "ended"),
        ("affirmed", "current", "current"),
    ],
)
def test_what_the_cell_says_of_time_goes_before_what_its_row_says(polarity: str, row_state: str, state: str) -> None:
    assert edge({"polarity": polarity}, {"state": row_state})["state"] == state


@pytest.mark.parametrize(
    ("cell", "fact", "tie"),
    [
        ({}, {"tie": "C1"}, "C1"),
        ({}, {"tie": "C1", "performance": "no"}, "no"),
        ({"kind": "contracts", "part": "description"}, {"ref_key": "C2"}, "C2"),
        ({"kind": "subcontracts", "part": "description"}, {"ref_key": "C2"}, "C2"),
        ({"kind": "contracts", "part": "notes"}, {"ref_key": "C2"}, ""),
    ],
)
def test_a_use_is_tied_to_a_contract_by_its_row_or_by_the_words_of_the_contract(
    cell: dict[str, Any], fact: dict[str, Any], tie: str
) -> None:
    assert edge(cell, fact)["tie"] == tie
