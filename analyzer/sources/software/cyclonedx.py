"""CycloneDX bills of materials (ECMA-424), JSON and XML, 1.0 to 1.7: components, nested ones too, and services."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from analyzer.sources.software.component import Component, Product, SoftwareList
from analyzer.sources.software.shapes import listed, mapping, mappings, text
from analyzer.sources.unreadable import Unreadable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAMESPACE = "cyclonedx.org/schema/bom"
_DEEPEST = 64
_TOO_DEEP = "The file is nested deeper than any bill of materials."
# Whoever is named as having made or supplied it, under the several names that the format has had for that.
_MAKERS = ("supplier", "manufacturer", "manufacture", "provider", "publisher", "author")
_LISTS = {"components": "component", "services": "service", "endpoints": "endpoint"}


def of_json(document: Any) -> SoftwareList | None:
    """The list, None where the document is no CycloneDX."""
    if not isinstance(document, dict) or document.get("bomFormat") != "CycloneDX":
        return None
    metadata = mapping(document.get("metadata"))
    root = mapping(metadata.get("component"))
    product = Product(_label(root), text(root.get("version")), _maker(root) or _maker(metadata))
    parts = (*_flat(document, "components"), *_flat(root, "components"), *_flat(document, "services"))
    return SoftwareList(product, [_component(part) for part in parts], root=_component(root))


def of_xml(root: Element) -> SoftwareList | None:
    """The same list, written as XML."""
    if NAMESPACE not in root.tag or _local(root) != "bom":
        return None
    return of_json({"bomFormat": "CycloneDX", **_object(root)})


def _object(element: Element, depth: int = 0) -> dict[str, Any]:
    """The element as the JSON of the same content would have it."""
    if depth > _DEEPEST:
        raise Unreadable(_TOO_DEEP, "Ask for it again.")
    made: dict[str, Any] = dict(element.attrib)
    for child in element:
        name = _local(child)
        if name in _LISTS:
            made[name] = [_value(each, depth) for each in child if _local(each) == _LISTS[name]]
        else:
            made.setdefault(name, _value(child, depth))
    return made


def _value(element: Element, depth: int) -> Any:
    return _object(element, depth + 1) if len(element) else (element.text or "").strip()


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _flat(owner: dict[str, Any], key: str, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        raise Unreadable(_TOO_DEEP, "Ask for it again.")
    for part in mappings(owner.get(key)):
        yield part
        yield from _flat(part, key, depth + 1)


def _component(part: dict[str, Any]) -> Component:
    is_service = "type" not in part and "purl" not in part
    return Component(
        name=text(part.get("name")),
        version=text(part.get("version")),
        purl=text(part.get("purl")),
        ref=text(part.get("bom-ref")),
        group=text(part.get("group")),
        sort=text(part.get("type")) or ("service" if is_service and part else ""),
        publisher=_maker(part),
        scope=text(part.get("scope")),
        endpoints=" ".join(filter(None, map(text, listed(part.get("endpoints"))))),
    )


def _label(root: dict[str, Any]) -> str:
    group, name = text(root.get("group")), text(root.get("name"))
    return f"{group}/{name}" if group and name else name


def _maker(owner: dict[str, Any]) -> str:
    named = (text(mapping(owner.get(key)).get("name")) or text(owner.get(key)) for key in _MAKERS)
    return next(filter(None, named), "")
