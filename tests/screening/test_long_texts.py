"""A long text costs no more than its length: names are judged by what stands around them, and the very same words once."""

from __future__ import annotations

import time

import pytest

from analyzer.designations import load_designation
from analyzer.screening.policy.judge import policy_of, vendor_matches
from analyzer.screening.policy.spans import drop_repeated, join_touching, places_of
from analyzer.screening.policy.view import TextView
from analyzer.screening.text import Match, Text
from analyzer.vocabulary import ColumnRole, SheetKind

POLICY = policy_of([load_designation("anthropic")], [])
(ANTHROPIC,) = POLICY.vendors
SENTENCE = "We use Claude for drafting of the report. "


def match_of(text: str) -> Match:
    (match,) = vendor_matches(Text(text, ColumnRole.NOTES, "", SheetKind.FIRMS), POLICY.vendors)
    return match


def judged_spans(text: str) -> int:
    view = TextView(text, ColumnRole.NOTES, SheetKind.FIRMS)
    return len(drop_repeated(view, places_of(view, ANTHROPIC)))


def test_a_sentence_that_is_repeated_is_judged_as_often_in_a_long_text_as_in_a_longer_one() -> None:
    assert judged_spans(SENTENCE * 200) == judged_spans(SENTENCE * 1500) < 100


def test_the_same_name_in_other_words_and_in_other_letters_is_judged_again() -> None:
    assert judged_spans("We use Claude. We do not use Claude.") == 2
    filler = "word " * 500
    assert judged_spans(f"{filler}Claude Martin {filler}claude martin {filler}") == 2


@pytest.mark.parametrize(
    ("text", "verdict", "polarity"),
    [
        (SENTENCE * 1500, "match", "affirmed"),
        (
            "Claude Martin called. " * 700 + "We use Claude Enterprise. " + "Claude Martin called. " * 700,
            "match",
            "affirmed",
        ),
        (
            "We do not use Claude. " * 700 + "We use Claude Enterprise. " + "We do not use Claude. " * 700,
            "match",
            "affirmed",
        ),
        ("We use Claude Enterprise " + "word other some text " * 3000, "match", "affirmed"),
        ("replaced " * 1500 + "Claude", "possible", "past"),
        ("antropic " * 3000, "possible", "unclear"),
        ("Claude," * 3000, "possible", "affirmed"),
    ],
    ids=lambda value: value[:30],
)
def test_a_long_text_is_read_in_seconds_and_like_a_short_one(text: str, verdict: str, polarity: str) -> None:
    began = time.process_time()
    match = match_of(text)
    assert (match.verdict, match.polarity) == (verdict, polarity), match.reason
    assert time.process_time() - began < 20  # it was minutes; one or two on a machine that has nothing else to do


def test_names_that_touch_are_judged_as_one_and_others_are_not() -> None:
    view = TextView("Anthropic Claude, and Claude Code", ColumnRole.NOTES, SheetKind.FIRMS)
    spans = places_of(view, ANTHROPIC)
    assert join_touching(view.folded.text, spans) == [(0, 16), (0, 16), (22, 33)]
