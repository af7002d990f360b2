"""What a disclosure says of the first step, and the names that are set aside, each step alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, step, step_in_order

FIRMS: Rows = [{"firm_key": "a", "firm": "Ada"}, {"firm_key": "b", "firm": "Bo", "uei": "UB", "cage": "CB"}]
ANSWER = {
    "designation": "acme", "clause": "C-1", "firm_key": "a", "contract_key": "C1", "path_id": 7, "answer": "contrary evidence",
}  # fmt: skip


def disclosures(
    supplier: str, answer: dict[str, Any] | None = None, evidence_id: int = 0, **tables: Rows
) -> list[list[Any]]:
    """The rows from the contract's number on."""
    given: dict[str, Rows] = {
        "answer": [ANSWER | (answer or {})],
        "firm": FIRMS,
        "contract": [{"contract_key": "C1", "piid": "FA1", "parent_piid": "IDV", "agency": "Army"}],
        "path": [{"path_id": 7, "route": "resale", "tier": 2}],
        "path_hop": [{"path_id": 7, "hop": 1, "edge_id": 3}, {"path_id": 7, "hop": 2, "edge_id": 4}],
        "edge": [
            {"edge_id": 3, "supplier": supplier, "evidence_id": evidence_id},
            {"edge_id": 4, "supplier": "v:acme", "evidence_id": 0},
        ],
        "node_label": [{"node": supplier, "label": f"Label of {supplier}"}],
        "vendor_name": [
            {"designation": "acme", "vendor": key, "name": name} for key, name in (("2", "Zed"), ("1", "Acme PBC"))
        ],
    }
    rows = step("report.assemble", "disclosure_row", given | tables)
    return [list(row.values())[16:] for row in rows]


def test_a_product_of_a_known_seller_is_disclosed_with_both() -> None:
    assert disclosures("p:suite|b") == [
        ["FA1", "IDV", "Army", "Label of p:suite|b", "Acme PBC; Zed", "resale", 2, "Bo", "UB", "CB"]
    ]


def test_what_is_sold_under_another_name_is_disclosed_with_its_seller() -> None:
    via: Rows = [{"via": "u:a|chat|b", "supplier_key": "b"}]
    ((*_, product, _, _, _, seller, uei, cage),) = disclosures("u:a|chat|b", match_edge=via)
    assert (product, seller, uei, cage) == ("Label of u:a|chat|b", "Bo", "UB", "CB")


def test_without_a_product_the_words_that_met_the_vendor_stand() -> None:
    cell: Rows = [{"evidence_id": 5, "marked": "Zeus"}]
    ((*_, product, _, _, _, seller, _, _),) = disclosures("v:acme", evidence_id=5, evidence=cell)
    assert (product, seller) == ("Zeus", "")
    ((*_, product, _, _, _, seller, _, _),) = disclosures("f:b")
    assert (product, seller) == ("", "Bo")


def test_an_own_entity_without_a_contract_discloses_without_a_number() -> None:
    assert disclosures("f:b", {"contract_key": ""})[0][:3] == ["", "", ""]


@pytest.mark.parametrize(
    ("answer", "rows"),
    [
        ("contrary evidence", 1),
        ("disclose or report", 1),
        ("no contrary evidence", 0),
        ("ask first", 0),
        ("not covered", 0),
    ],
)
def test_only_a_box_that_cannot_be_signed_plainly_asks_for_a_disclosure(answer: str, rows: int) -> None:
    assert len(disclosures("f:b", {"answer": answer})) == rows


ASIDE = {"firm_key": "a", "reason": "no organisation"}


def set_aside(facts: Rows, asides: Rows = (ASIDE,)) -> list[list[Any]]:
    tables: dict[str, Rows] = {
        "aside": asides,
        "firm": FIRMS,
        "classified_record": facts,
        "sheet": [{"sheet_id": at, "file": f"{name}.csv"} for at, name in ((1, "b"), (2, "a"))],
        "vendor_name": [{"designation": "acme", "vendor": "v1", "name": "Acme PBC"}],
    }
    return [list(row.values()) for row in step_in_order("report.assemble", "set_aside_row", tables)]


def test_a_name_that_is_set_aside_stands_with_its_rows_what_is_paid_to_it_and_its_first_place() -> None:
    facts: Rows = [
        {"kind": "payments", "supplier_key": "a", "sheet_id": 1, "src_row": 2, "rows": 3, "amount": 10},
        {"kind": "subcontracts", "supplier_key": "a", "sheet_id": 2, "src_row": 9, "rows": 1, "amount": 500},
        {
            "kind": "payments",
            "firm_key": "a",
            "supplier_key": "b",
            "sheet_id": 2,
            "src_row": 6,
            "rows": 1,
            "amount": 70,
        },
    ]
    assert set_aside(facts) == [["", "a", "Ada", "no organisation", "", 5, 10, "a.csv", "", 6]]


def test_names_are_listed_by_why_and_by_name_and_a_vendors_with_the_vendor() -> None:
    asides = [
        {"firm_key": "b", "reason": "merchant"},
        ASIDE,
        {"firm_key": "a", "reason": "merchant", "designation": "acme", "vendor": "v1"},
    ]
    facts: Rows = [{"supplier_key": key, "sheet_id": 1, "src_row": 2, "rows": 1} for key in "ab"]
    assert [row[2:5] for row in set_aside(facts, asides)] == [
        ["Ada", "merchant", "Acme PBC"], ["Bo", "merchant", ""], ["Ada", "no organisation", ""],
    ]  # fmt: skip
