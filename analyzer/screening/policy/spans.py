"""Where a vendor's names stand in a text: whole words; where names overlap, the longest one speaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from analyzer.screening.policy.view import JudgedWords, TermSpan, TextView
from analyzer.screening.terms.lexicon import VendorNames
from analyzer.vocabulary import Rung, Strength

_ORDER = {rung: place for place, rung in enumerate(Rung)}


def places_of(view: TextView, vendor: VendorNames) -> list[TermSpan]:
    """Every span that is not covered by a longer name, in the order of the text."""
    met = [
        TermSpan(vendor, name, found.start(), found.end())
        for name in vendor.names
        if name.hint in view.folded.text or name.dotted in view.folded.text
        for found in name.finder.finditer(view.folded.text)
        if found.end() > found.start()
    ]
    met.sort(key=_span_rank)
    longest: list[TermSpan] = []  # in the order of the text, and none overlaps another
    for span in met:
        after = bisect_left(longest, span.start, key=_start_of)
        neighbours = longest[max(0, after - 1) : after + 1]
        if not any(span.overlaps(other) for other in neighbours):
            longest.insert(after, span)
    return longest


def drop_repeated(view: TextView, spans: Iterable[TermSpan]) -> list[TermSpan]:
    """The spans without those around which the text says the very same words of the same name: nothing new is said there."""
    first: dict[JudgedWords, TermSpan] = {}
    for span in spans:
        first.setdefault(span.judged_words(view), span)
    return list(first.values())


def _start_of(span: TermSpan) -> int:
    return span.start


def join_touching(text: str, spans: Sequence[TermSpan]) -> Sequence[tuple[int, int]]:
    """For each span, from where to where it stands with those right beside it, of which the same is said: `Anthropic Claude`."""
    reach: list[tuple[int, int]] = [(0, 0)] * len(spans)
    group: list[int] = []
    for number in [*sorted(range(len(spans)), key=lambda one: spans[one].start), None]:
        if group and (number is None or text[spans[group[-1]].end : spans[number].start].strip(" ")):
            whole = spans[group[0]].start, max(spans[one].end for one in group)
            for one in group:
                reach[one] = whole
            group = []
        if number is not None:
            group.append(number)
    return reach


def _span_rank(place: TermSpan) -> tuple[int, int, bool, int, str]:
    weak = place.name.strength == Strength.WEAK
    return place.start - place.end, _ORDER[place.name.rung], weak, place.start, place.name.shown
