"""Tells the XML files of package managers from other XML by their outermost element."""

from __future__ import annotations

from pathlib import Path

from analyzer.reading.formats.sbom import dotnet, maven
from analyzer.reading.formats.sbom.component import SoftwareList
from analyzer.reading.formats.sbom.xml_tree import read_xml_tree, root_name

_READERS = {"project": maven.of_pom, "Project": dotnet.of_project, "packages": dotnet.of_packages_config}


def read_packages(path: Path) -> SoftwareList | None:
    """The list; None for XML of any other sort. Raises `Unreadable` for what is broken or hostile."""
    parse = _READERS.get(root_name(path))
    return parse(read_xml_tree(path)) if parse else None
