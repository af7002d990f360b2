"""SPDX 2.2 and 2.3 (ISO/IEC 5962) as JSON and as tag-value: packages, and the one that the document describes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import as_list, as_mappings, mapping, text

_DOCUMENT = "SPDXRef-DOCUMENT"
_NOTHING = frozenset(("", "NOASSERTION", "NONE"))
# An e-mail address or nothing stands in the last brackets; other brackets are part of the name ("Acme (UK) Ltd").
_AGENT = re.compile(r"^(?:Organization|Person|Tool):\s*(.*?)\s*(?:\((?:[^()]*@[^()]*)?\))?$")
_TAG = re.compile(r"^([A-Za-z]+):\s*(.*)$")
# The tags of a package that are read, and what the JSON calls them.
_KEYS = {
    "SPDXID": "SPDXID",
    "PackageName": "name",
    "PackageVersion": "versionInfo",
    "PackageSupplier": "supplier",
    "PackageOriginator": "originator",
    "PrimaryPackagePurpose": "primaryPackagePurpose",
}


def of_json(document: Any) -> SoftwareList | None:
    """The list, None where the document is no SPDX 2."""
    if not isinstance(document, dict) or not text(document.get("spdxVersion")).startswith("SPDX-2"):
        return None
    packages = as_mappings(document.get("packages"))
    described = [package for package in packages if text(package.get("SPDXID")) in _described_packages(document)]
    root = described[0] if len(described) == 1 and len(packages) > 1 else {}
    name = text(root.get("name")) or text(document.get("name"))
    product = Product(_asserted_text(name), _asserted_text(text(root.get("versionInfo"))), _maker_of(root))
    return SoftwareList(
        product, [_parse_package(each) for each in packages if each is not root], root=_parse_package(root)
    )


def of_tag_value(content: str) -> SoftwareList | None:
    """The same of the line format; an entry's line is where its package begins."""
    if not re.search(r"^SPDXVersion:\s*SPDX-2", content, re.MULTILINE):
        return None
    document: dict[str, Any] = {"spdxVersion": "SPDX-2", "packages": [], "relationships": []}
    owner = document
    for number, tag, value in _tag_values(content):
        if tag == "PackageName":
            owner = {"name": value, "line": number, "externalRefs": []}
            document["packages"].append(owner)
        elif tag in ("FileName", "SnippetSPDXID", "LicenseID"):
            owner = {}
        elif tag == "DocumentName":
            document["name"] = value
        elif tag == "ExternalRef":
            _add_reference(owner, value)
        elif tag == "Relationship":
            document["relationships"].append(_parse_relationship(value))
        elif tag in _KEYS:
            owner[_KEYS[tag]] = value
    return of_json(document)


def _tag_values(content: str) -> Iterator[tuple[int, str, str]]:
    """(line number, tag, value); a `<text>` over several lines belongs to the tag that opens it."""
    inside = False
    for number, line in enumerate(content.splitlines(), 1):
        found = None if inside else _TAG.match(line)
        opened, closed = "<text>" in line, "</text>" in line
        inside = not closed if opened else inside and not closed
        if found:
            yield number, found[1], found[2].replace("<text>", "").replace("</text>", "").strip()


def _add_reference(owner: dict[str, Any], value: str) -> None:
    category, _, rest = value.partition(" ")
    kind, _, locator = rest.strip().partition(" ")
    owner.setdefault("externalRefs", []).append(
        {"referenceCategory": category, "referenceType": kind, "referenceLocator": locator.strip()}
    )


def _parse_relationship(value: str) -> dict[str, str]:
    words = value.split()
    parts = (*words, "", "", "")
    return {"spdxElementId": parts[0], "relationshipType": parts[1], "relatedSpdxElement": parts[2]}


def _described_packages(document: dict[str, Any]) -> frozenset[str]:
    named = [text(each) for each in as_list(document.get("documentDescribes"))]
    for relation in as_mappings(document.get("relationships")):
        kind, one = text(relation.get("relationshipType")), text(relation.get("spdxElementId"))
        other = text(relation.get("relatedSpdxElement"))
        if kind == "DESCRIBES" and one == _DOCUMENT:
            named.append(other)
        elif kind == "DESCRIBED_BY" and other == _DOCUMENT:
            named.append(one)
    return frozenset(named)


def _parse_package(package: dict[str, Any]) -> Component:
    line = package.get("line")
    return Component(
        name=_asserted_text(text(package.get("name"))),
        version=_asserted_text(text(package.get("versionInfo"))),
        purl=_purl_of(package),
        ref=text(package.get("SPDXID")),
        sort=text(package.get("primaryPackagePurpose")).lower(),
        publisher=_maker_of(package),
        line=line if isinstance(line, int) else 0,
    )


def _purl_of(package: dict[str, Any]) -> str:
    references = as_mappings(package.get("externalRefs"))
    return next(
        (text(mapping(each).get("referenceLocator")) for each in references if each.get("referenceType") == "purl"), ""
    )


def _maker_of(package: dict[str, Any]) -> str:
    named = (_agent_name(text(package.get(key))) for key in ("supplier", "originator"))
    return next(filter(None, named), "")


def _agent_name(value: str) -> str:
    found = _AGENT.match(value.strip())
    return _asserted_text(found[1] if found else value.strip())


def _asserted_text(value: str) -> str:
    return "" if value.upper() in _NOTHING else value
