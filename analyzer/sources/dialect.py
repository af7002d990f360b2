"""Finds by content which sign stands between the cells of a text file.

A sign that gives most rows the same number of cells, from an earlier row on, wins over one that merely occurs.
"""

from __future__ import annotations

import contextlib
import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import islice

# On a tie the one that is rarer inside cells wins.
_SIGNS = ("\t", "|", ";", ",")
NO_SIGN = "\x1f"
_ROWS = 200
_STEADY = 0.7


@dataclass(frozen=True, slots=True)
class _Fit:
    sign: str
    rows: int
    start: int
    share: float
    width: int
    splits: int


def delimiter_of(sample: str, suffix: str) -> str:
    """The delimiter of the text that starts with `sample`; `NO_SIGN` where each line is one cell."""
    fits = [fit for sign in _SIGNS if (fit := _fit(sample, sign)).splits]
    steady = [fit for fit in fits if fit.share >= _STEADY]
    if steady:
        return min(steady, key=lambda fit: (fit.start, -round(fit.share, 1), -fit.width)).sign
    return _unsteady(fits, suffix)


def is_steady(sample: str) -> bool:
    """Whether a sign gives most rows the same number of cells, over more than one row."""
    return any(fit.rows > 1 and fit.share >= _STEADY for sign in _SIGNS if (fit := _fit(sample, sign)).splits)


def _unsteady(fits: list[_Fit], suffix: str) -> str:
    """Ragged rows, or prose. Prose is full of commas, so a file that does not claim to be a table is left whole."""
    if not fits:
        return NO_SIGN
    best = max(fits, key=lambda fit: fit.splits)
    prose = suffix == ".txt" and best.sign in ",;" and best.splits < 3 * best.rows
    return NO_SIGN if prose else best.sign


def _fit(sample: str, sign: str) -> _Fit:
    widths = _widths(sample, sign)
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return _Fit(sign, len(widths), 0, 0.0, 1, 0)
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    splits = sum(width - 1 for width in widths)
    return _Fit(sign, len(widths), widths.index(width), count / len(widths), width, splits)


def _widths(sample: str, sign: str) -> list[int]:
    """Cells per row that is not blank."""
    rows = csv.reader(io.StringIO(sample, newline=""), delimiter=sign)
    widths: list[int] = []
    with contextlib.suppress(csv.Error):
        widths.extend(len(row) for row in islice(rows, _ROWS) if any(row))
    return widths
