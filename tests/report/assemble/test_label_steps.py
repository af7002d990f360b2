"""What nodes, units and edges are called in sentences, and who can answer for a unit, each step alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

FIRMS: Rows = [{"firm_key": "a", "firm": "Ada"}, {"firm_key": "b", "firm": "Bo", "own": True}]
NOTES: Rows = [{"designation": "acme", "name": "Acme"}]


def label(node: str, **tables: Rows) -> str:
    given: dict[str, Rows] = {
        "node": [{"node_id": 1, "node": node, "sort": node[0]}],
        "firm": FIRMS,
        "designation_note": NOTES,
    }
    ((name,),) = [(row["label"],) for row in step("report.assemble", "node_label", given | tables)]
    return str(name)


def product(name: str, supplier: str) -> dict[str, str]:
    return {"product": name, "product_fold": name.lower(), "supplier_key": supplier}


@pytest.mark.parametrize(("node", "name"), [("f:a", "Ada"), ("f:name:cy", "name:cy"), ("v:acme", "Acme")])
def test_a_firm_has_its_name_or_its_key_and_the_vendor_that_of_its_designation(node: str, name: str) -> None:
    assert label(node) == name


@pytest.mark.parametrize(
    ("node", "facts", "name"),
    [
        ("p:suite|b", [product("Suite", "b")], "Suite (Bo)"),
        ("p:bo suite|b", [product("Bo Suite", "b")], "Bo Suite"),
        ("p:bo suite|b", [product("Bo Suite", "")], "Bo Suite"),
        ("p:suite|", [product("Suite", "")], "Suite"),
        ("p:suite|b", [product("Suite", "a")], "Suite (Bo)"),
    ],
    ids=[
        "its maker behind it",
        "its maker in it",
        "its maker in what is told of nobody",
        "no maker",
        "told of another supplier",
    ],
)
def test_a_product_stands_with_its_maker_unless_it_names_it(node: str, facts: list[dict[str, str]], name: str) -> None:
    assert label(node, classified_record=facts) == name


@pytest.mark.parametrize(
    ("via", "name"),
    [
        ({"via_label": "Chat", "supplier_key": "b"}, "Chat (Bo)"),
        ({"via_label": "Bo Chat", "supplier_key": "b"}, "Bo Chat"),
        ({"via_label": "Chat"}, "Chat"),
        ({"supplier_key": "b"}, "Bo"),
    ],
)
def test_what_stands_between_a_use_and_the_vendor_has_the_name_of_the_product_or_of_its_seller(
    via: dict[str, str], name: str
) -> None:
    assert label("u:a|chat|b", match_edge=[{"via": "u:a|chat|b"} | via]) == name


UNITS: Rows = [{"node_id": 1, "node": "f:a", "unit": "f:a"}, {"node_id": 2, "node": "p:suite|b", "unit": "p:suite|b"}]
LABELS: Rows = [
    {"node_id": 1, "node": "f:a", "label": "Ada"},
    {"node_id": 2, "node": "p:suite|b", "label": "Suite (Bo)"},
]


def units(**tables: Rows) -> list[Any]:
    given: dict[str, Rows] = {"clearing_unit": UNITS, "node_label": LABELS, "firm": FIRMS}
    rows = step("report.assemble", "unit_label", given | tables)
    return shown(rows, "unit", "sort", "label", "name", "firm_key", "product_fold")


def test_a_product_a_firm_and_a_firms_own_use_are_told_apart() -> None:
    told = units(
        choke_point=[{"unit": "p:suite|b"}],
        clearing_step=[{"unit": "f:a"}],
        firm_cut=[{"unit": "d:a"}, {"unit": "f:a"}],
    )
    assert told == [
        ("d:a", "d", "Ada", "Own use at Ada", "a", ""),
        ("f:a", "f", "Ada", "Ada", "a", ""),
        ("p:suite|b", "p", "Suite (Bo)", "Suite (Bo)", "b", "suite"),
    ]


def test_what_stands_on_a_path_is_named_too_and_nothing_else() -> None:
    assert [row[0] for row in units(path_hop=[{"node": 2}])] == ["p:suite|b"]
    assert units() == []


PLACE = {"sheet_id": 1, "src_row": 2}


def addressee(unit: dict[str, str], facts: Rows, evidence: Rows = ()) -> tuple[Any, ...]:
    tables: dict[str, Rows] = {"unit_label": [unit], "firm": FIRMS, "classified_record": facts, "evidence": evidence}
    (row,) = step("report.assemble", "addressee", tables)
    return row["addressee"], row["own"], row["contact"]


PRODUCT = {"unit": "p:suite|b", "sort": "p", "firm_key": "b", "product_fold": "suite"}
USE = {"unit": "d:a", "sort": "d", "firm_key": "a"}
BESIDE_FIRM = {"supplier_key": "b", "contact": "firm@bo"}
BESIDE_PRODUCT = {"supplier_key": "b", "product_fold": "suite", "contact": "suite@bo"}


def test_the_seller_of_a_product_is_asked_at_the_contact_beside_the_product() -> None:
    assert addressee(PRODUCT, [BESIDE_FIRM, BESIDE_PRODUCT]) == ("Bo", True, "suite@bo")
    assert addressee(PRODUCT, [BESIDE_FIRM]) == ("Bo", True, "firm@bo")
    assert addressee(PRODUCT, []) == ("Bo", True, "")


@pytest.mark.parametrize(("verdict", "contact"), [("match", "it@ada"), ("possible", "it@ada"), ("rejected", "")])
def test_a_firm_is_asked_of_its_own_use_at_the_contact_beside_its_evidence(verdict: str, contact: str) -> None:
    cell = {"subject_key": "a", "sheet_id": 1, "record_row": 2, "verdict": verdict}
    facts = [PLACE | {"supplier_key": "b", "contact": "it@ada"}]
    assert addressee(USE, facts, [cell]) == ("Ada", False, contact)


def test_a_list_of_firms_names_the_contact_of_the_firm_itself() -> None:
    assert addressee(USE, [{"kind": "firms", "firm_key": "a", "contact": "office@ada"}]) == ("Ada", False, "office@ada")
    assert addressee(USE, [{"kind": "payments", "firm_key": "a", "contact": "office@bo"}]) == ("Ada", False, "")


def test_whoever_is_no_firm_of_the_inputs_is_no_addressee() -> None:
    assert addressee(USE | {"firm_key": "z"}, []) == ("", False, "")


EDGE = PLACE | {
    "edge_id": 1, "consumer": "f:a", "supplier": "f:b", "kind": "uses", "col": 3, "record_row": 2, "rows": 4, "evidence_id": 0,
}  # fmt: skip
NODES: Rows = [{"node": "f:a", "label": "Ada"}, {"node": "f:b", "label": "Bo"}, {"node": "v:acme", "label": "Acme"}]


def said(edge: dict[str, Any] | None = None, **tables: Rows) -> dict[str, Any]:
    given: dict[str, Rows] = {
        "edge": [EDGE | (edge or {})],
        "path_hop": [{"edge_id": 1}],
        "node_label": NODES,
        "sheet": [{"sheet_id": 1, "file": "a.csv", "sheet": "S"}],
        "sheet_column": [{"sheet_id": 1, "col": 3, "heading": "Payee", "part": "supplier"}],
        "record": [PLACE | {"supplier": "BO LLC", "product": "Suite"}],
        "vendor_name": [{"designation": "acme", "vendor": "v1", "name": "Acme PBC"}],
    }
    (row,) = step("report.assemble", "hop_text", given | tables)
    return row


def test_an_edge_of_a_row_cites_the_cell_of_its_column() -> None:
    row = said()
    assert (row["consumer"], row["supplier"], row["rows"]) == ("Ada", "Bo", 4)
    assert (row["file"], row["sheet"], row["src_row"], row["column"], row["text"]) == (
        "a.csv",
        "S",
        2,
        "Payee",
        "BO LLC",
    )
    assert (row["reason"], row["by_catalogue"]) == ("", None)


CELL = {
    "evidence_id": 8, "designation": "acme", "vendor": "v1", "marked": "Zeus", "text": "Zeus Pro", "file": "b.csv", "sheet": "",
    "column": "Tool", "reason": "As is.", "rung": "catalogue",
}  # fmt: skip
TO_VENDOR = {"supplier": "v:acme", "evidence_id": 8}


def test_an_edge_of_a_cell_that_met_a_term_cites_that_cell_and_says_why() -> None:
    row = said(TO_VENDOR, evidence=[CELL])
    assert (row["file"], row["column"], row["text"], row["reason"]) == ("b.csv", "Tool", "Zeus Pro", "As is.")
    assert row["by_catalogue"] is True


@pytest.mark.parametrize(("marked", "supplier"), [("Zeus", "Zeus (Acme PBC)"), ("ACME PBC", "Acme PBC")])
def test_the_vendor_stands_behind_what_was_marked_unless_that_is_its_name(marked: str, supplier: str) -> None:
    assert said(TO_VENDOR, evidence=[CELL | {"marked": marked}])["supplier"] == supplier


def test_an_edge_that_no_path_or_first_step_takes_is_not_told() -> None:
    tables: dict[str, Rows] = {"edge": [EDGE], "node_label": NODES}
    assert step("report.assemble", "hop_text", tables) == []
    assert len(step("report.assemble", "hop_text", tables | {"firm_first_step": [{"edge_id": 1}]})) == 1
