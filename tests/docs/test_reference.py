"""The committed reference pages are what docs/generate.py makes of the program."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "docs/generate.py"))
PAGES: dict[str, str] = SCRIPT["pages"]()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_committed_page_is_what_the_script_makes(name: str) -> None:
    committed = (ROOT / "docs/reference" / name).read_text(encoding="utf-8")
    assert committed == PAGES[name], "run `make docs`"


def test_no_other_page_stands_beside_them() -> None:
    assert {file.name for file in (ROOT / "docs/reference").iterdir()} == set(PAGES)


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("docs/own-files.md", "\n| workbooks | Excel workbook (`.xlsx`, "),
        ("reports/README.md", "\n| `findings.csv` | one line per designation and firm, "),
    ],
)
def test_a_table_within_a_page_by_hand_is_what_the_program_declares(page: str, line: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert line in text
    assert text == SCRIPT["pages_in_part"]()[page], "run `make docs`"


@pytest.mark.parametrize("name", [".ods", ".parquet", ".spdx", ".zip", ".numbers", "yarn.lock", "%PDF"])
def test_the_page_of_formats_names_what_is_read_and_what_is_not(name: str) -> None:
    assert f"`{name}`" in PAGES["formats.md"]


@pytest.mark.parametrize("command", ["scan", "explain", "review", "designations check"])
def test_every_command_is_documented(command: str) -> None:
    assert f"## `exposure {command}`\n" in PAGES["commands.md"]
