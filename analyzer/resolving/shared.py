"""One identifier beside the names of unrelated firms: still one firm, as documented, but never joined silently.

A firm that was renamed, or trades under another name, looks just like an identifier that was copied into the wrong row.
Which of the two it is, a person has to look up; taken apart, a vendor under its second name would be lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from analyzer.designations import Designation
from analyzer.resolving.alike import are_alike
from analyzer.resolving.problem_words import identifier_text, place_text
from analyzer.store.steps import insert_rows, query_rows
from analyzer.text.name_key import name_key
from analyzer.vocabulary import Strength, TermKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_NAMES = (TermKind.LEGAL_NAME, TermKind.AFFILIATE, TermKind.FORMER_NAME)
_SAID = 50
_LISTED = 4


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
        return f'"{self.name}" ({place_text(self.file, self.sheet, self.row) if self.row else "an own firm"})'


def vendor_keys(designations: Iterable[Designation]) -> frozenset[str]:
    """The keys of the names by which a firm of the inputs is the designated vendor itself."""
    terms = (term for one in designations for vendor in one.vendors for term in vendor.terms)
    return frozenset(name_key(term.text) for term in terms if term.strength == Strength.STRONG and term.kind in _NAMES)


def say_shared_identities(connection: Connection, vendors: Collection[str]) -> None:
    """Say in `problem` which identifiers join unrelated names; first those that join one of `vendors` (name keys)."""
    names = [Named(*row) for row in query_rows(connection, _PACKAGE, "shared_identity")]
    texts = [("", "", text) for text in _identifier_sentences(names, vendors)]
    insert_rows(connection, "problem", ("file", "sheet", "text"), texts)


def _identifier_sentences(names: Sequence[Named], vendors: Collection[str]) -> Iterator[str]:
    """One sentence per identifier; where one of the names is the vendor's, always, else at most so many."""
    groups = [list(group) for _, group in groupby(names, key=lambda one: one.identity)]
    found = [telling for group in groups if len(telling := _unrelated_names(group, vendors)) > 1]
    pressing = [group for group in found if group[0].key in vendors]
    others = [group for group in found if group[0].key not in vendors]
    for group in pressing:
        yield (
            f"{_stands_beside(group)}; {group[0].name} is the designated vendor, so that all of them are shown as the"
            " vendor itself, and what is said of the others is not assessed. Correct the rows in which it is wrong."
        )
    for group in others[:_SAID]:
        yield f"{_stands_beside(group)}; check which of them it belongs to."
    if len(others) > _SAID:
        yield f"{len(others) - _SAID} more identifiers stand beside unrelated names, each taken for one firm."


def _stands_beside(group: Sequence[Named]) -> str:
    *first, last = [one.shown for one in group[:_LISTED]]
    more = f" and {len(group) - _LISTED} more" if len(group) > _LISTED else ""
    return (
        f"Taken for one firm although the names are unrelated: {identifier_text(group[0].identity)} stands beside"
        f" {', '.join(first)} and {last}{more}"
    )


def _unrelated_names(group: Sequence[Named], vendors: Collection[str]) -> list[Named]:
    """The names that are related to none of those before them, the vendor's first."""
    kept: list[Named] = []
    for one in sorted(group, key=lambda one: one.key not in vendors):
        if not any(are_alike(before.key, one.key) for before in kept):
            kept.append(one)
    return kept
