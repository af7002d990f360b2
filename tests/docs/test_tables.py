"""The catalogue of tables is what the SQL says, and each SQL file says what it reads."""

from __future__ import annotations

import pytest

from docs.sql_steps import ROOT, SqlFile, sql_files, tables_page

FILES = sql_files()
EMPTY_AT_FIRST = {"side_text", "ruled_step"}  # made empty with the others, and again by the step that fills them
STEPS = [file for file in FILES if file.code.startswith(("select", "with", "from", "insert", "update"))]


def test_the_committed_page_is_what_the_sql_says() -> None:
    assert (ROOT / "docs/tables.md").read_text(encoding="utf-8") == tables_page(), "run `make docs`"


@pytest.mark.parametrize("file", STEPS, ids=lambda file: file.path)
def test_a_step_states_each_table_that_it_reads_and_no_other(file: SqlFile) -> None:
    assert file.stated_reads == file.reads


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_every_table_says_what_one_row_of_it_is(file: SqlFile) -> None:
    assert file.grain or not file.makes_table
    assert all(file.created.values())


def test_every_table_is_made_in_one_place() -> None:
    made = [name for file in FILES for name in ([file.name] if file.makes_table else file.created)]
    assert {name for name in made if made.count(name) > 1} == EMPTY_AT_FIRST
