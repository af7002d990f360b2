"""Pipenv's Pipfile and Pipfile.lock: packages by category, and the indexes that they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analyzer.reading.formats.sbom.component import WISHED_ONLY, Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import as_mappings, mapping, text
from analyzer.reading.formats.sbom.toml_document import load_toml, table_packages

_META = "_meta"
_SETTINGS = frozenset({"source", "requires", "pipenv", "scripts"})


def of_lock(document: Any) -> SoftwareList | None:
    """The list, None where the document is no Pipfile.lock."""
    if not isinstance(document, dict) or "pipfile-spec" not in mapping(document.get(_META)):
        return None
    categories = {key: entries for key, entries in document.items() if key != _META}
    sources = mapping(document[_META]).get("sources")
    return SoftwareList(Product(), list(_section_packages(categories))).with_texts("source", _source_urls(sources))


def of_manifest(content: str) -> SoftwareList | None:
    """What a Pipfile asks for, None where none of its tables names a package."""
    document = load_toml(content)
    if not isinstance(document.get("packages"), dict) and not isinstance(document.get("dev-packages"), dict):
        return None
    categories = {key: entries for key, entries in document.items() if key not in _SETTINGS}
    listed = SoftwareList(Product(), list(_section_packages(categories)), (WISHED_ONLY,))
    return listed.with_texts("source", _source_urls(document.get("source")))


def _section_packages(categories: dict[str, Any]) -> Iterator[Component]:
    for category, entries in categories.items():
        yield from table_packages(entries, category)


def _source_urls(sources: Any) -> list[str]:
    return [text(source.get("url")) for source in as_mappings(sources)]
