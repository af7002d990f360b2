"""npm's lock files and manifests, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product
from analyzer.reading.formats.sbom.npm import of_lock, of_manifest
from analyzer.reading.unreadable import Unreadable

DOTENV = Component("dotenv", "16.4.5", "pkg:npm/dotenv@16.4.5", ref="node_modules/dotenv", sort="library")


def lock(packages: dict[str, Any], **more: Any) -> Any:
    return {"lockfileVersion": "3", "name": "portal", "version": "2.0", "packages": packages, **more}


def test_a_lock_lists_what_is_installed_below_the_product() -> None:
    listed = of_lock(
        lock({"": {"author": "Acme Corp <a@b.c> (https://b.c)"}, "node_modules/dotenv": {"version": "16.4.5"}})
    )
    assert listed is not None
    assert listed.product == Product("portal", "2.0", "Acme Corp")
    assert listed.components == [DOTENV]


@pytest.mark.parametrize(
    ("folder", "entry", "name", "scope"),
    [
        ("node_modules/a/node_modules/@s/b", {}, "@s/b", ""),
        ("node_modules/alias", {"name": "real"}, "real", ""),
        ("node_modules/a", {"dev": True}, "a", "development"),
        ("node_modules/a", {"dev": "true"}, "a", ""),
        ("node_modules/a", "no object", "a", ""),
    ],
)
def test_an_installed_package_has_the_name_of_its_folder_or_its_own(
    folder: str, entry: Any, name: str, scope: str
) -> None:
    listed = of_lock(lock({folder: entry}))
    assert listed is not None
    assert [(each.name, each.scope, each.ref) for each in listed.components] == [(name, scope, folder)]


def test_the_address_that_a_package_was_taken_from_is_a_text_of_it() -> None:
    listed = of_lock(lock({"node_modules/a": {"version": "1", "resolved": "https://npm.example/a/-/a-1.tgz"}}))
    assert listed is not None
    assert [one.further for one in listed.components] == ["https://npm.example/a/-/a-1.tgz"]


def test_links_and_workspaces_are_no_packages() -> None:
    listed = of_lock(lock({"node_modules/a": {"link": True}, "packages/a": {"version": "1"}}))
    assert listed is not None
    assert listed.components == []


def test_version_1_nests_what_a_package_brings_for_itself() -> None:
    document = {
        "lockfileVersion": "1",
        "dependencies": {"a": {"version": "1", "dependencies": {"b": {"version": "2"}}}},
    }
    listed = of_lock(document)
    assert listed is not None
    assert [each.purl for each in listed.components] == ["pkg:npm/a@1", "pkg:npm/b@2"]


def test_a_lock_nested_deeper_than_any_list_is_refused() -> None:
    inner: dict[str, Any] = {}
    for _ in range(70):
        inner = {"a": {"dependencies": inner}}
    with pytest.raises(Unreadable, match="nested deeper"):
        of_lock({"lockfileVersion": "1", "dependencies": inner})


@pytest.mark.parametrize("document", [None, [], "x", {}, {"lockfileVersion": "five"}, {"lockfileVersion": ["3"]}])
def test_what_is_no_lock_is_left_to_others(document: Any) -> None:
    assert of_lock(document) is None


@pytest.mark.parametrize("packages", [[], "x", None, {"node_modules/": {}}])
def test_a_lock_with_packages_of_a_wrong_sort_does_not_break(packages: Any) -> None:
    listed = of_lock(lock(packages))
    assert listed is not None
    assert not any(each.says_something for each in listed.components)


def test_a_manifest_lists_what_is_asked_for_without_a_version_in_the_package_url() -> None:
    listed = of_manifest({"name": "portal", "author": {"name": "Acme"}, "devDependencies": {"dotenv": "^16"}})
    assert listed is not None
    assert listed.product == Product("portal", "", "Acme")
    assert listed.components == [Component("dotenv", "^16", "pkg:npm/dotenv", sort="library", scope="devDependencies")]
    assert "a lock file says more" in listed.notes[0]


@pytest.mark.parametrize("document", [None, [], {}, {"name": "x"}, {"dependencies": ["dotenv"]}])
def test_what_asks_for_nothing_is_no_manifest(document: Any) -> None:
    assert of_manifest(document) is None
