from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.word_joints import fold_apart, fold_underscores


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("uses_claude", "uses claude"),
        ("usesClaude", "uses claude"),
        ("USES-CLAUDE?", "uses claude?"),
        ("ai.claude.enabled", "ai claude enabled"),
        ("usesLLMs", "uses llms"),
        ("DUNSNumber", "duns number"),
        ("Claude", "claude"),
        ("", ""),
    ],
)
def test_words_written_together_are_taken_apart(text: str, words: str) -> None:
    assert fold_apart(text).text == words


def test_an_underscore_parts_words_and_nothing_else_does() -> None:
    assert fold_underscores("Uses_TikTok-like tools").text == "uses tiktok-like tools"


@given(st.text())
def test_each_sign_knows_where_it_stood(text: str) -> None:
    for folded in (fold_apart(text), fold_underscores(text)):
        assert len(folded.origins) == len(folded.text)
        assert all(0 <= origin < len(text) for origin in folded.origins)


def test_what_is_marked_is_the_spelling_of_the_heading() -> None:
    folded = fold_apart("usesClaudeCode")
    start = folded.text.index("claude code")
    assert folded.marked(start, start + len("claude code")) == "ClaudeCode"
