"""The page on errors quotes the program: each sentence stands in the code, and each way to refuse a file has its row."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8")
QUOTES = [
    row.split("|")[1].strip()
    for row in re.findall(r"^\|.*\|$", PAGE, re.MULTILINE)
    if not row.startswith(("| it says", "|---"))
]
# Refusals of the corpus of hostile files, by a part of the sentence, that a person meets at work.
MET = (
    "empty (0 bytes)", "protected by a password", "no workbook", "DOCTYPE", "not valid JSON", "grow without bound", "unpacks to",
    "neither a spreadsheet nor text", "a web page without a table", "a zip archive or a package", "damaged or was cut off",
    "damaged, or written in a way that no reader knows", "Files of the type",
)  # fmt: skip


def said_in_code() -> str:
    """Every text in the code, those with gaps as `...`, one after the other."""
    texts = []
    for path in sorted((ROOT / "analyzer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.append(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = (part.value if isinstance(part, ast.Constant) else "..." for part in node.values)
                texts.append("".join(map(str, parts)))
    return re.sub(r"\{[^{}\n]*\}", "...", "\n".join(texts))


CODE = said_in_code()


def test_the_page_quotes_dozens_of_sentences() -> None:
    assert len(QUOTES) > 35
    assert len(set(QUOTES)) == len(QUOTES)


@pytest.mark.parametrize("quote", QUOTES)
def test_each_sentence_is_one_of_the_program(quote: str) -> None:
    assert all(part.strip(" .()") in CODE for part in quote.split("...")), quote


@pytest.mark.parametrize("part", MET)
def test_what_refuses_a_file_has_a_row(part: str) -> None:
    assert any(part in quote for quote in QUOTES)


def test_a_sentence_of_another_program_would_be_found() -> None:
    assert "Have you tried turning it off" not in CODE
