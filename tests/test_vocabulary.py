"""Every member of a vocabulary has all that reports show of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from analyzer import word_labels as labels
from analyzer.render.html.embed import stylesheet
from analyzer.render.terminal import TONE_STYLES
from analyzer.render.workbook.palette import TONE_FILLS
from analyzer.report.assemble.hop_words import STATE, VERB
from analyzer.vocabulary import (
    Answer,
    CertificateState,
    EdgeKind,
    EvidenceClass,
    FileStatus,
    Position,
    Route,
    State,
    Test,
    Verdict,
)

LABELS: list[tuple[type[StrEnum], Mapping[Any, Any]]] = [
    (Position, labels.POSITION_LABELS),
    (Test, labels.TEST_LABELS),
    (Route, labels.ROUTE_LABELS),
    (EvidenceClass, labels.EVIDENCE_LABELS),
    (Answer, labels.ANSWER_LABELS),
    (CertificateState, labels.CERTIFICATE_LABELS),
    (Verdict, labels.VERDICT_LABELS),
    (FileStatus, labels.FILE_LABELS),
    (EdgeKind, VERB),
    (State, STATE),
]
COLOUR = re.compile("#[0-9a-f]{6}")


@pytest.mark.parametrize(("vocabulary", "shown"), LABELS, ids=lambda value: getattr(value, "__name__", ""))
def test_every_word_of_a_vocabulary_is_labelled_in_the_order_of_its_rank(
    vocabulary: type[StrEnum], shown: Mapping[Any, Any]
) -> None:
    assert set(shown) == set(vocabulary)
    if vocabulary is not EdgeKind and vocabulary is not State:
        assert list(shown) == list(vocabulary)


@pytest.mark.parametrize("position", Position)
def test_a_position_has_words_colours_and_an_icon(position: Position) -> None:
    label = labels.POSITION_LABELS[position]
    assert label.text
    assert label.meaning
    assert all(COLOUR.fullmatch(colour) for colour in (label.light, label.dark, label.chart, label.ink))
    assert label.icon.startswith("<")


def test_no_two_positions_look_alike() -> None:
    shown = labels.POSITION_LABELS.values()
    assert len({label.icon for label in shown}) == len(Position)
    assert len({label.text for label in shown}) == len(Position)
    assert len({label.chart for label in shown}) == len(Position)


@pytest.mark.parametrize("position", Position)
def test_the_page_takes_the_colours_of_a_position_from_its_label(position: Position) -> None:
    label = labels.POSITION_LABELS[position]
    style = stylesheet()
    assert style.count(f"--p-{position}: light-dark({label.light}, {label.dark});") == 1
    assert style.count(f".p-{position} {{ --p: var(--p-{position}); }}") == 1


@pytest.mark.parametrize("tone", labels.Tone)
def test_a_tone_has_a_fill_in_the_workbook_and_a_style_in_the_terminal(tone: labels.Tone) -> None:
    assert re.fullmatch("[0-9A-F]{6}", TONE_FILLS[tone])
    assert TONE_STYLES[tone]


def test_words_of_one_spelling_have_one_tone() -> None:
    tones: dict[str, labels.Tone | None] = {}
    for _, shown in LABELS[:8]:
        for word, label in shown.items():
            assert tones.setdefault(word.value, label.tone) == label.tone
