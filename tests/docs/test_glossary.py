"""The glossary gives each word one meaning, and names only tables that a scan makes."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from analyzer.vocabulary import (
    EvidenceClass,
    Polarity,
    Position,
    Route,
    SheetKind,
    Test,
    Verdict,
)

ROOT = Path(__file__).parents[2]
WORDS, TABLES = (ROOT / "docs/glossary.md").read_text(encoding="utf-8").split("## Tables in the SQL")
ROW = re.compile(r"^\| (?!---|word |table )(.+?) \| (.+?) \|", re.MULTILINE)


def words() -> list[str]:
    return [word for word, _ in ROW.findall(WORDS)]


def words_of_the_sql() -> set[str]:
    return {word for file in (ROOT / "analyzer").rglob("*.sql") for word in re.findall(r"\w+", file.read_text("utf-8"))}


def test_the_words_stand_in_the_order_of_the_alphabet() -> None:
    folded = [re.sub(r"[^a-z ]", "", word.lower()) for word in words()]
    assert folded == sorted(folded)


def test_no_word_is_explained_twice() -> None:
    assert [word for word, count in Counter(words()).items() if count > 1] == []


def test_every_word_of_the_positions_tests_routes_and_classes_is_explained() -> None:
    explained = {word.split(" (")[0] for word in words()}
    vocabulary = {
        member.value.replace("_", " ") for kind in (EvidenceClass, Position, Route, Test, Verdict) for member in kind
    }
    assert vocabulary - explained == set()


def test_the_lists_within_a_meaning_are_complete() -> None:
    for kind in (Polarity, SheetKind):
        assert [member.value for member in kind if member.value not in WORDS] == []


def test_the_tables_stand_in_the_sql() -> None:
    named = set(re.findall(r"`(\w+)`", "\n".join(first for first, _ in ROW.findall(TABLES)))) - {"raw_1", "raw_2"}
    assert named - words_of_the_sql() == set()
