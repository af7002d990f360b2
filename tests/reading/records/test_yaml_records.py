"""YAML with lists of records reads as tables; every scalar stays the text that stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, ReadText

TOOLS = """\
# What our teams use
owner: Meridian
tools:
  - name: Claude
    vendor: &anthropic {name: "Anthropic, PBC", country: NO}
    version: 1.10
    users: 0010
    tags: [chat, code]
    approved: yes
    until: ~
  - name: Claude Code
    vendor: *anthropic
    since: 2026-01-31
"""


def test_a_list_of_records_is_a_sheet_that_is_called_by_its_path(read_text: ReadText) -> None:
    sheet = read_text(TOOLS, "tools.yaml")
    assert sheet.name == "tools"
    assert sheet.rows == {
        1: ("name", "vendor.name", "vendor.country", "version", "users", "tags", "approved", "until", "since"),
        2: ("Claude", "Anthropic, PBC", "NO", "1.10", "0010", "chat; code", "yes", None, None),
        3: ("Claude Code", "Anthropic, PBC", "NO", None, None, None, None, None, "2026-01-31"),
    }


@pytest.mark.parametrize("name", ["vendors.yml", "vendors", "vendors.txt"])
def test_a_list_at_the_top_is_read_whatever_its_name(read_text: ReadText, name: str) -> None:
    assert read_text("---\n- vendor: Acme\n  city: Bonn\n- vendor: Blue\n", name).rows[3] == ("Blue", None)


def test_several_documents_are_records(read_text: ReadText) -> None:
    sheet = read_text("---\nvendor: Acme\n---\nvendor: Blue\n", "vendors.yaml")
    assert sheet.rows == {1: ("vendor",), 2: ("Acme",), 3: ("Blue",)}


def test_a_list_of_spdx_in_yaml_is_a_software_list(read_text: ReadText) -> None:
    text = (
        "spdxVersion: SPDX-2.3\nname: portal\npackages:\n- name: anthropic\n  SPDXID: SPDXRef-1\n  versionInfo: 1.10\n"
    )
    sheet = read_text(text, "portal.spdx.yaml")
    assert sheet.is_sbom
    assert {"anthropic", "1.10"} <= set(sheet.rows[2])


@pytest.mark.parametrize(
    "text",
    [
        "name: portal\nversion: 1.0\n",
        "name: {{ chart.name }}\n\titems: []\n",
        "a: &a [x, x]\nb: *b\n",
        "just text\n",
    ],
    ids=["no list", "a template", "an unknown alias", "prose"],
)
def test_yaml_without_records_is_left_aside_in_a_folder(tmp_path: Path, read: Read, text: str) -> None:
    (tmp_path / "config.yaml").write_text(text)
    (file,) = read(tmp_path).files
    assert (file.status, file.bears_on) == (FileStatus.IGNORED, BearsOn.NONE)
    assert len(file.problem.split(". ")) > 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- vendor: Acme\n  amount: [5\n", "not valid YAML (line 3)"),
        ("- &a [x]\n" + "".join(f"- &a{n} [{'*a, ' * 10}]\n- &a [{f'*a{n}, ' * 10}]\n" for n in range(9)), "grow without bound"),
        ("- &a {x: *a}\n", "refers to itself"),
        ("- " + "[" * 500, "nested deeper"),
    ],
    ids=["broken", "a bomb", "a circle", "deep"],
)  # fmt: skip
def test_records_that_are_damaged_or_hostile_are_refused(tmp_path: Path, read: Read, text: str, problem: str) -> None:
    (tmp_path / "vendors.yaml").write_text(text)
    (file,) = read(tmp_path).files
    assert (file.status, file.bears_on) == (FileStatus.REFUSED, BearsOn.ANY)
    assert problem in file.problem
