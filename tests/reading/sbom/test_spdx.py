"""SPDX 2 as JSON and as lines of tags, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.spdx import of_json, of_tag_value

PORTAL = {"SPDXID": "SPDXRef-root", "name": "portal", "versionInfo": "2.0", "supplier": "Organization: Acme (a@b.c)"}
PURL = {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/dotenv@1"}
DOTENV = {"SPDXID": "SPDXRef-1", "name": "dotenv", "versionInfo": "1", "externalRefs": [PURL]}
LINES = """SPDXVersion: SPDX-2.3
DocumentName: portal-2.0
PackageName: portal
SPDXID: SPDXRef-root
PackageVersion: 2.0
PackageSupplier: Organization: Acme (a@b.c)
PackageName: dotenv
SPDXID: SPDXRef-1
PackageVersion: 1
PrimaryPackagePurpose: LIBRARY
ExternalRef: PACKAGE-MANAGER purl pkg:npm/dotenv@1
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-root
"""


def read(*packages: Any, **more: Any) -> SoftwareList:
    listed = of_json({"spdxVersion": "SPDX-2.3", "name": "portal-2.0", "packages": list(packages), **more})
    assert listed is not None
    return listed


@pytest.mark.parametrize(
    "described",
    [
        {"documentDescribes": ["SPDXRef-root"]},
        {
            "relationships": [
                {
                    "spdxElementId": "SPDXRef-DOCUMENT",
                    "relationshipType": "DESCRIBES",
                    "relatedSpdxElement": "SPDXRef-root",
                }
            ]
        },
        {
            "relationships": [
                {
                    "spdxElementId": "SPDXRef-root",
                    "relationshipType": "DESCRIBED_BY",
                    "relatedSpdxElement": "SPDXRef-DOCUMENT",
                }
            ]
        },
    ],
)
def test_the_one_package_that_the_document_describes_is_the_product(described: dict[str, Any]) -> None:
    listed = read(PORTAL, DOTENV, **described)
    assert listed.product == Product("portal", "2.0", "Acme")
    assert listed.components == [Component("dotenv", "1", "pkg:npm/dotenv@1", ref="SPDXRef-1")]


@pytest.mark.parametrize("described", [{}, {"documentDescribes": ["SPDXRef-root", "SPDXRef-1"]}])
def test_a_document_that_describes_none_or_several_goes_by_its_own_name(described: dict[str, Any]) -> None:
    listed = read(PORTAL, DOTENV, **described)
    assert listed.product == Product("portal-2.0")
    assert [each.name for each in listed.components] == ["portal", "dotenv"]


def test_the_only_package_is_a_component_though_it_is_described() -> None:
    listed = read(PORTAL, documentDescribes=["SPDXRef-root"])
    assert [each.name for each in listed.components] == ["portal"]


@pytest.mark.parametrize(
    ("package", "maker"),
    [
        ({"supplier": "Organization: Acme (a@b.c)"}, "Acme"),
        ({"supplier": "Person: Jane Roe"}, "Jane Roe"),
        ({"supplier": "NOASSERTION", "originator": "Organization: Acme"}, "Acme"),
        ({"supplier": "Organization: NOASSERTION"}, ""),
        ({"supplier": "Acme"}, "Acme"),
        ({"supplier": ["Acme"]}, ""),
    ],
)
def test_the_supplier_or_else_the_originator_is_the_maker(package: dict[str, Any], maker: str) -> None:
    assert read(DOTENV | package, PORTAL).components[0].publisher == maker


@pytest.mark.parametrize("written", ["Organization: Acme (UK) Ltd", "Organization: Acme (UK) Ltd (a@b.c)"])
def test_a_maker_whose_name_has_brackets_keeps_them(written: str) -> None:
    assert read(DOTENV | {"supplier": written}).components[0].publisher == "Acme (UK) Ltd"


def test_what_is_not_asserted_is_not_said() -> None:
    (found,) = read(
        {"name": "NONE", "versionInfo": "NOASSERTION", "externalRefs": [PURL | {"referenceType": "cpe23Type"}]}
    ).components
    assert (found.name, found.version, found.purl) == ("", "", "")


def test_lines_of_tags_say_the_same_as_json_and_where_they_stand() -> None:
    listed = of_tag_value(LINES)
    assert listed is not None
    assert listed.product == Product("portal", "2.0", "Acme")
    assert listed.components == [Component("dotenv", "1", "pkg:npm/dotenv@1", ref="SPDXRef-1", sort="library", line=7)]


def test_a_text_over_several_lines_begins_no_package() -> None:
    text = "PackageComment: <text>see\nPackageName: hidden\n</text>\nPackageVersion: 9\n"
    listed = of_tag_value(f"SPDXVersion: SPDX-2.2\nPackageName: dotenv\n{text}")
    assert listed is not None
    assert [(each.name, each.version) for each in listed.components] == [("dotenv", "9")]


def test_what_is_said_of_a_file_is_not_said_of_the_package_before() -> None:
    listed = of_tag_value(
        "SPDXVersion: SPDX-2.2\nPackageName: dotenv\nSPDXID: SPDXRef-1\nFileName: a.c\nSPDXID: SPDXRef-9\n"
    )
    assert listed is not None
    assert [each.ref for each in listed.components] == ["SPDXRef-1"]


@pytest.mark.parametrize("document", [None, [], {}, {"spdxVersion": "SPDX-3.0"}, {"spdxVersion": ["SPDX-2.3"]}])
def test_what_is_no_spdx_2_is_left_to_others(document: Any) -> None:
    assert of_json(document) is None


@pytest.mark.parametrize("content", ["", "PackageName: x\n", " SPDXVersion: SPDX-2.3\n", "SPDXVersion: SPDX-3.0\n"])
def test_text_without_its_version_on_a_line_is_no_spdx(content: str) -> None:
    assert of_tag_value(content) is None


@pytest.mark.parametrize("broken", [None, "x", {}, ["x"], [[]]])
def test_parts_of_a_wrong_sort_say_nothing_and_break_nothing(broken: Any) -> None:
    assert read(packages=broken, relationships=broken, documentDescribes=broken).components == []
    assert read({"name": broken, "externalRefs": broken}).components[0].purl == ""


@pytest.mark.parametrize("line", ["Relationship:", "Relationship: a", "ExternalRef:", "ExternalRef: a b", "SPDXID:"])
def test_a_tag_that_is_cut_off_breaks_nothing(line: str) -> None:
    listed = of_tag_value(f"SPDXVersion: SPDX-2.2\n{line}\nPackageName: dotenv\n{line}\n")
    assert listed is not None
    assert [each.name for each in listed.components] == ["dotenv"]
