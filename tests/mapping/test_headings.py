"""Headings and whole header rows of real files, against labels written by hand (tests/mapping/tables)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from analyzer.mapping.classify_table import SheetPlace, understand_table
from analyzer.mapping.columns.headings import normalise_heading, parse_heading
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.find_tables import SheetTable
from analyzer.mapping.tables.multi_line_header import Header

TABLES = Path(__file__).parent / "tables"
HEADINGS = [
    line.rsplit("|", 2)
    for line in (TABLES / "headings.psv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
HEADER_ROWS = tomllib.loads((TABLES / "header_rows.toml").read_text(encoding="utf-8"))["row"]


@pytest.mark.parametrize(("heading", "concept", "role"), HEADINGS)
def test_a_heading_means_what_its_label_says(heading: str, concept: str, role: str) -> None:
    meaning = parse_heading(heading)
    assert (meaning.concept, meaning.role) == (concept, role)


@pytest.mark.parametrize(
    ("heading", "concept", "role"), [each for each in HEADINGS if "(" not in each[0] and each[1] != "question"]
)
def test_case_marks_and_spaces_do_not_change_what_a_heading_means(heading: str, concept: str, role: str) -> None:
    words = normalise_heading(heading)
    for spelling in (f" {words.upper()}: ", words.replace(" ", "_"), f"* {words} *", words.title().replace(" ", "  ")):
        meaning = parse_heading(spelling)
        assert (meaning.concept, meaning.role) == (concept, role)


@pytest.mark.parametrize("row", HEADER_ROWS, ids=lambda row: row["headings"][:60])
def test_a_header_row_gives_the_kind_and_the_parts_of_its_label(row: dict[str, Any]) -> None:
    headings = tuple(row["headings"].split("|"))
    table = SheetTable(0, None, Header((RawRow(1, headings),), headings))
    understood = understand_table(SheetPlace(row.get("place", ""), ""), table, [])
    assert understood.kind == row["kind"]
    assert [each.part.value or "-" for each in understood.assigned] == row["parts"].split("|")


@pytest.mark.parametrize("row", HEADER_ROWS, ids=lambda row: row["headings"][:60])
def test_the_order_of_the_columns_does_not_change_their_parts(row: dict[str, Any]) -> None:
    headings = tuple(reversed(row["headings"].split("|")))
    table = SheetTable(0, None, Header((RawRow(1, headings),), headings))
    understood = understand_table(SheetPlace(row.get("place", ""), ""), table, [])
    assert understood.kind == row["kind"]
    assert [each.part.value or "-" for each in reversed(understood.assigned)] == row["parts"].split("|")
