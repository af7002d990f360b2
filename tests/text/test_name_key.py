from __future__ import annotations

from unicodedata import normalize

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


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Orlen Sp. z o.o.", "orlen"),
        ("ORLEN Spółka z ograniczoną odpowiedzialnością", "orlen"),
        ("Skype Technologies OÜ", "skype technologies"),
        ("Metso Abp", "metso"),
        ("Ericsson AB (publ)", "ericsson"),
        ("Novo Nordisk A/S", "novo nordisk"),
        ("Škoda Auto a.s.", "skoda auto"),
        ("Türk Telekom A.Ş.", "turk telekom"),
        ("Siemens GmbH & Co. KGaA", "siemens"),
        ("株式会社日立製作所", "日立製作所"),
        ("日立製作所株式会社", "日立製作所"),
        ("삼성전자 주식회사", normalize("NFKD", "삼성전자")),
        ("华为技术有限公司", "华为技术"),
        ("株式会社", "株式会社"),
        ("Prestige KY", "prestige ky"),
        ("Acme Columbia SC", "acme columbia sc"),
    ],
)
def test_legal_forms_of_many_countries_are_no_part_of_a_name(text: str, key: str) -> None:
    assert name_key(text) == key
