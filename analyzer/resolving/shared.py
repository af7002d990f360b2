"""One identifier beside the names of unrelated firms: still one firm, as documented, but never joined silently.

A firm that was renamed, or trades under another name, looks just like an identifier that was copied into the wrong row.
Which of the two it is, a person has to look up; taken apart, a vendor under its second name would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from analyzer.resolving.alike import related
from analyzer.store.steps import insert_rows, query

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.resolving"
_SAID = 50


@dataclass(frozen=True, slots=True)
class Named:
    """A name beside an identity (`uei:...`), and where it stands first; `row` is 0 for a name that stands in no row."""

    identity: str
    key: str
    name: str
    file: str
    sheet: str
    row: int

    @property
    def shown(self) -> str:
        """The name with its place."""
        place = ", ".join(part for part in (self.file, self.sheet, f"row {self.row}") if part)
        return f'"{self.name}" ({place if self.row else "an own firm"})'


def say_shared_identities(connection: Connection) -> None:
    """Say in `problem` which identifiers join names that have nothing to do with each other."""
    names = [Named(*row) for row in query(connection, _PACKAGE, "shared_identity")]
    insert_rows(connection, "problem", ("file", "sheet", "text"), [("", "", text) for text in _sentences(names)])


def _sentences(names: Sequence[Named]) -> Iterator[str]:
    """One sentence per identifier, in their order; of very many the first ones, and how many more there are."""
    groups = [list(group) for _, group in groupby(names, key=lambda one: one.identity)]
    found = [(unrelated, len(group)) for group in groups if (unrelated := _unrelated(group))]
    for (one, other), count in found[:_SAID]:
        sort, identifier = one.identity.split(":", 1)
        more = f", {count} names in all" if count > 2 else ""
        yield (
            f"Taken for one firm although the names are unrelated: {sort.upper()} {identifier} stands beside"
            f" {one.shown} and {other.shown}{more}; check which of them it belongs to."
        )
    if len(found) > _SAID:
        yield f"{len(found) - _SAID} more identifiers stand beside unrelated names, each taken for one firm."


def _unrelated(group: Sequence[Named]) -> tuple[Named, Named] | None:
    """The first name, and the first one that is related to none of the names before it."""
    for at, other in enumerate(group[1:], start=1):
        if not any(related(before.key, other.key) for before in group[:at]):
            return group[0], other
    return None
