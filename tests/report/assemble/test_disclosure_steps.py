"""What a disclosure says of the first step, and the names that are set aside, each step alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, step, step_in_order

FIRMS: Rows = [{"firm_key": "a", "firm": "Ada"}, {"firm_key": "b", "firm": "Bo", "uei": "UB", "cage": "CB"}]
ANSWER = {
    "designation": "acme", "clause": "C-1", "firm_key": "a", "contract_key": "C1", "path_id": 7, "answer": "disclose or report",
}  # fmt: skip


def disclosures(
    supplier: str, answer: dict[str, Any] | None = None, evidence_id: int = 0, **tables: Rows
) -> list[dict[str, Any]]:
    given: dict[str, Rows] = {
        "answer": [ANSWER | (answer or {})],
        "firm": FIRMS,
        "contract": [{"contract_key": "C1", "piid": "FA1", "parent_piid": "IDV", "agency": "Army", "office": "ACC"}],
        "path": [{"path_id": 7, "route": "resale", "tier": 2}],
        "path_hop": [{"path_id": 7, "hop": 1, "edge_id": 3}, {"path_id": 7, "hop": 2, "edge_id": 4}],
        "edge": [
            {"edge_id": 3, "supplier": supplier, "evidence_id": evidence_id, "sheet_id": 1, "record_row": 9},
            {"edge_id": 4, "supplier": "v:acme", "evidence_id": 0},
        ],
        "node_label": [{"node": supplier, "label": f"Label of {supplier}"}],
        "vendor_name": [
            {"designation": "acme", "vendor": key, "name": name} for key, name in (("2", "Zed"), ("1", "Acme PBC"))
        ],
    }
    return step("report.assemble", "disclosure_row", given | tables)


def named(row: dict[str, Any], *columns: str) -> tuple[Any, ...]:
    return tuple(row[column] for column in columns)


def test_a_product_of_a_known_seller_is_disclosed_with_both() -> None:
    (row,) = disclosures("p:suite|b")
    assert list(row.values())[17:-1] == [
        "FA1", "IDV", "Army", "ACC", "Label of p:suite|b", "", "", "", "", "Acme PBC; Zed", "resale", 2, "Bo", "UB", "CB",
    ]  # fmt: skip


def test_what_is_sold_under_another_name_is_disclosed_with_its_seller() -> None:
    via: Rows = [{"via": "u:a|chat|b", "supplier_key": "b"}]
    (row,) = disclosures("u:a|chat|b", match_edge=via)
    assert (row["product"], *list(row.values())[-4:-1]) == ("Label of u:a|chat|b", "Bo", "UB", "CB")


def test_without_a_product_that_of_the_row_stands_or_else_the_words_that_met_the_vendor() -> None:
    cell: Rows = [{"evidence_id": 5, "marked": "Zeus", "text": "Zeus, 3 seats"}]
    (row,) = disclosures("v:acme", evidence_id=5, evidence=cell)
    assert named(row, "product", "use_text", "text") == ("Zeus", "", "Zeus, 3 seats")
    told: Rows = [{"sheet_id": 1, "src_row": 9, "product": "Zeus Desk", "description": "test scripts"}]
    (row,) = disclosures("v:acme", evidence_id=5, evidence=cell, record=told)
    assert named(row, "product", "use_text") == ("Zeus Desk", "")  # the row of the first step is not that of the use
    (row,) = disclosures("f:b")
    assert (row["product"], list(row.values())[-4]) == ("", "Bo")


@pytest.mark.parametrize(("kind", "text"), [("payments", "test scripts"), ("subcontracts", ""), ("contracts", "")])
def test_a_use_is_told_by_its_own_row_and_never_by_the_description_of_an_award(kind: str, text: str) -> None:
    edges: Rows = [
        {"edge_id": 3, "supplier": "f:b", "sheet_id": 1, "src_row": 9, "record_row": 9},
        {"edge_id": 4, "supplier": "v:acme", "sheet_id": 2, "src_row": 5, "record_row": 5},
    ]
    records: Rows = [
        {"sheet_id": 1, "src_row": 9, "description": "SOFTWARE SERVICES"},
        {"sheet_id": 2, "src_row": 5, "product": "Zeus Desk", "description": "test scripts"},
    ]
    sheets: Rows = [{"sheet_id": 1, "kind": "subcontracts"}, {"sheet_id": 2, "kind": kind}]
    (row,) = disclosures("f:b", edge=edges, record=records, sheet=sheets)
    assert named(row, "use_product", "use_text") == ("Zeus Desk", text)


def test_an_own_entity_without_a_contract_discloses_without_a_number() -> None:
    (row,) = disclosures("f:b", {"contract_key": ""})
    assert list(row.values())[17:21] == ["", "", "", ""]


def test_the_day_that_counts_if_the_scan_identifies_the_use_and_who_takes_the_report_are_told() -> None:
    due = date(2026, 9, 18)
    (row,) = disclosures("f:b", {"scan_due": due, "recipient": "DIBNet"})
    assert named(row, "scan_due", "due", "recipient") == (due, None, "DIBNet")


def test_the_notes_of_the_rows_along_the_path_are_quoted_once_each_in_their_order() -> None:
    edges: Rows = [
        {"edge_id": 3, "supplier": "f:b", "sheet_id": 1, "src_row": 8, "record_row": 9},
        {"edge_id": 4, "supplier": "v:acme", "sheet_id": 2, "src_row": 5},
        {"edge_id": 5, "supplier": "v:acme", "sheet_id": 2, "src_row": 5},
    ]
    notes: Rows = [
        {"sheet_id": 2, "src_row": 5, "col": 7, "heading": "Remarks", "text": "since May"},
        {"sheet_id": 2, "src_row": 5, "col": 3, "heading": "Notes", "text": "writes tests"},
        {"sheet_id": 2, "src_row": 6, "col": 3, "heading": "Notes", "text": "of another row"},
        {"sheet_id": 1, "src_row": 8, "col": 2, "heading": "Notes", "text": "our analyst"},
    ]
    (row,) = disclosures(
        "f:b",
        edge=edges,
        path_hop=[{"path_id": 7, "hop": hop, "edge_id": hop + 2} for hop in (1, 2, 3)],
        row_note=notes,
        sheet=[{"sheet_id": 1, "file": "subs.csv"}, {"sheet_id": 2, "file": "tools.xlsx", "sheet": "Apps"}],
    )
    assert [tuple(note.values()) for note in row["notes"]] == [
        ("subs.csv", "", 8, "Notes", "our analyst"),
        ("tools.xlsx", "Apps", 5, "Notes", "writes tests"),
        ("tools.xlsx", "Apps", 5, "Remarks", "since May"),
    ]


@pytest.mark.parametrize(
    ("answer", "kind", "rows"),
    [
        ("disclose or report", "clause", 1),
        ("disclose or report", "provision", 1),
        ("contrary evidence", "provision", 1),
        ("contrary evidence", "clause", 0),
        ("contrary evidence", "memo", 0),
        ("no contrary evidence", "provision", 0),
        ("ask first", "clause", 0),
        ("not covered", "clause", 0),
    ],
)
def test_a_use_is_disclosed_where_a_text_says_how_it_is_told_or_asks_for_a_representation(
    answer: str, kind: str, rows: int
) -> None:
    assert len(disclosures("f:b", {"answer": answer, "kind": kind})) == rows


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
