"""Headings whose words were written as one, as databases name their columns: `suppliername`, `valorcontrato1`."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

_FEWEST_LETTERS, _MOST_LETTERS = 8, 40
_SHORTEST_WORD = 3


def part_words(name: str, known: Collection[str]) -> str:
    """The words of `known` that the one word of a heading consists of, '' where it is no such word; a number behind goes."""
    word = name.rstrip("0123456789")
    if not _FEWEST_LETTERS <= len(word) <= _MOST_LETTERS or not word.isalpha() or word in known:
        return ""
    return " ".join(_known_parts(word, frozenset(known)))


@lru_cache(maxsize=1 << 12)
def _known_parts(rest: str, known: frozenset[str]) -> tuple[str, ...]:
    """Known words in a row, the longest first; none where the rest cannot be parted."""
    if rest in known:
        return (rest,)
    for end in range(len(rest) - _SHORTEST_WORD, _SHORTEST_WORD - 1, -1):
        if rest[:end] in known and (further := _known_parts(rest[end:], known)):
            return (rest[:end], *further)
    return ()
