"""NuGet's older packages.config, and the references in project files of .NET."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.property_texts import fill_properties
from analyzer.reading.formats.sbom.purl import nuget_purl
from analyzer.reading.formats.sbom.xml_tree import XmlElement

_PACKAGES = frozenset({"PackageReference", "PackageVersion", "GlobalPackageReference", "PackageDownload"})
_PROPERTY = re.compile(r"\$\(([\w.-]+)\)")
# A version alone is the one that is taken; it is the least, and the least that fits wins.
_EXACT = re.compile(r"\[\s*([^\s,\[\]()*]+)\s*\]|([^\s,\[\]()*$]+)")


def of_packages_config(root: XmlElement) -> SoftwareList | None:
    """The list, None where the document is no packages.config."""
    packages = list(root.named_children("package"))
    if root.name != "packages" or not packages or not all("id" in one.attributes for one in packages):
        return None
    return SoftwareList(Product(), [_listed_package(one) for one in packages])


def of_project(root: XmlElement) -> SoftwareList | None:
    """The list, None where the document is no project file, or refers to nothing."""
    if root.name != "Project":
        return None
    properties = {
        one.name: one.text for group in root.named_children("PropertyGroup") for one in group.children if one.text
    }
    components = list(_package_references(root, properties))
    name = properties.get("PackageId") or properties.get("AssemblyName") or ""
    product = Product(
        fill_properties(name, _PROPERTY, properties), properties.get("Version", ""), properties.get("Company", "")
    )
    return SoftwareList(product, components) if components else None


def _listed_package(element: XmlElement) -> Component:
    name, version = element.attributes["id"], element.attributes.get("version", "")
    is_tool = element.attributes.get("developmentDependency", "").lower() == "true"
    return Component(
        name,
        version,
        nuget_purl(name, version),
        sort="library",
        scope="development" if is_tool else "",
        line=element.line,
    )


def _package_references(root: XmlElement, properties: dict[str, str]) -> Iterator[Component]:
    for element in root.walk():
        name = element.attributes.get("Include") or element.attributes.get("Update") or ""
        if name and element.name in _PACKAGES:
            yield _referred_package(element, fill_properties(name, _PROPERTY, properties), properties)
        elif name and element.name == "Reference":
            yield _referred_assembly(element, name)
        elif name and element.name == "ProjectReference":
            yield Component(re.split(r"[\\/]", name)[-1], ref=name, sort="project", line=element.line)


def _referred_package(element: XmlElement, name: str, properties: dict[str, str]) -> Component:
    versions = (element.attributes.get(key) or element.child_text(key) for key in ("VersionOverride", "Version"))
    version = fill_properties(next(filter(None, versions), ""), _PROPERTY, properties)
    exact = _EXACT.fullmatch(version)
    pinned = (exact[1] or exact[2]) if exact else ""
    return Component(
        name, pinned or version, nuget_purl(name, pinned), sort="library", scope=element.name, line=element.line
    )


def _referred_assembly(element: XmlElement, name: str) -> Component:
    """`Name, Version=1.2.0.0, Culture=neutral`: the version of an assembly is not that of its package."""
    hint = element.child_text("HintPath")
    return Component(name.partition(",")[0].strip(), ref=name, sort="assembly", line=element.line, further=hint)
