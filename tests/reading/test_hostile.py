"""A corpus of hostile files, made here: each ends in its sentence, or is read, within 10 seconds and 1 GiB.

The bounds are given to the reading child, which is refused more; a file that needs more ends in another sentence and
fails its case. What one file does costs the others nothing: all are read in one run, a good file among them.
"""

from __future__ import annotations

import errno
import gzip
import io
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from analyzer.reading.limits import Limits
from analyzer.reading.process import child
from analyzer.reading.process.protocol import ReadResult, ReadTask
from analyzer.reading.read_files import ReadFile, read_inputs
from analyzer.vocabulary import FileStatus

BOUNDS = Limits(seconds=10, memory_bytes=1 << 30, max_unpacked_bytes=256 << 20)
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
TABLE = b"Vendor,City\nAcme,Bonn\n"
BOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
READ = ""  # the expected sentence of a file that is read


@cache
def plain() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Vendor", "City"])
    book.worksheets[0].append(["Acme", "Bonn"])
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cells(placed: Mapping[str, Any]) -> bytes:
    book = openpyxl.Workbook()
    for place, value in placed.items():
        book.worksheets[0][place] = value
    return saved(book)


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """The plain workbook, one part of it replaced or added."""
    with zipfile.ZipFile(io.BytesIO(plain())) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return zipped({**parts, name: content})


def without_part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(plain())) as archive:
        return zipped({part: archive.read(part) for part in archive.namelist() if part != name})


def twice(name: str) -> bytes:
    """The plain workbook with two parts of one name."""
    out = io.BytesIO(plain())
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(name, b"")
    return out.getvalue()


def lying() -> bytes:
    """A workbook whose directory declares that 60 MB of sheet unpack to 10 bytes."""
    content = with_part(SHEET, sheet(inline("a" * 60_000_000)))
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(SHEET.encode()))
    return content[: at + 24] + struct.pack("<I", 10) + content[at + 28 :]


def flagged() -> bytes:
    """A workbook whose first entry is marked as encrypted."""
    at = plain().index(b"PK\x01\x02")
    return plain()[: at + 8] + struct.pack("<H", 1) + plain()[at + 10 :]


def method(number: int) -> bytes:
    """A workbook whose parts claim a way of compression that nobody knows."""
    content = bytearray(plain())
    at = content.index(b"PK\x01\x02")
    content[at + 10 : at + 12] = struct.pack("<H", number)
    return bytes(content)


def sheet(rows: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def inline(text: str, place: str = "A1") -> str:
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def entities(depth: int) -> bytes:
    """The billion laughs: each entity is ten of the one before."""
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, depth))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{declared}]><x>&e{depth - 1};</x>'.encode()


def aliases() -> bytes:
    """The same in YAML: each list is ten of the one before."""
    lines = [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 20)]
    return f"- &a0 [x, x]\n{''.join(lines)}".encode()


def outside(target: str) -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{target}">]><x>&e;</x>'.encode()


def nested(levels: int) -> bytes:
    content = zipped({"table.csv": TABLE})
    for level in range(levels):
        content = zipped({f"{level}.zip": content})
    return content


