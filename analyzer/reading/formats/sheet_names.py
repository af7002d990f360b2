"""Names for the tables of a page or document, of which several may stand under one heading, or under none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LONGEST = 100


class SheetNames:
    """The names that sheets have already, those in `taken` first."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._counts: dict[str, int] = {}

    def take_name(self, heading: str) -> str:
        """The heading as a name, with a number behind it where another sheet has it already."""
        plain = " ".join(heading.split())[:_LONGEST]
        name = plain
        while name in self._taken:
            self._counts[plain] = self._counts.get(plain, 1) + 1
            name = f"{plain} ({self._counts[plain]})"
        self._taken.add(name)
        return name


def sheet_names(headings: Sequence[str]) -> list[str]:
    """A name for each table: its heading, with a number where several have one; `table 1` where there is none.

    A table that is the only one and has no heading has no name either.
    """
    if list(headings) == [""]:
        return [""]
    names = SheetNames()
    return [names.take_name(heading or f"table {number}") for number, heading in enumerate(headings, 1)]
