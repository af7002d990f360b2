"""Every member of a vocabulary has all that reports show of it, and every option is known to change the result or not to."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib.resources import files

import pytest

from analyzer.render import wording
from analyzer.render.html.figures.chart import PALETTE
from analyzer.render.terminal import POSITION_STYLE
from analyzer.render.workbook.palette import FILLS
from analyzer.report.assemble.hop_words import STATE, TEST_QUESTION, VERB
from analyzer.request.options import ScanOptions
from analyzer.vocabulary import EdgeKind, EvidenceClass, Position, Route, State, Test

STYLES = "".join(
    files("analyzer.render.html").joinpath("assets", name).read_text() for name in ("base.css", "parts.css")
)
# What is part of the question that a scan answers, so that another value is another scan.
CHANGES_THE_RESULT = {
    "designation", "vendor", "map", "firm", "test", "as_of", "max_tier", "marking", "operator", "strict", "limit",
}  # fmt: skip
# What says where it goes, how the work is done, or how the command line talks.
CHANGES_NOTHING = {"out", "fail_on", "memory", "no_cache", "explain_plan", "timings", "json", "quiet", "verbose"}


@pytest.mark.parametrize("position", Position)
def test_a_position_has_a_label_a_meaning_and_colours_everywhere(position: Position) -> None:
    label, meaning = wording.POSITION[position]
    assert label
    assert meaning
    assert position in PALETTE
    assert position.value in POSITION_STYLE
    assert position.value in FILLS
    assert len(re.findall(rf"--p-{position.value}: #", STYLES)) == 3  # light, dark, and dark by the system's wish
    assert f".p-{position.value} {{" in STYLES


@pytest.mark.parametrize(
    ("words", "vocabulary"),
    [
        (wording.TEST, Test),
        (wording.ROUTE, Route),
        (wording.EVIDENCE_CLASS, EvidenceClass),
        (TEST_QUESTION, Test),
        (VERB, EdgeKind),
        (STATE, State),
    ],
)
def test_every_member_of_a_vocabulary_has_its_words(words: dict[str, object], vocabulary: type) -> None:
    assert set(words) == set(vocabulary)


def test_an_option_that_is_new_must_be_said_to_change_the_result_or_not_to() -> None:
    assert {option.name for option in fields(ScanOptions)} == CHANGES_THE_RESULT | CHANGES_NOTHING
    assert not CHANGES_THE_RESULT & CHANGES_NOTHING
