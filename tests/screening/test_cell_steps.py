"""From the cells of the sheets to distinct texts and back to cells, each step alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, shown, step, step_in_order

SHEET = {"sheet_id": 1, "kind": "payments", "raw_table": "raw_1", "first_row": 2, "rows_read": 6, "rows_kept": 5}
COLUMNS: Rows = [
    {"sheet_id": 1, "col": col, "part": part, "heading": part.title()}
    for col, part in ((3, "notes"), (2, "supplier"), (4, "amount"))
]


def columns(sheet: dict[str, Any] | None = None, more: Rows = ()) -> list[Any]:
    tables: dict[str, Rows] = {"sheet": [SHEET | (sheet or {})], "sheet_column": [*COLUMNS, *more]}
    return shown(step("screening", "screenable_column", tables, parts=["supplier", "notes"]), "col", "part", "asked")


def test_only_columns_whose_part_can_speak_of_a_vendor_are_screened() -> None:
    assert columns() == [(2, "supplier", 0), (3, "notes", 0)]


def test_the_first_column_of_questions_stands_beside_each_column_of_its_sheet() -> None:
    asked = [{"sheet_id": sheet_id, "col": col, "part": "asked"} for sheet_id, col in ((1, 7), (1, 6), (2, 1))]
    assert columns(more=asked) == [(2, "supplier", 6), (3, "notes", 6)]


@pytest.mark.parametrize("sheet", [{"rows_kept": 0}, {"raw_table": ""}])
def test_a_sheet_without_rows_is_not_screened(sheet: dict[str, Any]) -> None:
    assert columns(sheet) == []


def test_every_sheet_with_cells_is_looked_at_beside_its_table_over_all_its_columns() -> None:
    tables: dict[str, Rows] = {
        "sheet": [SHEET | {"rows_kept": 0}, SHEET | {"sheet_id": 2, "raw_table": ""}],
        "sheet_column": [*COLUMNS, {"sheet_id": 2, "col": 1}],
    }
    (row,) = step("screening", "screenable_sheet", tables)
    assert list(row.values()) == [1, "raw_1", 6, 4]


CELL = {"sheet_id": 1, "src_row": 2, "col": 3, "text": "Zeus", "part": "notes", "kind": "firms"}


def test_a_text_is_one_in_each_part_of_each_kind_and_is_numbered_by_what_it_says() -> None:
    cells = [CELL, CELL | {"src_row": 9}, CELL | {"part": "product"}, CELL | {"text": "Acme", "sheet_id": 4}]
    told = step("screening", "screen_text", {"screen_cell": cells})
    assert shown(told, "text_id", "text", "part") == [
        (1, "Acme", "notes"),
        (2, "Zeus", "notes"),
        (3, "Zeus", "product"),
    ]


def test_a_question_parts_two_answers_of_the_same_words() -> None:
    cells = [CELL | {"text": "Yes", "heading": heading} for heading in ("Use Zeus?", "Use Acme?")]
    told = step("screening", "screen_text", {"screen_cell": cells})
    assert shown(told, "text_id", "heading") == [(1, "Use Acme?"), (2, "Use Zeus?")]


@pytest.mark.parametrize(
    ("text", "heading", "by_hand"),
    [
        ("Zeus Pro!", "", False),
        ("two\nlines\t", "", False),
        ("Zéus", "", True),
        ("Yes", "Züs?", True),
        ("a\x00b", "", True),
    ],
)
def test_a_text_with_a_sign_beyond_plain_ascii_is_folded_by_hand(text: str, heading: str, by_hand: bool) -> None:
    told = step("screening", "texts_to_fold", {"screen_text": [{"text_id": 7, "text": text, "heading": heading}]})
    assert shown(told, "text_id") == ([7] if by_hand else [])


def test_a_text_is_folded_with_its_heading_and_once_more_without_what_stands_between_letters() -> None:
    tables: dict[str, Rows] = {
        "screen_text": [
            {"text_id": 1, "text": "Ze-us PRO 2", "heading": "Tool"},
            {"text_id": 2, "text": "Zéus"},
        ],
        "folded_by_hand": [{"text_id": 2, "folded": "zeus "}],
    }
    told = step("screening", "screen_folded", tables)
    assert shown(told, "text_id", "folded", "letters") == [
        (1, "ze-us pro 2 tool", "zeuspro2tool"), (2, "zeus ", "zeus"),
    ]  # fmt: skip


def test_only_candidates_are_judged_and_each_once() -> None:
    texts = [{"text_id": at, "text": f"t{at}"} for at in (1, 2, 3)]
    chosen = [{"text_id": at} for at in (3, 1, 3)]
    told = step_in_order("screening", "candidate_texts", {"screen_text": texts, "screen_candidate": chosen})
    assert [row["text_id"] for row in told] == [1, 3]


TEXT = {"text_id": 7, "text": "Zeus", "part": "notes", "kind": "firms"}


def hits(cells: Rows = (CELL,), record: dict[str, Any] | None = None, match: int = 7) -> list[Any]:
    tables: dict[str, Rows] = {
        "screen_cell": cells,
        "screen_text": [TEXT],
        "match": [{"text_id": match, "term": "Zeus"}, {"text_id": match, "term": "Zeus Pro"}],
        "record": [{"sheet_id": 1, "src_row": 2} | (record or {})],
    }
    return shown(step("screening", "matched_cell", tables), "src_row", "record_row", "date_on")


def test_a_cell_whose_text_met_terms_is_one_hit_in_its_own_record() -> None:
    assert hits() == [(2, 2, None)]
    assert hits(match=8) == []


@pytest.mark.parametrize("cell", [{"text": "zeus"}, {"part": "product"}, {"kind": "payments"}, {"heading": "Tool"}])
def test_a_cell_of_another_text_part_kind_or_heading_is_no_hit(cell: dict[str, str]) -> None:
    assert hits([CELL | cell]) == []


def test_a_row_of_a_record_of_several_is_a_hit_of_that_record_with_the_rows_own_day() -> None:
    day = date(2026, 3, 4)
    places = [{"src_row": 2, "date_on": None}, {"src_row": 5, "date_on": day}]
    assert hits([CELL, CELL | {"src_row": 5}], {"places": places, "rows": 2}) == [(2, 2, None), (5, 2, day)]


@pytest.mark.parametrize(
    ("side", "heard"),
    [
        ({"class": "said", "sheet_id": 1}, ("Zeus_Pro list", "notes", "payments")),
        ({"class": "label", "sheet_id": 1}, ("Zeus Pro list", "other", "payments")),
        ({"class": "said", "sheet_id": 0}, ("Zeus_Pro list", "notes", "unknown")),
    ],
)
def test_what_is_said_beside_the_cells_is_heard_like_a_note_and_a_name_without_its_underscores(
    side: dict[str, Any], heard: tuple[str, str, str]
) -> None:
    text = {"side_id": 4, "src_row": 9, "text": "Zeus_Pro list"} | side
    (row,) = step("screening", "cells_of_side_texts", {"side_text": [text], "sheet": [SHEET]})
    sheet_id, src_row, col, words, heading, part, kind = row.values()
    assert (sheet_id, src_row, col, heading) == (side["sheet_id"], 9, -4, "")
    assert (words, part, kind) == heard
