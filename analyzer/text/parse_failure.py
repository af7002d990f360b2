"""Says why a text is not the value that its column holds: the other outcome of every parser of cells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParseFailure:
    """A text that was not turned into a value; `reason` is a sentence fit for the list of rejected cells."""

    reason: str
