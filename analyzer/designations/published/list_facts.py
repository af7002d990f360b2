"""What a list means in law: for each kind one TOML file in `lists/`, in the words of a designation file.

A list tells who is on it and since when; it does not tell who acts, under which law, and what that asks of whom.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from analyzer.designations.decode import decode_record
from analyzer.designations.designation_words import LegalStatus
from analyzer.designations.model import Agencies, Clause, Event, Slug, Text
from analyzer.vocabulary import ListKind, Test


class ListAuthority(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An authority as in a designation file. `listed_status` is the status that an entry in the list gives by itself."""

    id: Slug
    name: Text
    legal_basis: Text
    tests: tuple[Test, ...]
    agencies: Agencies
    listed_status: LegalStatus | None = None
    events: tuple[Event, ...] = ()
    link: str = ""
    relief: str = ""
    clauses: tuple[Clause, ...] = ()


class ListFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of a designation but its vendors, their number and the day of the list."""

    id: Slug
    name: Text
    summary: Text
    leading_test: Test
    authority: ListAuthority
    conflicts: tuple[Text, ...] = ()


@cache
def list_facts(kind: ListKind) -> ListFacts:
    """The facts of a list."""
    file = f"{kind}.toml"
    content = (resources.files(__package__) / "lists" / file).read_bytes()
    return decode_record(file, content, ListFacts, lambda _: ())
