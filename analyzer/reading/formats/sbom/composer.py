"""PHP's composer.lock and composer.json: packages with the repositories that they are taken from."""

from __future__ import annotations

import re
from typing import Any

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import WISHED_ONLY, Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import as_list, as_mappings, mapping, text

# What a project needs besides packages: the language, its extensions, libraries of the system.
_PLATFORM = re.compile(r"(?:php|hhvm|composer)(?:-[a-z0-9-]+)?|(?:ext|lib)-.+", re.IGNORECASE)
_PACKAGE = re.compile(r"[\w.-]+/[\w.-]+")
_WISHES = ("require", "require-dev")


def of_lock(document: Any) -> SoftwareList | None:
    """The list, None where the document is no composer.lock."""
    if not isinstance(document, dict) or not isinstance(document.get("packages"), list):
        return None
    if "content-hash" not in document and "packages-dev" not in document:
        return None
    groups = (("packages", ""), ("packages-dev", "development"))
    packages = [(entry, scope) for key, scope in groups for entry in as_mappings(document.get(key))]
    return SoftwareList(Product(), [_locked_package(entry, scope) for entry, scope in packages])


def of_manifest(document: Any) -> SoftwareList | None:
    """What composer.json asks for; a range is no version, so that the package URL carries none."""
    if not isinstance(document, dict):
        return None
    wished = [(str(name), text(bounds), key) for key in _WISHES for name, bounds in mapping(document.get(key)).items()]
    if not wished or not all(_PACKAGE.fullmatch(name) or _PLATFORM.fullmatch(name) for name, _, _ in wished):
        return None
    components = [
        Component(name, bounds, purl.composer_purl(name), sort="library", scope=key)
        for name, bounds, key in wished
        if not _PLATFORM.fullmatch(name)
    ]
    product = Product(text(document.get("name")), text(document.get("version")), _first_author(document))
    listed = SoftwareList(product, components, (WISHED_ONLY,))
    return listed.with_texts("repositories", _repository_urls(document))


def _locked_package(entry: dict[str, Any], scope: str) -> Component:
    name, version = text(entry.get("name")), text(entry.get("version"))
    addresses = [text(mapping(entry.get(key)).get("url")) for key in ("source", "dist")]
    return Component(
        name,
        version,
        purl.composer_purl(name, version),
        sort="library",
        publisher=_first_author(entry),
        scope=scope,
        further="\n".join(filter(None, (*addresses, text(entry.get("homepage"))))),
    )


def _first_author(entry: dict[str, Any]) -> str:
    named = (text(author.get("name")) for author in as_mappings(entry.get("authors")))
    return next(filter(None, named), "")


def _repository_urls(document: dict[str, Any]) -> list[str]:
    """Repositories stand in a list, or under names."""
    repositories = document.get("repositories")
    listed = as_list(repositories) or list(mapping(repositories).values())
    return [text(repository.get("url")) for repository in as_mappings(listed)]
