"""`expected/sheets.csv` agrees with a count of the committed files by plain openpyxl and csv."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

SAMPLE = Path(__file__).parents[2] / "sample_data"
Grid = list[list[str]]


def lines(name: str) -> list[dict[str, str]]:
    with (SAMPLE / "expected" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def grid(file: str, sheet: str) -> Grid:
    """All non-blank rows of one sheet as text."""
    path = SAMPLE / "meridian" / file
    if path.suffix == ".xlsx":
        rows: Grid = [["" if value is None else str(value) for value in row] for row in _values(path, sheet)]
    else:
        with path.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.reader(opened))
    return [row for row in rows if any(row)]


def _values(path: Path, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))


def below_header(rows: Grid) -> Grid:
    """The header is the first row with at least three cells filled."""
    header = next(number for number, row in enumerate(rows) if sum(bool(cell) for cell in row) >= 3)
    return rows[header:]


def amount(text: str) -> Decimal:
    digits = "".join(char for char in text if char.isdigit() or char == ".")
    sign = -1 if "(" in text else 1
    return sign * Decimal(digits) if digits and not text.strip("$(),.0123456789") else Decimal(0)


COUNTED = [
    pytest.param(line, id=f"{line['file']} {line['sheet']}") for line in lines("sheets.csv") if line["rows_read"]
]


@pytest.mark.parametrize("line", COUNTED)
def test_the_rows_below_the_header_are_as_many_as_expected(line: dict[str, str]) -> None:
    assert len(below_header(grid(line["file"], line["sheet"]))) - 1 == int(line["rows_read"])


@pytest.mark.parametrize("line", COUNTED)
def test_the_rows_that_are_no_data_are_as_many_as_expected(line: dict[str, str]) -> None:
    marks = ("total", "grand total", "note", "*")
    found = [row for row in below_header(grid(line["file"], line["sheet"]))[1:] if row[0].lower().startswith(marks)]
    assert len(found) == int(line["rows_rejected"])


@pytest.mark.parametrize(
    ("file", "heading"),
    [
        ("payments.csv", "Amount"),
        ("contracts.csv", "total_obligated_amount"),
        ("subawards.csv", "subaward_amount"),
        ("subcontractor_odc.csv", "Amount (USD)"),
        ("lower_tier_subs.csv", "Subcontract Value"),
    ],
)
def test_the_amounts_add_up_to_the_expected_total(file: str, heading: str) -> None:
    header, *rows = grid(file, "")
    place = header.index(heading)
    expected = next(Decimal(line["amount_total"]) for line in lines("sheets.csv") if line["file"] == file)
    assert sum((amount(row[place]) for row in rows), Decimal(0)) == expected


def test_every_sheet_of_every_file_is_listed() -> None:
    listed = {(line["file"], line["sheet"]) for line in lines("sheets.csv")}
    books = {path.name: openpyxl.load_workbook(path).sheetnames for path in (SAMPLE / "meridian").glob("*.xlsx")}
    found = {(name, sheet) for name, sheets in books.items() for sheet in sheets}
    found |= {(path.name, "") for path in (SAMPLE / "meridian").glob("*.csv")}
    assert listed == found


def test_the_case_is_about_sixty_firms_and_forty_contracts() -> None:
    assert len(lines("findings_anthropic.csv")) == 64
    assert len(grid("contracts.csv", "")) - 1 == 40


def test_every_position_that_needs_no_decision_is_expected_somewhere() -> None:
    found = {line["position_use"] for line in lines("findings_anthropic.csv")}
    assert found >= {"designated", "exposed", "unresolved", "no_data", "no_evidence", "certified"}


def test_every_answer_is_expected_somewhere() -> None:
    found = {line["answer"] for name in ("anthropic", "section-889") for line in lines(f"answers_{name}.csv")}
    assert found == {"no contrary evidence", "contrary evidence", "disclose or report", "ask first", "not covered"}


def test_every_look_alike_stands_in_the_inputs() -> None:
    inputs = "\n".join(" | ".join(row) for line in lines("sheets.csv") for row in grid(line["file"], line["sheet"]))
    inputs += (SAMPLE / "meridian" / "sensorview_console.cdx.json").read_text(encoding="utf-8")
    assert [line["text"] for line in lines("lookalikes.csv") if line["text"] not in inputs] == []
