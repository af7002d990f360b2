"""The words that stand in cells instead of values, from `cell_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def word_group(group: str) -> frozenset[str]:
    """One group of the list, lower case."""
    text = resources.files(__package__).joinpath("cell_words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[group])


def is_null(text: str) -> bool:
    """Whether the cell says that there is nothing to say."""
    return text.strip().lower() in word_group("null")


def yes_or_no(text: str) -> str:
    """'yes' or 'no' where the cell says so, alone or at its beginning ("No. We only use ChatGPT."); else ''."""
    bare = text.strip().lower().rstrip(".!")
    for answer in ("yes", "no"):
        if bare in word_group(answer) or (
            bare.startswith(answer) and not bare[len(answer) : len(answer) + 1].isalnum()
        ):
            return answer
    return ""
