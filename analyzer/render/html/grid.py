"""A table of the page that can be searched, filtered and sorted: columns, and rows of plain JSON values.

The same values are printed by the template, for a reader without JavaScript, and by `grid.mjs`, so both read alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.report.row_limit import Item, top_rows
from analyzer.report.tables.plans import GridKind, PageSection

OWN_FLAG = 5  # place in the value of a firm
RIGHT = frozenset({GridKind.NUMBER, GridKind.MONEY})


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column; with `facet`, the table can be filtered by its values, which `words` spells out in order."""

    name: str
    heading: str
    kind: GridKind
    words: tuple[tuple[str, str], ...] = ()
    facet: str = ""

    @property
    def right(self) -> bool:
        """Whether figures stand under each other."""
        return self.kind in RIGHT


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the page; `rows` holds at most `MAX_ROWS`, the first `static` are printed in the page itself."""

    id: str
    section: PageSection
    label: str
    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[Any, ...], ...]
    left_out: int
    file: str
    static: int
    empty: str
    folded: bool
    printed: bool
    intro: str

    def data(self) -> dict[str, Any]:
        """What the page's script needs."""
        columns = [
            {"name": c.name, "kind": c.kind.value, "words": dict(c.words), "order": [key for key, _ in c.words]}
            for c in self.columns
        ]
        return {"columns": columns, "rows": self.rows, "file": self.file, "all": self.every}

    @property
    def mixes_own(self) -> bool:
        """Whether its rows are of own entities and of others."""
        at = next((number for number, column in enumerate(self.columns) if column.kind is GridKind.FIRM), None)
        return at is not None and len({row[at][OWN_FLAG] for row in self.rows}) > 1

    @property
    def every(self) -> int:
        """How many rows there are, those left out among them."""
        return len(self.rows) + self.left_out


def fitting_rows(rows: Sequence[Item], ranks: Iterable[Any]) -> tuple[Sequence[Item], int]:
    """The most pressing rows, as many as the page holds, and how many it leaves out."""
    kept = top_rows(rows, ranks)
    return tuple(kept), len(rows) - len(kept)
