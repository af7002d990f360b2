"""What-if designations made from nothing but names, for `--vendor`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

import msgspec

from analyzer.designations.designation_words import Confidence
from analyzer.designations.model import Designation, Term, Vendor
from analyzer.designations.plain_term import Origin, distinct_terms, name_term, plain_term
from analyzer.designations.slug import slug_of
from analyzer.designations.term_strength import typed_strength
from analyzer.errors import UsageProblem
from analyzer.vocabulary import Test

LONGEST_NAME = 200
_SOURCE = "given on the command line"

# No authority acts, so no day of checking matters; a fixed day keeps the record, and its hash, the same on every run.
_NO_DAY = date(1970, 1, 1)


def adhoc_designation(text: str) -> Designation:
    """A designation with one vendor, no authority, and `dependence` as its leading test.

    `text` is a name, or `NAME; alias; alias; host.example.com; pkg:pypi/name`. A name of one ordinary word ("Target", "Box") or
    of one to three letters is a weak term: alone it is only possible.
    Raises `UsageProblem` for a name without a letter or digit, or one too long to be a name.
    """
    name, *others = [_checked_name(part) for part in text.split(";") if part.strip()] or [_checked_name("")]
    vendor = Vendor(slug_of(name), name, distinct_terms(_terms_of(name, others)))
    return what_if(f"vendor-{vendor.id}", name, [vendor], _SOURCE)


def what_if(name_id: str, name: str, vendors: Sequence[Vendor], source: str) -> Designation:
    """The designation of vendors against whom no authority has acted; `source` says who named them."""
    designation = Designation(
        id=name_id,
        name=name,
        summary=f"What if {name} were designated? No authority has acted; this only asks who depends on the vendor.",
        checked_on=_NO_DAY,
        checked_against=source,
        leading_test=Test.DEPENDENCE,
        vendors=tuple(vendors),
    )
    return msgspec.structs.replace(designation, sha256=hashlib.sha256(msgspec.json.encode(designation)).hexdigest())


def _terms_of(name: str, others: Sequence[str]) -> list[Term]:
    """The name is a name whatever its shape; the others may be hosts and packages."""
    origin = Origin(_SOURCE, Confidence.UNVERIFIED)
    return [name_term(name, origin, strength_of=typed_strength), *(plain_term(other, origin) for other in others)]


def _checked_name(text: str) -> str:
    name = " ".join(text.split())
    if not any(character.isalnum() for character in name) or len(name) > LONGEST_NAME:
        raise UsageProblem(
            f"'{name[:LONGEST_NAME]}' is not the name of a vendor.", "Give a name such as --vendor 'Acme Corp'."
        )
    return name
