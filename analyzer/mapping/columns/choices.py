"""Tells a sheet that holds the choices of drop-down lists: what may be chosen elsewhere is no firm, and nobody's use."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.mapping.cell_words import word_group
from analyzer.mapping.columns.column import DATES, MONEY, Column
from analyzer.mapping.columns.heading_terms import normalise_heading
from analyzer.mapping.raw_row import RawRow

CHOICES = (
    "lists of choices, each column for itself, as drop-down lists have them: no row is a firm or a use. Its cells are only "
    "searched for names."
)
_FEWEST_ROWS = 3
_SEVERAL = 2
_MANY = 3


def are_choices(columns: Sequence[Column], sample: Sequence[RawRow], sheet: str) -> bool:
    """Whether each column lists its own values from the top down, and the columns end at different rows.

    Two such columns may be a table with a remark or two on top; then the name of the sheet must say what it is.
    """
    if len(sample) < _FEWEST_ROWS or any(column.meaning.concept in MONEY | DATES for column in columns):
        return False
    lists = [_filled_cells(sample, column.col - 1) for column in columns if column.content.filled]
    if len(lists) < _SEVERAL or not all(map(_is_list_of_values, lists)):
        return False
    lengths = {sum(cell is not None for cell in cells) for cells in lists}
    is_called_so = not word_group("choices").isdisjoint(normalise_heading(sheet).split())
    return len(lengths) >= (_SEVERAL if is_called_so else _MANY)


def _filled_cells(sample: Sequence[RawRow], index: int) -> list[str | None]:
    return [row.cells[index] if index < len(row.cells) else None for row in sample]


def _is_list_of_values(cells: Sequence[str | None]) -> bool:
    """Whether the values stand at the top without a gap, each once."""
    values = [cell for cell in cells if cell is not None]
    return len(set(values)) == len(values) and None not in cells[: len(values)]
