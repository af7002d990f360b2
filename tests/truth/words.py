"""The lists in headings.toml and names.toml, and the ways in which a file writes a whole row of headings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from .dice import Dice

HERE = Path(__file__).parent


@cache
def lists(name: str) -> Mapping[str, Any]:
    """One of the TOML files beside this module."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def firms() -> Mapping[str, Any]:
    listed: Mapping[str, Any] = lists("names")["firms"]
    return listed


def words(meaning: str) -> list[str]:
    """What may stand in a column of this meaning."""
    return list(lists("names")["words"][meaning])


def snake_case(heading: str) -> str:
    """As databases export it: `Vendor #` is `vendor_no`."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading.replace("#", "no").replace("°", "o").replace("º", "o"))
    return re.sub(r"\W+", "_", apart).strip("_").lower()


def is_title(heading: str) -> bool:
    return "_" not in heading and heading[0].isupper() and not (heading.isupper() and len(heading) > 3)


STYLES: Mapping[str, Callable[[str], str]] = {
    "title": str,
    "snake": snake_case,
    "capitals": str.upper,
    "colon": lambda heading: f"{heading}:",
    "mixed": str,
}


def draw_headings(dice: Dice, meanings: Iterable[str], language: str, set_already: Mapping[str, str]) -> dict[str, str]:
    """A heading for each meaning, no two alike, all written in one style of the table's own."""
    style = dice.weighed({"title": 9, "snake": 4, "capitals": 3, "colon": 2, "mixed": 2})
    drawn: dict[str, str] = {}
    for meaning in meanings:
        heading = set_already.get(meaning) or _draw(dice, meaning, language, style, drawn.values())
        drawn[meaning] = heading
    return {meaning: STYLES[style](heading) for meaning, heading in drawn.items()}


def _draw(dice: Dice, meaning: str, language: str, style: str, taken: Iterable[str]) -> str:
    written = {snake_case(heading) for heading in taken}
    free: list[str] = [
        heading for heading in lists("headings")[meaning][language] if snake_case(heading) not in written
    ]
    return dice.pick([heading for heading in free if style == "mixed" or is_title(heading)] or free)
