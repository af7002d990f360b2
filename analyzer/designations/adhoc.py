"""A what-if designation made from nothing but a vendor's name, for `--vendor NAME`."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date

import msgspec

from analyzer.designations.designation_words import Confidence
from analyzer.designations.model import Designation, Term, Vendor
from analyzer.designations.term_strength import common_words
from analyzer.errors import UsageProblem
from analyzer.text.name_key import name_key
from analyzer.vocabulary import Strength, TermKind, Test

_MAX_NAME = 200
_SOURCE = "given on the command line"

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
_CONTEXT = (*_FIRM_WORDS, "vendor", "supplier", "subscription", "licence", "license", "invoice", "software")

# No authority acts, so no day of checking matters; a fixed day keeps the record, and its hash, the same on every run.
_NO_DAY = date(1970, 1, 1)


def adhoc_designation(name: str) -> Designation:
    """A designation with one vendor and one term, no authority, and `dependence` as its leading test.

    A name of one ordinary word ("Target", "Box") or of one to three letters is a weak term: alone it is only possible.
    Raises `UsageProblem` for a name without a letter or digit, or one too long to be a name.
    """
    name = " ".join(name.split())
    if not any(character.isalnum() for character in name) or len(name) > _MAX_NAME:
        raise UsageProblem(
            f"'{name[:_MAX_NAME]}' is not the name of a vendor.", "Give a name such as --vendor 'Acme Corp'."
        )
    slug = _slug_of(name)
    designation = Designation(
        id=f"vendor-{slug}",
        name=name,
        summary=f"What if {name} were designated? No authority has acted; this only asks who depends on the vendor.",
        checked_on=_NO_DAY,
        leading_test=Test.DEPENDENCE,
        vendors=(Vendor(id=slug, name=name, terms=(_legal_name(name),)),),
    )
    return msgspec.structs.replace(designation, sha256=hashlib.sha256(msgspec.json.encode(designation)).hexdigest())


def _legal_name(name: str) -> Term:
    weak = _is_ordinary(name)
    return Term(
        text=name,
        kind=TermKind.LEGAL_NAME,
        strength=Strength.WEAK if weak else Strength.STRONG,
        source=_SOURCE,
        confidence=Confidence.UNVERIFIED,
        context=_CONTEXT if weak else (),
    )


def _is_ordinary(name: str) -> bool:
    words = name_key(name).split()
    return len(words) == 1 and (len(words[0]) <= 3 or words[0] in common_words())


def _slug_of(name: str) -> str:
    """A readable id; two names that read the same in plain letters, or have none, are told apart by a hash."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall("[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    slug = "-".join(words)[:40].strip("-")
    if plain.isascii() and slug and len("-".join(words)) <= 40:
        return slug
    return "-".join(filter(None, [slug, hashlib.sha256(name.casefold().encode()).hexdigest()[:8]]))
