"""Lists of Python packages: requirements files (PEP 508 lines), pip's JSON reports, and lock files in TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.distribution import distribution_of
from analyzer.reading.formats.sbom.json_shapes import as_mappings, mapping, text

_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_LINE = re.compile(
    rf"(?P<name>{_NAME})\s*(?:\[(?P<extras>[^\]]*)\])?\s*(?P<bounds>(?:\(?\s*(?:===?|~=|!=|[<>]=?)[^;#]*)?)(?:@\s*(?P<place>\S+)\s*)?\s*(?:;.*)?"
)
_PIN = re.compile(r"===?\s*([^\s,;*)]+)(?![^\s,;)]*\*)")
_EGG = re.compile(rf"[#&]egg=({_NAME})")
_NESTED = re.compile(r"^(?:-r|--requirement|-c|--constraint)[\s=]+(\S+)")
_ELSEWHERE = "Line {line}: '{file}' is another list, which is read only if it is given as an input of its own."
_EDITABLE = ("-e", "--editable")
# What `pip list --format=json` says of a package, with all of its options; a record of other keys is a row of some table.
_LISTED = frozenset(
    {"name", "version", "latest_version", "latest_filetype", "location", "installer", "editable_project_location"}
)
_NAMELESS = "it names a path or an address, and no package; the line was screened as it stands"


def of_requirements(content: str) -> SoftwareList:
    """The packages of a requirements file, each with its line; other files that it names are not followed.

    A line that is a requirement and names no package is an entry as well, which says so.
    """
    components: list[Component] = []
    notes: list[str] = []
    for number, line in _logical_lines(content):
        if note := nested_list_note(line, number):
            notes.append(note)
        elif line.startswith(_EDITABLE) or not line.startswith("-"):
            components.append(parse_requirement(line, number))
    return SoftwareList(Product(), components, tuple(notes))


def nested_list_note(line: str, number: int) -> str:
    """What is to be said of a line that names another list, '' for any other line."""
    nested = _NESTED.match(line)
    return _ELSEWHERE.format(line=number, file=nested[1].rsplit("/", 1)[-1]) if nested else ""


def looks_like_requirements(content: str) -> bool:
    """Whether nearly all lines are requirements, and some of them bound a version."""
    lines = [line for _, line in _logical_lines(content)]
    found = [_match_requirement(line) or line.startswith("-") for line in lines]
    bounded = sum(bool(re.search(r"[=<>~]=|[<>]", line)) for line in lines)
    return bool(lines) and sum(map(bool, found)) >= 0.9 * len(lines) and bounded >= 0.5 * len(lines)


def of_json(document: Any) -> SoftwareList | None:
    """`pip install --report`, `pip inspect` and `pip list --format=json`; None for anything else."""
    if isinstance(document, dict) and "pip_version" in document:
        entries = as_mappings(document.get("install")) or as_mappings(document.get("installed"))
        packages = [mapping(each.get("metadata")) for each in entries]
    elif isinstance(document, list) and document and all(_is_listed(each) for each in document):
        packages = as_mappings(document)
    else:
        return None
    return SoftwareList(
        Product(), [_package_component(text(each.get("name")), text(each.get("version"))) for each in packages]
    )


def of_toml(content: str) -> SoftwareList | None:
    """The same as `of_lock`, of a text; None also where that is no TOML."""
    try:
        return of_lock(tomllib.loads(content))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def of_lock(document: dict[str, Any]) -> SoftwareList | None:
    """`poetry.lock`, `uv.lock`, `pdm.lock`, `pylock.toml` (PEP 751) and Rust's `Cargo.lock`: tables named `package`."""
    packages = as_mappings(document.get("package")) or as_mappings(document.get("packages"))
    if not packages or not all("name" in each for each in packages):
        return None
    is_rust = any(text(each.get("source")).startswith("registry+") for each in packages)
    make = purl.cargo_purl if is_rust else purl.pypi_purl
    named = [(text(each.get("name")), text(each.get("version"))) for each in packages]
    return SoftwareList(
        Product(), [Component(name, version, make(name, version), sort="library") for name, version in named]
    )


def _logical_lines(content: str) -> Iterator[tuple[int, str]]:
    """Lines without comments and blanks; a backslash at the end joins the next one, hashes are left out."""
    start, held = 0, ""
    for number, raw in enumerate(content.splitlines(), 1):
        start = start or number
        if raw.rstrip().endswith("\\"):
            held += raw.rstrip()[:-1] + " "
            continue
        line = re.sub(r"(?:^|\s)#.*$|\s--hash[=\s]\S+", "", held + raw).strip()
        if line:
            yield start, line
        start, held = 0, ""


def parse_requirement(line: str, number: int = 0) -> Component:
    """By its name, else by what the path or address that it gives calls the package.

    Address and extras are further texts of it: `langchain[anthropic]` says what else is wanted.
    """
    bare = line.removeprefix("--editable").removeprefix("-e").lstrip(" =")
    if from_file := distribution_of(bare):
        return _listed_component(from_file.name, from_file.version, from_file.version, number, bare)
    if found := _match_requirement(line):
        pin = _PIN.search(found["bounds"])
        address = found["place"] or ""
        from_file = distribution_of(address)
        exact = pin[1] if pin else from_file.version if from_file else ""
        further = "\n".join(filter(None, (extras_text((found["extras"] or "").split(",")), address)))
        return _listed_component(found["name"], exact or found["bounds"].strip(), exact, number, further)
    if egg := _EGG.search(line):
        return _listed_component(egg[1], "", "", number, bare)
    return Component("", ref=line, line=number, doubt=_NAMELESS)


def extras_text(extras: Iterable[str]) -> str:
    """What stands in the brackets behind a package, as a text of it; '' where nothing does."""
    names = ", ".join(filter(None, map(str.strip, extras)))
    return f"extras: {names}" if names else ""


def _match_requirement(line: str) -> re.Match[str] | None:
    """With one blank for any number of them, so that a line of blanks costs no time."""
    return _LINE.fullmatch(" ".join(line.split()))


def _listed_component(name: str, version: str, exact: str, number: int, further: str) -> Component:
    return Component(name, version, purl.pypi_purl(name, exact), sort="library", line=number, further=further)


def _is_listed(entry: Any) -> bool:
    return isinstance(entry, dict) and {"name", "version"} <= set(entry) <= _LISTED


def _package_component(name: str, version: str) -> Component:
    return Component(name, version, purl.pypi_purl(name, version) if name else "", sort="library")
