"""The key of an inquiry: the same for the same addressee, and known again however it was typed."""

from __future__ import annotations

import re

import pytest

from analyzer.text.inquiry_key import find_keys, inquiry_key


def test_the_order_of_the_designations_does_not_change_the_key() -> None:
    assert inquiry_key("name:ash", ["a", "b"]) == inquiry_key("name:ash", ["b", "a"])
    assert inquiry_key("name:ash", ["a"]) != inquiry_key("name:birch", ["a"])


def test_no_key_has_a_letter_that_is_mistaken_for_a_digit() -> None:
    letters = "".join(inquiry_key(f"name:{number}", ["a"])[2:].replace("-", "") for number in range(500))
    assert not re.search("[01IO]", letters)


@pytest.mark.parametrize(
    "written", ["Q-7F3K-2MPA", "q-7f3k-2mpa", "Re: Q\u20117F3K\u20112MPA.", "(Q\u20137F3K\u20132MPA)"]
)
def test_a_key_is_known_again(written: str) -> None:
    assert find_keys(written) == ("Q-7F3K-2MPA",)


def test_other_codes_are_no_keys() -> None:
    assert find_keys("Q-12-34, Q4-2026, Q-1111-0000, INQ-7F3K") == ()
