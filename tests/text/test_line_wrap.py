"""A line is broken between words, what follows stands under its own text, and no word is torn."""

from __future__ import annotations

import pytest

from analyzer.text.line_wrap import cell_width, wrap_line


@pytest.mark.parametrize(
    ("line", "width", "lines"),
    [
        ("short", 10, ["short"]),
        ("one two three", 7, ["one two", "three"]),
        ("  1. one two three", 12, ["  1. one two", "     three"]),
        ("- one two three", 9, ["- one two", "  three"]),
        ("    deep text here", 14, ["    deep text", "    here"]),
        ("a_word_that_is_wider than", 8, ["a_word_that_is_wider", "than"]),
        ("北京 科技 有限", 9, ["北京 科技", "有限"]),
        ("", 5, [""]),
    ],
)
def test_a_line_is_broken_between_words(line: str, width: int, lines: list[str]) -> None:
    assert list(wrap_line(line, width)) == lines


def test_a_chinese_sign_takes_two_columns_and_an_accent_none() -> None:
    assert (cell_width("abc"), cell_width("北京"), cell_width("e\u0301")) == (3, 4, 1)
