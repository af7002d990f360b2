"""Which cells of the raw rows are screened: those of a column, of answers with their questions, and those beside a table.

These steps read views of fixed names on the raw table of a sheet, since every sheet has its own; here it is `raw`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from analyzer.store.connection import Connection, open_scratch
from analyzer.store.source_view import make_source_view
from analyzer.store.steps import insert_rows, run_script, run_steps, temporary_table


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """A sheet with its header in row 2, below a title; of its rows 5 and 6 were rejected, and a cell of row 4."""
    opened = open_scratch(tmp_path, {}, threads=1)
    for package, script in (("analyzer.store", "schema"), ("analyzer.screening", "screen_tables")):
        run_script(opened, package, script)
    opened.execute("CREATE TABLE raw (src_row INTEGER, c1 VARCHAR, c2 VARCHAR)")
    make_source_view(opened, "raw_cell", "raw", {"src_row": "src_row", "text": "c1", "asked": "c2"})
    make_source_view(opened, "raw_row", "raw", {"src_row": "src_row", "c1": "c1", "c2": "c2"})
    sheet = ("sheet_id", "file", "sheet", "kind", "header_row")
    insert_rows(opened, "sheet", sheet, [(1, "a.csv", "S", "firms", 2)])
    rejected = [(5, "", "a total"), (6, "", "the heading row once more"), (4, "Note", "no date")]
    columns = ("file", "sheet", "row", "column", "reason")
    insert_rows(opened, "rejected_cell", columns, [("a.csv", "S", *cell) for cell in rejected])
    insert_rows(opened, "rejected_cell", columns, [("a.csv", "Other", 3, "", "a total")])
    run_steps(opened, "analyzer.screening", [temporary_table("rejected_whole_row")])
    yield opened
    opened.close()


def fill(connection: Connection, *rows: tuple[int, str | None, str | None]) -> None:
    insert_rows(connection, "raw", ("src_row", "c1", "c2"), rows)


def cells(connection: Connection, name: str, sieve: str = "true", **parameters: Any) -> list[tuple[Any, ...]]:
    connection.execute(f"CREATE OR REPLACE MACRO passes_sieve(low) AS {sieve}")
    connection.execute("DELETE FROM screen_cell")
    run_script(connection, "analyzer.screening", name, sheet=1, **parameters)
    return sorted(connection.execute("FROM screen_cell").fetchall())


COLUMN: dict[str, Any] = {"first_row": 3, "col": 7, "heading": "", "part": "notes", "kind": "firms", "low_heading": ""}


def test_the_cells_of_a_column_are_those_below_the_header_in_rows_that_were_kept(connection: Connection) -> None:
    fill(connection, (1, "Title", None), (2, "Note", None), (3, "Zeus", None), (4, "zeus ", None), (5, "Zeus", None))
    assert cells(connection, "cells_of_column", **COLUMN) == [
        (1, 3, 7, "Zeus", "", "notes", "firms"), (1, 4, 7, "zeus ", "", "notes", "firms"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [None, "", "   "])
def test_a_blank_cell_is_not_screened(connection: Connection, text: str | None) -> None:
    fill(connection, (3, text, "Do you use Zeus?"))
    assert cells(connection, "cells_of_column", **COLUMN) == []


def test_the_sieve_sees_a_cell_in_lower_case_with_the_heading_that_is_judged_with_it(connection: Connection) -> None:
    fill(connection, (3, "ZEUS", None), (4, "Acme", None))
    sieve = "regexp_matches(low, 'zeus')"
    assert [row[1] for row in cells(connection, "cells_of_column", sieve, **COLUMN)] == [3]
    asks = COLUMN | {"heading": "Zeus?", "low_heading": " zeus?"}
    assert [row[1] for row in cells(connection, "cells_of_column", sieve, **asks)] == [3, 4]


ANSWERS: dict[str, Any] = {"first_row": 3, "col": 1, "heading": "Answer", "part": "question", "kind": "firms"}


def test_an_answer_is_screened_with_the_question_of_its_row(connection: Connection) -> None:
    fill(
        connection, (2, "Answer", "Question"), (3, "Yes", "Use Zeus?"), (4, "Yes", "Use Acme?"), (5, "Yes", "Use Zeus?")
    )
    sieve = "regexp_matches(low, 'zeus')"
    assert cells(connection, "cells_of_answers", sieve, **ANSWERS) == [
        (1, 3, 1, "Yes", "Use Zeus?", "question", "firms"),
    ]  # fmt: skip


def test_an_answer_without_a_question_is_screened_under_its_heading(connection: Connection) -> None:
    fill(connection, (3, "Zeus", None))
    assert [row[4] for row in cells(connection, "cells_of_answers", **ANSWERS)] == ["Answer"]


def test_titles_the_header_and_rejected_rows_stand_beside_the_table_but_not_its_header_once_more(
    connection: Connection,
) -> None:
    fill(
        connection,
        (1, "Zeus report", " "),
        (2, "Note", None),
        (3, "kept", None),
        (5, None, "of Zeus"),
        (6, "Note", None),
    )
    assert cells(connection, "cells_beside_table") == [
        (1, 1, 1, "Zeus report", "", "other", "firms"),
        (1, 2, 1, "Note", "", "other", "firms"),
        (1, 5, 2, "of Zeus", "", "other", "firms"),
    ]


@pytest.mark.parametrize(("part", "rows"), [("tool", 0), ("question", 0), ("asked", 0), ("answer", 0), ("notes", 1)])
def test_a_heading_that_asks_about_the_vendor_is_no_row_of_data(connection: Connection, part: str, rows: int) -> None:
    fill(connection, (2, "Do you use Zeus?", None))
    insert_rows(connection, "sheet_column", ("sheet_id", "col", "part"), [(1, 1, part)])
    assert len(cells(connection, "cells_beside_table")) == rows


def test_a_product_is_screened_under_its_supplier_where_both_make_one_of_the_catalogue(connection: Connection) -> None:
    make_source_view(connection, "raw_cell", "raw", {"src_row": "src_row", "text": "c1", "supplier": "c2"})
    insert_rows(connection, "maker_product", ("maker", "product"), [("zeus", "helper")])
    fill(connection, (3, "Helper", "Zeus Inc"), (4, "Helper", "Zeuss"), (5, "Helper", "Zeus"), (7, "Other", "Zeus"))
    assert cells(connection, "cells_of_makers", first_row=3, col=7, kind="dependencies") == [
        (1, 3, 7, "Helper", "Zeus Inc", "product", "dependencies"),
    ]
