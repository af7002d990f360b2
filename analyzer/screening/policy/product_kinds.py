"""Denials of the vendor's whole kind of product: who uses no generative AI does not use Claude either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analyzer.screening.policy.answer_values import answer_text, judge_answer, says_no
from analyzer.screening.policy.context import ColumnUse
from analyzer.screening.policy.polarity import said_of
from analyzer.screening.policy.question_subject import asks_property
from analyzer.screening.policy.view import SpanVerdict, TermSpan, TextView
from analyzer.screening.terms.lexicon import VendorNames
from analyzer.screening.word_lists import word_list
from analyzer.vocabulary import Polarity, Rung, Verdict


def sort_denial(view: TextView, vendor: VendorNames) -> SpanVerdict | None:
    """A denial of the kind of product that the vendor sells denies the vendor's; a yes to it says nothing of the vendor.

    Examples:
        notes: We do not use generative AI in any form. -> match
        notes: We use AI tools for drafting -> none

    """
    if not vendor.sorts or view.voice not in (ColumnUse.TELLS, ColumnUse.PAIRS):
        return None
    for place in _denial_places(view, vendor):
        said = said_of(view.folded.text, place.start, place.end, view.folded.breaks)
        if said.polarity == Polarity.DENIED and said.explicit:
            return _denial_finding(view, place, f'"{said.cue}" denies it.')
    return None


def sort_answer(about: TextView, value: TextView, vendor: VendorNames) -> SpanVerdict | None:
    """A No to a question about the kind of product, where the answer names no product of that kind.

    Only an answer that begins with its No: a description under "Describe the AI system's outputs" denies what it speaks of.
    """
    span = next(_denial_places(about, vendor), None)
    if (
        span is None
        or asks_property(about.folded.text, span)
        or word_list("other_makers") & value.words
        or not says_no(answer_text(value))
    ):
        return None
    finding = judge_answer(_denial_finding(about, span, ""), about, value)
    return finding if finding.polarity == Polarity.DENIED else None


def _denial_places(view: TextView, vendor: VendorNames) -> Iterator[TermSpan]:
    for name in vendor.sorts:
        for found in name.finder.finditer(view.folded.text):
            yield TermSpan(vendor, name, found.start(), found.end())


def _denial_finding(view: TextView, place: TermSpan, why: str) -> SpanVerdict:
    reason = f'"{place.marked(view)}" is the kind of product that {place.vendor.vendor_name.rstrip(".")} sells. {why}'.strip()
    finding = SpanVerdict(place, Rung.PRODUCT_SORT, 70, Verdict.MATCH, reason, Polarity.DENIED)
    return replace(finding, settled=True, marked=place.marked(view))
