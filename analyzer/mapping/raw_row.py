"""A row of a sheet as it stands, before anything is understood of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawRow:
    """`src_row` is the spreadsheet's row number; `cells` from column 1 on, None = empty."""

    src_row: int
    cells: tuple[str | None, ...]

    @property
    def filled(self) -> int:
        """How many cells say something."""
        return sum(cell is not None for cell in self.cells)
