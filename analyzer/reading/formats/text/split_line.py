"""The cells of one line of delimited text in which quotes are not as they should be."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class LineCells:
    """`is_odd` says whether a quote at the start of a cell was taken as text or closed by a guess."""

    cells: list[str]
    is_odd: bool


def line_cells(line: str, delimiter: str, usual: int = 0) -> LineCells:
    """Split a line by itself. Among the ways to do it, one that gives the `usual` number of cells is preferred.

    A quoted cell ends with a quote before the delimiter or the end of the line, and holds no other that is not doubled.
    Any other quote is text: `"5 inch pipe,"$9,123.45"` is two cells. Only where that gives another number of cells than
    usual, quotes within quotes are thought of: `"the "big, red" one",1`.
    """
    line = line.rstrip("\r\n")
    strict = _split_cells(line, delimiter, _strictly_quoted(delimiter))
    if not strict.is_odd or len(strict.cells) == usual:
        return strict
    for cells in (
        _as_spreadsheets_do(line, delimiter),
        _split_cells(line, delimiter, _loosely_quoted(delimiter)).cells,
    ):
        if len(cells) == usual:
            return LineCells(cells, is_odd=True)
    return strict


def _split_cells(line: str, delimiter: str, quoted: re.Pattern[str]) -> LineCells:
    cells: list[str] = []
    at, is_odd = 0, False
    while True:
        found = quoted.match(line, at)
        if found:
            end = found.end()
            cells.append(found[1].replace('""', '"'))
        else:
            end = line.find(delimiter, at)
            end = len(line) if end < 0 else end
            cells.append(line[at:end])
            is_odd = is_odd or cells[-1].startswith('"')
        if end >= len(line):
            return LineCells(cells, is_odd)
        at = end + len(delimiter)


def _as_spreadsheets_do(line: str, delimiter: str) -> list[str]:
    """What stands behind a closing quote belongs to the same cell."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


@lru_cache(maxsize=8)
def _strictly_quoted(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf'"((?:[^"]+|"")*+)" *(?={re.escape(delimiter)}|\Z)')


@lru_cache(maxsize=8)
def _loosely_quoted(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf'"(.*?)" *(?={re.escape(delimiter)}|\Z)', re.DOTALL)
