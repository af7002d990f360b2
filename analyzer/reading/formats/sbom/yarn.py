"""yarn.lock, of version 1 and of the later ones (berry): two ways to write one list, read line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList

_PROPERTY = re.compile(r'  ("[^"]*"|[^\s:"]+):?\s+(.+)')
_METADATA = "__metadata"
_OWN = ("workspace:", "link:", "portal:")
_PLAIN = re.compile(r"npm:[^:/]+")


@dataclass(slots=True)
class _Entry:
    """One entry as it stands: the ranges that it answers, and its own properties."""

    line: int
    ranges: list[str]
    properties: dict[str, str] = field(default_factory=dict)


def of_lock(content: str) -> SoftwareList | None:
    """The list, None where no entry has a version and nothing says that this is a lock file of yarn."""
    entries = list(_parse_entries(content))
    packages = [entry for entry in entries if entry.ranges != [_METADATA]]
    if not entries and "# yarn lockfile v" not in content:
        return None
    if not all("version" in entry.properties for entry in packages):
        return None
    roots = [entry for entry in packages if entry.properties.get("resolution", "").endswith("@workspace:.")]
    product = Product(_split_range(roots[0].ranges[0])[0]) if len(roots) == 1 else Product()
    return SoftwareList(product, [_parse_package(entry) for entry in packages if entry not in roots])


def _parse_entries(content: str) -> Iterator[_Entry]:
    """An entry begins at the margin; what it depends on stands deeper than its properties and has entries of its own."""
    entry: _Entry | None = None
    for number, line in enumerate(content.splitlines(), 1):
        if line.strip() in ("", ":") or line.lstrip().startswith("#"):  # ':' alone stands behind a long key
            continue
        if not line.startswith(" "):
            if entry:
                yield entry
            entry = _Entry(number, _split_ranges(line))
        elif entry and (pair := _PROPERTY.fullmatch(line)):
            entry.properties.setdefault(pair[1].strip('"'), pair[2].strip().strip('"'))
    if entry:
        yield entry


def _split_ranges(line: str) -> list[str]:
    """`"a@npm:^1, a@npm:^2":` and `"a@^1", a@^2:` are two ranges each."""
    bare = line.rstrip().removesuffix(":").removeprefix("? ").replace('"', "")
    return [one for one in (piece.strip() for piece in re.split(r",\s+", bare)) if one]


def _split_range(text: str) -> tuple[str, str]:
    """`@scope/name@npm:^1.2` -> (`@scope/name`, `npm:^1.2`)."""
    name, _, bounds = text[1:].partition("@")
    return text[:1] + name, bounds


def _parse_package(entry: _Entry) -> Component:
    """Under an alias (`a@npm:b@1`) the package is the one that is meant; the alias stands in the reference."""
    properties, ref = entry.properties, ", ".join(entry.ranges)
    name, source = _split_range(properties.get("resolution") or entry.ranges[0])
    if source.startswith(_OWN):
        return Component(name, ref=ref, sort="project", line=entry.line)
    if "resolution" not in properties and "@" in source[5:] and source.startswith("npm:"):
        name = _split_range(source.removeprefix("npm:"))[0]
    version = properties["version"]
    package = purl.npm_purl(name, version)
    return Component(
        name, version, package, ref=ref, sort="library", line=entry.line, further=_address_of(entry, source)
    )


def _address_of(entry: _Entry, source: str) -> str:
    """Where the package comes from, unless that is the registry and nothing more."""
    resolved = entry.properties.get("resolved", "")
    return resolved if resolved or _PLAIN.fullmatch(source) else unquote(source)
