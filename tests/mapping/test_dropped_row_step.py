"""The step that tells totals, notes and headings from the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.step import step

Cells = Sequence[str | None]
HEADINGS = ["Vendor", "Invoice", "Date", "Amount"]
ADA: Cells = ["Ada Ltd", "A-1", "2026-01-02", "100.00"]
BO: Cells = ["Bo Inc", "B-1", "2026-01-03", "200.00"]
TOTAL = "a total of the rows above, not a row of its own"
NOTE = "a note beside the table"


def dropped(*rows: Cells, usual: int = 4) -> dict[int, str]:
    """Row number -> why it is none, of rows that begin in row 2 under `HEADINGS`."""
    table = [
        {
            "src_row": number,
            "cells": list(cells),
            "filled": sum(map(bool, cells)),
            "label": next(filter(None, cells), ""),
        }
        for number, cells in enumerate(rows, 2)
    ]
    found = step(
        "mapping",
        "dropped_row",
        {"table_row": table},
        headers=[HEADINGS],
        first_headings=["Vendor"],
        usual=usual,
        total=["summe", "total"],
        total_word="(total|summe)",
        note=["*", "note", "prepared by", "source"],
    )
    return {row["src_row"]: row["reason"] for row in found}


def test_ordinary_rows_are_rows() -> None:
    assert dropped(ADA, BO, ["Cy", None, None, "5.00"]) == {}


@pytest.mark.parametrize(
    "row",
    [
        ["Total", None, None, "300.00"],
        ["Grand Total:", None, None, "300.00"],
        [None, None, "TOTAL ALL LINES", "300.00"],
        ["Summe", None, None, "300,00"],
        ["Total paid in 2026", None, None, "300.00"],
        ["Ada Ltd Subtotal", None, None, "100.00"],
    ],
)
def test_a_sparse_row_that_is_called_a_total_is_one(row: Cells) -> None:
    assert dropped(ADA, BO, row) == {4: TOTAL}


def test_a_row_called_after_a_firm_above_is_its_total() -> None:
    assert dropped(ADA, ["Ada Ltd Total", None, None, "100.00"]) == {3: TOTAL}
    assert dropped(ADA, ["Total Ada Ltd", None, None, "100.00"]) == {3: TOTAL}


def test_a_firm_may_be_called_total() -> None:
    assert dropped(ADA, ["Total Wine", None, None, "100.00"]) == {}
    assert dropped(ADA, ["Total Wine", "T-1", "2026-01-04", "100.00"]) == {}


def test_a_firm_that_stands_above_but_has_words_of_its_own_beside_it_is_a_row() -> None:
    assert dropped(["Wine", "W-1", "2026-01-02", "1.00"], ["Total Wine", "crates of red", None, "100.00"]) == {}


def test_the_heading_once_more_is_no_row() -> None:
    assert dropped(ADA, HEADINGS, BO) == {3: "the heading row once more"}
    assert dropped(ADA, ["Vendor", None, None, "Amount"], BO) == {3: "the heading row once more"}


def test_a_word_of_the_heading_in_a_row_of_data_is_data() -> None:
    assert dropped(["Vendor", "A-1", "2026-01-02", "100.00"]) == {}


@pytest.mark.parametrize("line", ["-----", "=====", "_ _ _"])
def test_a_line_drawn_across_the_table_is_no_row(line: str) -> None:
    assert dropped(ADA, [line, line, None, line]) == {3: "a line drawn across the table"}
    assert dropped(ADA, [None, None, None, line]) == {3: "a line drawn across the table"}


@pytest.mark.parametrize("text", ["Note: unaudited", "* unaudited", "Prepared by R. Roe", "Source - ledger"])
def test_a_note_is_no_row(text: str) -> None:
    assert dropped(ADA, [text, None, None, None]) == {3: NOTE}


@pytest.mark.parametrize("name", ["Source One Inc", "Notework LLC"])
def test_a_firm_whose_name_begins_like_a_note_is_a_row(name: str) -> None:
    assert dropped(ADA, [name, None, None, None]) == {}


def test_a_long_sentence_alone_in_its_row_is_a_note() -> None:
    sentence = "All of these amounts were taken from the ledger as it stood at the end of June"
    assert dropped(ADA, [sentence, None, None, None]) == {3: NOTE}
    assert dropped([sentence, None], usual=2) == {}
    assert dropped(ADA, ["Ada Bo Cy Di Ed Fy Gi Hu Io and Jo", None, None, None]) == {}


def test_a_list_of_one_column_has_no_totals_and_no_notes() -> None:
    assert dropped(["Total"], ["Note: x"], usual=1) == {}


def test_the_value_of_a_dropped_row_is_what_it_says() -> None:
    rows = [{"src_row": 4, "cells": ["Total", None, None, "300.00"], "filled": 2, "label": "Total"}]
    (told,) = step(
        "mapping", "dropped_row", {"table_row": rows},
        headers=[HEADINGS], first_headings=["Vendor"], usual=4, total=["total"], total_word="(total)", note=["note"],
    )  # fmt: skip
    assert told["value"] == "Total | 300.00"
