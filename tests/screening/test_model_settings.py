"""Settings of a catalogued product: what closes the catalogue's question, and what only looks as if it did."""

from __future__ import annotations

import pytest

from analyzer.designations import load_catalogue, load_designation
from analyzer.screening import Text, screen_texts
from analyzer.screening.text import Match
from analyzer.vocabulary import ColumnRole, Polarity, Rung, Verdict

OFF = [
    ("Anthropic models: off", ""),
    ("Anthropic models off", ""),
    ("Claude disabled by admin", ""),
    ("Anthropic as subprocessor: disabled", ""),
    ("third-party models disabled", ""),
    ("Third party AI models are turned off tenant-wide", ""),
    ("Access to Anthropic models has been blocked by policy", ""),
    ("Anthropic models: off (checked 2026-10-01)", ""),
    ("Copilot: Anthropic models off", "microsoft-365-copilot"),
    ("AWS Bedrock: Claude not enabled", "amazon-bedrock"),
]
NOT_OFF = [
    "Anthropic models: on",
    "OpenAI models: off",
    "Claude disabled in Slack",
    "Anthropic models off, except in Researcher",
    "Anthropic models off for the Denver office",
    "Anthropic models: off by default",
    "Anthropic models off until the review",
    "Anthropic models off?",
    "Claude is not disabled",
    "Claude to be disabled",
    "Anthropic models will be switched off next quarter",
    "Copilot off, Bedrock with Claude on",
    "off",
]


def settings(text: str, part: str = "notes", heading: str = "", designation: str = "anthropic") -> list[Match]:
    found = screen_texts([Text(text, ColumnRole(part), heading)], [load_designation(designation)], load_catalogue())
    return [match for match in found if match.rung == Rung.CATALOGUE and match.polarity == Polarity.DENIED]


@pytest.mark.parametrize(("text", "product"), OFF)
@pytest.mark.parametrize("part", ["notes", "status", "disposition", "other", "description"])
def test_a_setting_that_is_off_is_known_in_any_column_that_tells(text: str, product: str, part: str) -> None:
    (setting,) = settings(text, part)
    assert (setting.verdict, setting.catalogue_id) == (Verdict.POSSIBLE, product)


@pytest.mark.parametrize("text", NOT_OFF)
def test_a_text_with_any_other_word_is_no_setting(text: str) -> None:
    assert settings(text) == []


@pytest.mark.parametrize(
    ("heading", "text", "count"),
    [
        ("Anthropic models enabled?", "No", 1),
        ("Anthropic models", "Off", 1),
        ("Claude access", "disabled by admin", 1),
        ("Third-party models allowed", "no", 1),
        ("Anthropic models enabled?", "Yes", 0),
        ("Anthropic models disabled?", "No", 0),
        ("Anthropic models enabled?", "No, but in Slack", 0),
        ("Gemini models enabled?", "No", 0),
        ("Used for proposals?", "No", 0),
    ],
)
def test_a_heading_asks_for_the_setting_and_its_cell_answers(heading: str, text: str, count: int) -> None:
    assert len(settings(text, "tool", heading)) == count


def test_what_is_switched_off_is_no_word_on_the_firms_own_use() -> None:
    found = screen_texts(
        [Text("Anthropic models: off", ColumnRole.NOTES)], [load_designation("anthropic")], load_catalogue()
    )
    assert [match.rung for match in found] == [Rung.CATALOGUE]


def test_a_denial_of_use_stays_the_firms_own_word() -> None:
    found = screen_texts(
        [Text("We do not use Claude", ColumnRole.NOTES)], [load_designation("anthropic")], load_catalogue()
    )
    assert [(match.rung, match.polarity) for match in found] == [
        (Rung.CATALOGUE, Polarity.DENIED),
        (Rung.MENTION, Polarity.DENIED),
    ]


def test_a_camera_of_another_brand_has_no_setting_for_its_maker() -> None:
    assert settings("Dahua disabled by admin", designation="section-889") == []


def test_a_longer_name_speaks_for_the_shorter_one_within_it() -> None:
    found = screen_texts(
        [Text("Microsoft Copilot Studio", ColumnRole.PRODUCT)], [load_designation("anthropic")], load_catalogue()
    )
    assert [match.catalogue_id for match in found] == ["microsoft-copilot-studio"]
