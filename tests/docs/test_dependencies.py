"""Every library that the program needs stands in `docs/dependencies.md`, with the licence that it tells of itself."""

from __future__ import annotations

import re
import sys
import tomllib
from datetime import date
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def rows(heading: str) -> dict[str, list[str]]:
    """The cells of each row of the table under `heading`, by the library's name."""
    part = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\|.*\|$", part, re.MULTILINE)
    ]
    return {canonicalize_name(row[0]): row[1:] for row in cells[2:]}


def names(requirements: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(each).name) for each in requirements}


def needs_of(name: str) -> set[str]:
    """What a library needs on this system."""
    required = map(Requirement, distribution(name).requires or [])
    return {canonicalize_name(each.name) for each in required if not each.marker or each.marker.evaluate({"extra": ""})}


def licence_of(name: str) -> str:
    metadata = distribution(name).metadata
    listed = [each.split(" :: ")[-1] for each in metadata.get_all("Classifier") or [] if each.startswith("License ::")]
    said: list[str] = metadata.get_all("License-Expression") or [", ".join(listed)]
    return said[0] or str((metadata.get_all("License") or ["not told"])[0])


RUN_TIME, BROUGHT, DEVELOPERS = rows("At run time"), rows("Brought by those"), rows("For developers")
WISHED = rows("If you wish")


def test_each_dependency_has_one_row_and_no_row_is_left_over() -> None:
    assert set(RUN_TIME) == names(PROJECT["dependencies"])
    assert set(DEVELOPERS) == names(PROJECT["optional-dependencies"]["dev"])
    assert set(WISHED) == names(PROJECT["optional-dependencies"]["passwords"])


def test_the_lowest_releases_are_those_of_the_project() -> None:
    lowest = {
        canonicalize_name(each.name): bound.version
        for each in map(Requirement, PROJECT["dependencies"])
        for bound in each.specifier
        if bound.operator == ">="
    }
    assert {name: row[0] for name, row in RUN_TIME.items()} == lowest


@pytest.mark.skipif(sys.platform == "win32", reason="there typer brings colorama too, as the page says")
def test_each_library_that_another_brings_is_listed_with_those_that_bring_it() -> None:
    brought: dict[str, set[str]] = {}
    waiting = set(RUN_TIME)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        for need in needs_of(name):
            brought.setdefault(need, set()).add(name)
            waiting |= {need} - seen
    listed = {name: {canonicalize_name(by) for by in row[0].split(", ")} for name, row in BROUGHT.items()}
    assert listed == {name: by for name, by in brought.items() if name not in RUN_TIME}


@pytest.mark.parametrize("name", sorted(RUN_TIME | BROUGHT))
def test_the_licence_is_the_one_that_the_library_tells(name: str) -> None:
    row = RUN_TIME.get(name) or BROUGHT[name]
    assert row[2] == licence_of(name)


@pytest.mark.parametrize("name", sorted(DEVELOPERS))
def test_the_licence_of_a_tool_is_the_one_that_it_tells(name: str) -> None:
    assert DEVELOPERS[name][1] == licence_of(name)


@pytest.mark.parametrize("name", sorted(RUN_TIME | BROUGHT))
def test_the_last_release_is_no_older_than_the_lowest_and_has_a_day(name: str) -> None:
    version, _, day = (RUN_TIME.get(name) or BROUGHT[name])[4].partition(", ")
    assert date(2015, 1, 1) < date.fromisoformat(day) <= date(2026, 12, 1)
    if name in RUN_TIME:
        assert Version(version) >= Version(RUN_TIME[name][0])
