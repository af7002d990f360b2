"""Where a vendor's names stand in a text: whole words; where names overlap, the longest one speaks."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.screening.policy.view import TermSpan, TextView
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
    longest: list[TermSpan] = []
    for span in met:
        if not any(span.overlaps(other) for other in longest):
            longest.append(span)
    return sorted(longest, key=lambda span: span.start)


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
