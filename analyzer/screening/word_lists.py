"""Word lists beside the rules: one entry a line, comments say where they come from, folded like the inputs."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of `words/<name>.txt`."""
    return frozenset(_list_lines(name))


@cache
def cue_expression(name: str) -> re.Pattern[str]:
    """`words/<name>.txt` as one expression; each of its lines is an expression."""
    return re.compile("|".join(f"(?:{line})" for line in _list_lines(name)))


def _list_lines(name: str) -> list[str]:
    text = resources.files(__package__).joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
