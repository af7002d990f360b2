"""The pages for developers name files that exist, and the example of the architecture comes out as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analyzer import ScanOptions, scan

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_every_file_and_folder_that_a_page_names_exists(page: str) -> None:
    named = set(re.findall(r"`((?:analyzer|tests|docs|benchmarks)/[^`]*)`", (ROOT / page).read_text(encoding="utf-8")))
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_every_sql_file_that_stands_without_its_folder_exists() -> None:
    named = set(re.findall(r"`(\w+\.sql)`", PAGE))
    assert named - {file.name for file in (ROOT / "analyzer").rglob("*.sql")} == set()


def test_the_cell_of_the_example_becomes_the_sentence_of_the_example(tmp_path: Path) -> None:
    (found,) = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    (sentence,) = re.findall(r"The report says: \*(.+?)\*", PAGE)
    (tmp_path / "payments.csv").write_text(found, encoding="utf-8")
    paths = scan(tmp_path, ScanOptions(out=tmp_path / "reports", no_cache=True)).paths
    assert sentence in set(paths["path"])
