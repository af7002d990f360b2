"""Feeds an XML file that anybody may have written to a target: nothing is looked up, and no entity is expanded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analyzer.reading.unreadable import Unreadable

_CHUNK = 1 << 16
_ENTITIES = "The file declares entities of its own (a DOCTYPE)."
_BROKEN = "The file is no valid XML: it is damaged or cut off."


class BrokenXml(Unreadable):
    """XML that is damaged, or that declares entities."""


def open_parser(target: Any) -> Any:
    """A parser that reports to `target`; its `parser` knows the line."""
    from defusedxml.ElementTree import DefusedXMLParser

    return DefusedXMLParser(target=target, forbid_dtd=True)


def feed_parser(parser: Any, path: Path) -> Any:
    """What the target of the parser makes of the file. Raises `BrokenXml`, and what the target raises."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError

    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                parser.feed(chunk)
        return parser.close()
    except DefusedXmlException as error:
        raise BrokenXml(_ENTITIES, "Ask for it without.") from error
    except (ParseError, ValueError, LookupError) as error:
        raise BrokenXml(_BROKEN, "Ask for it again.") from error
