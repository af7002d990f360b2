"""Every cell that met a term, with whom it speaks of; and the firms that are the vendor itself."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

ROW = {"sheet_id": 1, "src_row": 2}
FACT = ROW | {"firm_key": "a", "supplier_key": "b", "parent_key": "c"}
MATCH = {
    "text_id": 7,
    "designation": "acme",
    "marked": "Zeus",
    "verdict": "match",
    "polarity": "affirmed",
    "reason": "R.",
}
OWN = [{"firm_key": "own"}]


def evidence(
    kind: str = "dependencies",
    part: str = "product",
    *,
    fact: dict[str, Any] | None = None,
    match: dict[str, Any] | None = None,
    text: dict[str, Any] | None = None,
    **tables: Rows,
) -> dict[str, Any]:
    """The only evidence of one cell, C2 of a sheet of that kind."""
    whole: dict[str, Rows] = {
        "matched_cell": [ROW | {"col": 3, "text_id": 7, "record_row": 2}],
        "match": [MATCH | (match or {})],
        "screen_text": [{"text_id": 7, "text": "Zeus Pro", "part": part, "kind": kind} | (text or {})],
        "sheet": [{"sheet_id": 1, "kind": kind, "file": "a.csv"}],
        "sheet_column": [{"sheet_id": 1, "col": 3, "heading": "Tool"}],
        "classified_record": [FACT | (fact or {})],
        "own_default": OWN,
    }
    (row,) = step("tracing", "evidence", whole | tables)
    return row


@pytest.mark.parametrize(
    ("kind", "part", "subject"),
    [
        ("dependencies", "product", "a"),
        ("payments", "supplier", "a"),
        ("contracts", "description", "a"),
        ("products", "product", "b"),
        ("subcontracts", "notes", "b"),
        ("subcontracts", "supplier", "a"),
        ("firms", "parent", "a"),
    ],
)
def test_a_cell_speaks_of_the_firm_that_its_sheet_is_about(kind: str, part: str, subject: str) -> None:
    assert evidence(kind, part)["subject_key"] == subject


def test_a_product_list_without_a_maker_speaks_of_the_own_firm() -> None:
    assert evidence("products", fact={"supplier_key": ""})["subject_key"] == "own"


def test_a_row_that_is_no_fact_speaks_of_nobody() -> None:
    row = evidence("unknown", fact={"src_row": 9})
    assert (row["subject_key"], row["named_key"]) == ("", "")


@pytest.mark.parametrize(("part", "named"), [("firm", "a"), ("supplier", "b"), ("parent", "c"), ("product", "")])
def test_a_cell_of_names_names_a_firm(part: str, named: str) -> None:
    assert evidence(part=part)["named_key"] == named


def test_of_several_firms_in_one_cell_the_one_that_holds_the_mark_is_named() -> None:
    pieces = [
        ROW | {"part": "supplier", "position": at, "piece": piece, "firm_key": key}
        for at, (piece, key) in enumerate([("Bo", "b"), ("ZEUS Ltd", "z")], 1)
    ]
    assert evidence(part="supplier", name_piece=pieces)["named_key"] == "z"


@pytest.mark.parametrize(
    ("fact", "match", "polarity"),
    [
        ({}, {}, "affirmed"),
        ({"says_no": True}, {}, "denied"),
        ({"says_no": True}, {"polarity": "unclear"}, "denied"),
        ({"says_no": True}, {"polarity": "past"}, "past"),
        ({"says_no": True}, {"verdict": "rejected"}, "affirmed"),
        ({"is_unanswered": True}, {}, "unclear"),
        ({"is_unanswered": True}, {"polarity": "denied"}, "denied"),
    ],
)
def test_the_answer_of_a_row_turns_what_its_cells_say(
    fact: dict[str, Any], match: dict[str, Any], polarity: str
) -> None:
    assert evidence(fact=fact, match=match)["polarity"] == polarity


def test_a_row_that_is_no_use_keeps_its_cells_among_the_look_alikes_with_the_cause() -> None:
    row = evidence(fact={"no_use": "nothing was spent"})
    assert (row["verdict"], row["met_verdict"], row["reason"]) == ("rejected", "match", "No use: nothing was spent. R.")


RULED = {
    "designation": "acme", "firm_key": "a", "text": "Zeus Pro", "sheet_kind": "dependencies", "part": "product",
    "reason": "Ruled not this vendor.",
}  # fmt: skip


def test_a_text_that_a_person_ruled_out_is_rejected_with_the_ruling() -> None:
    row = evidence(ruled_match=[RULED])
    assert (row["verdict"], row["met_verdict"], row["reason"]) == ("rejected", "rejected", "Ruled not this vendor.")


@pytest.mark.parametrize("bound", ["designation", "firm_key", "text", "sheet_kind", "part"])
def test_a_ruling_on_a_text_binds_nothing_beside_it(bound: str) -> None:
    assert evidence(ruled_match=[RULED | {bound: "other"}])["verdict"] == "match"


def test_a_question_and_its_answer_are_one_text_to_a_ruling() -> None:
    pair = {"text": "Yes", "heading": "Do you use Zeus?"}
    row = evidence(part="question", text=pair)
    assert (row["text"], row["whole_text"], row["column"]) == ("Yes", "Do you use Zeus?: Yes", "Tool")


def test_a_text_beside_the_cells_has_its_place_for_a_column_and_by_no_row_speaks_of_nobody() -> None:
    beside = {"side_id": 4, "file": "b.xlsx", "sheet": "S", "place": "name of the file", "text": "Zeus.xlsx"}
    hit = {"sheet_id": 0, "src_row": 0, "col": -4, "text_id": 7, "record_row": 0}
    row = evidence(matched_cell=[hit], side_text=[beside])
    assert (row["file"], row["sheet"], row["column"]) == ("b.xlsx", "S", "name of the file")
    assert (row["text"], row["subject_key"]) == ("Zeus.xlsx", "")


def test_a_cell_that_meets_two_terms_is_evidence_twice() -> None:
    tables: dict[str, Rows] = {
        "matched_cell": [ROW | {"col": 3, "text_id": 7, "record_row": 2}],
        "match": [MATCH | {"term": "Zeus"}, MATCH | {"term": "Zeus Pro"}],
        "screen_text": [{"text_id": 7, "text": "Zeus Pro"}],
        "own_default": OWN,
    }
    assert shown(step("tracing", "evidence", tables), "evidence_id", "term") == [(1, "Zeus"), (2, "Zeus Pro")]


NAMED = {
    "designation": "acme", "vendor": "acme", "named_key": "z", "met_verdict": "match", "rung": "name_exact",
    "term_kind": "legal_name", "text": "The Acme PBC", "marked": "Acme PBC",
}  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "is_vendor"),
    [
        ({}, True),
        ({"term_kind": "affiliate"}, True),
        ({"term_kind": "former_name"}, True),
        ({"term_kind": "identifier"}, True),
        ({"term_kind": "product", "text": "ZEUS.AI SUBSCRIPTION", "marked": "Zeus"}, True),
        ({"term_kind": "product", "text": "Bo Zeus", "marked": "Zeus"}, False),
        ({"met_verdict": "possible"}, False),
        ({"met_verdict": "rejected"}, False),
        ({"rung": "catalogue"}, False),
        ({"named_key": ""}, False),
    ],
)
def test_the_vendor_itself_is_known_by_its_own_name_or_by_a_name_that_opens_with_its_products(
    cell: dict[str, Any], is_vendor: bool
) -> None:
    told = step("tracing", "designated_firm", {"evidence": [NAMED | cell, NAMED | cell]})
    assert shown(told, "designation", "firm_key", "vendor") == ([("acme", "z", "acme")] if is_vendor else [])
