"""A catalogued product is known by its maker's cell and its own together, and by neither alone."""

from __future__ import annotations

import pytest

from analyzer.designations import load_designation, load_own_catalogue
from analyzer.screening.policy.judge import screen_texts
from analyzer.screening.text import Text
from analyzer.vocabulary import ColumnRole, SheetKind

ANTHROPIC = load_designation("anthropic")
CATALOGUE = load_own_catalogue(None, [ANTHROPIC]).entries


def products(product: str, supplier: str) -> list[str]:
    """The catalogued products that a row's two cells name."""
    text = Text(product, ColumnRole.PRODUCT, supplier, SheetKind.DEPENDENCIES)
    return [match.term for match in screen_texts([text], [ANTHROPIC], CATALOGUE)]


@pytest.mark.parametrize(
    ("supplier", "product", "known"),
    [
        ("Notion Labs, Inc.", "AI", "Notion AI"),
        ("JETBRAINS S.R.O.", "AI Assistant", "JetBrains AI Assistant"),
        ("Zoom Communications", " ai companion ", "Zoom AI Companion"),
        ("GitHub, Inc.", "Copilot", "GitHub Copilot"),
        ("Quora", "Poe", "Poe by Quora"),
    ],
)
def test_maker_and_product_make_a_catalogued_product_together(supplier: str, product: str, known: str) -> None:
    assert products(product, supplier) == [known]


@pytest.mark.parametrize(
    ("supplier", "product"),
    [
        ("Cedar Hill Joinery", "AI Assistant"),
        ("Notional Labs", "AI"),
        ("JetBrains", "Toolbox"),
        ("Zoom", "AI Companion 2"),
    ],
)
def test_another_maker_or_another_product_is_none(supplier: str, product: str) -> None:
    assert products(product, supplier) == []
