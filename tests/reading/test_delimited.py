"""Delimited text as people save it: encodings, line ends, delimiters, quotes, ragged rows."""

from __future__ import annotations

import csv
import io
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.reading.formats.text.csv_records import LONGEST_CELL, CsvRecordReader
from analyzer.reading.formats.text.dialect import NO_SIGN, delimiter_of
from tests.reading.conftest import ReadText

TABLE = {1: ("Vendor", "City"), 2: ("Söhne AG", "Zürich"), 3: ("O\u2019Neil", "Cork")}
TEXT = "Vendor,City\nSöhne AG,Zürich\nO\u2019Neil,Cork\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_any_common_encoding_reads_the_same(read_text: ReadText, encoding: str) -> None:
    assert read_text(TEXT.encode(encoding)).rows == TABLE


def test_windows_1252_is_said_and_its_unassigned_bytes_do_not_fail(read_text: ReadText) -> None:
    sheet = read_text(b"Vendor,City\nO\x92Neil \x81,Cork\n")
    assert sheet.rows[2] == ("O\u2019Neil \x81", "Cork")
    assert "Windows-1252" in sheet.notes[0]


@pytest.mark.parametrize(("end", "mark"), list(product(["\n", "\r\n", "\r"], [",", ";", "\t", "|"])))
def test_any_line_end_and_delimiter_reads_the_same(read_text: ReadText, end: str, mark: str) -> None:
    content = TEXT.replace("\n", end).replace(",", mark)
    assert read_text(content, "table.txt").rows == TABLE


def test_rows_are_numbered_as_a_spreadsheet_program_shows_them(read_text: ReadText) -> None:
    sheet = read_text('title\n\nVendor,Note\nA,"two\nlines"\n ,\nB,x\n')
    assert sheet.rows == {1: ("title", None), 3: ("Vendor", "Note"), 4: ("A", "two\nlines"), 6: ("B", "x")}


def test_ragged_rows_keep_every_cell(read_text: ReadText) -> None:
    sheet = read_text("a,b,c\n1,2\n1,2,3,4\n1,2,3\n")
    assert sheet.rows[2] == ("1", "2", None, None)
    assert sheet.rows[3] == ("1", "2", "3", "4")


def test_control_characters_neither_split_nor_shift_cells(read_text: ReadText) -> None:
    sheet = read_text(b"a,b\nx\x1fy,z\x1ew\nN\0UL,2\n")
    assert sheet.rows == {1: ("a", "b"), 2: ("x y", "z w"), 3: ("NUL", "2")}


def test_semicolons_win_over_decimal_commas(read_text: ReadText) -> None:
    assert read_text("Vendor;Amount\nA;1,50\nB;2,75\n").rows[2] == ("A", "1,50")


def test_commas_win_over_lists_within_a_cell(read_text: ReadText) -> None:
    content = "Vendor,Tools\n" + "".join(f"Firm {n},x|y|z\n" for n in range(50))
    assert read_text(content).rows[2] == ("Firm 0", "x|y|z")


def test_title_rows_do_not_hide_the_delimiter(read_text: ReadText) -> None:
    content = "Payments, May\n\n" + "Vendor;Amount;Date\n" + "A;1;2026-05-01\n" * 9
    assert read_text(content).rows[3] == ("Vendor", "Amount", "Date")


def test_prose_is_one_column() -> None:
    assert delimiter_of("Dear all, here is the file.\nRegards, and thanks\nAnn\nPS none\n", ".txt") == NO_SIGN


def test_an_unclosed_quote_swallows_no_row(read_text: ReadText) -> None:
    rows = "".join(f"Firm {n},{n},ok,x\n" for n in range(1000))
    sheet = read_text(f'Vendor,Amount,Note,Y\n"5" pipe,1,a,b\n"Stray,2,c,d\n{rows}')
    assert len(sheet.rows) == 1003
    assert sheet.rows[3] == ('"Stray', "2", "c", "d")
    assert sheet.rows[1003] == ("Firm 999", "999", "ok", "x")
    assert "first: row" in sheet.notes[0]


def test_two_stray_quotes_far_apart_do_not_pair_up(read_text: ReadText) -> None:
    rows = "".join(f"Firm {n},{n},ok,x\n" for n in range(20))
    sheet = read_text(f'Vendor,Amount,Note,Y\n"Stray,1,a,b\n{rows}"Other,2,c,d\n{rows}')
    assert len(sheet.rows) == 43


def test_a_quoted_note_over_many_lines_is_one_cell(read_text: ReadText) -> None:
    note = "\n".join(f"line {n}, of prose, with commas" for n in range(9))
    sheet = read_text(f'Vendor,Note,Amount,Date\nA,"{note}",1,2\nB,x,1,2\n')
    assert sheet.rows[2][1] == note
    assert sheet.notes == ()


def test_thousands_of_stray_quotes_cost_no_quadratic_time() -> None:
    lines = [f'"5 inch,{n},x,y\n' for n in range(5001)]
    records = CsvRecordReader(iter(lines), ",")
    assert len(list(records)) == 5001


def test_a_closed_quote_works_where_many_are_not() -> None:
    lines = ['"a,1,x,y\n' for _ in range(501)] + ['"A, Inc",1,x,y\n']
    assert list(CsvRecordReader(iter(lines), ","))[-1] == ["A, Inc", "1", "x", "y"]


def test_an_endless_quoted_cell_is_undone() -> None:
    lines = ['"open\n', *["some text\n"] * (LONGEST_CELL // 10 + 10)]
    assert len(list(CsvRecordReader(iter(lines), ","))) == len(lines)


_CELL = st.text(st.characters(exclude_characters="\x1e\x1f\0\r", exclude_categories=["Cs"]), max_size=12)
_ROWS = st.integers(2, 5).flatmap(lambda width: st.lists(st.lists(_CELL, min_size=width, max_size=width), max_size=8))


@given(_ROWS, st.sampled_from(",;\t|"))
@settings(max_examples=300, deadline=None)
def test_what_a_csv_writer_wrote_reads_back(rows: list[list[str]], mark: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark, quoting=csv.QUOTE_ALL).writerows([["a", "b"], *rows])
    lines = io.StringIO(out.getvalue(), newline="")
    records = CsvRecordReader(iter(lines), mark)
    got = list(records)
    # A cell may hold what looks like rows; then, and only then, quotes are undone and it is said.
    assert records.stray.count or got == [["a", "b"], *rows]
