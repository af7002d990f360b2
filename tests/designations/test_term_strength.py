"""Names of a long list: one ordinary word, or hardly a letter, proves little."""

from __future__ import annotations

import pytest

from analyzer.designations import term_strength
from analyzer.vocabulary import Strength


@pytest.mark.parametrize(
    "name", ["PATRIOT", "Sun", "DELTA", "Stars", "Sun Co., Ltd.", "ABC", "Trading", "Companies", "AO"]
)
def test_one_ordinary_word_is_weak(name: str) -> None:
    assert term_strength(name) == Strength.WEAK


@pytest.mark.parametrize("name", ["Huawei", "HIKVISION", "Patriot Defense Systems", "OAO Uralmash", "华为技术有限公司"])
def test_a_word_of_its_own_and_a_name_of_several_are_strong(name: str) -> None:
    assert term_strength(name) == Strength.STRONG
