"""Layouts that are known by their exact headings, so that nothing about them is guessed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from analyzer.records import Part, SheetKind


@dataclass(frozen=True, slots=True)
class Layout:
    """`parts` maps a heading, lower case, to the part that it always has."""

    name: str
    kind: SheetKind
    needs: frozenset[str]
    parts: Mapping[str, Part]


def known_layout(headings: Iterable[str]) -> Layout | None:
    """The first layout all of whose needed headings are there."""
    there = {heading.strip().lower() for heading in headings}
    return next((layout for layout in _layouts() if layout.needs <= there), None)


@cache
def _layouts() -> tuple[Layout, ...]:
    text = resources.files(__package__).joinpath("layouts.toml").read_text(encoding="utf-8")
    return tuple(
        Layout(
            entry["name"],
            SheetKind(entry["kind"]),
            frozenset(entry["needs"]),
            {heading: Part(part) for heading, part in entry["parts"].items()},
        )
        for entry in tomllib.loads(text)["layout"]
    )
