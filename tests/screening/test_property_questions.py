"""A no to what a product does or is denies no use: who answers whether the tool stores data may well have the tool."""

from __future__ import annotations

import pytest

from analyzer.designations import load_catalogue, load_designation
from analyzer.screening.policy.judge import matches_of, policy_of
from analyzer.screening.text import Text
from analyzer.vocabulary import ColumnRole, Polarity, SheetKind

POLICY = policy_of([load_designation("anthropic")], load_catalogue())


def denies(question: str, answer: str = "No") -> bool:
    matches = matches_of(Text(answer, ColumnRole.QUESTION, question, SheetKind.FIRMS), POLICY)
    return any(match.polarity is Polarity.DENIED for match in matches)


@pytest.mark.parametrize(
    "question",
    [
        "Is the AI system commercially available?",
        "Does the AI system disseminate information to the public?",
        "Does the AI tool store our data?",
        "Was the AI tool approved?",
        "Does your AI assistant train on customer data?",
        "3.2 Is your AI assistant hosted in the EU?",
        "Is the Anthropic Claude tool used to decide about persons?",
        "Does Anthropic Claude have access to CUI?",
    ],
)
def test_a_no_to_a_property_of_the_product_is_no_denial(question: str) -> None:
    assert not denies(question)


@pytest.mark.parametrize(
    "question",
    [
        "Does your firm use any AI system?",
        "Do you use the AI assistants that your vendors offer?",
        "Is the AI tool in use?",
        "Is generative AI part of the deliverable?",
        "Are AI tools deployed at your sites?",
        "Is Anthropic Claude used in performance of the contract?",
        "AI tools disclosed",
    ],
)
def test_a_no_to_the_use_of_the_product_is_a_denial(question: str) -> None:
    assert denies(question)
