"""Rows become records by the names of their columns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from analyzer.report.assemble import read_records as module
from analyzer.report.assemble.read_records import read_records
from analyzer.store.connection import Connection, open_scratch
from analyzer.vocabulary import Cell, Position, Route


class Row(NamedTuple):
    name: str
    position: Position
    route: Route | None
    amount: Decimal | None
    day: date
    others: tuple[str, ...]
    cell: Cell


GOOD = """
    select 'a.csv' as cell_file, '' as cell_sheet, 7::integer as cell_row, 'Tool' as cell_column, 'yes' as cell_text,
        ['x', 'y'] as others, date '2026-03-15' as day, 1.50::decimal(18, 2) as amount, null as route,
        'exposed' as position, 'Ashford LLC' as name
"""


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = open_scratch(tmp_path, {}, threads=1)
    yield opened
    opened.close()


def read(connection: Connection, monkeypatch: pytest.MonkeyPatch, sql: str) -> list[Row]:
    monkeypatch.setattr(module, "query_rows", lambda *_: connection.execute(sql).fetchall())
    return read_records(connection, "analyzer.report.assemble", "row", Row)


def test_columns_may_stand_in_any_order(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(connection, monkeypatch, GOOD) == [
        Row(
            "Ashford LLC", Position.EXPOSED, None, Decimal("1.50"), date(2026, 3, 15), ("x", "y"),
            Cell("a.csv", "", 7, "Tool", "yes"),
        )
    ]  # fmt: skip


def test_a_word_is_a_member_of_its_vocabulary(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    (row,) = read(connection, monkeypatch, GOOD.replace("null as route", "'resale' as route"))
    assert row.route is Route.RESALE
    assert row.position is Position.EXPOSED


def test_a_word_that_is_in_no_vocabulary_is_an_error(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyError, match="safe"):
        read(connection, monkeypatch, GOOD.replace("'exposed'", "'safe'"))


@pytest.mark.parametrize(
    ("old", "new", "odd"),
    [
        ("as name", "as firm", "firm, name"),
        ("as name", "as name, 1 as more", "more"),
        ("'Tool' as cell_column, ", "", "cell_column"),
    ],
)
def test_a_column_without_a_field_and_a_field_without_a_column_are_errors(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, old: str, new: str, odd: str
) -> None:
    with pytest.raises(LookupError, match=rf"row\.query\.sql and Row differ in {odd}"):
        read(connection, monkeypatch, GOOD.replace(old, new))
