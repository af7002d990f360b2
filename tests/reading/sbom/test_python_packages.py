"""Requirements, pip's reports and lock files of Python, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component
from analyzer.reading.formats.sbom.python_packages import looks_like_requirements, of_json, of_lock, of_requirements


def required(content: str) -> list[tuple[str, str, str, int]]:
    return [(each.name, each.version, each.purl, each.line) for each in of_requirements(content).components]


@pytest.mark.parametrize(
    ("line", "name", "version", "purl"),
    [
        ("anthropic==0.39.0", "anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0"),
        ("anthropic === 0.39.0", "anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0"),
        ("anthropic (==0.39.0)", "anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0"),
        ("anthropic>=0.39,<1", "anthropic", ">=0.39,<1", "pkg:pypi/anthropic"),
        ("anthropic~=0.39", "anthropic", "~=0.39", "pkg:pypi/anthropic"),
        ("anthropic", "anthropic", "", "pkg:pypi/anthropic"),
        (
            "Typing_Extensions[a,b]==4.0; python_version < '3.9'",
            "Typing_Extensions",
            "4.0",
            "pkg:pypi/typing-extensions@4.0",
        ),
        ("anthropic==0.39.0 # the vendor", "anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0"),
        ("anthropic==0.39.0 --hash=sha256:abc", "anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0"),
        ("pip @ https://x.y/pip-22.0.2-py3-none-any.whl", "pip", "22.0.2", "pkg:pypi/pip@22.0.2"),
        ("./wheels/anthropic-0.30.0-py3-none-any.whl", "anthropic", "0.30.0", "pkg:pypi/anthropic@0.30.0"),
        ("https://x.y/anthropic-0.30.0.tar.gz#sha256=1", "anthropic", "0.30.0", "pkg:pypi/anthropic@0.30.0"),
        ("-e git+https://x.y/z.git#egg=anthropic", "anthropic", "", "pkg:pypi/anthropic"),
    ],
)
def test_a_line_requires_a_package(line: str, name: str, version: str, purl: str) -> None:
    assert required(line) == [(name, version, purl, 1)]


def test_a_version_with_a_star_is_a_range_and_no_version_of_the_package_url() -> None:
    assert required("anthropic==2.*") == [("anthropic", "==2.*", "pkg:pypi/anthropic", 1)]


@pytest.mark.parametrize("line", ["-e .", "../vendored", "git+https://x.y/z.git"])
def test_a_line_that_names_no_package_is_an_entry_that_says_so(line: str) -> None:
    (entry,) = of_requirements(line).components
    assert (entry.name, entry.ref, entry.purl) == ("", line, "")
    assert "names a path or an address" in entry.doubt


def test_lines_are_numbered_as_in_the_file_and_joined_where_they_go_on() -> None:
    assert required("# all of it\n\nanthropic==\\\n  0.39.0\ndotenv==1\n") == [
        ("anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0", 3),
        ("dotenv", "1", "pkg:pypi/dotenv@1", 5),
    ]


def test_another_list_is_named_and_not_followed_and_other_options_say_nothing() -> None:
    listed = of_requirements("-r ../base/more.txt\n--index-url https://x.y\n-c limits.txt\n")
    assert listed.components == []
    assert [note.partition(" is ")[0] for note in listed.notes] == ["Line 1: 'more.txt'", "Line 3: 'limits.txt'"]


@pytest.mark.parametrize(
    ("content", "looks"),
    [
        ("anthropic==1\ndotenv\n", True),
        ("anthropic\ndotenv\nopenai\n", False),
        ("The list of all vendors.\nanthropic==1\n", False),
        ("", False),
        ("# only a comment\n", False),
    ],
)
def test_text_looks_like_requirements_where_nearly_all_lines_are_and_half_bound_a_version(
    content: str, looks: bool
) -> None:
    assert looks_like_requirements(content) is looks


ANTHROPIC = Component("anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0", sort="library")


@pytest.mark.parametrize(
    "document",
    [
        {"pip_version": "24", "install": [{"metadata": {"name": "anthropic", "version": "0.39.0"}}]},
        {"pip_version": "24", "installed": [{"metadata": {"name": "anthropic", "version": "0.39.0"}}]},
        [{"name": "anthropic", "version": "0.39.0"}],
    ],
)
def test_a_report_of_pip_lists_packages(document: Any) -> None:
    listed = of_json(document)
    assert listed is not None
    assert listed.components == [ANTHROPIC]


@pytest.mark.parametrize(
    "document",
    [None, {}, [], ["anthropic"], [{"name": "a"}], [{"name": "a", "version": "1", **{f"c{n}": "" for n in range(5)}}]],
)
def test_other_json_is_no_report_of_pip(document: Any) -> None:
    assert of_json(document) is None


def test_a_report_of_a_wrong_sort_names_nothing() -> None:
    listed = of_json({"pip_version": "24", "install": [{"metadata": "x"}, "y"]})
    assert listed is not None
    assert not any(each.says_something for each in listed.components)


@pytest.mark.parametrize(
    ("key", "source", "purl"),
    [
        ("package", "", "pkg:pypi/serde-json@1"),
        ("packages", "", "pkg:pypi/serde-json@1"),
        ("package", "registry+https://github.com/rust-lang/crates.io-index", "pkg:cargo/serde_json@1"),
    ],
)
def test_a_lock_in_toml_lists_packages_of_python_or_rust(key: str, source: str, purl: str) -> None:
    listed = of_lock({key: [{"name": "serde_json", "version": "1", "source": source}]})
    assert listed is not None
    assert listed.components == [Component("serde_json", "1", purl, sort="library")]


@pytest.mark.parametrize("document", [{}, {"package": []}, {"package": "x"}, {"package": [{"version": "1"}]}])
def test_other_toml_is_no_lock(document: dict[str, Any]) -> None:
    assert of_lock(document) is None


@pytest.mark.parametrize(
    ("line", "further"),
    [
        ("anthropic==0.39.0", ""),
        ("langchain[anthropic]==0.3", "extras: anthropic"),
        ("tools[a, b] @ https://x.example/y.zip", "extras: a, b\nhttps://x.example/y.zip"),
        ("tools @ git+https://github.com/anthropics/tools.git", "git+https://github.com/anthropics/tools.git"),
        ("./wheels/anthropic-0.30.0-py3-none-any.whl", "./wheels/anthropic-0.30.0-py3-none-any.whl"),
        ("-e git+https://x.example/y.git#egg=tools", "git+https://x.example/y.git#egg=tools"),
    ],
)
def test_extras_and_the_address_of_a_package_are_a_text_of_it(line: str, further: str) -> None:
    assert [one.further for one in of_requirements(line).components] == [further]


def test_a_line_of_blanks_costs_no_time() -> None:
    assert [one.name for one in of_requirements(f"anthropic{' ' * 1_000_000}!").components] == [""]
