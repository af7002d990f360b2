"""Ruby's Gemfile.lock: the gems of each source, line by line."""

from __future__ import annotations

import re

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList

_SECTION = re.compile(r"[A-Z][A-Z ]+")
_SOURCES = frozenset({"GEM", "GIT", "PATH", "PLUGIN SOURCE"})
_REMOTE = re.compile(r"  remote: (.+)")
# A gem stands four spaces deep, what it depends on six. A platform may follow the version.
_GEM = re.compile(r" {4}([^\s(!]+)(?: \(([^()\s-]+)(?:-([^()\s]+))?\))?!?")
_SPEC = re.compile(r" {4}\S")
_OTHER = "DEPENDENCIES"


def of_lock(content: str) -> SoftwareList | None:
    """The list, None where the text is not written like such a file. A gem of a folder is a project."""
    components: list[Component] = []
    section, remotes, sections = "", [""], set()
    for number, line in enumerate(content.splitlines(), 1):
        line = line.rstrip()
        if _SECTION.fullmatch(line):
            section, remotes = line, []
            sections.add(section)
        elif remote := _REMOTE.fullmatch(line):
            remotes.append(remote[1])
        elif section in _SOURCES and _SPEC.match(line):
            gem = _GEM.fullmatch(line)
            if not gem:
                return None
            components.append(_locked_gem(gem, section == "PATH", "\n".join(remotes), number))
    return SoftwareList(Product(), components) if sections & {*_SOURCES, _OTHER} else None


def _locked_gem(gem: re.Match[str], is_own: bool, remote: str, line: int) -> Component:
    name, version, platform = gem[1], gem[2] or "", gem[3] or ""
    if is_own:
        return Component(name, version, sort="project", line=line, further=remote)
    package = purl.gem_purl(name, version)
    return Component(name, version, package, ref=platform, sort="library", line=line, further=remote)
