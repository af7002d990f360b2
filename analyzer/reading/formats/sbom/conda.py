"""Lists of conda: environment.yml with its nested list of pip, and conda-lock.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import as_list, as_mappings, mapping, only_mapping, text
from analyzer.reading.formats.sbom.python_packages import nested_list_note, parse_requirement
from analyzer.reading.formats.yaml_document import line_of, load_documents

# `channel::name`, then `=1.2` or `>=1,<2` or ` 1.2 build`, as a match specification of conda has it.
_SPEC = re.compile(
    r"(?:(?P<channel>[^\s:]+(?::[^\s:]+)*)::)?(?P<name>[A-Za-z0-9_.-]+)(?P<bounds>\s*[=<>!~\[].*|\s+[\d*].*)?"
)
_EXACT = re.compile(
    r"==\s*([^\s=<>!~,|*\[]+)|\s*=?\s*([^\s=<>!~,|*\[]+)(?:\s+|=)([^\s=<>!~,|\[]+)|\s+(\d[^\s=<>!~,|*\[]*)"
)
_PIP = "pip"
_LONGEST = 1_000
_MANAGERS = frozenset({"conda", _PIP})


def of_environment(content: str) -> SoftwareList | None:
    """The list, None where the document is no environment of conda: each entry is a text, or the list of pip."""
    document = only_mapping(load_documents(content))
    entries = as_list(document.get("dependencies"))
    if not entries or not all(_is_entry(entry) for entry in entries):
        return None
    components = [component for entry in entries for component in _entry_packages(entry)]
    notes = tuple(note for entry in entries for note in _list_notes(entry))
    listed = SoftwareList(Product(str(text(document.get("name")))), components, notes)
    return listed.with_texts("channels", map(text, as_list(document.get("channels"))))


def of_lock(content: str) -> SoftwareList | None:
    """The list, None where the document is no conda-lock.yml; a package stands in it once for each platform."""
    packages = as_mappings(only_mapping(load_documents(content)).get("package"))
    if not packages or not all(text(entry.get("manager")) in _MANAGERS for entry in packages):
        return None
    first: dict[tuple[str, ...], Component] = {}
    for entry in packages:
        key = tuple(text(entry.get(part)) for part in ("manager", "name", "version"))
        first.setdefault(key, _locked_package(entry))
    return SoftwareList(Product(), list(first.values()))


def _is_entry(entry: Any) -> bool:
    if isinstance(entry, dict):
        return set(entry) == {_PIP}
    return isinstance(entry, str) and len(entry) <= _LONGEST and bool(_SPEC.fullmatch(entry.strip()))


def _entry_packages(entry: Any) -> Iterator[Component]:
    if isinstance(entry, str):
        yield _conda_package(entry.strip(), line_of(entry))
    for line in as_list(mapping(entry).get(_PIP)):
        if isinstance(line, str) and (not line.startswith("-") or line.startswith(("-e", "--editable"))):
            yield replace(parse_requirement(str(line).strip(), line_of(line)), scope=_PIP)


def _list_notes(entry: Any) -> Iterator[str]:
    lines = as_list(mapping(entry).get(_PIP))
    yield from filter(None, (nested_list_note(text(line), line_of(line)) for line in lines))


def _conda_package(spec: str, line: int) -> Component:
    """`=1.2` means 1.2 or anything that begins so, and is a range; `==1.2`, and a version with its build, are versions."""
    parts = _SPEC.fullmatch(spec)
    name, bounds, channel = (parts["name"], parts["bounds"] or "", parts["channel"] or "") if parts else (spec, "", "")
    exact = _EXACT.fullmatch(bounds)
    version = next(filter(None, (exact[1], exact[2], exact[4])), "") if exact else ""
    package = purl.conda_purl(name, version)
    return Component(
        name, version or bounds.strip(), package, ref=spec, sort="library", scope="conda", line=line, further=channel
    )


def _locked_package(entry: dict[str, Any]) -> Component:
    name, version, manager = (str(text(entry.get(key))) for key in ("name", "version", "manager"))
    make = purl.pypi_purl if manager == _PIP else purl.conda_purl
    return Component(
        name,
        version,
        make(name, version),
        sort="library",
        scope=manager,
        line=line_of(entry.get("name")),
        further=str(text(entry.get("url"))),
    )
