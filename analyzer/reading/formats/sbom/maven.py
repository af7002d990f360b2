"""Maven's pom.xml: the parent, dependencies and plugins, with the properties that stand in the file itself put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.property_texts import fill_properties
from analyzer.reading.formats.sbom.xml_tree import XmlElement

_PROPERTY = re.compile(r"\$\{\s*([^{}$\s]+)\s*\}")
_EXACT = re.compile(r"\[\s*([^\s,\[\]()]+)\s*\]|([^\s,\[\]()$]+)")
_NO_VERSIONS = frozenset({"LATEST", "RELEASE"})
_PLUGINS = "org.apache.maven.plugins"  # the group of a plugin that names none
_LISTED = frozenset({"dependency", "plugin", "extension", "annotationProcessorPath", "path", "artifactItem"})
_MANAGING = frozenset({"dependencyManagement", "pluginManagement"})
_OPEN = "Versions that a property outside of the file gives are shown as they stand: {count:,}."
_WISHED = (
    "These are the packages that are asked for, without those that they bring along: a list of the build says more."
)


def of_pom(root: XmlElement) -> SoftwareList | None:
    """The list, None where the document is no pom."""
    if root.name != "project" or not root.child_text("artifactId"):
        return None
    reading = _PomReading(_properties_of(root), _managed_versions(root))
    components = [reading.component(element, scope) for element, scope in _packages_of(root)]
    still_open = sum("${" in component.version for component in components)
    notes = (_WISHED, _OPEN.format(count=still_open)) if still_open else (_WISHED,)
    product = Product(
        root.child_text("artifactId"),
        reading.resolve(_own_text(root, "version")),
        next((element.child_text("name") for element in root.named_children("organization")), ""),
    )
    return SoftwareList(product, components, notes).with_texts("repositories", _repository_urls(root))


@dataclass(frozen=True, slots=True)
class _PomReading:
    """What the file says of its own names: properties, and the versions that it sets for dependencies elsewhere."""

    properties: dict[str, str]
    managed: dict[tuple[str, str], str]

    def resolve(self, text: str) -> str:
        """With the properties put in, as far as the file tells them."""
        return fill_properties(text, _PROPERTY, self.properties)

    def component(self, element: XmlElement, scope: str) -> Component:
        """A range is no version, so that the package URL carries none."""
        group, artifact, version = (element.child_text(name) for name in ("groupId", "artifactId", "version"))
        version = version or self.managed.get((group, artifact), "")
        group, artifact, version = map(self.resolve, (group, artifact, version))
        group = group or (_PLUGINS if element.name == "plugin" else "")
        exact = _EXACT.fullmatch(version)
        pinned = (exact[1] or exact[2]) if exact and version not in _NO_VERSIONS else ""
        named = "" if "${" in group + artifact else purl.maven_purl(group, artifact, pinned)
        return Component(
            artifact, pinned or version, named, group=group, sort="library", scope=scope, line=element.line,
            further=self.resolve(element.child_text("systemPath")),
        )  # fmt: skip


def _packages_of(root: XmlElement) -> Iterator[tuple[XmlElement, str]]:
    """The elements that name a package, each with its scope in words, in the order of the file."""
    managed = {id(element) for owner in root.walk() if owner.name in _MANAGING for element in owner.walk()}
    for element in root.children:
        if element.name == "parent":
            yield element, "parent"
        for part in element.walk():
            if part.name in _LISTED and part.child_text("artifactId"):
                own = part.child_text("scope") or ("" if part.name == "dependency" else part.name)
                yield part, own or ("managed" if id(part) in managed else "")


def _properties_of(root: XmlElement) -> dict[str, str]:
    """Those of the project before those of its profiles, and what every pom says of itself."""
    properties: dict[str, str] = {}
    for owner in (root, *root.named_children("profiles", "profile")):
        for table in owner.named_children("properties"):
            for one in table.children:
                properties.setdefault(one.name, one.text)
    for name in ("groupId", "artifactId", "version"):
        for start in ("project", "pom"):
            properties.setdefault(f"{start}.{name}", _own_text(root, name))
        properties.setdefault(f"project.parent.{name}", _parent_text(root, name))
    return {name: text for name, text in properties.items() if text}


def _own_text(root: XmlElement, name: str) -> str:
    """What a project does not say of itself it has from its parent."""
    return root.child_text(name) or _parent_text(root, name)


def _parent_text(root: XmlElement, name: str) -> str:
    return next((parent.child_text(name) for parent in root.named_children("parent")), "")


def _managed_versions(root: XmlElement) -> dict[tuple[str, str], str]:
    managed = root.named_children("dependencyManagement", "dependencies", "dependency")
    return {(one.child_text("groupId"), one.child_text("artifactId")): one.child_text("version") for one in managed}


def _repository_urls(root: XmlElement) -> list[str]:
    sources = ("repository", "pluginRepository")
    return [element.child_text("url") for element in root.walk() if element.name in sources]
