"""`exposure screen` over a long list: what a person types meets what a scan meets, and few vendors are compiled for it."""

from __future__ import annotations

from importlib import import_module

import msgspec
import pytest

from analyzer.designations import Designation, Term, Vendor, load_catalogue, load_designation
from analyzer.designations.designation_words import Confidence
from analyzer.screening import Text, screen_typed
from analyzer.screening.terms.lexicon import VendorNames, names_of_vendor
from analyzer.vocabulary import ColumnRole, Strength, TermKind
from tests.acts import make_designation

# 300 firms whose names have no word in common with the texts, and the two that are looked for.
NAMES = {f"listed-{number}": f"Firm{'abcdefghij'[number % 10]}{number} Holding" for number in range(300)}
NAMES |= {"sibprib": "OOO Sibprib", "hualong": "Dongguan Hualong Optics Co., Ltd."}


def listed_name(text: str) -> Term:
    return Term(
        text=text,
        kind=TermKind.LEGAL_NAME,
        strength=Strength.STRONG,
        source="a list",
        confidence=Confidence.UNVERIFIED,
    )


@pytest.fixture
def long_list() -> Designation:
    vendors = tuple(Vendor(id=key, name=name, terms=(listed_name(name),)) for key, name in NAMES.items())
    return msgspec.structs.replace(make_designation(), id="long-list", vendors=vendors)


def test_only_the_vendors_that_a_text_may_name_are_compiled(
    long_list: Designation, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = []

    def record_vendor(designation: Designation, vendor: Vendor) -> VendorNames:
        compiled.append(vendor.id)
        return names_of_vendor(designation, vendor)

    monkeypatch.setattr(import_module("analyzer.screening.listing.listed_vendors"), "names_of_vendor", record_vendor)
    screen_typed([Text("OOO Sibprib", ColumnRole.FIRM), Text("Plain Paper Co", ColumnRole.FIRM)], [long_list], ())
    assert compiled == ["sibprib"]


def test_names_of_a_long_list_are_met_as_they_stand_and_with_a_slip(long_list: Designation) -> None:
    texts = ("OOO Sibprib", "Dongguan Hualong Optic Co., Ltd.", "Plain Paper Co", "")
    matches = screen_typed([Text(text, ColumnRole.FIRM) for text in texts], [long_list], ()).matches
    assert [(match.text.text, match.vendor, str(match.verdict)) for match in matches] == [
        ("OOO Sibprib", "sibprib", "match"),
        ("Dongguan Hualong Optic Co., Ltd.", "hualong", "possible"),
    ]


def test_a_short_designation_and_the_catalogue_are_asked_beside_a_long_list(long_list: Designation) -> None:
    texts = [Text("OOO Sibprib resells Claude through Amazon Bedrock", ColumnRole.NOTES)]
    matches = screen_typed(texts, [long_list, load_designation("anthropic")], load_catalogue()).matches
    assert {(match.designation, match.vendor, match.catalogue_id) for match in matches} == {
        ("long-list", "sibprib", ""),
        ("anthropic", "anthropic", ""),
        ("anthropic", "anthropic", "amazon-bedrock"),
    }


def test_a_word_of_50_typed_texts_is_an_ordinary_word_and_a_remark_names_it() -> None:
    vendors = tuple(
        Vendor(id=key, name=name, terms=(listed_name(name),)) for key, name in {**NAMES, "orion": "ORION"}.items()
    )
    orion_list = msgspec.structs.replace(make_designation(), id="long-list", vendors=vendors)
    texts = [f"Orion Store {'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}" for n in range(50)]
    screening = screen_typed([Text(text, ColumnRole.FIRM) for text in texts], [orion_list], ())
    assert screening.matches == ()
    assert [remark for remark in screening.remarks if '"ORION" (50 texts)' in remark] == list(screening.remarks)
    assert len(screening.remarks) == 1
