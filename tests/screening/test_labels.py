"""The term that reports show is what was met, and never another name of its family."""

from __future__ import annotations

import pytest

from analyzer.designations import load_designation, shipped_ids
from analyzer.screening import Text, screen_texts
from analyzer.vocabulary import ColumnRole, SheetKind

ANTHROPIC = load_designation("anthropic")
SHOWN = [
    ("@anthropic-ai/sdk@0.65.0", "npm scope @anthropic-ai"),
    ("pkg:npm/%40anthropic-ai/claude-code@2.1.197", "npm scope @anthropic-ai"),
    ("claude-opus-4-7", "Claude model id"),
    ("claude-3-5-haiku-20241022", "Claude model id, version first"),
    ("us.anthropic.claude-sonnet-4-20250514-v1:0", "Amazon Bedrock id of a Claude model"),
    ("Claude Haiku 4.5", "Claude model name"),
    ("anthropic==0.34.1", "package anthropic"),
    ("pkg:pypi/anthropic@0.34.1", "PyPI package anthropic"),
    ("pkg:npm/%40langchain/anthropic@0.3.1", "npm package @langchain/anthropic"),
    ("pkg:golang/github.com/anthropics/anthropic-sdk-go@v1", "Go module github.com/anthropics/anthropic-sdk-go"),
    ("api.anthropic.com", "anthropic.com"),
]


@pytest.mark.parametrize(("text", "term"), SHOWN)
def test_the_term_says_what_was_met(text: str, term: str) -> None:
    matches = screen_texts([Text(text, ColumnRole.COMPONENT, "", SheetKind.DEPENDENCIES)], [ANTHROPIC], ())
    assert [match.term for match in matches] == [term]


@pytest.mark.parametrize("name", shipped_ids())
def test_no_label_of_a_pattern_holds_a_digit_that_the_cell_may_not_hold(name: str) -> None:
    assert [pattern.label for pattern in load_designation(name).patterns if any(map(str.isdigit, pattern.label))] == []
