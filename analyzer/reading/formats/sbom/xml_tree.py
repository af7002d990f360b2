"""Parses an XML file that anybody may have written into a small tree whose elements know their lines.

Nothing is looked up and no entity is expanded: a file that declares any is refused. Namespaces are left off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analyzer.reading.formats.sbom.xml_parser import feed_parser, open_parser
from analyzer.reading.unreadable import Unreadable

_DEEPEST = 64
_MOST_ELEMENTS = 1_000_000
_CHUNK = 1 << 16
_FIRST_TAG = re.compile(rb"<([A-Za-z][A-Za-z0-9]*)[\s>]")
_DEEP = "The file is nested deeper than any list of packages (line {line:,})."
_LARGE = "The file has more elements than any list of packages."
_AGAIN = "Ask for it again."


@dataclass(slots=True)
class XmlElement:
    """One element; `text` is what stands directly in it, without the space around it."""

    name: str
    line: int
    attributes: dict[str, str]
    children: list[XmlElement] = field(default_factory=list)
    text: str = ""

    def child_text(self, name: str) -> str:
        """The text of the first child of that name, '' where there is none."""
        return next((child.text for child in self.children if child.name == name), "")

    def named_children(self, *names: str) -> Iterator[XmlElement]:
        """The children of that name; with several names, theirs of the next one, and so on."""
        for child in self.children:
            if child.name == names[0]:
                yield from child.named_children(*names[1:]) if len(names) > 1 else (child,)

    def walk(self) -> Iterator[XmlElement]:
        """The element and all below it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()


def root_name(path: Path) -> str:
    """How the outermost element is called, '' where the file does not begin as XML."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, iterparse

    try:
        _, root = next(iter(iterparse(path, events=("start",), forbid_dtd=True)))
    except DefusedXmlException:
        with path.open("rb") as file:
            first = _FIRST_TAG.search(file.read(_CHUNK))
        return first[1].decode() if first else ""
    except (ParseError, ValueError, LookupError, StopIteration):
        return ""
    return _local_name(root.tag)


def read_xml_tree(path: Path) -> XmlElement:
    """Raises `Unreadable` for what is broken, declares entities, or is too deep or too large."""
    builder = _Builder()
    parser = open_parser(builder)
    builder.parser = parser.parser
    root: XmlElement = feed_parser(parser, path)
    return root


class _Builder:
    """What the XML parser reports to; `parser` is the one that knows the line."""

    def __init__(self) -> None:
        self.parser: Any = None
        self._open: list[tuple[XmlElement, list[str]]] = []
        self._count = 0
        self._root: XmlElement | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        self._count += 1
        if len(self._open) >= _DEEPEST:
            raise Unreadable(_DEEP.format(line=line), _AGAIN)
        if self._count > _MOST_ELEMENTS:
            raise Unreadable(_LARGE, _AGAIN)
        element = XmlElement(_local_name(tag), line, dict(attributes))
        if self._open:
            self._open[-1][0].children.append(element)
        else:
            self._root = element
        self._open.append((element, []))

    def data(self, text: str) -> None:
        if self._open:
            self._open[-1][1].append(text)

    def end(self, _: str) -> None:
        element, texts = self._open.pop()
        element.text = "".join(texts).strip()

    def close(self) -> XmlElement | None:
        return self._root


def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2]
