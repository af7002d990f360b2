from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.fold import fold_text, fold_with_origins


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Anthropic,\u00a0 PBC ", "anthropic, pbc"),
        ("\u0410nthr\u043epic", "anthropic"),
        ("\uff21\uff4e\uff54\uff48\uff52\uff4f\uff50\uff49\uff43", "anthropic"),
        ("An\u200bthro\u00adpic\u2122", "anthropic"),
        ("Claude\u00ae 3\u20115", "claude 3-5"),
        ("Soci\u00e9t\u00e9 STRASSE Stra\u00dfe", "societe strasse strasse"),
        ("we don\u2019t", "we don't"),
        ("a\tb\r\nc", "a b c"),
        ("", ""),
    ],
)
def test_texts_that_look_the_same_fold_to_the_same_spelling(text: str, folded: str) -> None:
    assert fold_text(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(st.text())
def test_folding_with_origins_gives_the_same_text(text: str) -> None:
    folded = fold_with_origins(text)
    assert folded.text == fold_text(text)
    assert len(folded.origins) == len(folded.text)


def test_the_marked_piece_is_the_original_spelling() -> None:
    folded = fold_with_origins("V-10442  \u0410NTHROPIC\u2122  PBC")
    start = folded.text.index("anthropic")
    assert folded.marked(start, start + len("anthropic")) == "\u0410NTHROPIC"


def test_a_line_break_is_remembered() -> None:
    folded = fold_with_origins("No ChatGPT\nClaude")
    assert folded.breaks == {folded.text.index(" claude")}
