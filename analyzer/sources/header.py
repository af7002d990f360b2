"""Finds the row of headings: title rows may stand above it, and it may be absent; a doubtful row is taken for data.

A name that is mistaken for a heading would never be screened; a heading that is mistaken for a name does no harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

from analyzer.sources.cell_words import is_null
from analyzer.sources.content import looks_like_data
from analyzer.sources.headings import NOTHING, understand

_SEARCHED = 30
_COMPARED = 20
_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row of the sheet as it stands; `cells` from column 1 on, None = empty."""

    src_row: int
    cells: tuple[str | None, ...]

    @property
    def filled(self) -> int:
        """How many cells say something."""
        return sum(cell is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    index: int


def find_header(rows: Sequence[RawRow]) -> RawRow | None:
    """The heading row among the first rows of a sheet, None where no row is one."""
    candidates = [_Candidate(_score(rows, index), index) for index in range(min(len(rows), _SEARCHED))]
    best = max(candidates, key=lambda each: (each.score, -each.index), default=None)
    return rows[best.index] if best and best.score > 0 else None


def _score(rows: Sequence[RawRow], index: int) -> float:
    """0 = no header. Known headings count most, then whether the cells below are of another sort."""
    row, below = rows[index], rows[index + 1 : index + 1 + _COMPARED]
    labels = [(col, cell) for col, cell in enumerate(row.cells) if cell is not None]
    usual = median([each.filled for each in rows[index + 1 :]]) if len(rows) > index + 1 else row.filled
    if not labels or len(labels) < min(2, usual) or len(labels) < 0.4 * usual:
        return 0.0
    heading_like = sum(_could_be_heading(cell) for _, cell in labels) / len(labels)
    known = sum(_is_known(cell) for _, cell in labels)
    contrast = sum(_could_be_heading(cell) and _differs(below, col) for col, cell in labels)
    if heading_like < (0.5 if known > 1 else 0.75) or (known <= 0.3 * len(labels) and not contrast):
        return 0.0
    unlike = len({cell.lower() for _, cell in labels}) / len(labels)
    fill = min(1.0, len(labels) / max(usual, 1))
    return 2 * known / len(labels) + heading_like + contrast / len(labels) + fill + unlike - 0.02 * index


@cache
def _is_known(cell: str) -> bool:
    return understand(cell) != NOTHING


@cache
def _could_be_heading(cell: str) -> bool:
    text = cell.strip()
    if not any(letter.isalpha() for letter in text) or len(text) > _LONGEST_HEADING:
        return False
    return not is_null(text) and not looks_like_data(text)


def _differs(below: Sequence[RawRow], col: int) -> bool:
    """Whether most cells below are numbers, dates, identifiers and the like."""
    cells = [cell for each in below if (cell := each.cells[col]) is not None]
    return bool(cells) and sum(looks_like_data(cell) for cell in cells) >= 0.6 * len(cells)
