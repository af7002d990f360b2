"""Where a cell stands, as a person looks it up."""

from __future__ import annotations

from analyzer.vocabulary import Cell


def row_place(cell: Cell) -> str:
    """File, sheet and row: `subs.xlsx, Answers, row 9`."""
    return ", ".join(part for part in (cell.file, cell.sheet, f"row {cell.row}" if cell.row else "") if part)


def cell_place(cell: Cell) -> str:
    """File, sheet, row and column: `subs.xlsx, Answers, row 9, Tool`."""
    return ", ".join(part for part in (row_place(cell), cell.column) if part)
