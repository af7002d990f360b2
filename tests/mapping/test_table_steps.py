"""Where another table may begin, which rows are no rows of a table, and what stands beside its cells."""

from __future__ import annotations

from tests.step import Rows, shown, step, step_in_order

SHEET = {"file_id": 1, "file": "a.xlsx", "sheet": "S"}


def test_a_table_may_begin_below_a_blank_row_and_is_looked_at_with_the_rows_below() -> None:
    cells: Rows = [{"src_row": row, "cells": [f"r{row}"]} for row in (1, 2, 4, 5, 6, 9)]
    rows = step_in_order("mapping", "table_starts", {"sheet_cells": cells}, most=10, reach=2)
    assert [(row["start_row"], row["src_row"]) for row in rows] == [(4, 4), (4, 5), (9, 9)]


def test_no_more_starts_are_looked_at_than_asked_for() -> None:
    cells: Rows = [{"src_row": row, "cells": ["x"]} for row in (1, 3, 5, 7)]
    assert shown(step("mapping", "table_starts", {"sheet_cells": cells}, most=2, reach=1), "start_row") == [3, 5]


def test_a_row_that_is_no_row_is_rejected_whole_with_its_reason() -> None:
    dropped: Rows = [{"src_row": 9, "reason": "a total", "value": "Total"}]
    rows = step("mapping", "rejected_rows", {"dropped_row": dropped}, file="a.xlsx", sheet="S")
    assert shown(rows, "file", "sheet", "row", "column", "value", "reason") == [
        ("a.xlsx", "S", 9, "", "Total", "a total")
    ]


def test_the_tables_of_one_sheet_are_numbered_from_the_top() -> None:
    sheets: Rows = [SHEET | {"sheet_id": 4}, SHEET | {"sheet_id": 2}, SHEET | {"sheet_id": 3, "sheet": "T"}]
    rows = step_in_order("mapping", "sheet_records", {"sheet": sheets})
    assert [(row["sheet_id"], row["sheet"], row["table_number"]) for row in rows] == [
        (2, "S", 1),
        (3, "T", 1),
        (4, "S", 2),
    ]


def test_a_text_beside_the_cells_stands_by_the_last_table_that_begins_above_it() -> None:
    sheets: Rows = [SHEET | {"sheet_id": 1, "first_row": 3}, SHEET | {"sheet_id": 2, "first_row": 20}]
    texts: Rows = [
        SHEET | {"src_row": row, "place": "comment", "class": "remark", "text": text}
        for row, text in ((5, "in the first"), (25, "in the second"), (1, "above both"))
    ]
    rows = step("mapping", "side_text", {"sheet": sheets, "side_read": texts})
    assert shown(rows, "text", "sheet_id") == [("above both", 1), ("in the first", 1), ("in the second", 2)]


def test_a_text_of_a_sheet_without_a_table_stands_by_none() -> None:
    texts: Rows = [SHEET | {"src_row": 5, "place": "comment", "class": "remark", "text": "alone"}]
    assert shown(step("mapping", "side_text", {"sheet": [], "side_read": texts}), "sheet_id") == [0]
