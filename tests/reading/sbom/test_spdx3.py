"""SPDX 3 as JSON-LD, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.spdx3 import of_json

CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"
DOTENV = {
    "type": "software_Package",
    "spdxId": "u:1",
    "name": "dotenv",
    "software_packageVersion": "1",
    "software_packageUrl": "pkg:npm/dotenv@1",
}
PORTAL = {
    "type": "software_Package",
    "spdxId": "u:0",
    "name": "portal",
    "software_packageVersion": "2.0",
    "suppliedBy": "u:acme",
}
ACME = {"type": "Organization", "spdxId": "u:acme", "name": "Acme"}
SBOM = {"type": "software_Sbom", "spdxId": "u:bom", "rootElement": ["u:0"]}


def read(*elements: Any) -> SoftwareList:
    listed = of_json({"@context": CONTEXT, "@graph": list(elements)})
    assert listed is not None
    return listed


def test_the_root_of_the_list_is_the_product_and_the_other_packages_its_components() -> None:
    listed = read(SBOM, ACME, PORTAL, DOTENV)
    assert listed.product == Product("portal", "2.0", "Acme")
    assert listed.components == [Component("dotenv", "1", "pkg:npm/dotenv@1", ref="u:1")]


def test_without_a_root_the_document_names_the_product() -> None:
    listed = read({"type": "SpdxDocument", "spdxId": "u:doc", "name": "portal-2.0"}, PORTAL, DOTENV)
    assert listed.product == Product("portal-2.0")
    assert [each.name for each in listed.components] == ["portal", "dotenv"]


def test_an_only_package_is_a_component_though_it_is_the_root() -> None:
    assert [each.name for each in read(SBOM, PORTAL).components] == ["portal"]


@pytest.mark.parametrize(
    "sort", ["software_Package", "software/Package", "https://spdx.org/rdf/3.0.1/terms/Software/Package"]
)
def test_packages_are_known_however_their_type_is_written(sort: str) -> None:
    assert [each.name for each in read(DOTENV | {"type": sort}).components] == ["dotenv"]
    assert [each.name for each in read({"@type": sort, "@id": "u:1", "name": "dotenv"}).components] == ["dotenv"]


def test_a_file_is_no_package() -> None:
    assert read(DOTENV | {"type": "software_File"}).components == []


def test_a_package_url_may_stand_among_the_identifiers() -> None:
    package = {
        "type": "software_Package",
        "name": "dotenv",
        "externalIdentifier": [{"identifier": "cpe:x"}, {"identifier": "pkg:npm/dotenv"}],
    }
    assert read(package).components[0].purl == "pkg:npm/dotenv"


def test_who_originated_a_package_is_its_maker_where_nobody_supplied_it() -> None:
    assert read(ACME, DOTENV | {"originatedBy": ["u:nobody", "u:acme"]}).components[0].publisher == "Acme"


@pytest.mark.parametrize("document", [None, [], {}, {"@context": "https://schema.org"}, {"@graph": [DOTENV]}])
def test_what_is_no_spdx_3_is_left_to_others(document: Any) -> None:
    assert of_json(document) is None


@pytest.mark.parametrize("broken", [None, "x", 7, {}, [[]], ["x"]])
def test_parts_of_a_wrong_sort_say_nothing_and_break_nothing(broken: Any) -> None:
    assert of_json({"@context": CONTEXT, "@graph": broken}) == of_json({"@context": CONTEXT})
    (found,) = read(DOTENV | {"suppliedBy": broken, "originatedBy": broken, "externalIdentifier": broken}).components
    assert found.publisher == ""


def test_a_root_that_refers_to_nothing_or_to_itself_is_passed_over() -> None:
    assert len(read(SBOM | {"rootElement": ["u:nowhere", "u:bom"]}, PORTAL, DOTENV).components) == 2
