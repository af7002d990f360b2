"""Who denies the vendor's whole kind of product denies the vendor's; a yes to it says nothing of the vendor."""

from __future__ import annotations

import pytest

from analyzer.designations import load_designation
from analyzer.screening import Match, Text, screen_texts
from analyzer.vocabulary import ColumnRole, Polarity, Rung, SheetKind


def matches(text: str, heading: str = "", part: ColumnRole = ColumnRole.NOTES) -> tuple[Match, ...]:
    asked = Text(text, ColumnRole.QUESTION if heading else part, heading, SheetKind.FIRMS)
    return screen_texts([asked], [load_designation("anthropic")], ())


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("", "We do not use generative AI in any form."),
        ("", "The company uses no AI tools."),
        ("Do you use generative AI tools on our work?", "No"),
        ("Does your firm use any large language model?", "No, not at all."),
    ],
)
def test_this_denies_the_vendors_product_too(heading: str, text: str) -> None:
    (found,) = matches(text, heading)
    assert (found.rung, found.polarity) == (Rung.PRODUCT_SORT, Polarity.DENIED)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("", "We use AI tools for drafting."),
        ("Do you use generative AI tools on our work?", "Yes"),
        ("Do you use generative AI tools on our work?", "No, only ChatGPT"),
        ("Do you use generative AI tools on our work?", ""),
    ],
)
def test_this_says_nothing_of_the_vendor(heading: str, text: str) -> None:
    assert matches(text, heading) == ()


def test_the_vendors_own_name_comes_first() -> None:
    (found,) = matches("No AI tools except Claude.")
    assert found.polarity == Polarity.AFFIRMED
