"""What a person says of the authority behind a list, where the list itself cannot tell."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from analyzer.designations.designation_words import LegalStatus
from analyzer.designations.published.list_facts import ListFacts
from analyzer.designations.slug import slug_of
from analyzer.errors import UsageProblem
from analyzer.vocabulary import Test


@dataclass(frozen=True, slots=True)
class NamedAuthority:
    """What a person says of the authority behind a list; what is left out stays as it is declared for the list."""

    name: str = ""
    legal_basis: str = ""
    tests: tuple[Test, ...] = ()
    status: LegalStatus | None = None


def read_status(word: str) -> LegalStatus | None:
    """The status that a person says; None for ''. Raises `UsageProblem` for another word."""
    if not word:
        return None
    try:
        return LegalStatus(word)
    except ValueError:
        raise UsageProblem(f"'{word}' is no status.", f"It is one of: {', '.join(LegalStatus)}.") from None


def with_authority(facts: ListFacts, named: NamedAuthority) -> ListFacts:
    """The facts with what a person says instead; then no sentence asks to edit what was said."""
    if named == NamedAuthority():
        return facts
    authority = facts.authority
    changes = {
        "name": named.name or authority.name,
        "legal_basis": named.legal_basis or authority.legal_basis,
        "tests": named.tests or authority.tests,
        "listed_status": named.status or authority.listed_status,
        "id": slug_of(named.name) if named.name else authority.id,
    }
    leading = named.tests[0] if named.tests else facts.leading_test
    conflicts = () if named.name and named.legal_basis else facts.conflicts
    authority = structs.replace(authority, **changes)
    return structs.replace(facts, authority=authority, leading_test=leading, conflicts=conflicts)
