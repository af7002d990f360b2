"""The committed reference pages are what docs/generate.py makes of the program."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES: dict[str, str] = runpy.run_path(str(ROOT / "docs/generate.py"))["pages"]()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_committed_page_is_what_the_script_makes(name: str) -> None:
    committed = (ROOT / "docs/reference" / name).read_text(encoding="utf-8")
    assert committed == PAGES[name], "run `make docs`"


def test_no_other_page_stands_beside_them() -> None:
    assert {file.name for file in (ROOT / "docs/reference").iterdir()} == set(PAGES)


@pytest.mark.parametrize("command", ["scan", "explain", "review", "designations check"])
def test_every_command_is_documented(command: str) -> None:
    assert f"## `exposure {command}`\n" in PAGES["commands.md"]
