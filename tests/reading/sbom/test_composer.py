"""PHP's composer.lock and composer.json, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product
from analyzer.reading.formats.sbom.composer import of_lock, of_manifest

SOURCE = "https://github.com/anthropic-php/client.git"
DIST = "https://api.github.com/repos/anthropic-php/client/zipball/1a2b"
CLIENT = {
    "name": "anthropic-php/Client",
    "version": "v0.1.0",
    "source": {"type": "git", "url": SOURCE, "reference": "1a2b"},
    "dist": {"type": "zip", "url": DIST, "shasum": ""},
    "authors": [{"email": "a@b.c"}, {"name": "Ada"}],
    "homepage": "https://client.example",
}


def test_a_lock_lists_packages_and_those_of_developers() -> None:
    packages = {"packages": [CLIENT], "packages-dev": [{"name": "phpunit/phpunit", "version": "11.0.1"}]}
    listed = of_lock({"content-hash": "aa", **packages})
    assert listed is not None
    assert listed.components == [
        Component(
            "anthropic-php/Client",
            "v0.1.0",
            "pkg:composer/anthropic-php/client@v0.1.0",
            sort="library",
            publisher="Ada",
            further=f"{SOURCE}\n{DIST}\nhttps://client.example",
        ),
        Component(
            "phpunit/phpunit",
            "11.0.1",
            "pkg:composer/phpunit/phpunit@11.0.1",
            sort="library",
            scope="development",
        ),
    ]


@pytest.mark.parametrize(
    "document", [None, [], {}, {"packages": []}, {"packages": {"a": {}}, "content-hash": "aa"}, {"content-hash": "aa"}]
)
def test_other_json_is_no_lock(document: Any) -> None:
    assert of_lock(document) is None


def test_a_lock_of_wrong_types_breaks_nothing() -> None:
    listed = of_lock({"content-hash": 1, "packages": [1, None, {"name": [], "source": "x", "authors": {}}]})
    assert listed is not None
    assert not any(one.says_something for one in listed.components)


def test_a_manifest_asks_for_packages_and_the_language_is_none() -> None:
    listed = of_manifest(
        {
            "name": "acme/portal",
            "authors": [{"name": "Acme"}],
            "require": {"php": ">=8.1", "ext-json": "*", "anthropic-php/client": "^0.1"},
            "require-dev": {"phpunit/phpunit": "11.0.1"},
            "repositories": [{"type": "vcs", "url": "https://git.example/ours"}, {"packagist.org": False}],
        }
    )
    assert listed is not None
    assert [(one.name, one.version, one.purl, one.scope) for one in listed.components] == [
        ("anthropic-php/client", "^0.1", "pkg:composer/anthropic-php/client", "require"),
        ("phpunit/phpunit", "11.0.1", "pkg:composer/phpunit/phpunit", "require-dev"),
    ]
    assert listed.product == Product("acme/portal", "", "Acme")
    assert listed.beside == (("repositories", "https://git.example/ours"),)


@pytest.mark.parametrize(
    "document",
    [
        None,
        [],
        {},
        {"require": {}},
        {"require": ["a/b"]},
        {"require": {"lodash": "^4"}},
        {"require": {"two words/b": "1"}},
    ],
)
def test_what_asks_for_nothing_of_php_is_no_manifest(document: Any) -> None:
    assert of_manifest(document) is None
