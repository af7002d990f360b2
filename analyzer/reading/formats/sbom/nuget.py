"""NuGet's packages.lock.json: what each target framework of a .NET project brings in, directly or by way of others."""

from __future__ import annotations

from typing import Any

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import mapping, text
from analyzer.reading.formats.sbom.purl import nuget_purl

_TYPES = frozenset({"Direct", "Transitive", "CentralTransitive", "Project"})


def of_lock(document: Any) -> SoftwareList | None:
    """The list, None where the document is no lock file of NuGet: npm's own ones tell no such types."""
    if not isinstance(document, dict) or "lockfileVersion" in document:
        return None
    frameworks = [mapping(each) for each in mapping(document.get("dependencies")).values()]
    entries = [(name, mapping(entry)) for each in frameworks for name, entry in each.items()]
    if not entries or not all(text(entry.get("type")) in _TYPES for _, entry in entries):
        return None
    # A package stands once under each framework that uses it.
    return SoftwareList(Product(), list(dict.fromkeys(_locked_component(name, entry) for name, entry in entries)))


def _locked_component(name: str, entry: dict[str, Any]) -> Component:
    version, sort = text(entry.get("resolved")), text(entry.get("type"))
    if sort == "Project":
        return Component(name, sort="project")
    return Component(name, version, nuget_purl(name, version), sort="library", scope=sort.lower())