def open_document(content: bytes, manifest: bytes = b"<manifest/>") -> bytes:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def repeated_cells(rows: int, columns: int) -> bytes:
    """An .ods that says of one cell that it stands `rows` times `columns` times."""
    return (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="S"><table:table-row table:number-rows-repeated="{rows}">'
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{columns}"><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    ).encode()


def ole(directory: str) -> bytes:
    return OLE + b"\0" * 600 + directory.encode("utf-16-le") + b"\0" * 600


def deep_json(levels: int) -> bytes:
    return b'{"bomFormat":"CycloneDX","components":' + b"[" * levels + b"]" * levels + b"}"


Maker = Callable[[], bytes]

REFUSED: tuple[tuple[str, Maker, str], ...] = (
    # Nothing, or something else than the name says.
    ("empty.csv", lambda: b"", "empty (0 bytes)"),
    ("empty.xlsx", lambda: b"", "empty (0 bytes)"),
    ("pdf.xlsx", lambda: b"%PDF-1.7 ...", "a PDF document"),
    ("png.csv", lambda: b"\x89PNG\r\n\x1a\n", "a picture"),
    ("jpeg.xls", lambda: b"\xff\xd8\xff\xe0....", "a picture"),
    ("gif.csv", lambda: b"GIF89a....", "a picture"),
    ("rtf.csv", lambda: b"{\\rtf1 hello}", "a rich-text document"),
    ("sqlite.csv", lambda: b"SQLite format 3\0" + b"\0" * 99, "a SQLite database"),
    ("elf.csv", lambda: b"\x7fELF" + b"\2" * 99, "a program"),
    ("exe.xlsx", lambda: b"MZ\x90\0" + b"\0" * 99, "a program"),
    ("rar.csv", lambda: b"Rar!\x1a\x07\0", "a RAR archive"),
    ("seven.csv", lambda: b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    ("xz.csv", lambda: b"\xfd7zXZ\0", "an xz archive"),
    ("bzip.csv", lambda: b"BZh91AY", "a bzip2 archive"),
    ("packed.csv", lambda: gzip.compress(TABLE, mtime=0), "a gzip archive"),
    ("noise.csv", lambda: bytes(range(256)) * 20, "neither a spreadsheet nor text"),
    ("zeros.csv", lambda: b"\0" * 5_000_000, "neither a spreadsheet nor text"),
    ("page.xls", lambda: b"<html><p>Please log in.</p></html>", "a web page without a table"),
    ("xml.xls", lambda: b'<?xml version="1.0"?><Workbook/>', "an XML document"),
    ("word.xlsx", lambda: zipped({"word/document.xml": b"<w/>"}), "a Word document"),
    ("slides.xlsx", lambda: zipped({"ppt/presentation.xml": b"<p/>"}), "a PowerPoint presentation"),
    ("jar.xlsx", lambda: zipped({"META-INF/MANIFEST.MF": b"x"}), "a zip archive or a package"),
    ("empty-zip.xlsx", lambda: zipped({}), "an empty zip archive"),
    ("table.dbf", lambda: b"\x03\x7a\x01\x01", "Files of the type .dbf are not read"),
    # Locked.
    ("locked.xlsx", lambda: ole("EncryptedPackage"), "protected by a password"),
    ("locked.xls", lambda: ole("EncryptedPackage"), "protected by a password"),
    ("marked.xlsx", flagged, "protected by a password"),
    (
        "locked.ods",
        lambda: open_document(b"noise", b"<manifest><encryption-data/></manifest>"),
        "protected by a password",
    ),
    # Cut off or damaged.
    ("cut.xlsx", lambda: plain()[: len(plain()) // 2], "damaged or was cut off"),
    ("hole.xlsx", lambda: plain()[:200] + b"\0" * 50 + plain()[250:], "damaged"),
    ("head.xlsx", lambda: b"PK\x03\x04", "damaged"),
    ("method.xlsx", lambda: method(99), "damaged"),
    ("no-sheet.xlsx", lambda: without_part(SHEET), "damaged"),
    ("no-book.xlsx", lambda: without_part(BOOK), "a zip archive or a package"),
    ("bad-sheet.xlsx", lambda: with_part(SHEET, b"<worksheet><sheetData><row"), "damaged"),
    ("bad-book.xlsx", lambda: with_part(BOOK, b"<workbook><sheets>"), "damaged"),
    ("directory.xls", lambda: ole("Damaged"), "no workbook"),
    ("broken.xls", lambda: ole("Workbook"), "damaged"),
    ("broken.ods", lambda: open_document(b"<office"), "damaged"),
    ("cdata.ods", lambda: open_document(repeated_cells(1, 1).replace(b">x<", b"><![CDATA[x]]><")), "CDATA"),
    (
        "text.ods",
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
        "OpenDocument text",
    ),
    ("cut.parquet", lambda: b"PAR1" + b"\0" * 40, "Parquet file is damaged"),
    ("cut.csv.gz", lambda: gzip.compress(TABLE * 99, mtime=0)[:-9], "damaged"),
    ("cut.zip", lambda: zipped({"a.csv": TABLE})[:-30], "damaged"),
    # Bombs.
    ("dense.xlsx", lambda: with_part(SHEET, sheet(inline("a" * 60_000_000))), "more than 200 times its size"),
    ("liar.xlsx", lying, "damaged"),
    ("sheets.xlsx", lambda: with_part(STRINGS, b"<sst>" + b" " * 400_000_000 + b"</sst>"), "unpacks to"),
    ("parts.xlsx", lambda: zipped({BOOK: b"<x/>"} | {f"xl/{n}.xml": b"" for n in range(10_001)}), "too many parts"),
    ("twice.xlsx", lambda: twice(SHEET), "two of one name"),
    ("bomb.csv.gz", lambda: gzip.compress(b"0" * 300_000_000, 9, mtime=0), "more than the limit of 268,435,456"),
    ("bomb.zip", lambda: zipped({"a.csv": b"0" * 30_000_000}), "more than 200 times"),
    ("nested.zip", lambda: nested(6), "Archives inside archives are opened 2 deep"),
    ("members.zip", lambda: zipped({f"{n}.csv": b"a" for n in range(12_000)}), "too many parts"),
    (
        "repeated.ods",
        lambda: open_document(repeated_cells(1_048_576, 16_384)),
        "damaged, or written in a way that no reader knows",
    ),
    ("one-line.csv", lambda: b"a," * 5_000 + b"z\n" + b"1," * 5_000 + b"2\n", "columns"),
    ("long-cell.csv", lambda: b"Vendor,City\n" + b"a" * 3_000_000 + b",Bonn\n", "the cell"),
    # What a careless XML parser would expand or fetch.
    ("laughs.xlsx", lambda: with_part(SHEET, entities(10)), "DOCTYPE"),
    ("fetch.xlsx", lambda: with_part(SHEET, outside("file:///etc/passwd")), "DOCTYPE"),
    ("styles.xlsx", lambda: with_part(STYLES, entities(10)), "DOCTYPE"),
    ("strings.xlsx", lambda: with_part(STRINGS, outside("http://127.0.0.1/")), "DOCTYPE"),
    ("laughs.ods", lambda: open_document(entities(10)), "DOCTYPE"),
    # Records that are none, or without end.
    ("cut.jsonl", lambda: b'{"vendor": "Acme"}\n{"vendor": "Bl', "Line 2 is not valid JSON"),
    ("deep.jsonl", lambda: b'{"a":' * 200_000 + b"1" + b"}" * 200_000, "nested deeper"),
    ("wide.json", lambda: json.dumps([{f"k{n}": n} for n in range(100_000)]).encode(), "2,000 different headings"),
    ("laughs.yaml", aliases, "grow without bound"),
    ("cut.ofx", lambda: b"OFXHEADER:100\n\n<OFX><BANKTRANLIST><STMTTRN><NAME>Acme", "breaks off"),
    ("raw.ofx", lambda: b"OFXHEADER:100\n\n<OFX>" + b"<![CDATA[" * 1_000_000, "breaks off"),
    # Software lists that are none.
    ("deep.json", lambda: deep_json(200_000), "nested deeper"),
    ("broken.json", lambda: b'{"bomFormat": "CycloneDX", "components": [', "not valid JSON"),
    ("laughs.spdx", lambda: entities(10), "an XML document, but neither"),
)

ACCEPTED: tuple[tuple[str, Maker], ...] = (
    ("far.xlsx", lambda: cells({"A1": "Vendor", "A2": "Acme", "XFD1048576": "stray"})),
    ("low.xlsx", lambda: cells({"A1": "Vendor", "A1048576": "low"})),
    ("blank-rows.xlsx", lambda: with_part(SHEET, sheet(inline("Vendor") + "".join(f'<row r="{n}"/>' for n in range(2, 1_000_001))))),
    ("blank-lines.csv", lambda: b"Vendor,City\n" + b",\n" * 1_000_000 + b"Acme,Bonn\n"),
    ("formulas.xlsx", lambda: cells({"A1": "Vendor", "A2": "=HYPERLINK(\"http://x\",\"y\")", "A3": "=cmd|' /C calc'!A0"})),
    ("formulas.csv", lambda: b"Vendor,City\n=cmd|' /C calc'!A0,@SUM(1+1)\n+1,-1\n"),
    ("control.csv", lambda: b"Vendor,City\nA\x01c\x0bme\x1f,B\x07onn\n"),
    ("sql.csv", lambda: b"Vendor,City\n'); DROP TABLE record; --,\"x\"\n"),
    ("markup.csv", lambda: b"<script>alert(1)</script>,City\n<img src=x onerror=alert(1)>,Bonn\n"),
    ("quotes.csv", lambda: b"Vendor,City\n" + b'"open,Bonn\n' * 20_000),
    ("same.csv", lambda: b"Vendor," * 300 + b"City\n" + b"x," * 300 + b"y\n"),
    ("marks.md", lambda: b"| a | b |\n|---|---|\n" + (b"| " + b"**a " * 900 + b"| x |\n") * 100),
    ("tags.md", lambda: b"| a | b |\n|---|---|\n" + (b"| " + b"<a href=" * 450 + b"| x |\n") * 100),
    ("repeats.ofx", lambda: b"OFXHEADER:100\n\n<OFX><BANKTRANLIST><STMTTRN>" + b"<MEMO>a" * 100_000 + b"</BANKTRANLIST></OFX>"),
    ("no-end.csv", lambda: b"Vendor,City\nAcme,Bonn"),
    ("lone-mark.csv", lambda: b"\xef\xbb\xbfVendor,City\nAcme,\xff\xfe\n"),
    ("surrogates.csv", lambda: "Vendor,City\n\U0001f600,\u202egnp.exe\u200b\n".encode()),
    ("1' OR '1'='1.csv", lambda: TABLE + b"One,Rome\n"),
    ("*[?]{a,b}.csv", lambda: TABLE + b"Two,Oslo\n"),
)  # fmt: skip

# Types that hold a table only now and then, and what programs leave behind: left aside, with the sentence.
ASIDE: tuple[tuple[str, Maker, str], ...] = (
    ("number.json", lambda: b'{"components": ' + b"9" * 50_000 + b"}", ""),
    ("laughs.xml", lambda: entities(10), "an XML document, but neither"),
    ("fetch.xml", lambda: outside("file:///etc/passwd"), "an XML document, but neither"),
    ("deep.xml", lambda: b'<?xml version="1.0"?>' + b"<a>" * 200_000 + b"</a>" * 200_000, ""),
    ("letter.xls", lambda: ole("WordDocument"), "no workbook"),
    ("Thumbs.db", lambda: OLE + b"\0" * 4_000, "by-product"),
    ("desktop.ini", lambda: b"[.ShellClassInfo]\r\nIconFile=a.ico,3\r\n", "by-product"),
    (".DS_Store", lambda: b"\0\0\0\1Bud1" + bytes(range(256)), "by-product"),
    ("~$pay.xlsx", lambda: b"\x05Alice" + b" " * 49 + b"\0" * 110, "by-product"),
    ("pay.csv.lnk", lambda: b"L\0\0\0\1\x14\2\0" + b"\0" * 60, "by-product"),
    ("portal.url", lambda: b"[InternetShortcut]\r\nURL=https://example.org/\r\n", "by-product"),
    ("noise.bin", lambda: bytes(range(256)) * 20, "neither a spreadsheet nor text"),
    ("letter.doc", lambda: ole("WordDocument"), "no workbook"),
    ("config.yaml", lambda: b"a: " + b"[" * 300_000, ""),
    ("noise.html", lambda: b"<html>" + b"<table>" * 20_000, ""),
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ReadFile]:
    """What reading each file of the corpus ended in; a member of an archive counts for its archive."""
    folder = tmp_path_factory.mktemp("corpus")
    for name, maker in (*((name, maker) for name, maker, _ in (*REFUSED, *ASIDE)), *ACCEPTED):
        (folder / name).write_bytes(maker())
    (folder / "good.csv").write_bytes(TABLE + b"Good,Ulm\n")
    files = read_inputs([folder], tmp_path_factory.mktemp("workspace"), BOUNDS)
    return {name: file for file in files for name in (file.file, file.file.partition("/")[0])}


def test_the_corpus_is_large_and_a_good_file_among_it_is_read(corpus: Mapping[str, ReadFile]) -> None:
    assert len({name for name, *_ in (*REFUSED, *ACCEPTED, *ASIDE)}) >= 60
    assert corpus["good.csv"].status is FileStatus.READ


@pytest.mark.parametrize(("name", "said"), [(name, said) for name, _, said in REFUSED])
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(
    corpus: Mapping[str, ReadFile], name: str, said: str
) -> None:
    file = corpus[name]
    assert (file.status, file.database) == (FileStatus.REFUSED, None)
    assert said in file.problem
    assert file.problem.endswith(".")


@pytest.mark.parametrize("name", [name for name, _ in ACCEPTED])
def test_a_file_that_is_only_odd_is_read(corpus: Mapping[str, ReadFile], name: str) -> None:
    assert (corpus[name].status, corpus[name].problem) == (FileStatus.READ, "")


@pytest.mark.parametrize(("name", "said"), [(name, said) for name, _, said in ASIDE])
def test_a_document_that_is_no_table_is_left_aside_with_its_reason(
    corpus: Mapping[str, ReadFile], name: str, said: str
) -> None:
    file = corpus[name]
    assert file.status is FileStatus.IGNORED
    assert said in file.problem
    assert file.problem.endswith(".")


def test_a_checksum_that_does_not_hold_is_damage(tmp_path: Path) -> None:
    content = bytearray(gzip.compress(TABLE, mtime=0))
    content[-8:-4] = struct.pack("<I", zlib.crc32(b"other"))
    (tmp_path / "a.csv.gz").write_bytes(content)
    (file,) = read_inputs([tmp_path], tmp_path / "work", BOUNDS)
    assert "damaged" in file.problem


def test_every_sentence_names_a_remedy(corpus: Mapping[str, ReadFile]) -> None:
    silent = [name for name, _, _ in REFUSED if len(corpus[name].problem.split(". ")) < 2]
    assert not silent, json.dumps(silent)


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
        RuntimeError(f"Could not write file: {os.strerror(errno.ENOSPC)}"),
    ],
)
def test_a_full_disk_is_no_damaged_file(error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "table.csv").write_text("Vendor,City\nAcme,Bonn\n")

    def fill_the_disk(*_: object) -> None:
        raise error

    monkeypatch.setattr(child, "_read_file", fill_the_disk)
    monkeypatch.setattr(child, "_restrict_process", lambda *_: None)
    outcome = child.answer_task(
        ReadTask(str(tmp_path / "table.csv"), "table.csv", str(tmp_path / "1.duckdb"), Limits())
    )
    assert outcome.result is ReadResult.REFUSED
    assert "The disk has no room" in outcome.problem
