"""Go's go.mod, which says what a module requires, and go.sum, which holds the hashes of what was fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList

_MODULE = re.compile(r"module\s+(\S+)")
_BLOCK = re.compile(r"(\w+)\s*\(")
_SUM = re.compile(r"(\S+) (v[^\s/]+)(/go\.mod)? h1:[A-Za-z0-9+/]+=*")
_LOCAL = re.compile(r"(?:\.{0,2}/|[A-Za-z]:\\|\.{1,2}$).*")
_INDIRECT = re.compile(r"//\s*indirect\b")
_UNBUILT = (
    "Versions of modules that were only looked at to choose others, and not fetched, were passed over: {count:,}."
)
_WISHED = "Of modules that the file replaces, both the old one and the new one are listed."


def of_manifest(content: str) -> SoftwareList | None:
    """What go.mod requires, None where the text names no module that it is of, or a line requires nothing."""
    lines = list(_read_directives(content))
    modules = [words[0] for _, verb, words, _ in lines if verb == "module" and words]
    if len(modules) != 1 or any(verb == "require" and len(words) != 2 for _, verb, words, _ in lines):
        return None
    components = [
        component
        for number, verb, words, indirect in lines
        if (component := _parse_directive(verb, words, number, "indirect" if indirect else ""))
    ]
    is_replacing = any(component.scope == "replace" for component in components)
    return SoftwareList(Product(modules[0]), components, (_WISHED,) if is_replacing else ())


def of_sum(content: str) -> SoftwareList | None:
    """The modules that go.sum holds a hash of; None where a line is anything else."""
    fetched: dict[tuple[str, str], int] = {}
    seen = set()
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        entry = _SUM.fullmatch(line.strip())
        if not entry:
            return None
        seen.add((entry[1], entry[2]))
        if not entry[3]:
            fetched.setdefault((entry[1], entry[2]), number)
    unbuilt = len(seen) - len(fetched)
    components = [_module_component(name, version, number, "") for (name, version), number in fetched.items()]
    return SoftwareList(Product(), components, (_UNBUILT.format(count=unbuilt),) if unbuilt else ())


def _read_directives(content: str) -> Iterator[tuple[int, str, list[str], bool]]:
    """(line number, verb, words, whether marked as indirect); a block in brackets gives its verb to each line inside."""
    block = ""
    for number, line in enumerate(content.splitlines(), 1):
        words = [word.strip('"`') for word in line.partition("//")[0].split()]
        opened = _BLOCK.fullmatch(" ".join(words))
        if opened:
            block = opened[1]
        elif words == [")"]:
            block = ""
        elif words:
            verb = block or words.pop(0)
            yield number, verb, words, bool(_INDIRECT.search(line))


def _parse_directive(verb: str, words: list[str], line: int, scope: str) -> Component | None:
    if verb == "require" and len(words) == 2:
        return _module_component(words[0], words[1], line, scope)
    if verb == "tool" and len(words) == 1:
        return _module_component(words[0], "", line, "tool")
    if verb == "replace" and "=>" in words[:-1]:
        return _replacing_component(words, line)
    return None


def _replacing_component(words: list[str], line: int) -> Component:
    """`old v1 => new v2`, or `old => ../folder`."""
    name, *version = words[words.index("=>") + 1 :]
    ref = " ".join(words)
    if _LOCAL.fullmatch(name):
        return Component(words[0], ref=ref, sort="project", scope="replace", line=line, further=name)
    return _module_component(name, version[0] if version else "", line, "replace", ref)


def _module_component(name: str, version: str, line: int, scope: str, ref: str = "") -> Component:
    return Component(name, version, purl.golang_purl(name, version), ref=ref, sort="library", scope=scope, line=line)
