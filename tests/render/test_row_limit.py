"""A report with more rows than a sheet shows: the most pressing stay, the others are counted, named and in the CSV."""

from __future__ import annotations

import csv
import dataclasses
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from analyzer.render.workbook.sheets.decisions import decisions_sheet
from analyzer.render.write import write_run
from analyzer.report import row_limit
from analyzer.report.model import ReportModel
from analyzer.report.model.review_item import Decision, DecisionScope, ReviewItem
from analyzer.vocabulary import Position, Subject
from tests.report_models import D1, D2, many

MOST = 12
HEADER_ROW = 5
FILES = {
    "Findings": "findings.csv", "Positions": "findings.csv", "Answers": "answers.csv", "Paths": "paths.csv",
    "Evidence": "evidence.csv", "Contracts": "contracts.csv", "Rejected rows": "rejected.csv",
}  # fmt: skip


@pytest.fixture(scope="module")
def long_model(model: ReportModel) -> ReportModel:
    tables = {**model.tables, "rejected": model.tables["rejected"] * 10}
    return dataclasses.replace(many(model, 60), tables=tables)


@pytest.fixture(scope="module")
def folder(long_model: ReportModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("run")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_limit, "MAX_ROWS", MOST)
        write_run(long_model, made)
    return made


@pytest.fixture(scope="module")
def book(folder: Path) -> Workbook:
    return openpyxl.load_workbook(folder / "exposure.xlsx")


def table(sheet: Worksheet) -> list[dict[str, Any]]:
    headings, *rows = list(sheet.iter_rows(min_row=HEADER_ROW, values_only=True))
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def firm(sheet: Worksheet, row: int) -> str:
    at = next(cell.column for cell in sheet[HEADER_ROW] if cell.value in ("Firm", "Addressee"))
    return str(sheet.cell(row, at).value)


def came(model: ReportModel) -> list[tuple[str, str]]:
    return [(finding.designation, finding.firm) for finding in model.findings]


def lines(folder: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / name).open(encoding="utf-8", newline="")))


@pytest.mark.parametrize("title", FILES)
def test_a_long_sheet_is_cut_and_its_csv_has_all(folder: Path, book: Workbook, title: str) -> None:
    every = len(lines(folder, FILES[title]))
    assert every > MOST
    assert len(table(book[title])) == MOST
    assert [each.ref.split(":")[1][-2:] for each in book[title].tables.values()] == [f"{HEADER_ROW + MOST}"]


@pytest.mark.parametrize("title", FILES)
def test_what_was_cut_is_said_above_the_table_and_on_read_me(folder: Path, book: Workbook, title: str) -> None:
    every = len(lines(folder, FILES[title]))
    first = f"first {MOST} of" if title == "Rejected rows" else f"{MOST} most pressing of"
    said = f"The {first} {every} rows, {every - MOST} left out; all are in {FILES[title]}."
    assert book[title]["A2"].value.endswith(said)
    told = {(line["Topic"], line["Entry"]): line["What it says"] for line in table(book["Read me"])}
    assert told["Rows left out", title] == f"This sheet shows {MOST} of {every} rows; all are in {FILES[title]}."
    topic = "Sheets" if book[title].sheet_state == "visible" else "Folded sheets"
    assert said in told[topic, title]


def test_a_short_sheet_says_nothing_of_it(book: Workbook) -> None:
    assert len(table(book["Clearing plan"])) == 3
    assert "left out" not in book["Clearing plan"]["A2"].value


def test_no_link_leads_beyond_the_last_row(book: Workbook) -> None:
    links = [
        (sheet, cell.hyperlink.location or "", row)
        for sheet in book.worksheets
        for row, cells in enumerate(sheet, 1)
        for cell in cells
        if cell.hyperlink
    ]
    assert len(links) > MOST
    for sheet, location, row in links:
        title, place = location.rsplit("!", 1)
        target = book[title.strip("'")]
        assert target[place].value
        if sheet.title != "Read me":
            assert firm(sheet, row) == firm(target, target[place].row)


