"""Names for the tables of a page, of which several may stand under one heading, or under none."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 100


def sheet_names(headings: Sequence[str]) -> list[str]:
    """A name for each table: its heading, with a number where several have one; `table 1` where there is none.

    A table that is the only one and has no heading has no name either.
    """
    if list(headings) == [""]:
        return [""]
    names: dict[str, None] = {}
    counts: dict[str, int] = {}
    for place, heading in enumerate(headings, 1):
        plain = heading[:_LONGEST] or f"table {place}"
        name = plain
        while name in names:
            counts[plain] = counts.get(plain, 1) + 1
            name = f"{plain} ({counts[plain]})"
        names[name] = None
    return list(names)
