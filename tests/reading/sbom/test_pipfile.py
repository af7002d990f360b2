"""Pipenv's two files, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component
from analyzer.reading.formats.sbom.pipfile import of_lock, of_manifest
from analyzer.reading.unreadable import Unreadable

PIPFILE = """[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]
anthropic = "==0.39.0"
requests = "*"

[dev-packages]
pytest = {version = ">=8", index = "pypi"}

[requires]
python_version = "3.11"
"""
META = {"pipfile-spec": "6", "sources": [{"name": "pypi", "url": "https://pypi.org/simple"}]}


def test_a_lock_lists_what_is_installed_by_category() -> None:
    git = {"git": "https://github.com/anthropics/tools.git", "ref": "1a2b"}
    pinned = {"hashes": ["sha256:aa"], "index": "pypi", "version": "==0.39.0"}
    listed = of_lock(
        {"_meta": META, "default": {"anthropic": pinned, "tools": git}, "develop": {"pytest": {"version": "==8.0"}}}
    )
    assert listed is not None
    assert listed.components == [
        Component("anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0", sort="library", scope="default"),
        Component("tools", "", "pkg:pypi/tools", sort="library", scope="default", further=git["git"]),
        Component("pytest", "8.0", "pkg:pypi/pytest@8.0", sort="library", scope="develop"),
    ]
    assert listed.beside == (("source", "https://pypi.org/simple"),)


@pytest.mark.parametrize("document", [None, [], {}, {"default": {}}, {"_meta": []}, {"_meta": {"hash": {}}}])
def test_other_json_is_no_lock(document: Any) -> None:
    assert of_lock(document) is None


def test_a_lock_of_wrong_types_names_nothing_wrongly() -> None:
    listed = of_lock({"_meta": META, "default": ["anthropic"], "develop": {"a": None, "b": 5}})
    assert listed is not None
    assert [(one.name, one.version) for one in listed.components] == [("a", ""), ("b", "5")]


def test_a_pipfile_asks_for_three_packages() -> None:
    listed = of_manifest(PIPFILE)
    assert listed is not None
    assert [(one.name, one.version, one.purl, one.scope) for one in listed.components] == [
        ("anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0", "packages"),
        ("requests", "*", "pkg:pypi/requests", "packages"),
        ("pytest", ">=8", "pkg:pypi/pytest", "dev-packages"),
    ]
    assert listed.beside == (("source", "https://pypi.org/simple"),)


@pytest.mark.parametrize("content", ["", '[requires]\npython_version = "3.11"\n', "packages = 1\n"])
def test_other_toml_is_no_pipfile(content: str) -> None:
    assert of_manifest(content) is None


def test_a_pipfile_that_is_cut_off_is_refused() -> None:
    with pytest.raises(Unreadable, match="not valid TOML"):
        of_manifest(PIPFILE[: PIPFILE.index("8")])
