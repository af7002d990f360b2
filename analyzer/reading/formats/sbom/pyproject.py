"""pyproject.toml: what a Python project asks for, by the standard (PEP 621, PEP 735) and in the tables of Poetry, uv and PDM."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from analyzer.reading.formats.sbom.component import WISHED_ONLY, Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import as_list, as_mappings, mapping, text
from analyzer.reading.formats.sbom.python_packages import parse_requirement
from analyzer.reading.formats.sbom.toml_document import addresses_of, load_toml, table_packages

_PYTHON = "python"  # Poetry lists the language among the packages


def of_manifest(content: str) -> SoftwareList | None:
    """The list, None where no table of the file names a package."""
    document = load_toml(content)
    tool = mapping(document.get("tool"))
    components = [*_standard_packages(document), *_poetry_packages(mapping(tool.get("poetry"))), *_tool_packages(tool)]
    if not components:
        return None
    sources = mapping(mapping(tool.get("uv")).get("sources"))
    sourced = [_sourced_package(component, sources) for component in components]
    listed = SoftwareList(_product_of(document), sourced, (WISHED_ONLY,))
    for name, key in (("poetry", "source"), ("uv", "index"), ("pdm", "source")):
        indexes = as_mappings(mapping(tool.get(name)).get(key))
        listed = listed.with_texts(f"tool.{name}.{key}", (text(index.get("url")) for index in indexes))
    return listed


def _standard_packages(document: dict[str, Any]) -> Iterator[Component]:
    project = mapping(document.get("project"))
    yield from _required_packages(project.get("dependencies"), "dependencies")
    yield from _grouped_packages(project.get("optional-dependencies"), "optional-dependencies")
    yield from _grouped_packages(document.get("dependency-groups"), "dependency-groups")
    yield from _required_packages(mapping(document.get("build-system")).get("requires"), "build-system")


def _grouped_packages(table: Any, scope: str) -> Iterator[Component]:
    for group, wishes in mapping(table).items():
        yield from _required_packages(wishes, f"{scope}, {group}")


def _required_packages(wishes: Any, scope: str) -> Iterator[Component]:
    """PEP 508 lines; a table between them includes another group, which is listed itself."""
    for line in as_list(wishes):
        if isinstance(line, str) and line.strip():
            yield _read_requirement(line.strip(), scope)


def _read_requirement(line: str, scope: str) -> Component:
    """A line that names no package is shown as it stands: it is a text like any other, with no row to point to."""
    parsed = parse_requirement(line)
    if parsed.doubt:
        return Component("", ref=line, scope=scope, further=line)
    return replace(parsed, scope=scope)


def _poetry_packages(poetry: dict[str, Any]) -> Iterator[Component]:
    tables = {"dependencies": poetry.get("dependencies"), "dev-dependencies": poetry.get("dev-dependencies")}
    for group, entry in mapping(poetry.get("group")).items():
        tables[f"group, {group}"] = mapping(entry).get("dependencies")
    for scope, table in tables.items():
        named = {name: wish for name, wish in mapping(table).items() if name.lower() != _PYTHON}
        yield from table_packages(named, scope)


def _tool_packages(tool: dict[str, Any]) -> Iterator[Component]:
    """What uv and PDM asked for in tables of their own before there were groups."""
    yield from _required_packages(mapping(tool.get("uv")).get("dev-dependencies"), "dev-dependencies")
    yield from _grouped_packages(mapping(tool.get("pdm")).get("dev-dependencies"), "dev-dependencies")


def _sourced_package(component: Component, sources: dict[str, Any]) -> Component:
    """With the address that uv is told to take it from."""
    source = sources.get(component.name)
    addresses = filter(None, (component.further, *map(addresses_of, as_list(source) or [source])))
    return replace(component, further="\n".join(addresses))


def _product_of(document: dict[str, Any]) -> Product:
    poetry = mapping(mapping(document.get("tool")).get("poetry"))
    project = mapping(document.get("project")) or poetry
    authors = as_list(project.get("authors")) or as_list(poetry.get("authors"))
    named = (text(mapping(author).get("name")) or text(author).partition("<")[0].strip() for author in authors)
    return Product(text(project.get("name")), text(project.get("version")), next(filter(None, named), ""))
