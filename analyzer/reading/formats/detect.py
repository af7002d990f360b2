"""Looks at the first bytes of a file, whatever its name says, and lets only what is a table go on to a parser.

Runs in the reading child. Promises a format of the registry, or an `Unreadable` whose sentence tells the user what to do.
"""

from __future__ import annotations

import mmap
from collections.abc import Collection
from pathlib import Path

from analyzer.bearing import BearsOn
from analyzer.reading.formats.registry import FORMATS
from analyzer.reading.formats.registry.file_format import (
    FileFormat,
    FirstBytes,
    OleStream,
    TextStart,
    ZipFolder,
    ZipPart,
)
from analyzer.reading.formats.registry.refused_formats import REFUSED_FORMATS
from analyzer.reading.formats.zip_container import open_checked
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import PROTECTED_PROBLEM, SAVE_REMEDY, Litter, Unreadable

_ZIP = b"PK\x03\x04"
OLE_SIGN = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED_STREAM = "EncryptedPackage"
_NO_PACKAGE = "This is a zip archive or a package of another program, not a table."
_NO_OLE_WORKBOOK = "This is an old Office file, but no workbook."
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


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
        return _zip_format(path, limits)
    if head.startswith(OLE_SIGN):
        return _ole_format(path)
    return _plain_format(suffix, head)


def _zip_format(path: Path, limits: Limits) -> FileFormat:
    with open_checked(path, limits) as archive:
        names = {name.lower() for name in archive.namelist()}
        last = {name.rpartition("/")[2] for name in names}
        for form in FORMATS:
            if isinstance(form.sign, ZipPart) and form.sign.name in last:
                if form.sign.check:
                    form.sign.check(archive)
                return form
    raise _refused_package(names)


def _refused_package(names: Collection[str]) -> Unreadable:
    for form in REFUSED_FORMATS:
        if isinstance(form.sign, ZipFolder) and any(name.startswith(form.sign.name) for name in names):
            return Unreadable(form.problem, form.remedy, form.bears_on)
    return Unreadable(_NO_PACKAGE, SAVE_REMEDY)


def _ole_format(path: Path) -> FileFormat:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        for form in FORMATS:
            if isinstance(form.sign, OleStream) and _has_stream(view, form.sign.names):
                return form
        if _has_stream(view, (ENCRYPTED_STREAM,)):
            raise Unreadable(PROTECTED_PROBLEM)
        for refused in REFUSED_FORMATS:
            if isinstance(refused.sign, OleStream) and _has_stream(view, refused.sign.names):
                raise Litter(refused.problem, refused.remedy, refused.bears_on)
    # One of which nothing is known may be a workbook whose directory is damaged.
    raise Unreadable(_NO_OLE_WORKBOOK, SAVE_REMEDY)


def _has_stream(view: mmap.mmap, names: Collection[str]) -> bool:
    return any(view.find(name.encode("utf-16-le")) >= 0 for name in names)


def _plain_format(suffix: str, head: bytes) -> FileFormat:
    for form in FORMATS:
        if isinstance(form.sign, FirstBytes) and head.startswith(form.sign.content):
            return form
    for refused in REFUSED_FORMATS:
        if isinstance(refused.sign, FirstBytes) and head.startswith(refused.sign.content):
            raise Unreadable(refused.problem, refused.remedy, refused.bears_on)
    if _is_binary(head):
        raise Unreadable("The content is neither a spreadsheet nor text.", SAVE_REMEDY)
    return _text_format(suffix, _ascii_start(head))


def _text_format(suffix: str, start: bytes) -> FileFormat:
    for refused in REFUSED_FORMATS:
        if isinstance(refused.sign, TextStart) and refused.sign.matches(suffix, start):
            raise Unreadable(refused.problem, refused.remedy, refused.bears_on)
    return next(form for form in FORMATS if isinstance(form.sign, TextStart) and form.sign.matches(suffix, start))


def _ascii_start(head: bytes) -> bytes:
    """The first signs, lower case, in one byte each where that can be."""
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    plain = head[: len(head) // 2 * 2].decode(encoding, "replace").encode() if encoding else head
    return plain.lstrip(b"\xef\xbb\xbf \t\r\n").lower()


def _is_binary(head: bytes) -> bool:
    """UTF-16 is full of NULs and some exports hold a stray one; other control characters are not text."""
    control = sum(byte < 32 and byte not in b"\0\t\n\r\f\v\x1a\x1b" for byte in head)
    nul = head.count(0)
    return control > max(len(head) // 20, 8) or (nul * 4 > len(head) and not _is_utf16(head))


def _is_utf16(head: bytes) -> bool:
    return head[:2] in (b"\xff\xfe", b"\xfe\xff") or min(head[::2].count(0), head[1::2].count(0)) * 8 < head.count(0)
