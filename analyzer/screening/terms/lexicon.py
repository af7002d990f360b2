"""The names of the designated vendors, compiled once per scan: one finder per vendor, and the keys of near names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.designations.model import Designation, Pattern, Term, Vendor
from analyzer.screening.terms.labels import label_of
from analyzer.screening.terms.spelling import (
    LATIN_LETTER,
    PURL,
    dotted_hint,
    expression_of,
    hint_of,
    package_expressions,
)
from analyzer.text.fold import fold_text
from analyzer.text.name_key import key_words, name_key
from analyzer.vocabulary import Rung, Strength, TermKind

NEAR_KINDS = (TermKind.LEGAL_NAME, TermKind.AFFILIATE, TermKind.FORMER_NAME, TermKind.PRODUCT)
NEAR_LETTERS = 6
LONG_NAME = 8
"""How many letters a name has in which two slips are forgiven."""
_SUBSTRING_LETTERS = 3
DRAWN = dict(zip("0134589|l", "oieasbgii", strict=True))
"""Signs, and the letter that each is drawn like."""
_DRAWN_ALIKE = str.maketrans(DRAWN)
_FEW_VENDORS = 200
_RUNGS = {
    TermKind.IDENTIFIER: Rung.IDENTIFIER,
    TermKind.PACKAGE: Rung.PACKAGE,
    TermKind.HOST: Rung.HOST,
    TermKind.MODEL: Rung.MODEL,
    TermKind.PRODUCT_SORT: Rung.PRODUCT_SORT,
}


@dataclass(frozen=True, slots=True)
class Name:
    """One term or pattern, ready to be searched for; `shown` is how reports name it.

    `hint` or `dotted` stands in every text that the finder can meet ('' if unknown): looking for them first is a hundred times
    faster.
    """

    shown: str
    kind: TermKind
    strength: Strength
    rung: Rung
    finder: re.Pattern[str]
    hint: str = ""
    dotted: str = ""
    context: frozenset[str] = frozenset()
    not_followed_by: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()


@dataclass(frozen=True)
class NearKey:
    """A strong name without its legal form and spaces, to which misspelt words are compared."""

    key: str
    words: int
    name: Name

    @cached_property
    def name_openings(self) -> frozenset[str]:
        """Its first two letters as they are drawn, which it keeps with two slips; of a name too short for two slips, nothing."""
        return frozenset({draw_alike(self.key[:2])} if len(self.key) >= LONG_NAME else ())

    @cached_property
    def name_pieces(self) -> frozenset[str]:
        """Its halves as they are drawn, of which one slip leaves one; it spoils both only where it swaps the letters between."""
        drawn, half = draw_alike(self.key), len(self.key) // 2
        swapped = drawn[: half - 1] + drawn[half] + drawn[half - 1] + drawn[half + 1 :]
        return frozenset((drawn[:half], drawn[half:], swapped))


@dataclass(frozen=True)
class VendorNames:
    """All that one designated vendor is known by; `sorts` are the kinds of product that it sells, by their common names."""

    designation: str
    vendor: str
    vendor_name: str
    names: tuple[Name, ...]
    near: tuple[NearKey, ...]
    own_words: frozenset[str]
    sorts: tuple[Name, ...] = ()
    in_long_list: bool = False

    @cached_property
    def near_able(self) -> tuple[NearKey, ...]:
        """The near names that are long enough to be misspelt."""
        return tuple(filter(is_near_able, self.near))

    @cached_property
    def name_hints(self) -> frozenset[str]:
        """One of these stands in every folded text that holds one of the names that have a hint, or a kind of product."""
        hints = {hint for name in (*self.names, *self.sorts) for hint in (name.hint, name.dotted)}
        return frozenset((hints | {near.key for near in self.insides}) - {""})

    @cached_property
    def without_hint(self) -> tuple[Name, ...]:
        """The names that have no hint."""
        return tuple(name for name in (*self.names, *self.sorts) if not name.hint)

    @cached_property
    def name_openings(self) -> frozenset[str]:
        """The openings of the names that may be misspelt."""
        return frozenset(opening for near in self.near_able for opening in near.name_openings)

    @cached_property
    def name_pieces(self) -> frozenset[str]:
        """The pieces of the names that may be misspelt."""
        return frozenset(piece for near in self.near_able for piece in near.name_pieces)

    @cached_property
    def insides(self) -> tuple[NearKey, ...]:
        """Strong names of one word, which may be met inside a longer word; of thousands of names one stands in every word."""
        return () if self.in_long_list else tuple(near for near in self.near if near.words == 1)


def lexicon_of(designations: Sequence[Designation]) -> tuple[VendorNames, ...]:
    """One entry per designation and vendor, in the order given."""
    return tuple(names_of_vendor(designation, vendor) for designation in designations for vendor in designation.vendors)


def is_long_list(designation: Designation) -> bool:
    """Whether a designation has so many vendors that texts are joined to their names by words."""
    return len(designation.vendors) > _FEW_VENDORS


def names_of_vendor(designation: Designation, vendor: Vendor) -> VendorNames:
    """The names of one vendor of `designation`, compiled."""
    known = [name for term in vendor.terms for name in _names_of(term)]
    terms = [name for name in known if name.kind is not TermKind.PRODUCT_SORT]
    sorts = tuple(name for name in known if name.kind is TermKind.PRODUCT_SORT)
    patterns = [_pattern_name(pattern) for pattern in designation.patterns if pattern.vendor == vendor.id]
    own = {word for name in terms for word in key_words(name.shown)}
    return VendorNames(
        designation.id, vendor.id, vendor.name, tuple(terms + patterns), tuple(_near_keys(terms)), frozenset(own), sorts,
        is_long_list(designation),
    )  # fmt: skip


def _names_of(term: Term) -> Iterable[Name]:
    expressions = package_expressions(term.text) if term.kind == TermKind.PACKAGE else [expression_of(term)]
    for expression in expressions:
        yield Name(
            shown=label_of(term, bare=not expression.startswith(PURL)),
            kind=term.kind,
            strength=term.strength,
            rung=_RUNGS.get(term.kind, Rung.NAME_EXACT),
            finder=re.compile(expression),
            hint=hint_of(term.text),
            dotted=dotted_hint(term),
            context=_folded_words(term.context),
            not_followed_by=tuple(" ".join(key_words(entry)) for entry in term.not_followed_by),
            not_near=tuple(map(fold_text, term.not_near)),
        )


def _pattern_name(pattern: Pattern) -> Name:
    """Patterns may start and end inside a word by their own wording; a letter may not touch them."""
    expression = rf"(?<!{LATIN_LETTER})(?:{pattern.regex})(?!{LATIN_LETTER})"
    rung = _RUNGS.get(pattern.kind, Rung.NAME_EXACT) if pattern.strength == Strength.STRONG else Rung.NAME_WEAK
    context = _folded_words(pattern.context)
    return Name(pattern.label, pattern.kind, pattern.strength, rung, re.compile(expression), context=context)


def _folded_words(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(word for entry in entries for word in fold_text(entry).split())


def _near_keys(names: Iterable[Name]) -> Iterable[NearKey]:
    seen: set[str] = set()
    for name in names:
        if name.strength != Strength.STRONG or name.kind not in NEAR_KINDS:
            continue
        for words in (name_key(name.shown).split(), key_words(name.shown)):
            key = "".join(words)
            if len(key) >= _SUBSTRING_LETTERS and key.isascii() and key not in seen:
                seen.add(key)
                yield NearKey(key, len(words), name)


def draw_alike(text: str) -> str:
    """A text with the letters in the place of digits that are drawn like them."""
    return text.translate(_DRAWN_ALIKE)


def is_near_able(near: NearKey) -> bool:
    """Whether a name is long enough that a misspelling of it is no other word: `Huawei` is, `Dahua` is not."""
    return len(near.key) >= NEAR_LETTERS
