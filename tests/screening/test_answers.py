"""What an answer says of the product that its heading asks about."""

from __future__ import annotations

import pytest

from analyzer.designations import load_designation
from analyzer.screening import Text, screen_texts
from analyzer.vocabulary import ColumnRole, Polarity, SheetKind

ANTHROPIC = load_designation("anthropic")


@pytest.mark.parametrize(
    ("heading", "part", "answer"),
    [
        ("Do you use Claude?", ColumnRole.QUESTION, "No, except for the drafting team in Denver."),
        ("Does your company use any Anthropic product?", ColumnRole.QUESTION, "None, other than a pilot in legal"),
        ("Claude", ColumnRole.TOOL, "No, but two trial seats"),
    ],
)
def test_a_no_with_an_exception_is_a_question(heading: str, part: ColumnRole, answer: str) -> None:
    assert polarity_of(heading, part, answer) == Polarity.UNCLEAR


@pytest.mark.parametrize("answer", ["No", "No, we use ChatGPT", "None.", "No, personal phones only"])
def test_a_no_without_one_is_a_denial(answer: str) -> None:
    assert polarity_of("Do you use Claude?", ColumnRole.QUESTION, answer) == Polarity.DENIED


def polarity_of(heading: str, part: ColumnRole, answer: str) -> Polarity:
    (match,) = screen_texts([Text(answer, part, heading, SheetKind.FIRMS)], [ANTHROPIC], ())
    return match.polarity
