"""Boxes, answers in words, and questions that stand in the cell with their answers."""

from __future__ import annotations

import pytest

from analyzer.designations import load_designation
from analyzer.screening.policy.judge import screen_texts
from analyzer.screening.policy.question_in_cell import question_and_answer
from analyzer.screening.policy.tick_boxes import chosen_words
from analyzer.screening.text import Text
from analyzer.vocabulary import ColumnRole, SheetKind


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("[x] yes [ ] no", "yes"),
        ("[ ] yes [x] no", "no"),
        ("( ) yes (x) no", "no"),
        ("\u2610 yes \u2612 no \u2610 unknown", "no"),
        ("\u2611 yes \u2610 no - core router", "yes - core router"),
        ("yes [ ] no [x]", "no"),
        ("[ ] yes [ ] no", "[ ] yes [ ] no"),
        ("\u2611", "x"),
        ("[x]", "x"),
        ("no boxes here", "no boxes here"),
    ],
)
def test_only_what_is_ticked_is_said(text: str, chosen: str) -> None:
    assert chosen_words(text) == chosen


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Q: Claude in use anywhere? A: nope", ("Claude in use anywhere?", "nope")),
        ("Do you use Claude? Answer: yes, two seats", ("Do you use Claude?", "yes, two seats")),
        ("Do you use Claude? No, none of us does", ("Do you use Claude?", "No, none of us does")),
        ("Claude? No.", None),
        ("We asked: do they use Claude? They will reply next week", None),
        ("We use Claude", None),
    ],
)
def test_a_question_and_its_answer_in_one_cell_are_a_pair(text: str, parts: tuple[str, str] | None) -> None:
    assert question_and_answer(text) == parts


def said(question: str, answer: str, designation: str = "anthropic") -> str:
    """What the answer says of the vendor in the question."""
    text = Text(answer, ColumnRole.QUESTION, question, SheetKind.FIRMS)
    (match,) = [found for found in screen_texts([text], [load_designation(designation)], []) if not found.catalogue_id]
    return "none" if match.verdict == "rejected" else str(match.polarity)


USES = "Do you use Anthropic products?"


@pytest.mark.parametrize(
    ("question", "answer", "polarity"),
    [
        (USES, "[ ] Yes [x] No", "denied"),
        (USES, "\u2612 No \u2610 Yes \u2610 Unknown", "denied"),
        (USES, "Nein, im gesamten Konzern nicht.", "denied"),
        (USES, "\u5426", "denied"),
        (USES, "\uc608, \uac1c\ubc1c\ud300 20\uc11d", "affirmed"),
        (USES, "Negative. We use nothing of the kind.", "denied"),
        (USES, "Neither we nor any sub.", "denied"),
        (USES, "N/A (we have no such tools)", "denied"),
        (USES, "Affirmative, two seats", "affirmed"),
        (USES, "It is not and has not been.", "denied"),
        (USES, "They used to, for a year.", "past"),
        ("Do you plan to use Anthropic products?", "Yes, next quarter.", "planned"),
        ("Have you ever used Anthropic products?", "Yes, between 2023 and 2024.", "past"),
        ("Have you removed all Anthropic products?", "Yes, all of them.", "past"),
        ("Have you removed all Anthropic products?", "No, two seats are left.", "affirmed"),
        ("Have you removed all Anthropic products?", "No.", "unclear"),
        ("Are all your systems free of Anthropic products?", "Yes they are, checked in May.", "denied"),
        ("Are all your systems free of Anthropic products?", "No; still on the help desk.", "affirmed"),
        ("You don't use Anthropic, do you?", "No, we don't.", "denied"),
        ("Do your customers use Anthropic products?", "Yes, some of them do.", "unclear"),
        ("Do you use OpenAI, Anthropic or Cohere?", "Yes, one.", "unclear"),
        ("Was the Anthropic ban communicated to staff?", "Yes, by e-mail.", "unclear"),
    ],
)
def test_an_answer_says_what_its_question_asks(question: str, answer: str, polarity: str) -> None:
    assert said(question, answer) == polarity


def test_a_product_whose_box_was_left_empty_is_denied_and_one_that_was_ticked_affirmed() -> None:
    designation = load_designation("section-889")
    text = Text("\u2612 Axis \u2610 Bosch \u2610 Hikvision \u2612 Dahua", ColumnRole.NOTES)
    found = {match.vendor: str(match.polarity) for match in screen_texts([text], [designation], [])}
    assert found == {"hikvision": "denied", "dahua": "affirmed"}


@pytest.mark.parametrize(
    "text", ["[ ] Claude [ ] ChatGPT", "\u2610 Claude \u2610 none of these", "- [ ] install Claude Code"]
)
def test_a_name_at_an_empty_box_of_a_form_without_ticks_is_a_question(text: str) -> None:
    (match,) = screen_texts([Text(text, ColumnRole.NOTES, "", SheetKind.FIRMS)], [load_designation("anthropic")], [])
    assert match.polarity == "unclear"
    assert "no box is ticked" in match.reason
