"""CycloneDX as JSON, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.cyclonedx import of_json
from analyzer.reading.unreadable import Unreadable


def read(**parts: Any) -> SoftwareList:
    listed = of_json({"bomFormat": "CycloneDX", "specVersion": "1.6", **parts})
    assert listed is not None
    return listed


def test_a_component_says_who_made_it_and_what_it_is() -> None:
    part = {"name": "core", "group": "org.acme", "version": "1", "purl": "pkg:maven/org.acme/core@1", "bom-ref": "r1"}
    part |= {"type": "library", "publisher": "Acme", "scope": "optional"}
    assert read(components=[part]).components == [
        Component("core", "1", "pkg:maven/org.acme/core@1", "r1", "org.acme", "library", "Acme", "optional")
    ]


def test_components_inside_components_and_inside_the_product_are_listed_too() -> None:
    inner = {"name": "a", "components": [{"name": "b", "components": [{"name": "c"}]}]}
    listed = read(components=[inner], metadata={"component": {"name": "portal", "components": [{"name": "d"}]}})
    assert [each.name for each in listed.components] == ["a", "b", "c", "d"]


def test_a_service_has_its_provider_and_its_endpoints() -> None:
    service = {"name": "chat", "provider": {"name": "Acme"}, "endpoints": ["https://api.acme.com", 7, None]}
    (found,) = read(services=[service]).components
    assert (found.sort, found.publisher, found.endpoints) == ("service", "Acme", "https://api.acme.com 7")


def test_a_model_card_makes_a_model() -> None:
    assert read(components=[{"name": "m", "modelCard": {}}]).components[0].sort == "machine-learning-model"


@pytest.mark.parametrize(
    ("part", "maker"),
    [
        ({"supplier": {"name": "A"}, "author": "B"}, "A"),
        ({"manufacturer": {"name": "A"}}, "A"),
        ({"supplier": {"url": ["x"]}, "publisher": "P"}, "P"),
        ({"authors": [{"email": "x"}, {"name": "C"}]}, "C"),
        ({"supplier": ["A"]}, ""),
    ],
)
def test_whoever_is_named_as_having_made_or_supplied_it_is_the_maker(part: dict[str, Any], maker: str) -> None:
    assert read(components=[{"name": "x", **part}]).components[0].publisher == maker


def test_the_product_is_what_the_list_describes() -> None:
    component = {"group": "acme", "name": "portal", "version": "2.0"}
    listed = read(metadata={"component": component, "supplier": {"name": "Acme"}})
    assert listed.product == Product("acme/portal", "2.0", "Acme")
    assert listed.root is not None
    assert listed.root.name == "portal"


def test_a_scoped_name_without_a_package_url_is_npms() -> None:
    assert (
        read(components=[{"group": "@acme", "name": "sdk", "version": "1"}]).components[0].purl
        == "pkg:npm/%40acme/sdk@1"
    )


def test_what_is_depended_on_or_affected_and_not_described_is_listed_by_its_reference() -> None:
    listed = read(
        components=[{"name": "a", "bom-ref": "r1"}],
        dependencies=[{"ref": "r1", "dependsOn": ["r1", "pkg:npm/b@1", "c", "c"]}],
        vulnerabilities=[{"affects": [{"ref": "d"}, {"ref": "r1"}]}],
    )
    references = [(each.name, each.purl) for each in listed.components if each.sort == "reference"]
    assert references == [("", "pkg:npm/b@1"), ("c", ""), ("d", "")]


def test_the_product_itself_is_no_reference() -> None:
    root = {"bom-ref": "root", "name": "portal", "purl": "pkg:npm/portal@1"}
    listed = read(metadata={"component": root}, dependencies=[{"ref": "x", "dependsOn": ["root", "pkg:npm/portal@1"]}])
    assert listed.components == []


def test_a_newer_version_and_what_built_it_are_noted() -> None:
    assert read(specVersion="1.7").notes == ()
    assert read(specVersion="1.9").notes == ("The list is CycloneDX 1.9; it was read by the rules of 1.7.",)
    assert "'formulation'" in read(formulation=[{}]).notes[0]


def test_texts_beside_the_components_are_kept_with_their_place() -> None:
    listed = read(
        metadata={"properties": [{"name": "model", "value": "Claude"}], "timestamp": "2026-01-01T00:00:00Z"},
        annotations=[{"text": "was built by hand"}],
        vulnerabilities=[{"id": "CVE-1", "description": "leaks", "affects": [{"ref": "r"}]}],
    )
    assert listed.beside == (
        ("metadata, properties", "model: Claude"),
        ("annotations", "was built by hand"),
        ("vulnerabilities", "CVE-1\nleaks"),
    )


def test_all_else_that_a_component_says_is_kept_once() -> None:
    part = {
        "name": "x",
        "description": "calls Claude",
        "cpe": "calls  Claude",
        "hashes": [{"content": "abc"}],
        "n": "7",
    }
    assert read(components=[part]).components[0].further == "calls Claude"


@pytest.mark.parametrize("document", [None, [], "CycloneDX", {}, {"bomFormat": "SPDX"}, {"bomFormat": ["CycloneDX"]}])
def test_what_is_no_cyclonedx_is_left_to_others(document: Any) -> None:
    assert of_json(document) is None


@pytest.mark.parametrize("broken", [None, "x", 7, ["x"], {"a": "b"}, [[]]])
def test_parts_of_a_wrong_sort_say_nothing_and_break_nothing(broken: Any) -> None:
    listed = read(components=broken, services=broken, metadata=broken, dependencies=broken, vulnerabilities=broken)
    assert not any(each.says_something for each in listed.components)


def test_a_list_nested_deeper_than_any_is_refused() -> None:
    part: dict[str, Any] = {"name": "x"}
    for _ in range(70):
        part = {"name": "x", "components": [part]}
    with pytest.raises(Unreadable, match="nested deeper than any bill of materials"):
        read(components=[part])
