"""Layouts that are known by their exact headings, so that nothing about them is guessed.

One file per family in `known_layouts`, with its source and date. Headings are compared as `headings.normalise` spells them:
`lineItem/ProductCode` and `line_item_product_code` are one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from analyzer.mapping.columns.heading_terms import normalise_heading
from analyzer.vocabulary import ColumnRole, SheetKind


@dataclass(frozen=True, slots=True)
class Layout:
    """`parts` maps a normalised heading to the part that it always has; `rest` is that of every other heading, if any."""

    name: str
    kind: SheetKind
    needs: frozenset[str]
    parts: Mapping[str, ColumnRole]
    rest: ColumnRole | None = None

    def part_of(self, heading: str) -> ColumnRole | None:
        """The part of a column, None where the layout leaves it to its contents."""
        return self.parts.get(normalise_heading(heading), self.rest if heading.strip() else None)


def known_layout(headings: Iterable[str]) -> Layout | None:
    """The first layout all of whose needed headings are there."""
    there = {normalise_heading(heading) for heading in headings}
    return next((layout for layout in _all_layouts() if layout.needs <= there), None)


def layout_files() -> Iterator[Mapping[str, Any]]:
    """What the files of all families hold, in the order of their names."""
    folder = resources.files(__package__).joinpath("known_layouts")
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text(encoding="utf-8"))


def layout_of(entry: Mapping[str, Any]) -> Layout:
    """A layout as its file tells it."""
    rest = entry.get("rest")
    return Layout(
        entry["name"],
        SheetKind(entry["kind"]),
        frozenset(map(normalise_heading, entry.get("needs", ()))),
        {normalise_heading(heading): ColumnRole(part) for heading, part in entry["parts"].items()},
        None if rest is None else ColumnRole(rest),
    )


@cache
def _all_layouts() -> tuple[Layout, ...]:
    return tuple(layout_of(entry) for family in layout_files() for entry in family.get("layout", ()))
