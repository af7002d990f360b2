"""JSON Lines reads as a table whose row numbers are those of the lines; a line that is no JSON is said with its number."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.store.connection import open_file
from analyzer.store.raw_sheet import WHOLE_ROW
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, ReadText

LINES = '{"date": "2026-01-31", "vendor": "Acme", "amount": 20.00}\n\n{"vendor": "Blue", "memo": {"text": "paper"}}\n'
ROWS = {
    0: ("date", "vendor", "amount", "memo.text"),
    1: ("2026-01-31", "Acme", "20.00", None),
    3: (None, "Blue", None, "paper"),
}


@pytest.mark.parametrize("name", ["pay.jsonl", "pay.ndjson", "pay.json", "pay.log", "pay.txt", "pay"])
def test_each_line_is_a_row_with_the_number_of_the_line(read_text: ReadText, name: str) -> None:
    text = LINES if name.endswith(("l", "json")) else LINES.replace("\n\n", "\n")
    rows = ROWS if text == LINES else {0: ROWS[0], 1: ROWS[1], 2: ROWS[3]}
    assert read_text(text, name).rows == rows


@pytest.mark.parametrize(
    "content",
    [
        LINES.encode("utf-8-sig"),
        LINES.encode("utf-16"),
        LINES.replace("\n", "\r\n").encode(),
        LINES.replace("\n{", "\n\0\x1e{").encode(),
        LINES.rstrip("\n").encode(),
    ],
    ids=["byte order mark", "UTF-16", "Windows line ends", "separators and NUL", "no line end"],
)
def test_marks_and_line_ends_change_no_row(read_text: ReadText, content: bytes) -> None:
    assert read_text(content, "pay.jsonl").rows == ROWS


def test_records_of_several_lines_are_read_at_the_line_where_they_begin(read_text: ReadText) -> None:
    sheet = read_text('{\n  "vendor": "Acme"\n}\n{\n  "vendor": "Blue"\n}\n', "pay.jsonl")
    assert sheet.rows == {0: ("vendor",), 1: ("Acme",), 4: ("Blue",)}


def test_keys_that_stand_twice_on_a_line_are_kept_and_said(read_text: ReadText) -> None:
    sheet = read_text('{"vendor": "Acme", "vendor": "Anthropic"}\n{"vendor": "Blue"}\n', "pay.jsonl")
    assert sheet.rows[1] == ("Acme", "Anthropic")
    assert sheet.notes == ("Keys that stand twice in one object became columns of their own: 1.",)


def test_a_table_under_such_a_name_is_read_as_the_table_that_it_is(read_text: ReadText) -> None:
    assert read_text("Vendor,City\nAcme,Bonn\n", "pay.jsonl").rows[2] == ("Acme", "Bonn")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": 1}\n{"a": 2\n{"a" 3}\n', "Line 2 is not valid JSON"),
        ('{"a": 1}\n{"a": "Bl', "Line 2 is not valid JSON"),
        ('{"a": ', "Line 1 is not valid JSON"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "Line 1 is nested deeper"),
        ('{"a": 1}\n' + '{"a":' * 80 + "1" + "}" * 80, "nested deeper than any table"),
    ],
    ids=["broken", "cut", "cut at once", "endless", "deep"],
)
def test_a_line_that_cannot_be_read_refuses_the_file(tmp_path: Path, read: Read, text: str, problem: str) -> None:
    (tmp_path / "pay.jsonl").write_text(text)
    (file,) = read(tmp_path).files
    assert (file.status, file.bears_on) == (FileStatus.REFUSED, BearsOn.ANY)
    assert file.problem.startswith(problem) or problem in file.problem


def test_a_line_that_is_no_json_is_rejected_and_the_others_are_read(tmp_path: Path, read: Read) -> None:
    (tmp_path / "pay.jsonl").write_text('{"vendor": "Acme"}\n{"vendor": "Blue", Claude\n{"vendor": "Cole"}\n')
    reading = read(tmp_path)
    assert reading.only.rows == {
        0: ("vendor", "line that is not JSON"),
        1: ("Acme", None),
        2: (None, '{"vendor": "Blue", Claude'),
        3: ("Cole", None),
    }
    assert "Not valid JSON: 1 lines (line 2)." in reading.only.notes[0]
    (file,) = reading.files
    assert file.database
    connection = open_file(file.database)
    assert connection.execute("SELECT src_row, heading FROM raw_unused").fetchall() == [(2, WHOLE_ROW)]
    connection.close()


def test_many_records_take_time_in_step_with_their_number(tmp_path: Path, read: Read) -> None:
    (tmp_path / "pay.jsonl").write_text("".join(f'{{"vendor": "v{n}", "amount": {n}.10}}\n' for n in range(1, 50_001)))
    sheet = read(tmp_path).only
    assert (len(sheet.rows), sheet.rows[50_000]) == (50_001, ("v50000", "50000.10"))
