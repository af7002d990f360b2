"""Parses a CycloneDX XML file that anybody may have written into what the JSON of the same content holds.

Nothing is looked up and no entity is expanded: a file that declares any is refused. Elements of other namespaces are
left out, as the format wants it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analyzer.reading.formats.sbom.json_document import join_pair
from analyzer.reading.formats.sbom.xml_parser import BrokenXml, feed_parser, open_parser
from analyzer.reading.unreadable import NotATable, Unreadable

_TAG = re.compile(r"\{https?://cyclonedx\.org/schema/bom/([^}]*)\}(.*)")
_MARK = b"cyclonedx.org/schema/bom"
_LISTS = {"components": "component", "services": "service", "endpoints": "endpoint", "authors": "author"}
# Elements that stand several times beside each other, where the JSON has a list.
_REPEATED = frozenset(
    {
        "property",
        "reference",
        "dependency",
        "tool",
        "occurrence",
        "vulnerability",
        "target",
        "license",
        "dataset",
        "note",
    }
    | {"patch", "commit", "identity", "method", "frame", "annotation", "standard", "assessor", "claim", "text"}
)
_DEEPEST = 256
_CHUNK = 1 << 20
_FOREIGN = "This is an XML document, but neither a CycloneDX bill of materials nor an Excel table, nor a list of Maven or NuGet."
_REMEDY = "Export it as .csv or .xlsx, or as CycloneDX or SPDX."
_AGAIN = "Ask for it again."


def read_xml_document(path: Path) -> dict[str, Any]:
    """Raises `NotATable` for what is not CycloneDX, `Unreadable` for what is, but broken or hostile."""
    try:
        document: dict[str, Any] = feed_parser(open_parser(_Builder()), path)
    except BrokenXml as error:
        if _says_cyclonedx(path):
            raise
        raise NotATable(_FOREIGN, _REMEDY) from error
    return document


def _says_cyclonedx(path: Path) -> bool:
    """Of XML that never said that it was CycloneDX nothing was to be expected."""
    with path.open("rb") as file:
        return _MARK in file.read(_CHUNK)


@dataclass(slots=True)
class _Open:
    """An element that has begun and not ended."""

    name: str
    made: dict[str, Any]
    listed: list[Any] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    has_children: bool = False

    def value(self) -> Any:
        if self.name in _LISTS:
            return self.listed
        text = "".join(self.text).strip()
        if self.name == "property":
            return {**self.made, "value": text}
        return self.made if self.has_children or not text else text


class _Builder:
    """What the XML parser reports to; works without recursion, whatever the depth."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._foreign = 0
        self._document: dict[str, Any] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        found = _TAG.fullmatch(tag)
        if not self._open and (not found or found[2] != "bom"):
            raise NotATable(_FOREIGN, _REMEDY)
        if self._foreign or not found:
            self._foreign += 1
            return
        if len(self._open) > _DEEPEST:
            raise Unreadable("The file is nested deeper than any bill of materials.", _AGAIN)
        if not self._open:
            attributes = {"bomFormat": "CycloneDX", "specVersion": found[1]}
        self._open.append(_Open(found[2], dict(attributes)))

    def data(self, text: str) -> None:
        if self._open and not self._foreign:
            self._open[-1].text.append(text)

    def end(self, _: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        done = self._open.pop()
        if not self._open:
            self._document = done.made
            return
        owner = self._open[-1]
        owner.has_children = True
        if _LISTS.get(owner.name) == done.name:
            owner.listed.append(done.value())
        elif done.name in _REPEATED:
            owner.made.setdefault(done.name, []).append(done.value())
        else:
            join_pair(owner.made, done.name, done.value())

    def close(self) -> dict[str, Any]:
        return self._document
