"""Looks at the first bytes of a file, whatever its name says, and lets only what is a table go on to a parser.

Runs in the reading child. Promises a `Form` or an `Unreadable` whose sentence tells the user what to do.
"""

from __future__ import annotations

import mmap
import zipfile
from enum import StrEnum
from pathlib import Path

from analyzer.bearing import BearsOn
from analyzer.reading.file_types import TEXTS
from analyzer.reading.formats.zip_container import open_checked
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Litter, Unreadable


class FileFormat(StrEnum):
    """What a file is by its content."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"
    JSON = "json"
    PARQUET = "parquet"
    HTML = "html"
    XML = "xml"
    XML_WORKBOOK = "xml workbook"


_SAVE = "Open it in the program that made it and save it as .xlsx or .csv."
_PASSWORD = "The file is protected by a password. Save a copy without a password."  # noqa: S105
_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
# Documents, pictures and programs hold no table, whatever their names say; archives and databases may.
_MAGIC = (
    (b"%PDF", "a PDF document", BearsOn.NONE),
    (b"\x1f\x8b", "a gzip archive", BearsOn.ANY),
    (b"BZh", "a bzip2 archive", BearsOn.ANY),
    (b"\xfd7zXZ", "an xz archive", BearsOn.ANY),
    (b"7z\xbc\xaf", "a 7-Zip archive", BearsOn.ANY),
    (b"Rar!", "a RAR archive", BearsOn.ANY),
    (b"PK\x05\x06", "an empty zip archive", BearsOn.NONE),
    (b"\x89PNG", "a picture", BearsOn.NONE),
    (b"\xff\xd8\xff", "a picture", BearsOn.NONE),
    (b"GIF8", "a picture", BearsOn.NONE),
    (b"{\\rtf", "a rich-text document", BearsOn.NONE),
    (b"SQLite format 3", "a SQLite database", BearsOn.ANY),
    (b"\x7fELF", "a program", BearsOn.NONE),
    (b"MZ\x90", "a program", BearsOn.NONE),
)
_HTML = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<style")
_PARQUET = b"PAR1"
_XML_WORKBOOK = b"urn:schemas-microsoft-com:office:spreadsheet"
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# By the last part of the name: some programs write the workbook into another folder than `xl`, or into none.
_MAIN_PARTS = (("workbook.xml", FileFormat.XLSX), ("workbook.bin", FileFormat.XLSB), ("content.xml", FileFormat.ODS))
_OTHER_PARTS = (("word/", "a Word document"), ("ppt/", "a PowerPoint presentation"))
# What a compound file of old Windows programs calls its parts, if it is a document, a message or pictures' thumbnails.
_OLE_OTHERS = ("WordDocument", "PowerPoint Document", "__properties_version1.0", "Catalog", "VisioDocument")


def detect_format(path: Path, suffix: str, limits: Limits) -> FileFormat:
    """What `path` is, or an error that says why it is not read; `suffix` is that of its name, lower case."""
    size = path.stat().st_size
    if size == 0:
        raise Unreadable(
            "The file is empty (0 bytes).", "Ask for it again, or take it out of the folder.", BearsOn.NONE
        )
    if size > limits.max_bytes:
        raise Unreadable(
            f"The file has {size:,} bytes, more than the limit of {limits.max_bytes:,}.",
            "Split it, or raise --limit bytes.",
        )
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(_ZIP):
        return _zip_form(path, limits)
    if head.startswith(_OLE):
        return _ole_form(path)
    return _text_form(suffix, head)


def _zip_form(path: Path, limits: Limits) -> FileFormat:
    with open_checked(path, limits) as archive:
        names = {name.lower() for name in archive.namelist()}
        last = {name.rpartition("/")[2] for name in names}
        form = next((form for part, form in _MAIN_PARTS if part in last), None)
        if form is None:
            raise _no_workbook(names)
        if form is FileFormat.ODS:
            _check_open_document(archive)
        return form


def _no_workbook(names: set[str]) -> Unreadable:
    other = (sort for folder, sort in _OTHER_PARTS if any(name.startswith(folder) for name in names))
    if sort := next(other, ""):
        return Unreadable(f"This is {sort}, not a table.", _SAVE, BearsOn.NONE)
    return Unreadable("This is a zip archive or a package of another program, not a table.", _SAVE)


def _check_open_document(archive: zipfile.ZipFile) -> None:
    if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Unreadable(_PASSWORD)
    sort = archive.read("mimetype") if "mimetype" in archive.namelist() else b""
    if sort and b"spreadsheet" not in sort:
        raise Unreadable("This is an OpenDocument file, but no spreadsheet.", _SAVE, BearsOn.NONE)


def _ole_form(path: Path) -> FileFormat:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        if view.find("EncryptedPackage".encode("utf-16-le")) >= 0:
            raise Unreadable(_PASSWORD)
        if view.find("Workbook".encode("utf-16-le")) >= 0 or view.find("Book".encode("utf-16-le")) >= 0:
            return FileFormat.XLS
        is_other = any(view.find(part.encode("utf-16-le")) >= 0 for part in _OLE_OTHERS)
    # One of which nothing is known may be a workbook whose directory is damaged.
    raise (Litter if is_other else Unreadable)("This is an old Office file, but no workbook.", _SAVE)


def _text_form(suffix: str, head: bytes) -> FileFormat:
    if head.startswith(_PARQUET):
        return FileFormat.PARQUET
    for magic, sort, bears_on in _MAGIC:
        if head.startswith(magic):
            raise Unreadable(f"This is {sort} and not a table that can be read.", _SAVE, bears_on)
    if _is_binary(head):
        raise Unreadable("The content is neither a spreadsheet nor text.", _SAVE)
    return _marked_up(suffix, _ascii_start(head))


def _ascii_start(head: bytes) -> bytes:
    """The first signs, lower case, in one byte each where that can be."""
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    plain = head[: len(head) // 2 * 2].decode(encoding, "replace").encode() if encoding else head
    return plain.lstrip(b"\xef\xbb\xbf \t\r\n").lower()


def _marked_up(suffix: str, start: bytes) -> FileFormat:
    if start.startswith(_HTML):
        return FileFormat.HTML
    if start.startswith(b"<?xml") or (suffix == ".xml" and start.startswith(b"<")):
        return _xml_form(start)
    is_json = suffix == ".json" or (start[:1] == b"{" and suffix not in TEXTS - {".txt"})
    return FileFormat.JSON if is_json else FileFormat.TEXT


def _xml_form(start: bytes) -> FileFormat:
    if _XML_WORKBOOK in start:
        return FileFormat.XML_WORKBOOK
    return FileFormat.HTML if b"<html" in start else FileFormat.XML


def _is_binary(head: bytes) -> bool:
    """UTF-16 is full of NULs and some exports hold a stray one; other control characters are not text."""
    control = sum(byte < 32 and byte not in b"\0\t\n\r\f\v\x1a\x1b" for byte in head)
    nul = head.count(0)
    return control > max(len(head) // 20, 8) or (nul * 4 > len(head) and not _is_utf16(head))


def _is_utf16(head: bytes) -> bool:
    return head[:2] in (b"\xff\xfe", b"\xfe\xff") or min(head[::2].count(0), head[1::2].count(0)) * 8 < head.count(0)
