"""Products that the catalogue knows to offer, embed or resell a vendor's product: a reason to ask, never a match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.designations import common_words
from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening.policy.answer_values import is_silent, polarity_of_value
from analyzer.screening.policy.context import PRODUCTS, ColumnUse
from analyzer.screening.policy.heading_view import HeadingView, spellings_of
from analyzer.screening.policy.polarity import said_of
from analyzer.screening.policy.view import TextView
from analyzer.screening.terms.spelling import hint_of, package_expressions
from analyzer.screening.text import Match, Text
from analyzer.text.fold import fold_text
from analyzer.vocabulary import ColumnRole, Polarity, Rung, TermKind, Verdict

_SHORT = 3
_SURE = {"yes": 90, "unknown": 60, "no": 40}
_RELATIONS = {"embeds": "contains", "offers": "offers, as one option among others,", "resells": "resells"}
_LISTING = (*PRODUCTS, ColumnRole.SUPPLIER)
_BRACKET = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class CompiledEntry:
    """One entry with the expression for its names; `alone` are ordinary words that count only as the whole cell."""

    entry: CatalogueEntry
    vendor_name: str
    finder: re.Pattern[str]
    alone: frozenset[str]
    hints: tuple[str, ...]


def catalogued_of(
    catalogue: Sequence[CatalogueEntry], designations: Sequence[Designation]
) -> tuple[CompiledEntry, ...]:
    """The entries that bear on these designations."""
    vendors = {(one.id, vendor.id): vendor.name for one in designations for vendor in one.vendors}
    return tuple(
        _compile_entry(entry, vendors[entry.designation, entry.vendor])
        for entry in catalogue
        if (entry.designation, entry.vendor) in vendors
    )


def names_of(entry: CatalogueEntry) -> tuple[str, ...]:
    """Product, aliases, and each without a remark in brackets; folded, longest first."""
    given = (entry.product, *entry.aliases)
    plain = (_BRACKET.sub("", name) for name in given)
    return tuple(
        sorted({fold_text(name) for name in (*given, *plain) if name.strip()}, key=lambda name: (-len(name), name))
    )


def catalogue_matches(text: Text, entries: Sequence[CompiledEntry]) -> Iterator[Match]:
    """A product that the catalogue knows to offer, embed or resell the vendor's: a reason to ask, never a match.

    One match per entry that the text, or the heading of an answered pair, names. A longer name that covers the words of
    another product's speaks for it: Microsoft Copilot Studio is not Microsoft Copilot.

    Examples:
        product: Amazon Bedrock -> possible
        supplier: Bedrock Quarry LLC -> none

    """
    view = TextView(text.text, text.part, text.kind)
    if view.voice in (ColumnUse.CANNOT, ColumnUse.IDENTIFIES) or (
        view.voice == ColumnUse.PAIRS and is_silent(text.text)
    ):
        return
    spans = {catalogued.entry.id: span for catalogued in entries if (span := _span_of(view, catalogued))}
    for catalogued in entries:
        span = spans.get(catalogued.entry.id)
        if span:
            if not any(_holds_span(other, span) for other in spans.values()):
                yield from _text_matches(text, view, catalogued, span)
        elif text.heading:
            yield from _heading_matches(text, catalogued)


def _compile_entry(entry: CatalogueEntry, vendor_name: str) -> CompiledEntry:
    names = names_of(entry)
    alone = frozenset(name for name in names if len(name) <= _SHORT or name in common_words())
    expressions = [part for name in names if name not in alone for part in _name_expressions(name)]
    return CompiledEntry(entry, vendor_name, re.compile("|".join(expressions) or r"(?!)"), alone, _name_hints(names))


def _name_hints(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({hint_of(name) for name in names}))


def _name_expressions(name: str) -> list[str]:
    if name.startswith("pkg:"):
        return package_expressions(name)
    body = re.escape(name).replace(r"\ ", r"[\s\-_]+")
    return [rf"(?<![^\W_]){body}(?![^\W_])"]


def _span_of(view: TextView, catalogued: CompiledEntry) -> tuple[int, int] | None:
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


def _holds_span(other: tuple[int, int], span: tuple[int, int]) -> bool:
    return other != span and other[0] <= span[0] and span[1] <= other[1]


def _text_matches(text: Text, view: TextView, catalogued: CompiledEntry, span: tuple[int, int]) -> Iterator[Match]:
    said = said_of(view.folded.text, *span, view.folded.breaks)
    listed = view.voice == ColumnUse.NAMES and not (said.explicit and said.polarity != Polarity.UNCLEAR)
    polarity = Polarity.AFFIRMED if listed else said.polarity
    if polarity != Polarity.DENIED:
        yield make_match(text, catalogued, view.folded.marked(*span), polarity)


def _heading_matches(text: Text, catalogued: CompiledEntry) -> Iterator[Match]:
    """The heading names the product; the value must not deny it."""
    headings = spellings_of(HeadingView(text.heading, text.part, text.kind))
    marked = next((one.folded.marked(*span) for one in headings if (span := _span_of(one, catalogued))), "")
    polarity = polarity_of_value(text.part, text.text) if marked else Polarity.DENIED
    if polarity != Polarity.DENIED:
        yield make_match(text, catalogued, marked, polarity)


def make_match(text: Text, catalogued: CompiledEntry, marked: str, polarity: Polarity) -> Match:
    """The match of an entry: why it is asked about, and whether it is on by default."""
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
