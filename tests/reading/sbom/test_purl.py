"""Package URLs as the purl specification writes them (ECMA-427)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analyzer.reading.formats.sbom.purl import (
    actions_purl,
    cargo_purl,
    composer_purl,
    conda_purl,
    gem_purl,
    golang_purl,
    image_purl,
    maven_purl,
    npm_purl,
    nuget_purl,
    plain_purl,
    pypi_purl,
    scoped_purl,
)


@pytest.mark.parametrize(
    ("make", "name", "version", "expected"),
    [
        (npm_purl, "dotenv", "16.4.5", "pkg:npm/dotenv@16.4.5"),
        (npm_purl, "@scope/name", "1.0", "pkg:npm/%40scope/name@1.0"),
        (npm_purl, "dotenv", "", "pkg:npm/dotenv"),
        (pypi_purl, "Typing_Extensions", "4.0", "pkg:pypi/typing-extensions@4.0"),
        (pypi_purl, "zope..interface__x", "", "pkg:pypi/zope-interface-x"),
        (cargo_purl, "serde_json", "1.0", "pkg:cargo/serde_json@1.0"),
        (nuget_purl, "Newtonsoft.Json", "13.0.3", "pkg:nuget/Newtonsoft.Json@13.0.3"),
        (gem_purl, "anthropic", "1.1.0", "pkg:gem/anthropic@1.1.0"),
        (composer_purl, "Acme/Portal", "v1.0", "pkg:composer/acme/portal@v1.0"),
        (golang_purl, "github.com/Azure/go", "v1.0", "pkg:golang/github.com/azure/go@v1.0"),
        (conda_purl, "NumPy", "1.10", "pkg:conda/numpy@1.10"),
        (actions_purl, "actions/checkout", "v4", "pkg:githubactions/actions/checkout@v4"),
        (image_purl, "node", "20", "pkg:docker/node@20"),
        (image_purl, "acme/chat", "1", "pkg:docker/acme/chat@1"),
        (image_purl, "ghcr.io/acme/chat", "1", "pkg:docker/acme/chat@1"),
        (image_purl, "localhost/chat", "1", "pkg:docker/chat@1"),
        (npm_purl, "a", "1.0+build 7", "pkg:npm/a@1.0%2Bbuild%207"),
        (npm_purl, "a?b#c", "1", "pkg:npm/a%3Fb%23c@1"),
    ],
)
def test_a_package_is_written_as_its_package_url(
    make: Callable[[str, str], str], name: str, version: str, expected: str
) -> None:
    assert make(name, version) == expected


@pytest.mark.parametrize("make", [npm_purl, pypi_purl, cargo_purl, nuget_purl, image_purl])
def test_a_package_without_a_name_has_none(make: Callable[[str, str], str]) -> None:
    assert make("", "1.0") == ""


@pytest.mark.parametrize(
    ("group", "artifact", "expected"),
    [("org.acme", "chat", "pkg:maven/org.acme/chat@1"), ("", "chat", ""), ("org.acme", "", "")],
)
def test_a_package_of_maven_has_a_group_and_a_name(group: str, artifact: str, expected: str) -> None:
    assert maven_purl(group, artifact, "1") == expected


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("pkg:npm/%40scope%2Fname@1.0", "pkg:npm/%40scope/name@1.0"),
        ("pkg:npm/dotenv@1.0", "pkg:npm/dotenv@1.0"),
        ("no purl, 100%2Fday", "no purl, 100%2Fday"),
        ("", ""),
    ],
)
def test_slashes_are_written_plainly_and_any_other_text_stays_as_it_is(written: str, plain: str) -> None:
    assert plain_purl(written) == plain


@pytest.mark.parametrize(
    ("name", "group", "expected"),
    [
        ("sdk", "@acme", "pkg:npm/%40acme/sdk@1.0"),
        ("@acme/sdk", "", "pkg:npm/%40acme/sdk@1.0"),
        ("sdk", "org.acme", ""),
        ("sdk", "", ""),
        ("@acme", "", ""),
        ("@acme/sdk/deep", "", ""),
        ("", "@acme", ""),
    ],
)
def test_only_a_scoped_name_tells_that_it_is_npms(name: str, group: str, expected: str) -> None:
    assert scoped_purl(name, group, "1.0") == expected
