"""CycloneDX bills of materials (ECMA-424), JSON and XML, 1.0 to 1.7: components, nested ones too, and services."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.further_texts import further_texts
from analyzer.reading.formats.sbom.json_shapes import as_list, as_mappings, mapping, text
from analyzer.reading.formats.sbom.purl import scoped_purl
from analyzer.reading.formats.sbom.vex_statements import is_statement, list_statements, statement_notes
from analyzer.reading.unreadable import Unreadable

_DEEPEST = 64
_TOO_DEEP = "The file is nested deeper than any bill of materials."
# Whoever is named as having made or supplied it, under the several names that the format has had for that.
_MAKERS = ("supplier", "manufacturer", "manufacture", "provider", "publisher", "author")
_VERSIONS = frozenset(f"1.{minor}" for minor in range(8))
_NEWER = "The list is CycloneDX {version}; it was read by the rules of 1.7."
_FORMULATION = "What the product was built with ('formulation') is no part of it and was not read."


def of_json(document: Any) -> SoftwareList | None:
    """The list, None where the document is no CycloneDX."""
    if not isinstance(document, dict) or document.get("bomFormat") != "CycloneDX":
        return None
    metadata = mapping(document.get("metadata"))
    root = mapping(metadata.get("component"))
    product = Product(_product_label(root), text(root.get("version")), _maker_of(root) or _maker_of(metadata))
    parts = (*_flatten_parts(document, "components"), *_flatten_parts(root, "components"))
    services = [_parse_component(part, "service") for part in _flatten_parts(document, "services")]
    components = [*map(_parse_component, parts), *services]
    components += _stated_components(document, product, [*parts, root, *_flatten_parts(document, "services")])
    components += _referred_components(
        document, {each.ref for each in (*components, _parse_component(root))} | {text(root.get("purl"))}
    )
    return SoftwareList(
        product, components, _document_notes(document), _parse_component(root), tuple(_texts_beside(document, root))
    )


def _document_notes(document: dict[str, Any]) -> tuple[str, ...]:
    version = text(document.get("specVersion"))
    return (
        *([_NEWER.format(version=version[:20])] if version and version not in _VERSIONS else []),
        *statement_notes(_list_entries(document, "vulnerabilities", "vulnerability")),
        *([_FORMULATION] if as_list(document.get("formulation")) or mapping(document.get("formulation")) else []),
    )


def _referred_components(document: dict[str, Any], known: set[str]) -> Iterator[Component]:
    """What the list says to be depended on, or affected by a weakness, and does not describe: its reference names it."""
    refs = [
        *(text(ref) for owner in _list_entries(document, "dependencies", "dependency") for ref in _depended_on(owner)),
        *(
            text(target.get("ref"))
            for one in _list_entries(document, "vulnerabilities", "vulnerability")
            for target in _list_entries(one, "affects", "target")
        ),
    ]
    for ref in dict.fromkeys(refs):
        if ref and ref not in known:
            is_purl = ref.startswith("pkg:")
            yield Component("" if is_purl else ref, purl=ref if is_purl else "", ref=ref, sort="reference")


def _stated_components(document: dict[str, Any], product: Product, parts: list[dict[str, Any]]) -> Iterator[Component]:
    """What the list states of its products as VEX: a row for each statement and product."""
    products = {
        text(part.get(key)): Product(_product_label(part), text(part.get("version")), _maker_of(part) or product.maker)
        for part in parts
        for key in ("purl", "bom-ref")
        if text(part.get(key))
    }
    for one in _list_entries(document, "vulnerabilities", "vulnerability"):
        if is_statement(one):
            refs = [text(target.get("ref")) for target in _list_entries(one, "affects", "target")]
            yield from list_statements(one, refs, product, products)


def _depended_on(owner: dict[str, Any]) -> Iterator[Any]:
    """JSON lists the references; in XML each is an element inside."""
    yield from as_list(owner.get("dependsOn"))
    yield from (each.get("ref") for each in as_mappings(owner.get("dependency")))


def _list_entries(owner: dict[str, Any], key: str, element: str) -> list[dict[str, Any]]:
    """The objects of a JSON list, or the elements of that name in the XML of the same content."""
    return as_mappings(owner.get(key)) or as_mappings(mapping(owner.get(key)).get(element))


def _texts_beside(document: dict[str, Any], root: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What the list says of the product and of itself, apart from components."""
    metadata = {key: value for key, value in mapping(document.get("metadata")).items() if key != "component"}
    named = {key: further_texts({"texts": value}) for key, value in metadata.items() if key != "timestamp"}
    named["component"] = further_texts(root)
    yield from ((f"metadata, {key}", said) for key, said in named.items() if said)
    for key in ("properties", "externalReferences", "annotations", "compositions", "declarations", "definitions"):
        if said := further_texts({"texts": document.get(key)}):
            yield key, said
    for one in _list_entries(document, "vulnerabilities", "vulnerability"):
        if is_statement(one):
            continue  # it is a row
        if said := further_texts({key: value for key, value in one.items() if key != "affects"}):
            yield "vulnerabilities", said


def _flatten_parts(owner: dict[str, Any], key: str, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        raise Unreadable(_TOO_DEEP, "Ask for it again.")
    for part in as_mappings(owner.get(key)):
        yield part
        yield from _flatten_parts(part, key, depth + 1)


def _parse_component(part: dict[str, Any], sort: str = "") -> Component:
    name, group, version = text(part.get("name")), text(part.get("group")), text(part.get("version"))
    return Component(
        name=name,
        version=version,
        purl=text(part.get("purl")) or scoped_purl(name, group, version),
        ref=text(part.get("bom-ref")),
        group=group,
        sort=text(part.get("type")) or ("machine-learning-model" if "modelCard" in part else sort),
        publisher=_maker_of(part),
        scope=text(part.get("scope")),
        endpoints=" ".join(filter(None, map(text, as_list(part.get("endpoints"))))),
        further=further_texts(part),
    )


def _product_label(root: dict[str, Any]) -> str:
    group, name = text(root.get("group")), text(root.get("name"))
    return f"{group}/{name}" if group and name else name


def _maker_of(owner: dict[str, Any]) -> str:
    named = (text(mapping(owner.get(key)).get("name")) or text(owner.get(key)) for key in _MAKERS)
    authors = (text(each.get("name")) for each in as_mappings(owner.get("authors")))
    return next(filter(None, (*named, *authors)), "")
