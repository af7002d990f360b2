"""Cells of a spreadsheet keep their place and their value, whichever reader it takes."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from analyzer.reading.formats.excel.fallback_reader import GAVE_UP, read_plain
from analyzer.reading.formats.excel.fast_reader import MAX_COLUMNS
from analyzer.reading.formats.excel.sheet_marks import MarkFinder, whole_cells
from analyzer.reading.limits import Limits
from analyzer.store.connection import open_file
from analyzer.store.raw_sheet import Block
from analyzer.store.reading_file import ReadingFile
from tests.reading.conftest import Read

CELLS = {
    "C3": "Vendor",
    "D3": "Amount",
    "C4": "Acme",
    "D4": 1234.5,
    "C6": "two\nlines",
    "D6": 7,
    "E6": dt.datetime(2026, 1, 2),
    "F6": True,
    "G6": "#REF!",
    "H6": dt.datetime(2026, 3, 4, 5, 6, 7),
    "I6": "01234",
    "J6": "=1+1",
    "K6": "  ",
}
ROWS = {
    3: (None, None, "Vendor", "Amount", None, None, None, None, None),
    4: (None, None, "Acme", "1234.5", None, None, None, None, None),
    6: (None, None, "two\nlines", "7", "2026-01-02 00:00:00", "true", None, "2026-03-04 05:06:07", "01234"),
}
SAID = (
    "1 cell holds an Excel error such as #REF! (G6), read as empty.",
    "1 cell holds a formula without its result (J6), read as empty: open the file in Excel and save it.",
)


def save(path: Path, cells: dict[str, Any]) -> Path:
    book = openpyxl.Workbook()
    for place, value in cells.items():
        book.worksheets[0][place] = value
    book.save(path)
    return path


def trimmed(rows: dict[int, tuple[str | None, ...]]) -> dict[int, tuple[str | None, ...]]:
    return {number: row[:9] for number, row in rows.items()}


def test_leading_empty_rows_and_columns_keep_the_cells_in_their_place(tmp_path: Path, read: Read) -> None:
    sheet = read(save(tmp_path / "a.xlsx", CELLS)).only
    assert trimmed(sheet.rows) == ROWS
    assert sheet.notes == SAID


def test_the_plain_reader_spells_cells_like_the_fast_one(tmp_path: Path) -> None:
    path = save(tmp_path / "a.xlsx", CELLS)
    (tmp_path / "parts").mkdir()
    with ReadingFile(tmp_path / "a.duckdb", tmp_path / "parts", "500MB") as into:
        read_plain(path, Limits(), into, GAVE_UP)
    connection = open_file(tmp_path / "a.duckdb")
    rows = connection.execute("FROM raw_1 ORDER BY src_row").fetchall()
    assert trimmed({row[0]: tuple(row[1:]) for row in rows}) == ROWS
    (notes,) = connection.execute("SELECT notes FROM raw_sheet").fetchone() or ((),)
    assert notes == [GAVE_UP, *SAID]


def test_a_stray_cell_in_the_far_corner_costs_neither_the_file_nor_the_memory(tmp_path: Path, read: Read) -> None:
    path = save(tmp_path / "far.xlsx", {"A1": "Vendor", "A2": "Acme", "XFD1048576": "stray"})
    sheet = read(path, limits=Limits(memory_bytes=1 << 30)).only
    assert sheet.rows == {1: ("Vendor",), 2: ("Acme",)}
    assert sheet.notes == (GAVE_UP, f"Cells right of column {MAX_COLUMNS:,} were not read.")


def test_a_cell_far_below_keeps_its_row_number(tmp_path: Path, read: Read) -> None:
    sheet = read(save(tmp_path / "low.xlsx", {"A1": "Vendor", "A1048576": "low"})).only
    assert sheet.rows == {1: ("Vendor",), 1048576: ("low",)}


def test_hidden_sheets_are_read_and_said(tmp_path: Path, read: Read) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "x"
    book.create_sheet("Notes")["A1"] = "y"
    book["Notes"].sheet_state = "hidden"
    book.create_sheet("Blank")
    book.save(tmp_path / "a.xlsx")
    (sheets,) = read(tmp_path).sheets.values()
    assert [(sheet.name, sheet.hidden, len(sheet.rows)) for sheet in sheets] == [
        ("Sheet", False, 1),
        ("Notes", True, 1),
        ("Blank", False, 0),
    ]
    assert sheets[1].notes == ("The sheet is hidden in the workbook. It was read.",)


def test_dates_counted_from_1904_are_right(tmp_path: Path, read: Read) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = dt.datetime(2026, 1, 2)
    book.save(tmp_path / "mac.xlsx")
    assert read(tmp_path).only.rows == {1: ("2026-01-02 00:00:00",)}


@pytest.mark.office
@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_other_formats_read_the_same(tmp_path: Path, read: Read, suffix: str) -> None:
    cells = {place: value for place, value in CELLS.items() if place not in ("G6", "J6", "K6")}
    save(tmp_path / "a.xlsx", cells)
    office = shutil.which("soffice") or "soffice"
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    command = [office, home, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), str(tmp_path / "a.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    rows = trimmed(read(tmp_path / f"a.{suffix}").only.rows)
    assert (rows[3], rows[4]) == (ROWS[3], ROWS[4])
    assert rows[6][2:4] == ("two\nlines", "7")
    assert (rows[6][4] or "").startswith("2026-01-02")
    assert (rows[6][7] or "").replace("T", " ") == "2026-03-04 05:06:07"
    assert rows[6][8] == "01234"


def test_macros_are_carried_by_nothing_that_could_run_them(tmp_path: Path, read: Read) -> None:
    save(tmp_path / "a.xlsx", {"A1": "Vendor"}).rename(tmp_path / "a.xlsm")
    assert read(tmp_path).only.rows == {1: ("Vendor",)}


def test_a_text_merged_over_several_rows_stands_in_each_of_them_and_an_amount_in_one(
    tmp_path: Path, read: Read
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    rows: list[tuple[str | None, str | int | None, str]] = [
        ("Vendor", "Amount", "Item"),
        ("Acme", 10, "a"),
        (None, None, "b"),
        (None, None, "c"),
        ("Blue", 5, "d"),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("B2:B4")
    book.save(tmp_path / "a.xlsx")
    read_sheet = read(tmp_path).only
    assert [row[0] for row in read_sheet.rows.values()] == ["Vendor", "Acme", "Acme", "Acme", "Blue"]
    assert [row[1] for row in read_sheet.rows.values()] == ["Amount", "10", None, None, "5"]
    assert "2 ranges" in read_sheet.notes[0]


def test_a_number_is_read_with_the_zeros_that_its_format_shows(tmp_path: Path, read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("CAGE", "Seats", "DUNS"))
    for number in range(3):
        sheet.append((1234 + number, 1234, 12345678))
        sheet.cell(number + 2, 1).number_format = "00000"
        sheet.cell(number + 2, 3).number_format = "000000000"
    book.save(tmp_path / "a.xlsx")
    assert list(read(tmp_path).only.rows.values())[1:] == [
        ("01234", "1234", "012345678"), ("01235", "1234", "012345678"), ("01236", "1234", "012345678")
    ]  # fmt: skip


def test_marks_are_found_wherever_the_bytes_are_cut() -> None:
    cells = "".join(f'<c r="A{row}" t="e"><v>#N/A</v></c><c r="B{row}"><f>SUM(A1)</f><v/></c>' for row in range(1, 40))
    content = f'<sheetData>{cells}</sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells>'.encode()
    for size in (1, 7, 64, 1000, len(content)):
        finder = MarkFinder({})
        for chunk in whole_cells(content[start : start + size] for start in range(0, len(content), size)):
            finder.look(chunk)
        marks = finder.marks
        assert (marks.errors.count, marks.unstored.count, marks.unstored.first[0]) == (39, 39, "B1")
        assert marks.merged == [Block(1, 1, 3)]
