"""The parts of a Word document: found by their names and parsed without trusting them."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from analyzer.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAIN_PART = "word/document.xml"
_MAX_BYTES = 64 << 20
_AGAIN = "Open it in Word and save a copy, or ask for it again."
_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, KeyError)


def damaged_document() -> Unreadable:
    """What is said of a document that breaks off or is not written as one."""
    return Unreadable("This is a Word document that is damaged or was cut off.", _AGAIN)


def main_part(archive: zipfile.ZipFile) -> str:
    """The name of the part with the text, as the container spells it."""
    return next((name for name in archive.namelist() if name.lower() == MAIN_PART), MAIN_PART)


def parse_part(archive: zipfile.ZipFile, part: str) -> Element:
    """The root of a part; raises `Unreadable` where it is missing, too large, broken or hostile."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        size = archive.getinfo(part).file_size
        if size > _MAX_BYTES:
            said_size = f"{size >> 20:,} MiB; the limit is {_MAX_BYTES >> 20:,} MiB"
            raise Unreadable(f"The text of the Word document has {said_size}.", "Split the document.")
        root: Element = fromstring(archive.read(part), forbid_dtd=True)
    except DefusedXmlException as error:
        raise Unreadable("The file declares entities of its own (a DOCTYPE).", _AGAIN) from error
    except (*_DAMAGES, ParseError, ValueError, LookupError) as error:
        raise damaged_document() from error
    return root
