"""Finds by content which sign stands between the cells of a text file.

A sign that gives most rows the same number of cells, from an earlier row on, wins over one that merely occurs.
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from analyzer.reading.formats.registry.text_formats import PROSE

# On a tie the one that is rarer inside cells wins.
_SIGNS = ("\t", "|", ";", ",")
NO_SIGN = "\x1f"
_ROWS = 200
_FEWEST = 2
_STEADY = 0.7
# Commas of prose and of time stamps ("12:00:00,123"); between the cells of a table such ones are few, or the cells short.
_RUNNING = {sign: re.compile(rf"{sign}(?=\s)|(?<=\d){sign}(?=\d)") for sign in ",;"}
_WORDY = 2  # words a cell, on the average: "Dear all, here is the file."


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
    fits = [fit for sign in _SIGNS if (fit := _fit_of(sample, sign)).splits]
    steady = [fit for fit in fits if fit.share >= _STEADY]
    if steady:
        return min(steady, key=lambda fit: (fit.start, -round(fit.share, 1), -fit.width)).sign
    return _unsteady_delimiter(fits, suffix)


def holds_table(sample: str) -> bool:
    """Whether a text that need not be one is a table: a sign gives most rows the same number of cells, several of them filled."""
    return any(_is_table(sample, sign) for sign in _SIGNS)


def _is_table(sample: str, sign: str) -> bool:
    rows = _sample_rows(sample, sign)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if len(rows) < _FEWEST or not widths or max(widths.values()) < max(_FEWEST, _STEADY * len(rows)):
        return False
    filled = sum(sum(bool(cell.strip()) for cell in row) > 1 for row in rows)
    return filled * 2 >= len(rows) and not _is_prose(sample, sign, rows)


def _is_prose(sample: str, sign: str, rows: Sequence[Sequence[str]]) -> bool:
    if sign not in _RUNNING:
        return False
    running = len(_RUNNING[sign].findall(sample))
    words = [len(cell.split()) for row in rows for cell in row if cell.strip()]
    return running * 2 > sample.count(sign) and sum(words) > _WORDY * len(words)


def _unsteady_delimiter(fits: list[_Fit], suffix: str) -> str:
    """Ragged rows, or prose. Prose is full of commas, so a file that does not claim to be a table is left whole."""
    if not fits:
        return NO_SIGN
    best = max(fits, key=lambda fit: fit.splits)
    prose = suffix == PROSE and best.sign in ",;" and best.splits < 3 * best.rows
    return NO_SIGN if prose else best.sign


def _fit_of(sample: str, sign: str) -> _Fit:
    widths = _row_widths(sample, sign)
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return _Fit(sign, len(widths), 0, 0.0, 1, 0)
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    splits = sum(width - 1 for width in widths)
    return _Fit(sign, len(widths), widths.index(width), count / len(widths), width, splits)


def _row_widths(sample: str, sign: str) -> list[int]:
    """Cells per row that is not blank."""
    return [len(row) for row in _sample_rows(sample, sign)]


def _sample_rows(sample: str, sign: str) -> list[list[str]]:
    """The first rows that are not blank."""
    read = csv.reader(io.StringIO(sample, newline=""), delimiter=sign)
    rows: list[list[str]] = []
    with contextlib.suppress(csv.Error):
        rows.extend(row for row in islice(read, _ROWS) if any(row))
    return rows
