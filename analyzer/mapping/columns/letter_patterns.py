"""What columns of names may write around a firm's name: a vendor number before or after it, an address on further lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

_DASHES = "-\u2013\u2014"
_NUMBER = r"[A-Za-z]{0,3}-?[0-9]{3,12}"


@dataclass(frozen=True)
class LetterPattern:
    """`pattern` matches the one letter of the name that stands at the cut (its group) and what is cut off.

    It is written in what Python's and DuckDB's expressions have in common; `least` is the share of cells that must match.
    """

    pattern: str
    least: float
    said: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern for Python's use."""
        return re.compile(self.pattern)

    def bare(self, cell: str) -> str:
        """The name alone, the cell itself where it is not written so."""
        return self.compiled.sub(r"\1", cell)


SHAPES: Mapping[str, LetterPattern] = {
    "first_line": LetterPattern(
        r"(?s)([^\s])[ \t]*[\r\n].*$",
        0.5,
        "the cells hold several lines: the first is read as the name, the rest as its address",
    ),
    "number_before": LetterPattern(
        rf"^\s*{_NUMBER}(?:\s*[{_DASHES}:|/]\s*|\s+)([^\s])",
        1.0,
        "the number before each name is left out of the name",
    ),
    "number_after": LetterPattern(
        rf"([^\s])\s*(?:\((?:ID:? ?)?{_NUMBER}\)|\[{_NUMBER}\]|\s[{_DASHES}|:#]\s*{_NUMBER})\s*$",
        1.0,
        "the number after each name is left out of the name",
    ),
}
