"""What is let on to a parser: by content and by limits, whatever the name says (hostile files: `test_hostile.py`)."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.limits import Limits
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read


def workbook(cells: dict[str, Any]) -> bytes:
    book = openpyxl.Workbook()
    for place, value in cells.items():
        book.worksheets[0][place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


PLAIN = workbook({"A1": "Vendor", "A2": "Acme"})


@pytest.mark.parametrize("name", ["letter.doc", "slides.pptx", "note.md", "logo.png", "LICENSE"])
def test_what_is_no_table_is_ignored_in_a_folder_and_refused_when_named(tmp_path: Path, read: Read, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert read(tmp_path).files[0].status is FileStatus.IGNORED
    assert read(tmp_path / name).files[0].status is FileStatus.REFUSED


ROWS = "Payer,Payee,Amount\nAcme,Dell,5\nBlue,Dell,6\n"


@pytest.mark.parametrize(
    "name", ["pay.export", "pay.csv.1", "pay.csv.bak", "pay.log", "pay", "pay.toml", "desktop.ini"]
)
def test_a_text_that_holds_a_table_is_read_whatever_it_is_called(tmp_path: Path, read: Read, name: str) -> None:
    (tmp_path / name).write_text(ROWS)
    assert read(tmp_path).only.rows[2] == ("Acme", "Dell", "5")


def test_a_workbook_is_read_whatever_it_is_called(tmp_path: Path, read: Read) -> None:
    (tmp_path / "pay.xlsx.bak").write_bytes(PLAIN)
    assert read(tmp_path).only.rows == {1: ("Vendor",), 2: ("Acme",)}


@pytest.mark.parametrize(
    "text",
    [
        "# Read me\n\nHere are the files, as agreed.\nThey come from SAP.\n",
        "2026-01-02 10:00:00,123 INFO Started the export\n2026-01-02 10:00:01,456 INFO Wrote all of the rows\n",
        "Dear all, here is the file.\nRegards, and many thanks\n",
        "let a = 1;\nlet b = 2;\nlet c = 3;\n",
        "key: value\nother: value\n",
        "one line, and no more",
    ],
)
def test_a_text_without_columns_is_left_aside_with_a_line(tmp_path: Path, read: Read, text: str) -> None:
    (tmp_path / "note.log").write_text(text)
    (file,) = read(tmp_path).files
    assert (file.status, file.bears_on) == (FileStatus.IGNORED, BearsOn.NONE)
    assert "no table" in file.problem


def test_a_mapping_is_no_table(tmp_path: Path, read: Read) -> None:
    (tmp_path / "map.toml").write_text(
        '[[table]]\nfile = "a.csv"\n[table.columns]\nA = "vendor, payer"\nB = "amount"\n'
    )
    assert read(tmp_path).files[0].status is FileStatus.IGNORED


@pytest.mark.parametrize(
    ("name", "content", "bears_on"),
    [
        ("a.csv", b"\x89PNG\r\n\x1a\n", BearsOn.NONE),
        ("a.xlsx", b"%PDF-1.7", BearsOn.ANY),
        ("a.csv", b"", BearsOn.NONE),
        ("a.xlsx", PLAIN[:900], BearsOn.ANY),
        ("a.csv", b"7z\xbc\xaf\x27\x1c", BearsOn.ANY),
        ("a.dbf", b"\x03\x7a\x01\x01", BearsOn.ANY),
        ("a.csv.gz", b"\x1f\x8bno", BearsOn.ANY),
        ("bom.json", b'{"bomFormat": "CycloneDX", "components": [', BearsOn.OWN),
        ("bom.xml", b'<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><c', BearsOn.OWN),
        ("a.spdx", b"\x89PNG", BearsOn.OWN),
    ],
)
def test_a_refused_file_bears_on_no_more_firms_than_it_could(
    tmp_path: Path, read: Read, name: str, content: bytes, bears_on: BearsOn
) -> None:
    (tmp_path / name).write_bytes(content)
    (file,) = read(tmp_path).files
    assert (file.status, file.bears_on) == (FileStatus.REFUSED, bears_on)


def test_more_bytes_than_the_limit_are_refused(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    assert "limit of 5" in read(tmp_path, limits=Limits(max_bytes=5)).problem


def test_more_cells_than_the_limit_are_refused(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    (tmp_path / "b.xlsx").write_bytes(workbook({"C3": 1}))
    files = read(tmp_path, limits=Limits(max_cells=2)).files
    assert ["more cells" in file.problem for file in files] == [True, True]


def test_a_container_that_says_it_unpacks_to_too_much_is_refused(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.xlsx").write_bytes(PLAIN)
    assert "unpacks to" in read(tmp_path, limits=Limits(max_unpacked_bytes=1000)).problem


@pytest.mark.parametrize("name", ["table.csv", "table.xls", "table.txt"])
def test_content_decides_over_the_name(tmp_path: Path, read: Read, name: str) -> None:
    (tmp_path / name).write_bytes(PLAIN)
    assert read(tmp_path).only.rows == {1: ("Vendor",), 2: ("Acme",)}


def test_text_under_a_spreadsheet_name_is_read_as_text(tmp_path: Path, read: Read) -> None:
    (tmp_path / "export.xls").write_text("Vendor\tCity\nAcme\tBonn\n")
    assert read(tmp_path).only.rows[2] == ("Acme", "Bonn")
