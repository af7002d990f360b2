"""pnpm-lock.yaml of the versions 5, 6 and 9: every package that is installed, each under a key that holds its name and version."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import mapping, text
from analyzer.reading.formats.yaml_document import line_of, load_documents

# `/name/1.0.0_peer@2` (5), `/name@1.0.0(peer@2)` (6) and `name@1.0.0` (9); before all of them a registry's host may stand.
_KEY = re.compile(r"(?:[^/@(]*/)?(?P<name>(?:@[^/@]+/)?[^/@()]+)[@/](?P<version>\d[^(_/]*)(?:[(_/].*)?")
# `name@https://...` and `name@file:...` (9); before, the address alone.
_PLACE = re.compile(r"(?P<name>(?:@[^/@]+/)?[^/@:]+)@(?P<place>[a-z+]+:.+)")
_GROUPS = ("dependencies", "devDependencies", "optionalDependencies")
_OWN = ("link:", "workspace:")


def of_lock(content: str) -> SoftwareList | None:
    """The list, None where no document is a lock file of pnpm. It may hold a second one, of pnpm itself and its settings."""
    locks = [lock for lock in map(mapping, load_documents(content)) if _is_lock(lock)]
    if not locks:
        return None
    components = [component for lock in locks for component in _lock_components(lock)]
    return SoftwareList(Product(), sorted(components, key=lambda component: component.line))


def _is_lock(lock: dict[str, Any]) -> bool:
    return "lockfileVersion" in lock and not isinstance(lock["lockfileVersion"], list | dict)


def _lock_components(lock: dict[str, Any]) -> Iterator[Component]:
    for key, entry in mapping(lock.get("packages")).items():
        yield _parse_package(key, mapping(entry))
    for importer in (lock, *mapping(lock.get("importers")).values()):
        yield from _own_projects(mapping(importer))


def _parse_package(key: str, entry: dict[str, Any]) -> Component:
    """What the entry says of name and version itself counts before the key, which may be an address."""
    resolution = mapping(entry.get("resolution"))
    addresses = [text(resolution.get(part)) for part in ("tarball", "repo", "directory", "registry")]
    name, version, place = _split_key(key)
    name, version = text(entry.get("name")) or name, text(entry.get("version")) or version
    return Component(
        name,
        version,
        purl.npm_purl(name, version),
        ref=str(key),
        sort="library",
        scope="development" if text(entry.get("dev")) == "true" else "",
        line=line_of(key),
        further="\n".join(dict.fromkeys(filter(None, (*addresses, place)))),
    )


def _split_key(key: str) -> tuple[str, str, str]:
    """(name, version, address); an address that names no package is its own name."""
    if named := _PLACE.fullmatch(key.removeprefix("/")):
        return named["name"], "", named["place"]
    if plain := _KEY.fullmatch(key):
        return plain["name"], plain["version"], ""
    return "", "", key


def _own_projects(importer: dict[str, Any]) -> Iterator[Component]:
    """Packages of the same repository, which have no entry of their own."""
    for group in _GROUPS:
        for name, wished in mapping(importer.get(group)).items():
            version = text(mapping(wished).get("version")) or text(wished)
            if version.startswith(_OWN):
                yield Component(str(name), ref=str(version), sort="project", scope=group, line=line_of(name))
