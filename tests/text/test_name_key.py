from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.name_key import name_key


@pytest.mark.parametrize(
    "text",
    ["Anthropic", "ANTHROPIC, PBC", "Anthropic P.B.C.", "PBC Anthropic", "anthropic  inc.", "Anthropic Co., Ltd."],
)
def test_legal_forms_do_not_tell_two_names_apart(text: str) -> None:
    assert name_key(text) == "anthropic"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("11420 CORP.", "11420 corp"),
        ("The Company LLC", "the company llc"),
        ("A. Co.", "a co"),
        ("LE CLAUDE S.A. DE C.V.", "le claude"),
        ("AO Kaspersky Lab", "kaspersky lab"),
        ("Mueller & Soehne GmbH & Co. KG", "mueller and soehne"),
        ("CO-OP Bank", "co op bank"),
        ("AT&T Inc", "at and t"),
        ("O'Brien's Ltd", "obriens"),
        ("3M Company", "3m"),
        ("", ""),
    ],
)
def test_a_name_is_never_emptied(text: str, key: str) -> None:
    assert name_key(text) == key


@given(st.text(alphabet="abc LTDINC.,&12", min_size=1))
def test_a_text_with_letters_or_digits_keeps_a_key_and_the_key_is_stable(text: str) -> None:
    key = name_key(text)
    assert bool(key) == any(letter.isalnum() for letter in text) or "&" in text
    assert name_key(key) == key