def test_a_link_to_a_row_that_was_left_out_is_empty(book: Workbook) -> None:
    shown = {row["Firm"] for row in table(book["Findings"])}
    beyond = [row for row in table(book["Answers"]) if row["Firm"] not in shown]
    assert beyond
    assert {row["Finding"] for row in beyond} == {None}


def test_the_firms_that_come_first_are_kept_beside_one_of_each_position(
    book: Workbook, long_model: ReportModel
) -> None:
    # Of twelve rows two are own entities' under the first designation, one under the second, six go to the first firm
    # of each position there and two here; the last one goes to the next firm in the order of the report.
    kept = [(row["Designation"], row["Firm"]) for row in table(book["Findings"])]
    assert sum(designation == D1 for designation, _ in kept) == 2 + 6 + 1
    assert sum(designation == D2 for designation, _ in kept) == 1 + 2
    assert kept == [pair for pair in came(long_model) if pair in set(kept)]
    assert {firm for of, firm in kept if of == D1} >= {firm for of, firm in came(long_model)[:3] if of == D1}


def test_what_cannot_be_signed_is_kept_beside_one_of_each_answer(book: Workbook, long_model: ReportModel) -> None:
    kept = Counter(row["Answer"].lower() for row in table(book["Answers"]))
    assert set(kept) == {answer.answer for answer in long_model.answers}
    own = {finding.firm for finding in long_model.findings if finding.own}
    others = Counter(row["Answer"].lower() for row in table(book["Answers"]) if row["Firm"] not in own)
    assert [answer for answer, rows in others.items() if rows > 1] == ["contrary evidence"]


def test_the_worst_covered_contracts_are_kept_beside_one_of_each_position(
    book: Workbook, long_model: ReportModel
) -> None:
    own = {finding.firm for finding in long_model.findings if finding.own}
    others = [row for row in table(book["Contracts"]) if row["Firm"] not in own]
    positions = Counter(row["Position"] for row in others)
    assert len(positions) == len({contract.position for contract in long_model.contracts})
    assert [position for position, rows in positions.items() if rows > 1] == ["Exposed"]
    exposed = [c for c in long_model.contracts if c.position is Position.EXPOSED and c.covered and c.firm not in own]
    dollars = [Decimal(str(row["Obligated"])) for row in others if row["Position"] == "Exposed"]
    assert sorted(dollars) == sorted(contract.obligated for contract in exposed)[-len(dollars) :]


def test_what_met_a_term_is_kept_before_look_alikes(book: Workbook) -> None:
    assert {row["Verdict"] for row in table(book["Evidence"])} <= {"Match", "Possible"}


def test_what_needs_a_ruling_goes_before_what_is_settled(model: ReportModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_limit, "MAX_ROWS", 3)
    made = [item("a", "Removed", "in force"), item("b"), item("c", "Under review", "in force"),
            item("d", "Waived", "expired on 2026-01-01"), item("e", "Removed", "in force")]  # fmt: skip
    sheet = decisions_sheet(dataclasses.replace(model, review_items=tuple(made))).capped()
    assert [each.key for each in sheet.items] == ["b", "c", "d"]
    assert sheet.purpose.endswith(
        "The 3 most pressing of 5 rows, 2 left out; later scans bring them up once these are decided."
    )


def test_a_list_that_fits_is_kept_as_it_is() -> None:
    items = list(range(row_limit.MAX_ROWS))
    assert row_limit.top_rows(items, reversed(items)) is items


def test_of_a_longer_list_the_lowest_ranks_are_kept_in_their_order() -> None:
    items = list(range(row_limit.MAX_ROWS + 3))
    assert list(row_limit.top_rows(items, reversed(items))) == items[3:]


def item(key: str, ruling: str = "", state: str = "") -> ReviewItem:
    decided = Decision(ruling=ruling, decided_by="J. Okafor", decided_on=date(2026, 3, 1)) if ruling else Decision()
    return ReviewItem(key, Subject.PATH, D1, "", "A firm", "", "", "A uses B", "", Position.EXPOSED, "", Decimal(0),
                  DecisionScope(), decided, state)  # fmt: skip
