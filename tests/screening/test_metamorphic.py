"""What changes nothing for a reader changes nothing for the rules: each change is tried on the whole case table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screening.labelled import LabelledCase, cases, judged

EVERYWHERE: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "in small letters": str.lower,
    "with more spaces": lambda text: f"  {text.replace(' ', '  ')} ",
    "with no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "with a zero-width space": lambda text: f"{text[:2]}\u200b{text[2:]}",
    "in brackets": lambda text: f"({text})",
    "in quotation marks": lambda text: f'"{text}"',
}
IN_NAMES: dict[str, Callable[[str], str]] = {
    "with a legal form": lambda text: f"{text}, Inc.",
    "with another legal form": lambda text: f"{text} LLC",
    "with a vendor number": lambda text: f"V-10442 {text}",
    "with a telephone number": lambda text: f"{text} 415-555-0100",
    "as an item of a list": lambda text: f"- {text}",
}
IN_SENTENCES: dict[str, Callable[[str], str]] = {
    "with a sentence behind": lambda text: f"{text if text.endswith(('.', '?')) else f'{text}.'} Lunch was good.",
    "with a sentence in front": lambda text: f"Invoices are paid monthly. {text}",
    "as an item of a list": lambda text: f"- {text}",
}
CASES = [case for case in cases() if case.part not in ("question", "tool")]
# The capital of this row is drawn like a Latin H, its small letter like an n.
DRAWN_OTHERWISE = ("\u0397uawei Technologies",)


def changed_by(
    change: Callable[[str], str], tried: list[LabelledCase]
) -> list[tuple[str, tuple[str, str], tuple[str, str]]]:
    """The cases whose verdict or polarity the change alters."""
    found = [(case.text, judged(case)[:2], judged(case, change(case.text))[:2]) for case in tried]
    return [row for row in found if row[1] != row[2]]


@pytest.mark.parametrize("how", EVERYWHERE)
def test_a_text_means_the_same(how: str) -> None:
    in_one_case = how in ("in capitals", "in small letters")
    tried = [
        case for case in CASES if case.text not in DRAWN_OTHERWISE and not (in_one_case and case.family == "capitals")
    ]
    assert not changed_by(EVERYWHERE[how], tried)


@pytest.mark.parametrize("how", IN_NAMES)
def test_a_name_means_the_same(how: str) -> None:
    assert not changed_by(IN_NAMES[how], [case for case in CASES if case.part in ("supplier", "firm")])


@pytest.mark.parametrize("how", IN_SENTENCES)
def test_a_remark_means_the_same(how: str) -> None:
    assert not changed_by(IN_SENTENCES[how], [case for case in CASES if case.part in ("notes", "statement")])


def test_the_words_of_a_legal_name_may_stand_in_another_order() -> None:
    tried = [case for case in CASES if case.family == "legal name" and case.text.replace(" ", "").isalpha()]
    assert len(tried) >= 5
    assert not changed_by(lambda text: " ".join(reversed(text.split())), tried)
