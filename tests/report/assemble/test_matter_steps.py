"""What needs a ruling: paths, texts, contracts and reports, each step alone (rule 10)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, step

CONTRACTS: Rows = [{"contract_key": "C1", "piid": "FA1", "agency": "Army", "obligated": 90}]
ANSWER = {
    "designation": "acme", "authority": "dod", "clause": "C-1", "edition": "2026", "contract_key": "C1", "firm_key": "a",
    "answer": "contrary evidence", "due_rule": "3 days after", "due_unit": "day",
}  # fmt: skip
RULING = {"designation": "acme", "authority": "dod", "contract_key": "C1", "firm_key": "b", "subject": "contract"}


def contracts(*answers: dict[str, Any], rulings: Rows = ()) -> list[dict[str, Any]]:
    tables: dict[str, Rows] = {
        "answer": [ANSWER | answer for answer in answers], "contract": CONTRACTS, "ruling": rulings
    }  # fmt: skip
    return step("report.assemble", "review_item_contract", tables)


def test_an_authority_on_a_contract_is_one_matter_with_all_its_open_boxes() -> None:
    (row,) = contracts({"clause": "C-2", "firm_key": "b"}, {}, {"clause": "C-2"})
    assert (row["authority"], row["contract_key"], row["firm_key"], row["clauses"]) == (
        "dod",
        "C1",
        "a",
        ["C-1", "C-2"],
    )
    assert (row["piid"], row["agency"], row["obligated"]) == ("FA1", "Army", 90)


@pytest.mark.parametrize(
    ("answer", "is_open"),
    [
        ({"answer": "contrary evidence"}, True),
        ({"answer": "disclose or report"}, True),
        ({"answer": "ask first"}, True),
        ({"answer": "no contrary evidence"}, False),
        ({"answer": "not covered"}, False),
        ({"contract_key": ""}, False),
    ],
)
def test_a_box_that_cannot_be_signed_plainly_opens_its_contract(answer: dict[str, Any], is_open: bool) -> None:
    assert len(contracts(answer)) == is_open


def test_a_contract_that_was_ruled_on_stays_in_the_list() -> None:
    (row,) = contracts(rulings=[RULING])
    assert (row["contract_key"], row["firm_key"], row["clauses"]) == ("C1", "b", None)
    assert contracts(rulings=[RULING | {"subject": "report"}]) == []


def reports(*answers: dict[str, Any], rulings: Rows = ()) -> list[dict[str, Any]]:
    tables: dict[str, Rows] = {
        "answer": [ANSWER | answer for answer in answers], "contract": CONTRACTS, "ruling": rulings
    }  # fmt: skip
    return step("report.assemble", "review_item_report", tables)


@pytest.mark.parametrize(
    ("answer", "is_due"),
    [
        ({}, True),
        ({"answer": "disclose or report"}, True),
        ({"answer": "ask first"}, False),
        ({"due_unit": ""}, False),
        ({"contract_key": ""}, False),
    ],
)
def test_a_report_is_due_within_a_time_where_a_use_is_on_record(answer: dict[str, Any], is_due: bool) -> None:
    assert len(reports(answer)) == is_due


def test_a_report_whose_clock_a_person_started_stands_once_with_its_rule() -> None:
    ruled = RULING | {"subject": "report", "clause": "C-1", "edition": "2026"}
    (row,) = reports({}, rulings=[ruled])
    assert (row["firm_key"], row["due_rule"], row["clause"], row["edition"]) == ("a", "3 days after", "C-1", "2026")
    assert len(reports(rulings=[ruled])) == 1


CELL = {
    "designation": "acme", "subject_key": "a", "whole_text": "Zeus", "kind": "firms", "part": "notes", "term": "Zeus",
    "file": "a.csv", "src_row": 3, "column": "Note", "verdict": "possible", "polarity": "affirmed", "rung": "mention",
}  # fmt: skip


def texts(*cells: dict[str, Any], rulings: Rows = ()) -> list[dict[str, Any]]:
    tables: dict[str, Rows] = {"evidence": [CELL | cell for cell in cells], "ruling": rulings}
    return step("report.assemble", "review_item_match", tables)


@pytest.mark.parametrize(
    ("cell", "is_open"),
    [
        ({}, True),
        ({"verdict": "match", "rung": "name_near"}, True),
        ({"verdict": "match", "rung": "name_weak"}, True),
        ({"verdict": "match", "rung": "name_exact"}, False),
        ({"verdict": "rejected"}, False),
        ({"rung": "catalogue"}, False),
        ({"polarity": "denied"}, False),
        ({"kind": "certificates"}, False),
        ({"subject_key": ""}, False),
    ],
)
def test_a_text_that_may_be_about_something_else_needs_a_ruling(cell: dict[str, Any], is_open: bool) -> None:
    assert len(texts(cell)) == is_open


def test_one_text_of_one_firm_is_one_matter_with_its_rows_and_its_first_place() -> None:
    (row,) = texts({"src_row": 9}, {}, {"term": "Acme"}, {"file": "b.csv", "src_row": 2})
    assert (row["term"], row["rows"], row["place"]) == ("Acme", 3, ("a.csv", "", 3, "Note"))


@pytest.mark.parametrize("bound", ["subject_key", "whole_text", "kind", "part"])
def test_texts_that_a_ruling_would_not_bind_together_are_two_matters(bound: str) -> None:
    assert len(texts({}, {bound: "other"})) == 2


def test_a_text_that_was_ruled_out_stays_in_the_list() -> None:
    ruled = {
        "subject": "match",
        "designation": "acme",
        "firm_key": "a",
        "text": "Zeus",
        "sheet_kind": "firms",
        "part": "notes",
    }
    assert len(texts({"verdict": "rejected"}, rulings=[ruled])) == 1
    assert texts({"verdict": "rejected"}, rulings=[ruled | {"part": "product"}]) == []


EDGE = {"consumer": "f:a", "supplier": "f:b", "kind": "uses", "sheet_id": 1, "src_row": 3, "rows": 2, "weakness": 2}
STEP = {"designation": "acme", "firm_key": "a", "consumer": "f:a", "supplier": "f:b", "kind": "uses"}


def steps(edges: Rows, ways: Rows = (), **tables: Rows) -> list[list[Any]]:
    given: dict[str, Rows] = {
        "edge": edges,
        "firm_first_step": ways,
        "node_label": [{"node": "f:a", "label": "Ada"}, {"node": "f:b", "label": "Bo"}],
        "sheet": [{"sheet_id": 1, "file": "a.csv", "sheet": "S"}, {"sheet_id": 2, "file": "b.csv"}],
    }
    return [list(row.values()) for row in step("report.assemble", "review_item_path", given | tables)]


def test_a_first_step_stands_with_all_its_rows_and_the_place_of_its_strongest_cell() -> None:
    edges: Rows = [EDGE | {"edge_id": 1}, EDGE | {"edge_id": 2, "sheet_id": 2, "src_row": 8, "rows": 5, "weakness": 1}]
    ways: Rows = [{"designation": "acme", "firm_key": "a", "edge_id": at} for at in (1, 2)]
    cells: Rows = [STEP | {"cells": ["x", "y"]}]
    (row,) = steps(edges, ways, first_step=cells)
    assert row[:9] == ["acme", "a", "f:a", "f:b", "uses", "b.csv", "", 8, 7]
    assert row[-2:] == ["Bo", ["x", "y"]]


def test_a_step_that_was_ruled_on_stays_in_the_list_and_one_of_no_way_is_no_matter() -> None:
    edges: Rows = [EDGE | {"edge_id": 1}]
    assert steps(edges) == []
    (row,) = steps(edges, ruling=[STEP | {"subject": "path"}])
    assert (row[5:9], row[-2:]) == (["a.csv", "S", 3, 2], ["Bo", []])


def test_an_edge_of_another_designation_adds_nothing_to_a_step() -> None:
    edges: Rows = [EDGE | {"edge_id": 1}, EDGE | {"edge_id": 2, "designation": "other", "rows": 40}]
    (row,) = steps(edges, [{"designation": "acme", "firm_key": "a", "edge_id": 1}])
    assert row[8] == 2
