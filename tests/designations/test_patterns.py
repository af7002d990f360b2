"""Labelled cases for the shipped patterns, each trap beside the true match that it resembles."""

from __future__ import annotations

import re

import pytest

from analyzer.designations import load_designation, shipped_ids

MEETS = [
    "claude-opus-4-8",
    "claude-sonnet-4-5-20250929",
    "claude-3-5-sonnet-20241022",
    "claude-3-opus-20240229",
    "claude-2.1",
    "claude-instant-1.2",
    "claude-mythos-5",
    "claude-fable-5-1",
    "claude-nextfamily-7-1-20280101",
    "Claude Opus 4.8",
    "Claude 3.5 Sonnet via API",
    "anthropic.claude-3-haiku-20240307-v1:0",
    "us.anthropic.claude-sonnet-4-20250514-v1:0",
    "apac.anthropic.claude-opus-4-8",
    "global.anthropic.claude-opus-4-8",
    "claude-opus-4@20250514",
    "claude-3-5-sonnet-v2@20241022",
    "publishers/anthropic/models/claude-opus-4",
    "anthropic/claude-sonnet-4.5",
    "system.ai.claude-sonnet-4-5",
    "databricks-claude-nextfamily-9",
    "Claude Haiku 4.5 (Amazon Bedrock Edition)",
    "Claude NextFamily 7 (Amazon Bedrock Edition)",
    "pkg:npm/%40anthropic-ai/sdk@0.40.0",
    "@anthropic-ai/claude-code",
    "ANTHROPIC_API_KEY=...",
    "CLAUDE_CODE_USE_BEDROCK",
    "contoso.services.ai.azure.com/anthropic/v1",
]

TRAPS = [
    "Claude Dupont",
    "Jean-Claude Van Damme",
    "claude-rains-1942.jpg",
    "claude.martin.12@example.com",
    "claude-75@example.fr",
    "Claude Dupont 7.5 hours",
    "12 Claude Avenue",
    "opus 4",
    "sonnet 18",
    "a haiku",
    "PHILANTHROPIC",
    "the anthropic principle",
    "Amazon Bedrock",
    "Llama 3 (Amazon Bedrock Edition)",
    "pkg:pypi/langchain-anthropic@0.3",
    "@langchain/anthropic",
    "@ai-sdk/anthropic",
    "https://api.z.ai/api/anthropic",
    "mistralai/mistral-large",
]


def _met(text: str) -> list[str]:
    folded = text.casefold()
    return [p.regex for p in load_designation("anthropic").patterns if re.search(p.regex, folded)]


@pytest.mark.parametrize("text", MEETS)
def test_a_name_of_an_open_family_meets_a_pattern(text: str) -> None:
    assert _met(text)


@pytest.mark.parametrize("text", TRAPS)
def test_a_look_alike_meets_no_pattern(text: str) -> None:
    assert _met(text) == []


@pytest.mark.parametrize("name", shipped_ids())
def test_every_pattern_finds_its_own_example(name: str) -> None:
    for pattern in load_designation(name).patterns:
        assert re.search(pattern.regex, pattern.example.casefold())
