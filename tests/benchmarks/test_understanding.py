"""What is right in a reading of a sheet is told by aspect, and what nobody asked is left out."""

from __future__ import annotations

from typing import Any

from benchmarks.understanding import judge_sheet, pair_sheets, report_lines

WANTED: dict[str, Any] = {
    "file": "a.csv", "sheet": "", "kinds": ["payments"], "header_row": 1, "firm": ["Payee"], "product": None, "consumer": None,
    "amount": "Amount", "date": "Paid", "rows": 2, "totals": {"Amount": "10.50"},
}  # fmt: skip
FOUND: dict[str, Any] = {
    "file": "in/a.csv", "sheet": "", "kind": "payments", "header_row": 1, "rows_read": 2, "rows_kept": 2,
    "columns": {"supplier": "Payee", "amount": "Amount", "other": "Paid"}, "amount_total": "10.500000",
}  # fmt: skip


def test_each_aspect_that_was_asked_is_right_or_wrong() -> None:
    assert judge_sheet(WANTED, FOUND) == {
        "kind": True, "header row": True, "firm": True, "date": False, "amount": True, "rows": True, "total": True,
    }  # fmt: skip


def test_another_sum_is_wrong_by_a_cent() -> None:
    assert judge_sheet(WANTED, FOUND | {"amount_total": "10.51"})["total"] is False


def test_a_sheet_that_was_not_read_is_wrong() -> None:
    assert judge_sheet(WANTED, None) == {"kind": False}


def test_of_several_tables_of_a_sheet_the_longest_is_judged() -> None:
    short = FOUND | {"rows_read": 1}
    assert [found for _, found in pair_sheets([WANTED], [short, FOUND])] == [FOUND]


def test_the_sheets_that_are_not_wholly_right_are_named_with_what_is_wrong() -> None:
    assert list(report_lines({"a.csv": judge_sheet(WANTED, FOUND)}))[-2:] == [
        "wholly right     0 of   1, 0%",
        "  a.csv: date",
    ]
