"""Files that are published without a header row, known by their number of columns and what stands in some of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analyzer.mapping.columns.published_layouts import Layout, layout_files, layout_of
from analyzer.mapping.raw_row import RawRow
from analyzer.vocabulary import ColumnRole, SheetKind

_MAX_SAMPLE_ROWS = 60
# A first or last line of another form (`BOF PUBLIC V2 ...`) stands beside the rows.
_MIN_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class HeadlessLayout:
    """`headings` are the names by which the columns are known to their publisher, from column 1 on."""

    layout: Layout
    headings: tuple[str, ...]
    patterns: Mapping[int, re.Pattern[str]]

    @property
    def name(self) -> str:
        """What is published in this layout."""
        return self.layout.name

    @property
    def kind(self) -> SheetKind:
        """What the rows are about."""
        return self.layout.kind

    @property
    def parts(self) -> Mapping[int, ColumnRole]:
        """The part of each column that the layout knows, by column number from 1 on."""
        told = ((col, self.layout.part_of(heading)) for col, heading in enumerate(self.headings, start=1))
        return {col: part for col, part in told if part is not None}

    def fits(self, row: RawRow) -> bool:
        """Whether the row holds what its columns must."""
        return all(pattern.fullmatch((row.cells[col - 1] or "").strip()) for col, pattern in self.patterns.items())


def headless_layout(rows: Sequence[RawRow]) -> HeadlessLayout | None:
    """The published layout without a header that the first rows of a sheet are in."""
    looked_at = [row for row in rows[:_MAX_SAMPLE_ROWS] if row.filled > 1]
    return next((each for each in _headless_layouts() if _is_in(each, looked_at)), None)


def _is_in(layout: HeadlessLayout, rows: Sequence[RawRow]) -> bool:
    fitting = [row for row in rows if len(row.cells) == len(layout.headings) and layout.fits(row)]
    return bool(rows) and len(fitting) >= _MIN_SHARE * len(rows)


@cache
def _headless_layouts() -> tuple[HeadlessLayout, ...]:
    return tuple(_headless_of(entry) for family in layout_files() for entry in family.get("headless", ()))


def _headless_of(entry: Mapping[str, Any]) -> HeadlessLayout:
    patterns = {int(col): re.compile(pattern) for col, pattern in entry["patterns"].items()}
    return HeadlessLayout(layout_of(entry), tuple(entry["headings"]), patterns)
