"""A scan with more to rule on than the sheet shows: what was not sent is not missing, and comes up later."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from analyzer.report import row_limit
from analyzer.runs.stored_runs import load_run
from tests.review.desk import HEADER_ROW, Desk, columns_of, outcomes, put

MOST = 2
DECIDED = {
    "Decision": "Affected: waiver requested", "Rationale": "Asked for in September", "Owner": "J. Okafor",
    "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10),
}  # fmt: skip


@pytest.fixture
def short(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose sheets show two rows."""
    monkeypatch.setattr(row_limit, "MAX_ROWS", MOST)
    desk.scan()
    return desk


def keys(workbook: Path) -> list[str]:
    sheet = openpyxl.load_workbook(workbook)["Decisions"]
    at = columns_of(sheet)["Row key"]
    return [str(sheet.cell(row, at).value) for row in range(HEADER_ROW + 1, sheet.max_row + 1)]


def test_rows_that_were_never_sent_are_not_missing(short: Desk) -> None:
    assert len(load_run(short.out)[1].review_items) > MOST == len(keys(short.workbook))
    assert outcomes(short.review(short.edited(lambda _: None))) == {}


def test_a_row_that_was_sent_and_deleted_is_missing(short: Desk) -> None:
    assert outcomes(short.review(short.edited(lambda sheet: sheet.delete_rows(HEADER_ROW + 1)))) == {"missing": 1}


def test_what_was_left_out_comes_up_once_the_others_are_decided(short: Desk) -> None:
    first = keys(short.workbook)

    def decide(sheet: Worksheet) -> None:
        for row in range(HEADER_ROW + 1, HEADER_ROW + 1 + MOST):
            put(sheet, row, **DECIDED)

    assert outcomes(short.review(short.edited(decide))) == {"accepted": MOST}
    model = short.scan()
    second = keys(short.workbook)
    assert len(second) == MOST
    assert set(second).isdisjoint(first)
    assert {m.key for m in model.review_items if m.decision.ruling} == set(first)
