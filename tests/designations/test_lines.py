"""Where a key of a TOML text stands."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest

from analyzer.designations.lines import Path, line_of, spell_path

TEXT = '''# [not a table] = "nor a key"
id = "x"
notes = """
[[vendors]]
kind = "still text" """
path = 'C:\\'  # a literal string
list = [
  "one", # comment ]
  "two",
  { a = 1, b = [2, 3], "c d" = 'e' },
]
dotted.key.name = 1

[certificate]
title = "t"

[[vendors]]
id = "first"
[[vendors.terms]]
text = "a"

[[vendors]] # second
id = "second"
[[vendors.terms]]
text = "b"
[[vendors.terms]]
text = "c"
[vendors.address]
city = "d"
'''

CASES: list[tuple[Path, int]] = [
    (("id",), 2),
    (("notes",), 3),
    (("path",), 6),
    (("list",), 7),
    (("list", 0), 8),
    (("list", 1), 9),
    (("list", 2, "b", 1), 10),
    (("list", 2, "c d"), 10),
    (("dotted", "key", "name"), 12),
    (("certificate", "title"), 15),
    (("vendors", 0, "id"), 18),
    (("vendors", 0, "terms", 0, "text"), 20),
    (("vendors", 1), 22),
    (("vendors", 1, "terms", 0, "text"), 25),
    (("vendors", 1, "terms", 1), 26),
    (("vendors", 1, "terms", 1, "text"), 27),
    (("vendors", 1, "address", "city"), 29),
    (("vendors", 1, "terms", 1, "missing"), 26),
    (("missing",), 1),
]


@pytest.mark.parametrize(
    ("path", "line"), CASES, ids=lambda value: spell_path(value) if isinstance(value, tuple) else None
)
def test_a_key_is_found_on_its_line_and_a_missing_one_at_the_table_around_it(path: Path, line: int) -> None:
    tomllib.loads(TEXT)
    assert line_of(TEXT, path) == line


def _texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(item, (*path, key))


@pytest.mark.parametrize("name", ["section-889", "dji"])
def test_every_text_of_a_shipped_file_stands_on_the_line_found_for_it(name: str) -> None:
    text = (resources.files("analyzer.designations") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    lines = text.split("\n")
    for path, value in _texts(tomllib.loads(text)):
        line = lines[line_of(text, path) - 1]
        assert json.dumps(value, ensure_ascii=False) in line or f"'{value}'" in line


def test_a_path_is_spelled_as_people_write_it() -> None:
    assert spell_path(("vendors", 0, "terms", 3, "kind")) == "vendors[0].terms[3].kind"
