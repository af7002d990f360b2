"""Products that the catalogue knows to offer, embed or resell a vendor's product: a reason to ask, never a match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.designations import common_words
from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening.policy.answers import is_silent, polarity_of_value
from analyzer.screening.policy.context import PRODUCTS, Voice
from analyzer.screening.policy.polarity import said_of
from analyzer.screening.policy.view import View
from analyzer.screening.terms.spelling import hint_of, package_expressions
from analyzer.screening.texts import Match, Text
from analyzer.text.fold import fold
from analyzer.vocabulary import Part, Polarity, Rung, TermKind, Verdict

_SHORT = 3
_SURE = {"yes": 90, "unknown": 60, "no": 40}
_RELATIONS = {"embeds": "contains", "offers": "offers, as one option among others,", "resells": "resells"}
_LISTING = (*PRODUCTS, Part.SUPPLIER)
_BRACKET = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Catalogued:
    """One entry with the expression for its names; `alone` are ordinary words that count only as the whole cell."""

    entry: CatalogueEntry
    vendor_name: str
    finder: re.Pattern[str]
    alone: frozenset[str]
    hints: tuple[str, ...]


def catalogued_of(catalogue: Sequence[CatalogueEntry], designations: Sequence[Designation]) -> tuple[Catalogued, ...]:
    """The entries that bear on these designations."""
    vendors = {(one.id, vendor.id): vendor.name for one in designations for vendor in one.vendors}
    return tuple(
        _compiled(entry, vendors[entry.designation, entry.vendor])
        for entry in catalogue
        if (entry.designation, entry.vendor) in vendors
    )


def names_of(entry: CatalogueEntry) -> tuple[str, ...]:
    """Product, aliases, and each without a remark in brackets; folded, longest first."""
    given = (entry.product, *entry.aliases)
    plain = (_BRACKET.sub("", name) for name in given)
    return tuple(sorted({fold(name) for name in (*given, *plain) if name.strip()}, key=lambda name: (-len(name), name)))


def catalogue_matches(text: Text, entries: Sequence[Catalogued]) -> Iterator[Match]:
    """A product that the catalogue knows to offer, embed or resell the vendor's: a reason to ask, never a match.

    One match per entry that the text, or the heading of an answered pair, names.

    Examples:
        product: Amazon Bedrock -> possible
        supplier: Bedrock Quarry LLC -> none

    """
    view = View(text.text, text.part, text.kind)
    if view.voice in (Voice.CANNOT, Voice.IDENTIFIES) or (view.voice == Voice.PAIRS and is_silent(text.text)):
        return
    for catalogued in entries:
        found = _span(view, catalogued)
        if found:
            yield from _matched(text, view, catalogued, found)
        elif text.heading:
            yield from _asked(text, catalogued)


def _compiled(entry: CatalogueEntry, vendor_name: str) -> Catalogued:
    names = names_of(entry)
    alone = frozenset(name for name in names if len(name) <= _SHORT or name in common_words())
    expressions = [part for name in names if name not in alone for part in _expressions(name)]
    return Catalogued(entry, vendor_name, re.compile("|".join(expressions) or r"(?!)"), alone, _hints(names))


def _hints(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({hint_of(name) for name in names}))


def _expressions(name: str) -> list[str]:
    if name.startswith("pkg:"):
        return package_expressions(name)
    body = re.escape(name).replace(r"\ ", r"[\s\-_]+")
    return [rf"(?<![^\W_]){body}(?![^\W_])"]


def _span(view: View, catalogued: Catalogued) -> tuple[int, int] | None:
    if not any(hint in view.folded.text for hint in catalogued.hints):
        return None
    found = catalogued.finder.search(view.folded.text)
    if found:
        return found.span()
    bare = view.folded.text.strip("\"'()[]- ")
    if view.part in _LISTING and bare in catalogued.alone:
        start = view.folded.text.index(bare)
        return start, start + len(bare)
    return None


def _matched(text: Text, view: View, catalogued: Catalogued, span: tuple[int, int]) -> Iterator[Match]:
    said = said_of(view.folded.text, *span, view.folded.breaks)
    listed = view.voice == Voice.NAMES and not (said.explicit and said.polarity != Polarity.UNCLEAR)
    polarity = Polarity.AFFIRMED if listed else said.polarity
    if polarity != Polarity.DENIED:
        yield _match(text, catalogued, view.folded.marked(*span), polarity)


def _asked(text: Text, catalogued: Catalogued) -> Iterator[Match]:
    """The heading names the product; the value must not deny it."""
    heading = View(text.heading, text.part, text.kind)
    span = _span(heading, catalogued)
    if span:
        polarity = polarity_of_value(text.part, text.text)
        if polarity != Polarity.DENIED:
            yield _match(text, catalogued, heading.folded.marked(*span), polarity)


def _match(text: Text, catalogued: Catalogued, marked: str, polarity: Polarity) -> Match:
    entry = catalogued.entry
    reason = (
        f'"{marked}" is {entry.product}, which {_RELATIONS[entry.relation]} products of {catalogued.vendor_name}'
        f" (on by default: {entry.default_on}; Government variant: {entry.gov_variant}; {entry.source},"
        f" as of {entry.as_of.isoformat()}): ask whether it is switched on."
    )
    return Match(
        text, entry.designation, entry.vendor, entry.product, TermKind.PRODUCT, marked, Rung.CATALOGUE,
        _SURE[entry.default_on], polarity, Verdict.POSSIBLE, reason, entry.id,
    )  # fmt: skip
