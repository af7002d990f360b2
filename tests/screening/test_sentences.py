"""What sentences in many languages say of the vendor that they name, and answers in them of the question's."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.designations import load_designation
from analyzer.screening.policy.judge import screen_texts
from analyzer.screening.policy.polarity import said_of
from analyzer.screening.text import Text
from analyzer.text.fold import fold_text
from analyzer.vocabulary import ColumnRole, SheetKind

NAMES = ("hikvision", "dahua", "claude", "kaspersky", "huawei", "anthropic", "dji")


def rows(table: str) -> list[list[str]]:
    """The cells of each row of a table beside this file."""
    lines = Path(__file__).with_name(table).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("language", "polarity", "text"), rows("sentences.psv"))
def test_a_sentence_says_what_a_reader_of_its_language_takes_from_it(language: str, polarity: str, text: str) -> None:
    folded = fold_text(text)
    name = next(name for name in NAMES if name in folded)
    start = folded.index(name)
    said = said_of(folded, start, start + len(name))
    assert (said.polarity.value, said.language) == (polarity, language), said.cue


@pytest.mark.parametrize(("polarity", "answer"), rows("short_answers.psv"))
def test_an_answer_says_what_a_reader_of_its_language_takes_from_it(polarity: str, answer: str) -> None:
    text = Text(answer, ColumnRole.QUESTION, "Do you use Hikvision products?", SheetKind.FIRMS)
    (match,) = [
        found for found in screen_texts([text], [load_designation("section-889")], []) if not found.catalogue_id
    ]
    assert match.polarity == polarity, match.reason
