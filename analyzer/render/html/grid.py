"""A table of the page that can be searched, filtered and sorted: columns, and rows of plain JSON values.

The same values are printed by the template, for a reader without JavaScript, and by `grid.mjs`, so both read alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analyzer.report.tables.plans import GridKind, PageSection

OWN_FLAG = 5  # place in the value of a firm
RIGHT = frozenset({GridKind.NUMBER, GridKind.MONEY, GridKind.PERCENT})


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
class FurtherFirms:
    """The rows of the firms behind the first `MAX_ROWS`: of many firms most stand alike, and a stance is written once.

    A row of `stances` has a blank firm and `{firm}` in its texts; `numbers` says which of them each firm has, and `firms` holds
    the keys, names, UEIs and CAGE codes, a column each.
    """

    stances: tuple[tuple[Any, ...], ...]
    numbers: tuple[int, ...]
    firms: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the page; `rows` holds at most `MAX_ROWS`, the first `static` are printed in the page itself.

    `further` are rows that only the script makes.
    """

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
    further: FurtherFirms | None = None

    def data(self) -> dict[str, Any]:
        """What the page's script needs."""
        columns = [
            {"name": c.name, "kind": c.kind.value, "words": dict(c.words), "order": [key for key, _ in c.words]}
            for c in self.columns
        ]
        further = self.further and {
            "stances": self.further.stances,
            "numbers": self.further.numbers,
            "firms": self.further.firms,
        }
        return {"columns": columns, "rows": self.rows, "file": self.file, "all": self.every, "further": further}

    @property
    def mixes_own(self) -> bool:
        """Whether its rows are of own entities and of others."""
        at = next((number for number, column in enumerate(self.columns) if column.kind is GridKind.FIRM), None)
        return at is not None and len({row[at][OWN_FLAG] for row in self.rows}) > 1

    @property
    def every(self) -> int:
        """How many rows there are, those left out among them."""
        return self.on_page + self.left_out

    @property
    def on_page(self) -> int:
        """How many rows the page holds, those that the script makes among them."""
        return len(self.rows) + (len(self.further.numbers) if self.further else 0)
