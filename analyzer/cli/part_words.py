"""What to say of a word that is no part of a column: there are sixty parts, and nobody reads a list of them."""

from __future__ import annotations

from difflib import get_close_matches

from analyzer.vocabulary import ColumnRole

_COMMON = (ColumnRole.FIRM, ColumnRole.SUPPLIER, ColumnRole.PRODUCT, ColumnRole.DESCRIPTION, ColumnRole.NOTES)


def part_problem(word: str) -> str:
    """Two sentences: that `word` is no part, and the part that is spelled nearly so, or the common ones."""
    near = get_close_matches(word.casefold(), [part for part in ColumnRole if part], n=1)
    common = f"Common ones are {', '.join(_COMMON)}; a file of inspect --write-map lists all."
    return f"'{word}' is no part of a column. {f'Did you mean {near[0]}?' if near else common}"
