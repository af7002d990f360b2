"""Fills `screen_cell` with the cells that may name a vendor: of screened columns, beside tables, and of cells without a value.

The cells of short sheets are laid side by side and looked at in a few statements for many sheets, since to plan a statement takes
longer than to run it on a few rows. The columns of a long sheet are looked at one by one, through a coarse sieve.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from analyzer.screening import screen_steps
from analyzer.screening.policy.context import VOICES, ColumnUse, judged_part
from analyzer.store.source_view import make_cells_view, make_source_view
from analyzer.store.steps import insert_rows, query_rows, run_steps
from analyzer.vocabulary import ColumnRole

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
# Below so many rows, to set the sieve up costs more than to judge what would fall through it.
_MANY_ROWS = 5_000
# Short sheets are laid side by side up to so many cells, and so many sheets.
_MOST_CELLS = 500_000
_MOST_SHEETS = 100
_SCREENED = [part.value for part in (*VOICES, ColumnRole.ANSWER)]
_COLUMNS = ("sheet_id", "first_row", "col", "heading", "part", "kind", "asked")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet of `width` columns with its raw rows."""

    sheet_id: int
    raw_table: str
    rows: int
    width: int

    @property
    def is_long(self) -> bool:
        return self.rows >= _MANY_ROWS


@dataclass(frozen=True, slots=True)
class _Column:
    """A screened column; `asked` is the column of the questions that its cells answer, 0 if there is none."""

    sheet_id: int
    first_row: int
    col: int
    heading: str
    part: ColumnRole
    kind: str
    asked: int

    @property
    def row(self) -> tuple[object, ...]:
        """As a row of `screened_column`."""
        return (self.sheet_id, self.first_row, self.col, self.heading, self.part.value, self.kind, self.asked)


def gather_cells(connection: Connection, expressions: Sequence[str]) -> None:
    """Add to `screen_cell` what may name a vendor; of long sheets only texts that meet one of the sieve's `expressions`."""
    sheets = [_Sheet(*row) for row in query_rows(connection, _PACKAGE, "screenable_sheet")]
    columns = [_screened_column(*row) for row in query_rows(connection, _PACKAGE, "screenable_column", parts=_SCREENED)]
    insert_rows(connection, "screened_column", _COLUMNS, [column.row for column in columns])
    for some in _batches(sheet for sheet in sheets if not sheet.is_long):
        _gather_short(connection, some)
    by_sheet = {sheet_id: tuple(some) for sheet_id, some in groupby(columns, key=lambda column: column.sheet_id)}
    long_sheets = [sheet for sheet in sheets if sheet.is_long]
    if long_sheets:
        _set_sieve(connection, expressions)
    for sheet in long_sheets:
        _gather_long(connection, sheet, by_sheet.get(sheet.sheet_id, ()))
    run_steps(connection, _PACKAGE, screen_steps.CELLS_OF_REJECTED, parts=_SCREENED)


def _screened_column(
    sheet_id: int, first_row: int, col: int, heading: str, part: str, kind: str, asked: int
) -> _Column:
    judged = judged_part(ColumnRole(part), asked > 0)
    shown = heading if VOICES[judged] == ColumnUse.PAIRS else ""
    return _Column(sheet_id, first_row, col, shown, judged, kind, asked if judged != part else 0)


def _batches(sheets: Iterable[_Sheet]) -> Iterator[list[_Sheet]]:
    """The sheets in their order, as many at a time as may be laid side by side, at least one."""
    batch: list[_Sheet] = []
    cells = 0
    for sheet in sheets:
        cells += sheet.rows * sheet.width
        if batch and (cells > _MOST_CELLS or len(batch) == _MOST_SHEETS):
            yield batch
            batch, cells = [], sheet.rows * sheet.width
        batch.append(sheet)
    if batch:
        yield batch


def _gather_short(connection: Connection, sheets: Sequence[_Sheet]) -> None:
    make_cells_view(connection, "raw_cells", [(sheet.sheet_id, sheet.raw_table, sheet.width) for sheet in sheets])
    run_steps(connection, _PACKAGE, screen_steps.CELLS_OF_SHORT_SHEETS)


def _gather_long(connection: Connection, sheet: _Sheet, columns: Iterable[_Column]) -> None:
    for column in columns:
        cells = {"src_row": "src_row", "text": f"c{column.col:d}"}
        values: dict[str, int | str] = {"sheet": sheet.sheet_id, "first_row": column.first_row, "col": column.col}
        values |= {"heading": column.heading, "part": column.part, "kind": column.kind}
        if column.asked:
            make_source_view(connection, "raw_cell", sheet.raw_table, cells | {"asked": f"c{column.asked:d}"})
            run_steps(connection, _PACKAGE, screen_steps.CELLS_OF_ANSWERS, **values)
        else:
            make_source_view(connection, "raw_cell", sheet.raw_table, cells)
            low_heading = f" {column.heading}".lower().rstrip()
            run_steps(connection, _PACKAGE, screen_steps.CELLS_OF_COLUMN, low_heading=low_heading, **values)
    names = ("src_row", *(f"c{col}" for col in range(1, sheet.width + 1)))
    make_source_view(connection, "raw_row", sheet.raw_table, dict(zip(names, names, strict=True)))
    run_steps(connection, _PACKAGE, screen_steps.CELLS_BESIDE_TABLE, sheet=sheet.sheet_id)


def _set_sieve(connection: Connection, expressions: Sequence[str]) -> None:
    """Make the macro `passes_sieve`: whether a text in lower case meets one of `expressions`; every text does if there are none."""
    for number, expression in enumerate(expressions, start=1):
        connection.execute(f"SET VARIABLE sieve_{number:d} = $expression", {"expression": expression})
    tests = [f"regexp_matches(low, getvariable('sieve_{number:d}'))" for number in range(1, len(expressions) + 1)]
    connection.execute(f"CREATE OR REPLACE TEMP MACRO passes_sieve(low) AS {' OR '.join(tests) or 'true'}")
