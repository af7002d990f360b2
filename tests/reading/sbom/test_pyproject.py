"""pyproject.toml, by the standard and in the tables of Poetry, uv and PDM."""

from __future__ import annotations

import pytest

from analyzer.reading.formats.sbom.component import Product, SoftwareList
from analyzer.reading.formats.sbom.pyproject import of_manifest
from analyzer.reading.unreadable import Unreadable

STANDARD = """[build-system]
requires = ["hatchling>=1.27"]

[project]
name = "portal"
version = "2.0"
authors = [{email = "a@b.c"}, {name = "Acme"}]
dependencies = [
    "anthropic>=0.39,<1",
    "httpx[http2]==0.27.0; python_version > '3.8'",
    "tools @ git+https://github.com/anthropics/tools.git",
]

[project.optional-dependencies]
chat = ["langchain-anthropic"]

[dependency-groups]
docs = ["sphinx==7.0", {include-group = "test"}]
test = []

[tool.uv]
dev-dependencies = ["ruff"]

[tool.uv.sources]
anthropic = {git = "https://github.com/anthropics/anthropic-sdk-python"}

[[tool.uv.index]]
name = "ours"
url = "https://pypi.example/simple"
"""
POETRY = """[tool.poetry]
name = "portal"
version = "2.0"
authors = ["Acme <a@b.c>"]

[tool.poetry.dependencies]
python = "^3.11"
anthropic = "^0.39"
boto3 = {version = "1.34.2", extras = ["crt"]}
tools = {git = "https://github.com/anthropics/tools.git", rev = "1a2b"}
numpy = [{version = "<2", python = "<3.9"}, {version = "==2.0.0", python = ">=3.9"}]

[tool.poetry.dev-dependencies]
black = "*"

[tool.poetry.group.test.dependencies]
pytest = ">=8"

[[tool.poetry.source]]
name = "ours"
url = "https://pypi.example/simple"
"""


def rows(listed: SoftwareList | None) -> list[tuple[str, str, str, str]]:
    assert listed is not None
    return [(one.name, one.version, one.purl, one.scope) for one in listed.components]


def test_the_standard_tables_name_seven_packages() -> None:
    listed = of_manifest(STANDARD)
    assert rows(listed) == [
        ("anthropic", ">=0.39,<1", "pkg:pypi/anthropic", "dependencies"),
        ("httpx", "0.27.0", "pkg:pypi/httpx@0.27.0", "dependencies"),
        ("tools", "", "pkg:pypi/tools", "dependencies"),
        ("langchain-anthropic", "", "pkg:pypi/langchain-anthropic", "optional-dependencies, chat"),
        ("sphinx", "7.0", "pkg:pypi/sphinx@7.0", "dependency-groups, docs"),
        ("hatchling", ">=1.27", "pkg:pypi/hatchling", "build-system"),
        ("ruff", "", "pkg:pypi/ruff", "dev-dependencies"),
    ]
    assert listed is not None
    assert listed.product == Product("portal", "2.0", "Acme")
    assert "a lock file says more" in listed.notes[0]


def test_addresses_of_packages_and_indexes_are_texts_of_the_list() -> None:
    listed = of_manifest(STANDARD)
    assert listed is not None
    assert {one.name: one.further for one in listed.components if one.further} == {
        "anthropic": "https://github.com/anthropics/anthropic-sdk-python",
        "tools": "git+https://github.com/anthropics/tools.git",
        "httpx": "extras: http2",
    }
    assert listed.beside == (("tool.uv.index", "https://pypi.example/simple"),)


def test_the_extras_that_poetry_wants_are_a_text_of_the_package() -> None:
    listed = of_manifest('[tool.poetry.dependencies]\nlangchain = {version = "0.3", extras = ["anthropic", "x"]}\n')
    assert listed is not None
    assert listed.components[0].further == "extras: anthropic, x"


def test_poetry_names_seven_packages_and_the_language_is_none() -> None:
    listed = of_manifest(POETRY)
    assert rows(listed) == [
        ("anthropic", "^0.39", "pkg:pypi/anthropic", "dependencies"),
        ("boto3", "1.34.2", "pkg:pypi/boto3@1.34.2", "dependencies"),
        ("tools", "", "pkg:pypi/tools", "dependencies"),
        ("numpy", "<2", "pkg:pypi/numpy", "dependencies"),
        ("numpy", "2.0.0", "pkg:pypi/numpy@2.0.0", "dependencies"),
        ("black", "*", "pkg:pypi/black", "dev-dependencies"),
        ("pytest", ">=8", "pkg:pypi/pytest", "group, test"),
    ]
    assert listed is not None
    assert listed.product == Product("portal", "2.0", "Acme")
    assert listed.components[2].further == "https://github.com/anthropics/tools.git"
    assert listed.beside == (("tool.poetry.source", "https://pypi.example/simple"),)


def test_groups_of_pdm_are_read() -> None:
    listed = of_manifest('[tool.pdm.dev-dependencies]\ntest = ["pytest==8.0", "-e ./anthropic-tools"]\n')
    assert listed is not None
    assert [(one.name, one.ref, one.further) for one in listed.components] == [
        ("pytest", "", ""),
        ("", "-e ./anthropic-tools", "-e ./anthropic-tools"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[tool.ruff]\nline-length = 120\n",
        '[project]\nname = "portal"\n',
        '[project]\ndependencies = "anthropic"\n',
        "[project]\ndependencies = [1, [], {}]\n",
        'project = "x"\ntool = [1]\n',
        '[tool.poetry.dependencies]\npython = "^3.11"\n',
    ],
)
def test_toml_that_asks_for_nothing_is_no_list(content: str) -> None:
    assert of_manifest(content) is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [(STANDARD[:-20], "not valid TOML"), ("[project]\ndependencies = " + "[" * 100_000, "nested deeper")],
    ids=["cut", "deep"],
)
def test_what_is_damaged_or_hostile_is_refused(content: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        of_manifest(content)
