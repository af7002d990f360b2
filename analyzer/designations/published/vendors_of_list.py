"""Vendors with their terms from the entries of a list: rows of one name are one vendor, and its id is made of the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, count, islice

from analyzer.designations.designation_words import Confidence
from analyzer.designations.model import Term, Vendor
from analyzer.designations.plain_term import Origin, code_term, distinct_terms, kind_of_text, name_term, plain_term
from analyzer.designations.published.entry_names import is_name
from analyzer.designations.published.read_entries import ListEntry
from analyzer.designations.slug import slug_of
from analyzer.designations.term_strength import common_words, term_strength
from analyzer.text.name_key import key_words, legal_forms, words_of
from analyzer.vocabulary import Strength, TermKind

AGAIN = "naming a vendor of an earlier row again (names added to it)"
_IDENTIFIER = re.compile(r"(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*[0-9])(?:[A-Z0-9]{5}|[A-Z0-9]{12}|[A-Z0-9]{20})")
_DULL = 3  # words of so few letters say nothing
_MOST_CONTEXT = 8


@dataclass(slots=True)
class VendorsOfList:
    """The vendors of a list; `repeated` counts the rows that name one again, `unused` the texts that became no term."""

    vendors: tuple[Vendor, ...]
    repeated: int
    unused: Counter[str] = field(default_factory=Counter)


def listed_vendors(entries: Iterable[ListEntry], file: str) -> VendorsOfList:
    """The vendors in the order of their first rows; `file` is named as the source of each term."""
    groups: dict[str, list[ListEntry]] = {}
    rows = 0
    for entry in entries:
        groups.setdefault(" ".join(key_words(entry.name)) or entry.name, []).append(entry)
        rows += 1
    unused: Counter[str] = Counter()
    ids: set[str] = set()
    vendors = tuple(_vendor_of(group, file, ids, unused) for group in groups.values())
    return VendorsOfList(vendors, rows - len(vendors), unused)


def _vendor_of(group: Sequence[ListEntry], file: str, ids: set[str], unused: Counter[str]) -> Vendor:
    name = group[0].name
    terms = (term for entry in group for term in _terms_of(entry, f"{file}, row {entry.row}", unused))
    return Vendor(_new_id(name, ids), name, distinct_terms(terms))


def _new_id(name: str, ids: set[str]) -> str:
    slug = slug_of(name)
    new = next(one for one in chain([slug], (f"{slug}-{number}" for number in count(2))) if one not in ids)
    ids.add(new)
    return new


def _terms_of(entry: ListEntry, source: str, unused: Counter[str]) -> Iterator[Term]:
    origin = Origin(source, Confidence.SECONDARY)
    yield name_term(entry.name, origin, context=_context_of(entry, entry.name), note="; ".join(_remarks_of(entry)))
    for text in entry.aliases:
        if kind_of_text(text) is not TermKind.LEGAL_NAME or is_name(text):
            yield plain_term(text, origin, _context_of(entry, text))
        else:
            unused["aliases of one sign, or longer than any name"] += 1
    for text in entry.former:
        if is_name(text):
            yield name_term(text, origin, TermKind.FORMER_NAME, _context_of(entry, text))
        else:
            unused["former names of one sign, or longer than any name"] += 1
    for text in entry.identifiers:
        if _IDENTIFIER.fullmatch(text.upper()):
            yield code_term(text.upper(), origin, TermKind.IDENTIFIER)
        else:
            unused["identifiers that are no UEI, CAGE or LEI with letters and digits"] += 1


def _remarks_of(entry: ListEntry) -> Iterator[str]:
    if entry.parent:
        yield f"listed under {entry.parent}"
    yield from entry.remarks
    if entry.start:
        yield f"since {entry.start}"


def _context_of(entry: ListEntry, name: str) -> tuple[str, ...]:
    """For a weak name the telling words of the entry's other names: near it they say that this firm is meant.

    Words such as `inc` do not: of thousands of aliases one is the first word of any firm's name.
    """
    if term_strength(name) is Strength.STRONG:
        return ()
    own = set(key_words(name))
    words = dict.fromkeys(word for other in (entry.name, *entry.aliases, *entry.former) for word in key_words(other))
    telling = (word for word in words if len(word) > _DULL and word not in own and word not in _dull_words())
    return tuple(islice(telling, _MOST_CONTEXT))


@cache
def _dull_words() -> frozenset[str]:
    return legal_forms() | words_of("generic_words.txt") | common_words()
