"""SPDX 3.0 as JSON-LD: a graph of elements that refer to each other by id."""

from __future__ import annotations

from typing import Any

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import as_list, as_mappings, text

_ROOTS = ("SpdxDocument", "Sbom", "Bom", "Bundle")


def of_json(document: Any) -> SoftwareList | None:
    """The list, None where the document is no SPDX 3."""
    if not isinstance(document, dict) or "spdx.org/rdf/3" not in str(document.get("@context")):
        return None
    elements = as_mappings(document.get("@graph")) or [document]
    by_id = {identity: each for each in elements if (identity := _element_id(each))}
    packages = [each for each in elements if _is_a(each, "Package")]
    roots = [by_id[ref] for ref in _root_refs(elements) if ref in by_id and _is_a(by_id[ref], "Package")]
    root = roots[0] if len(roots) == 1 and len(packages) > 1 else {}
    documents = [each for each in elements if _is_a(each, "SpdxDocument")]
    name = text(root.get("name")) or next((text(each.get("name")) for each in documents), "")
    product = Product(name, _text_of(root, "packageVersion"), _maker_of(root, by_id))
    components = [_parse_package(each, by_id) for each in packages if each is not root]
    return SoftwareList(product, components, root=_parse_package(root, by_id))


def _element_id(element: dict[str, Any]) -> str:
    return text(element.get("spdxId")) or text(element.get("@id"))


def _is_a(element: dict[str, Any], name: str) -> bool:
    """`software_Package` and `software/Package` are both written."""
    sort = text(element.get("type")) or text(element.get("@type"))
    return sort.replace("/", "_").rpartition("_")[2] == name


def _root_refs(elements: list[dict[str, Any]]) -> list[str]:
    owners = [each for each in elements if any(_is_a(each, name) for name in _ROOTS)]
    return list(dict.fromkeys(text(ref) for owner in owners for ref in as_list(owner.get("rootElement"))))


def _text_of(element: dict[str, Any], key: str) -> str:
    return text(element.get(f"software_{key}")) or text(element.get(key))


def _parse_package(package: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Component:
    return Component(
        name=text(package.get("name")),
        version=_text_of(package, "packageVersion"),
        purl=_text_of(package, "packageUrl") or _purl_of(package),
        ref=_element_id(package),
        sort=_text_of(package, "primaryPurpose"),
        publisher=_maker_of(package, by_id),
    )


def _purl_of(package: dict[str, Any]) -> str:
    known = as_mappings(package.get("externalIdentifier"))
    return next((text(each.get("identifier")) for each in known if text(each.get("identifier")).startswith("pkg:")), "")


def _maker_of(package: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> str:
    refs = [text(package.get("suppliedBy")), *map(text, as_list(package.get("originatedBy")))]
    return next((name for ref in refs if (name := text(by_id.get(ref, {}).get("name")))), "")
