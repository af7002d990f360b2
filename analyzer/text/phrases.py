"""Counts, days, lists of names and long texts as sentences say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

ELLIPSIS = "\u2026"  # stands at the end of a text that `shorten` cut


def count_noun(count: int, noun: str, plural: str = "") -> str:
    """`1 firm`, `2,000 firms`; `plural` where it is not the noun with an s."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def first_names(names: Sequence[str], most: int, separator: str = ", ") -> str:
    """The first `most` names, and how many more there are: `a.csv, b.csv and 3 more`."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return separator.join(names[:most]) + more


def list_firms(names: Sequence[str]) -> str:
    """Names of firms, which may hold commas, in a sentence: `A, Inc. and B LLC`, `A, Inc.; B LLC; and C Ltd`."""
    if len(names) < 3:
        return " and ".join(names)
    return f"{'; '.join(names[:-1])}; and {names[-1]}"


def shorten(text: str, length: int) -> str:
    """A text of at most `length` characters, cut between two words, with an ellipsis for what is left out.

    A word is cut only where whole words would leave less than half of the length.
    """
    if len(text) <= length:
        return text
    start, blank, _ = text[:length].rpartition(" ")
    fitting = start if blank and len(start) * 2 >= length else text[: length - 1]
    return fitting.rstrip(" ,;:(") + ELLIPSIS


def start_upper(text: str) -> str:
    """The text with a capital at its start, and else as it is."""
    return text[:1].upper() + text[1:]


def spell_day(day: date | None) -> str:
    """A day as 16 March 2026, or nothing."""
    return f"{day.day} {day:%B %Y}" if day else ""
