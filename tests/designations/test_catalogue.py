"""The catalogue of products known to embed, offer or resell."""

from __future__ import annotations

import pytest

from analyzer.designations import Confidence, KnownWords, VendorRelation, load_catalogue, load_designation, shipped_ids


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


def test_a_name_stands_for_one_row_only() -> None:
    names = [name.casefold() for entry in load_catalogue() for name in (entry.product, *entry.aliases)]
    assert sorted(names) == sorted(set(names))


def test_what_no_source_was_read_for_is_said_to_be_unverified() -> None:
    for entry in load_catalogue():
        if "no source was read" in entry.source:
            assert entry.confidence == Confidence.UNVERIFIED
