"""The elements of an OFX text. In its old form a value has no closing tag, so no parser of XML can read it.

No entity is looked up and none is expanded but those of letters.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

# A sign `<` that no tag follows belongs to the value.
_ELEMENT = re.compile(r"<(/?)([A-Za-z][\w.\-]*)[^<>]*>([^<]*(?:<(?![/!?A-Za-z])[^<]*)*)")
_RAW = "<![CDATA["
_RAW_END = "]]>"


class Element(NamedTuple):
    """A tag, upper case, and the text behind it; `is_end` for one that closes."""

    tag: str
    value: str
    is_end: bool


def ofx_elements(text: str) -> Iterator[Element]:
    """The elements in their order, wherever a value ends."""
    for slash, tag, value in _ELEMENT.findall(_without_raw_parts(text)):
        yield Element(tag.upper(), "" if slash else " ".join(html.unescape(value).split()), bool(slash))


def _without_raw_parts(text: str) -> str:
    """The text in which what stands in `<![CDATA[...]]>` is written as any other value."""
    if _RAW not in text:
        return text
    first, *parts = text.split(_RAW)
    pieces = [first]
    for part in parts:
        value, _, rest = part.partition(_RAW_END)
        pieces += [html.escape(value, quote=False), rest]
    return "".join(pieces)
