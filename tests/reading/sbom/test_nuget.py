"""NuGet's packages.lock.json, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product
from analyzer.reading.formats.sbom.nuget import of_lock

JSON_NET = {"type": "Direct", "requested": "[13.0.3, )", "resolved": "13.0.3"}


def test_a_package_stands_once_whichever_frameworks_use_it() -> None:
    listed = of_lock(
        {"dependencies": {"net8.0": {"Newtonsoft.Json": JSON_NET}, "net9.0": {"Newtonsoft.Json": JSON_NET}}}
    )
    assert listed is not None
    purl = "pkg:nuget/Newtonsoft.Json@13.0.3"
    assert listed.components == [Component("Newtonsoft.Json", "13.0.3", purl, sort="library", scope="direct")]
    assert listed.product == Product()


def test_two_versions_of_a_package_are_two_and_a_project_is_no_package() -> None:
    listed = of_lock(
        {
            "dependencies": {
                "net8.0": {"A": JSON_NET, "My.Core": {"type": "Project"}},
                "net9.0": {"A": {"type": "Transitive", "resolved": "14"}},
            }
        }
    )
    assert listed is not None
    assert [(each.name, each.version, each.purl, each.sort) for each in listed.components] == [
        ("A", "13.0.3", "pkg:nuget/A@13.0.3", "library"),
        ("My.Core", "", "", "project"),
        ("A", "14", "pkg:nuget/A@14", "library"),
    ]


@pytest.mark.parametrize(
    "document",
    [
        None,
        [],
        {},
        {"dependencies": {}},
        {"dependencies": ["net8.0"]},
        {"dependencies": {"net8.0": {"A": "13.0.3"}}},
        {"dependencies": {"net8.0": {"A": {"type": "Wish"}}}},
        {"dependencies": {"a": {"b": {"type": "Direct"}}}, "lockfileVersion": "3"},
        {"dependencies": {"net8.0": {"A": JSON_NET, "B": {}}}},
    ],
)
def test_what_is_no_lock_of_nuget_is_left_to_others(document: Any) -> None:
    assert of_lock(document) is None
