"""The rules that the code cites by number can be looked up, and its references lead to pages of this repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
CITED = re.compile(r"\b[Rr]ules? (\d+)(?: and (\d+))?")
PAGE = re.compile(r"\b((?:docs/)?[\w-]+\.md)\b")


def sources() -> list[Path]:
    return sorted(file for file in (ROOT / "analyzer").rglob("*") if file.suffix in {".py", ".sql"})


def cited_rules() -> set[int]:
    texts = (file.read_text(encoding="utf-8") for file in sources())
    return {int(number) for text in texts for pair in CITED.findall(text) for number in pair if number}


def test_the_code_cites_rules() -> None:
    assert len(cited_rules()) >= 5


@pytest.mark.parametrize("number", sorted(cited_rules()))
def test_each_rule_that_the_code_cites_has_an_anchor(number: int) -> None:
    assert f'<a id="rule-{number}"></a>\n## Rule {number}: ' in RULES


def test_each_page_that_a_comment_names_is_in_the_repository() -> None:
    named = {page for file in sources() for page in PAGE.findall(file.read_text(encoding="utf-8"))}
    assert {page for page in named if not (ROOT / page).is_file()} == set()
