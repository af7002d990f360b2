"""Tells which OpenDocument containers are spreadsheets that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.bearing import BearsOn
from analyzer.reading.unreadable import PASSWORD_PROBLEM, SAVE_REMEDY, Unreadable

if TYPE_CHECKING:
    from zipfile import ZipFile

_MANIFEST = "META-INF/manifest.xml"
_TEXT_REMEDY = (
    "Open it in the program that made it and save it as a Word document (docx): a form or a letter that comes back is read"
    " from that."
)


def check_open_document(archive: ZipFile) -> None:
    """Raise `Unreadable` for a document of another kind, and for one that is protected by a password."""
    names = archive.namelist()
    if _MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST):
        raise Unreadable(PASSWORD_PROBLEM)
    kind = archive.read("mimetype") if "mimetype" in names else b""
    if b"opendocument.text" in kind:
        raise Unreadable("This is an OpenDocument text, which is not read.", _TEXT_REMEDY, BearsOn.NONE)
    if kind and b"spreadsheet" not in kind:
        raise Unreadable("This is an OpenDocument file, but no spreadsheet.", SAVE_REMEDY, BearsOn.NONE)
