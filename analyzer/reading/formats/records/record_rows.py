"""Makes rows of records: a column for each heading that any of them has, in the order in which the headings appear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from analyzer.reading.formats.excel.fast_reader import MAX_COLUMNS
from analyzer.reading.formats.records.record_fields import record_fields
from analyzer.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from analyzer.reading.cell_budget import CellBudget

_WIDE = "The records of the file have more than {limit:,} different headings between them."
_REMEDY = "Check that the file is a list of records, or ask for the table as .csv or .xlsx."


def record_rows(
    records: Iterable[tuple[int, Any]], heading_row: int, budget: CellBudget
) -> Iterator[tuple[int, list[str]]]:
    """The rows of numbered records, and last of all the row of headings, which only then is known.

    Raises `Unreadable` where the records have more cells than the budget, or more headings than a sheet has columns.
    """
    columns: dict[str, int] = {}
    for number, record in records:
        fields = record_fields(record)
        for heading in fields:
            columns.setdefault(heading, len(columns))
        _check_width(len(columns))
        cells = [""] * (max(map(columns.__getitem__, fields)) + 1 if fields else 0)
        for heading, text in fields.items():
            cells[columns[heading]] = text
        budget.spend(len(cells))
        yield number, cells
    budget.spend(len(columns))
    yield heading_row, list(columns)


def _check_width(columns: int) -> None:
    if columns > MAX_COLUMNS:
        raise Unreadable(_WIDE.format(limit=MAX_COLUMNS), _REMEDY)
