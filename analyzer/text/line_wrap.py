"""Lines for a terminal of a width: broken between words, with what follows under the text that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

_MARKER = re.compile(r" *(?:(?:-|\d+\.) )?")  # the signs before an item of a list


def cell_width(text: str) -> int:
    """The columns of a terminal that a text takes: two for a Chinese sign, none for an accent that stands alone."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def wrap_line(line: str, width: int) -> Iterator[str]:
    """The lines of at most `width` columns that hold `line`; a word that is wider has a line of its own, whole.

    What does not fit stands under the first word, behind blanks and the sign of a list. Blanks within a line stay.
    """
    if cell_width(line) <= width:
        yield line
        return
    marker = _MARKER.match(line)
    indent = " " * (marker.end() if marker else 0)
    if cell_width(indent) > width // 2:
        indent = "  "
    built, is_empty = line[: len(indent)] if marker else "", True
    for word in line[len(built) :].split(" "):
        wider = built + word if is_empty else f"{built} {word}"
        if is_empty or cell_width(wider) <= width:
            built = wider
        else:
            yield built.rstrip()
            built = indent + word
        is_empty = False
    yield built.rstrip()
