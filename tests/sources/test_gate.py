"""What is let on to a parser: by content and by limits, whatever the name says (hostile files: `test_hostile.py`)."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from analyzer.records import FileStatus
from analyzer.sources.limits import Limits

Read = Callable[..., Any]


def workbook(cells: dict[str, Any]) -> bytes:
    book = openpyxl.Workbook()
    for place, value in cells.items():
        book.active[place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


PLAIN = workbook({"A1": "Vendor", "A2": "Acme"})


@pytest.mark.parametrize("name", ["letter.docx", "scan.pdf", "note.md", "logo.png", "LICENSE"])
def test_what_is_no_table_is_ignored_in_a_folder_and_refused_when_named(tmp_path: Path, read: Read, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert read(tmp_path).files[0].status is FileStatus.IGNORED
    assert read(tmp_path / name).files[0].status is FileStatus.REFUSED


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
