"""The catalogue of products known to embed, offer or resell."""

from __future__ import annotations

import pytest

from analyzer.designations import Confidence, KnownWords, VendorRelation, load_catalogue, load_designation, shipped_ids
from analyzer.screening.policy.catalogued import names_of


def test_every_row_names_a_shipped_designation_and_one_of_its_vendors() -> None:
    vendors = {(name, vendor.id) for name in shipped_ids() for vendor in load_designation(name).vendors}
    assert {(entry.designation, entry.vendor) for entry in load_catalogue()} <= vendors


def test_microsoft_365_copilot_embeds_by_default_but_not_for_the_government() -> None:
    (copilot,) = (entry for entry in load_catalogue() if entry.id == "microsoft-365-copilot")
    assert (copilot.relation, copilot.default_on) == (VendorRelation.EMBEDS, KnownWords.YES)
    assert copilot.gov_variant.startswith("not available")
    assert "M365 Copilot" in copilot.aliases


@pytest.mark.parametrize(
    "word", ["cursor", "poe", "notion", "zoom", "slack", "box", "honeywell", "flir", "databricks ai"]
)
def test_an_ordinary_word_or_a_whole_conglomerate_is_no_alias(word: str) -> None:
    names = {name.casefold() for entry in load_catalogue() for name in (entry.product, *entry.aliases)}
    assert word not in names


def test_a_name_stands_for_one_row_of_a_vendor_only() -> None:
    names = [
        (entry.designation, entry.vendor, name.casefold())
        for entry in load_catalogue()
        for name in (entry.product, *entry.aliases)
    ]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("product", ["Amazon Bedrock", "Microsoft Foundry", "Google Vertex AI", "AWS Kiro"])
def test_who_offers_claude_and_deepseek_has_a_row_for_each(product: str) -> None:
    found = {entry.designation for entry in load_catalogue() if entry.product == product}
    assert found == {"anthropic", "deepseek"}


def test_a_page_that_was_looked_for_in_vain_is_said_so_and_the_row_is_unverified() -> None:
    software = [entry for entry in load_catalogue() if entry.designation != "section-889"]
    unverified = {entry.id for entry in software if entry.confidence == Confidence.UNVERIFIED}
    assert unverified == {"windsurf", "replit-agent", "poe"}
    assert unverified == {entry.id for entry in software if "looked for on 2026-11-29 and not found" in entry.source}
    assert not [entry.id for entry in load_catalogue() if "no source was read" in entry.source]


@pytest.mark.parametrize("word", ["kiro", "junie", "harness", "amazon q", "servicenow", "gitlab"])
def test_a_name_that_is_also_something_else_is_no_alias(word: str) -> None:
    assert word not in {name for entry in load_catalogue() for name in names_of(entry)}
