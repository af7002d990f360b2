"""Every file that is no readable table ends in a sentence that says what to do, and costs little."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from analyzer.records import FileStatus
from analyzer.sources.limits import Limits

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
Read = Callable[..., Any]


def workbook(cells: dict[str, Any]) -> bytes:
    book = openpyxl.Workbook()
    for place, value in cells.items():
        book.active[place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(content: bytes, changes: dict[str, bytes], twice: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, old.read(name)))
        if twice:
            with pytest.warns(UserWarning, match="Duplicate name"):
                new.writestr(twice, b"")
    return out.getvalue()


PLAIN = workbook({"A1": "Vendor", "A2": "Acme"})
SHEET = "xl/worksheets/sheet1.xml"
DOCTYPE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>'
)
LONG = b'<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + b"a" * 60_000_000 + b"</t></is></c></row>"


def lying(content: bytes) -> bytes:
    """The same container, its directory declaring that the sheet unpacks to 10 bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        true = archive.getinfo(SHEET).file_size
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(SHEET.encode()))
    assert struct.unpack_from("<I", content, at + 24)[0] == true
    return content[: at + 24] + struct.pack("<I", 10) + content[at + 28 :]


def with_flag(content: bytes) -> bytes:
    """The same container, its first entry marked as encrypted."""
    at = content.index(b"PK\x01\x02")
    return content[: at + 8] + struct.pack("<H", 1) + content[at + 10 :]


REFUSED = [
    ("empty.csv", b"", "empty"),
    ("empty.xlsx", b"", "empty"),
    ("report.xlsx", b"%PDF-1.7 ...", "a PDF document"),
    ("export.xls", b"\r\n<HTML><p>The report is being prepared.</p>", "a web page without a table"),
    ("export2003.xls", b'<?xml version="1.0"?><Workbook/>', "an XML document"),
    ("picture.csv", b"\x89PNG\r\n\x1a\n", "a picture"),
    ("packed.csv", b"\x1f\x8b\x08\x00", "a gzip archive"),
    ("columns.csv", b"PAR1" + b"\0" * 40, "Parquet file is damaged"),
    ("noise.csv", bytes(range(256)) * 20, "neither a spreadsheet nor text"),
    ("cut.xlsx", PLAIN[: len(PLAIN) // 2], "damaged or was cut off"),
    ("hole.xlsx", PLAIN[:200] + b"\0" * 50 + PLAIN[250:], "damaged"),
    ("locked.xlsx", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "password"),
    ("marked.xlsx", with_flag(PLAIN), "password"),
    ("letter.xls", OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 600, "no workbook"),
    ("broken.xls", OLE + b"\0" * 600 + "Workbook".encode("utf-16-le") + b"\0" * 600, "damaged"),
    ("twice.xlsx", repacked(PLAIN, {}, twice=SHEET), "two of one name"),
    ("dense.xlsx", repacked(PLAIN, {SHEET: LONG}), "more than 200 times its size"),
    ("doctype.xlsx", repacked(PLAIN, {SHEET: DOCTYPE}), "DOCTYPE"),
    ("liar.xlsx", lying(repacked(PLAIN, {SHEET: LONG})), "damaged"),
    ("garbage.xlsx", repacked(PLAIN, {SHEET: b"<worksheet><sheetData><row"}), "damaged"),
    ("database.parquet", b"PAR1", "Parquet file is damaged"),
    ("database.dbf", b"\x03\x7a\x01\x01", "Files of the type .dbf are not read"),
]


@pytest.mark.parametrize(("name", "content", "said"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_is_refused_in_a_sentence(tmp_path: Path, read: Read, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    (file,) = read(tmp_path).files
    assert file.status is FileStatus.REFUSED
    assert said in file.problem
    assert file.problem.endswith(".")
    assert file.database is None


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
