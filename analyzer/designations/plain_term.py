"""Terms made of plain texts, as a person types them or a published list holds them: kind and strength follow from the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from analyzer.designations.designation_words import Confidence
from analyzer.designations.model import Term
from analyzer.designations.term_strength import term_strength
from analyzer.vocabulary import Strength, TermKind

_PACKAGE = re.compile(r"pkg:[a-z.+-]+/\S+")
_HOST = re.compile(r"(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")

# What stands beside an ordinary word when it is meant as a firm: "Target Corp", "vendor: Target".
_FIRM_WORDS = (
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "llc",
    "ltd",
    "limited",
    "plc",
    "gmbh",
    "ag",
)
FIRM_CONTEXT = (*_FIRM_WORDS, "vendor", "supplier", "subscription", "licence", "license", "invoice", "software")


class Origin(NamedTuple):
    """Where a term comes from, and how sure that is."""

    source: str
    confidence: Confidence


def kind_of_text(text: str) -> TermKind:
    """`PACKAGE` for `pkg:pypi/acme`, `HOST` for `www.acme.example` in small letters, else `LEGAL_NAME`."""
    if _PACKAGE.fullmatch(text):
        return TermKind.PACKAGE
    return TermKind.HOST if _HOST.fullmatch(text) else TermKind.LEGAL_NAME


def name_term(
    text: str,
    origin: Origin,
    kind: TermKind = TermKind.LEGAL_NAME,
    context: tuple[str, ...] = FIRM_CONTEXT,
    note: str = "",
    strength_of: Callable[[str], Strength] = term_strength,
) -> Term:
    """A term for a name. One ordinary word, or one to three letters, is weak: it counts only with `context` near it."""
    strength = strength_of(text)
    near = context if strength is Strength.WEAK else ()
    return Term(text, kind, strength, origin.source, origin.confidence, near, note=note)


def code_term(text: str, origin: Origin, kind: TermKind) -> Term:
    """A term for an identifier, a host or a package, which nothing else is called."""
    return Term(text, kind, Strength.STRONG, origin.source, origin.confidence)


def plain_term(text: str, origin: Origin, context: tuple[str, ...] = FIRM_CONTEXT) -> Term:
    """A term for a text whose shape says whether it is a host, a package or a name."""
    kind = kind_of_text(text)
    if kind is TermKind.LEGAL_NAME:
        return name_term(text, origin, kind, context)
    return code_term(text, origin, kind)


def distinct_terms(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms in their order, of two with one text in whatever case the first: a vendor may not have both."""
    first: dict[str, Term] = {}
    for term in terms:
        first.setdefault(term.text.casefold(), term)
    return tuple(first.values())
