"""npm's own lists: package-lock.json and npm-shrinkwrap.json (versions 1 to 3), and package.json."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import WISHED_ONLY, Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import mapping, text
from analyzer.reading.unreadable import Unreadable

_FOLDER = "node_modules/"
_DEEPEST = 64
_WISHES = ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")


def of_lock(document: Any) -> SoftwareList | None:
    """The list, None where the document is no lock file of npm."""
    if not isinstance(document, dict) or not text(document.get("lockfileVersion")).isdecimal():
        return None
    packages = mapping(document.get("packages"))
    root = mapping(packages.get(""))
    product = Product(
        text(document.get("name")) or text(root.get("name")), text(document.get("version")), _author_name(root)
    )
    found = _installed_packages(packages) if packages else _nested_packages(mapping(document.get("dependencies")))
    return SoftwareList(product, list(found))


def of_manifest(document: Any) -> SoftwareList | None:
    """What package.json asks for; a range is no version, so that the package URL carries none."""
    if not isinstance(document, dict) or not any(isinstance(document.get(key), dict) for key in _WISHES):
        return None
    wished = [(name, text(version), key) for key in _WISHES for name, version in mapping(document.get(key)).items()]
    components = [
        Component(name, version, purl.npm_purl(name, ""), sort="library", scope=key) for name, version, key in wished
    ]
    product = Product(text(document.get("name")), text(document.get("version")), _author_name(document))
    return SoftwareList(product, components, (WISHED_ONLY,))


def _installed_packages(packages: dict[str, Any]) -> Iterator[Component]:
    """Versions 2 and 3: one entry per folder; a link only points to another entry."""
    for folder, entry in packages.items():
        details = mapping(entry)
        if _FOLDER in folder and not details.get("link"):
            name = text(details.get("name")) or folder.rpartition(_FOLDER)[2]
            yield _parse_package(name, details, folder)


def _nested_packages(dependencies: dict[str, Any], depth: int = 0) -> Iterator[Component]:
    """Version 1: what a package brings for itself alone stands inside it."""
    if depth > _DEEPEST:
        raise Unreadable("The file is nested deeper than any list of packages.", "Ask for it again.")
    for name, entry in dependencies.items():
        details = mapping(entry)
        yield _parse_package(name, details, "")
        yield from _nested_packages(mapping(details.get("dependencies")), depth + 1)


def _parse_package(name: str, details: dict[str, Any], folder: str) -> Component:
    version = text(details.get("version"))
    scope = "development" if details.get("dev") is True else ""
    return Component(
        name,
        version,
        purl.npm_purl(name, version),
        ref=folder,
        sort="library",
        scope=scope,
        further=text(details.get("resolved")),
    )


def _author_name(manifest: dict[str, Any]) -> str:
    """`Acme Corp <mail@acme.com> (https://acme.com)` names Acme Corp."""
    author = manifest.get("author")
    named = text(mapping(author).get("name")) or text(author)
    return named.partition("<")[0].partition("(")[0].strip()
