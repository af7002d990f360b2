"""What a form prints where the answer goes is no answer; a mark makes it one."""

from __future__ import annotations

import pytest

from analyzer.text.form_words import is_blank_form

OFFERS = (
    "Yes / No", "Yes/No", "Y/N", "J/N", "Ja / Nein", "Oui / Non", "S\u00ed / No", "No / Yes", "Yes or No", "Yes   No",
    "[ ] Yes [ ] No", "\u2610 Yes  \u2610 No  \u2610 N/A", "Yes \u25a1 No \u25a1", "(Yes / No)", "Yes / No (please circle one)",
    "Please select: Yes / No", "Choose an item.", "Click or tap here to enter text.", "______",
)  # fmt: skip
ANSWERS = (
    "Yes", "No", "N/A", "Yes, no", "[x] Yes [ ] No", "\u2610 Yes \u2612 No", "Yes [ ] No [X]", "(x) yes ( ) no", "Yes / No longer",
    "Yes in the EU / No elsewhere", "Yes / No, only in Bonn", "Yes/No: Yes", "no no", "",
)  # fmt: skip


@pytest.mark.parametrize("text", OFFERS)
def test_answers_to_choose_from_are_no_answer(text: str) -> None:
    assert is_blank_form(text)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_or_a_mark_is_one(text: str) -> None:
    assert not is_blank_form(text)
