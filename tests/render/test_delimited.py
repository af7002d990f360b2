"""CSV cells written by column read back, by Python's own reader, as the texts that they were."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.render.amount import plain_amount
from analyzer.render.cleaning import clean_text
from analyzer.render.csv_text import csv_cell, csv_lines, neutralise
from analyzer.report.model import ReportModel
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column


@dataclass(frozen=True)
class Row:
    text: str
    amount: Decimal


@dataclass(frozen=True)
class Rows:
    rows: tuple[Row, ...]


TABLE: ReportTable[Row] = ReportTable(
    "rows",
    "a text and an amount",
    (
        declare_column("text", ColumnKind.TEXT, "any text"),
        declare_column("amount", ColumnKind.MONEY, "any amount"),
        declare_column(
            "length", ColumnKind.INTEGER, "its letters", value=lambda row: len(row.text), part=attrgetter("text")
        ),
    ),
    attrgetter("rows"),
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=())), st.text("\"',=+-@\t\r\n\uff1d\u2028\x00 ab"), st.just("no data")
)
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, places=6)


def written(rows: list[Row]) -> str:
    return "".join(csv_lines(TABLE, cast(ReportModel, Rows(tuple(rows)))))


@given(st.lists(st.builds(Row, TEXTS, AMOUNTS)))
def test_what_is_written_reads_back(rows: list[Row]) -> None:
    read = list(csv.reader(io.StringIO(written(rows), newline="")))
    told = [[neutralise(clean_text(row.text)), plain_amount(row.amount), str(len(row.text))] for row in rows]
    assert read == [["text", "amount", "length"], *told]


@given(st.lists(st.builds(Row, TEXTS, AMOUNTS), min_size=1), st.integers(1, 5))
def test_a_column_that_repeats_itself_is_written_as_one_that_does_not(rows: list[Row], times: int) -> None:
    cells: list[tuple[Any, ...]] = [(row.text, row.amount, len(row.text)) for row in rows * times]
    assert written(rows * times).split("\n", 1)[1] == "".join(",".join(map(csv_cell, each)) + "\n" for each in cells)


@pytest.mark.parametrize(
    ("amount", "plain"),
    [("0", "0.00"), ("-0.000000", "-0.00"), ("1E+5", "100000.00"), ("2.500000", "2.50"), ("0.123", "0.123"),
     ("-465877930.01", "-465877930.01"), ("12345678901234567890123456789012.123456", "12345678901234567890123456789012.123456")],
)  # fmt: skip
def test_an_amount_is_written_plain_and_exact(amount: str, plain: str) -> None:
    assert plain_amount(Decimal(amount)) == plain
