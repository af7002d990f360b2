"""Quotes that were never meant as quotes: no row is lost, merged or split without a word."""

from __future__ import annotations

import csv
import io
import random

import pytest

from analyzer.reading.formats.text import csv_records
from analyzer.reading.formats.text.csv_records import CsvRecordReader
from analyzer.reading.formats.text.split_line import line_cells
from tests.reading.conftest import ReadText

HEAD = "Date,Payer,Payee,Item,Amount\n2026-01-01,Orrin,Bolt Corp.,Tools,1.00\n"
STRAY = "Stray quotes: 1 row(s) hold a quote that is not closed as a cell's end (first: row {}). It was taken as text."


def test_a_stray_quote_swallows_no_row_with_quoted_commas(read_text: ReadText) -> None:
    sheet = read_text(
        f'{HEAD}2026-01-02,"Meridian, Inc.",Pipe World,"5 inch pipe,"1,234.56"\n'
        '2026-01-03,"Meridian, Inc.","Anthropic, PBC",Claude Pro,50.00\n'
    )
    assert sheet.rows[3] == ("2026-01-02", "Meridian, Inc.", "Pipe World", '"5 inch pipe', "1,234.56")
    assert sheet.rows[4] == ("2026-01-03", "Meridian, Inc.", "Anthropic, PBC", "Claude Pro", "50.00")
    assert sheet.notes == (STRAY.format(3),)


def test_a_stray_quote_before_a_plain_cell_swallows_no_quoted_row(read_text: ReadText) -> None:
    sheet = read_text(
        f'{HEAD}2026-01-02,"Meridian, Inc.",Pipe World,"5 inch pipe,2.00\n2026-01-03,"Orrin, LLC","A, B",Tools,50.00\n'
    )
    assert sheet.rows[3] == ("2026-01-02", "Meridian, Inc.", "Pipe World", '"5 inch pipe', "2.00")
    assert sheet.rows[4] == ("2026-01-03", "Orrin, LLC", "A, B", "Tools", "50.00")
    assert sheet.notes == (STRAY.format(3),)


def test_a_file_that_ends_in_an_open_quote_keeps_its_last_amount(read_text: ReadText) -> None:
    sheet = read_text(f'{HEAD}2026-01-02,Orrin,Bolt Corp.,"Tools,5.00')
    assert sheet.rows[3] == ("2026-01-02", "Orrin", "Bolt Corp.", '"Tools', "5.00")
    assert sheet.notes == (STRAY.format(3),)


def test_a_note_over_two_lines_with_quotes_inside_stays_one_cell_and_it_is_said(read_text: ReadText) -> None:
    sheet = read_text(f'{HEAD}2026-01-02,Orrin,Bolt Corp.,"see\nthe "blue" file",5.00\n2026-01-03,A,B,C,6.00\n')
    assert sheet.rows[3][2:] == ("Bolt Corp.", 'see\nthe blue" file"', "5.00")
    assert sheet.rows[4][4] == "6.00"
    assert sheet.notes == (STRAY.format(3),)


def test_a_row_that_two_inch_marks_may_have_merged_is_named(read_text: ReadText) -> None:
    sheet = read_text(f'{HEAD}2026-01-02,Orrin,Bolt,"5 inch,1.00\n2026-01-03,Orrin,Bolt,6",2.00\n')
    assert len(sheet.rows) == 3
    assert sheet.notes == (
        "1 row(s) run over several lines in quotes and could be more than one row each (first: row 3). "
        "They were read as the quotes say.",
    )


def test_a_row_over_several_lines_with_more_cells_than_all_before_is_named(read_text: ReadText) -> None:
    rows = "2026-01-01,Orrin,Bolt Corp.,Tools,1.00\n" * 5
    sheet = read_text(f'{HEAD}{rows}2026-01-02,"two\nlines",Bolt,"5 inch,1.00\n2026-01-03,6",Bolt,Tools,2.00\n')
    assert sheet.notes == (
        "1 row(s) run over several lines in quotes and could be more than one row each (first: row 8). "
        "They were read as the quotes say.",
    )


def test_a_row_that_gets_too_long_by_merging_is_not_merged(read_text: ReadText) -> None:
    sheet = read_text(f'{HEAD}2026-01-02,Orrin,"Bolt 5,Tools,1.00\n2026-01-03,Orrin,Bolt,6",2.00\n')
    assert [sheet.rows[row][4] for row in (3, 4)] == ["1.00", "2.00"]
    assert sheet.notes == (STRAY.format(3),)


def test_headings_with_line_breaks_under_a_title_stay_whole(read_text: ReadText) -> None:
    sheet = read_text('Payments\n\n"Vendor\nname","Amount\nUSD"\nA,1\n')
    assert sheet.rows == {1: ("Payments", None), 3: ("Vendor\nname", "Amount\nUSD"), 4: ("A", "1")}
    assert sheet.notes == ()


def test_line_breaks_are_kept_behind_thousands_of_stray_quotes() -> None:
    rng = random.Random(5)
    rows = [["2026-01-01", "Meridian, Inc.", f"Acme {n}", "Tools", f"{n}.00"] for n in range(5000)]
    odd = rng.sample(range(5000), 1500)
    for n in odd[:300]:
        rows[n][3] = "first line\nsecond line"
    for n in odd[300:]:
        rows[n][3] = "RAW5 inch"
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    for n in odd[300:]:
        rows[n][3] = '"5 inch'
    records = CsvRecordReader(iter(io.StringIO(out.getvalue().replace("RAW", '"'), newline="")), ",")
    assert list(records) == rows
    assert (records.stray.count, records.stray.first) == (1200, min(odd[300:]) + 1)


def test_where_line_breaks_are_given_up_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_records, "_MAX_AGAIN", 1)
    records = CsvRecordReader(iter(['"a,1,x,y\n', "b,2,x,y\n", '"c\n', 'd",3,x,y\n']), ",")
    assert list(records) == [['"a', "1", "x", "y"], ["b", "2", "x", "y"], ['"c'], ['d"', "3", "x", "y"]]
    assert records.alone_from == 2


@pytest.mark.parametrize(
    ("line", "usual", "cells", "is_odd"),
    [
        ('a,"b, c",1\n', 3, ["a", "b, c", "1"], False),
        ('"a ""b""" ,1\r\n', 2, ['a "b"', "1"], False),
        ('"5 inch pipe,"$9,123.45"', 2, ['"5 inch pipe', "$9,123.45"], True),
        ('"Acme, Inc" x,5', 2, ["Acme, Inc x", "5"], True),
        ('"He said "yes", twice",1', 3, ['"He said "yes"', ' twice"', "1"], True),
        ('"the "big, red" one",1', 2, ['the "big, red" one', "1"], True),
        ('5" pipe,1', 2, ['5" pipe', "1"], False),
        ("", 2, [""], False),
        ("a,", 2, ["a", ""], False),
    ],
)
def test_one_line_is_split_as_its_quotes_allow(line: str, usual: int, cells: list[str], is_odd: bool) -> None:
    split = line_cells(line, ",", usual)
    assert (split.cells, split.is_odd) == (cells, is_odd)
