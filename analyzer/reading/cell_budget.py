"""How many cells one file may still have: a bound that every reader keeps to."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.reading.unreadable import Unreadable


@dataclass(slots=True)
class CellBudget:
    """What is left of the cells that one file may have."""

    left: int

    def spend(self, cells: int) -> None:
        """Take `cells` off, or refuse the file."""
        self.left -= cells
        if self.left < 0:
            raise Unreadable(
                "The file has more cells than the limit allows.",
                "Split it, delete unused rows, or raise --limit cells.",
            )
