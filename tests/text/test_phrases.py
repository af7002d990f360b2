"""Long texts are cut between words."""

from __future__ import annotations

import pytest

from analyzer.text.phrases import shorten


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("FAR 52.240-90 (Nov 2025)", 40, "FAR 52.240-90 (Nov 2025)"),
        ("FAR 52.240-90 (Nov 2025 (class deviation))", 40, "FAR 52.240-90 (Nov 2025 (class\u2026"),
        ("the first words, and more", 17, "the first words\u2026"),
        ("one two", 4, "one\u2026"),
        ("Donaudampfschifffahrtsgesellschaft mbH", 20, "Donaudampfschifffah\u2026"),
    ],
)
def test_a_long_text_is_cut_between_two_words(text: str, length: int, cut: str) -> None:
    assert shorten(text, length) == cut
    assert len(cut) <= length or cut == text
