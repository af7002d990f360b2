"""Finds the saved table that a table meets, and the header row that the mapping knows of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.mapping.classify_table import SheetPlace
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.saved.saved_records import NO_HEADER, SavedMap, SavedTable
from analyzer.mapping.saved.similarity import (
    LEAST_SHARE,
    has_no_headings,
    is_fixed,
    keys_of,
    names_agree,
    share_of,
    table_closeness,
)
from analyzer.mapping.tables.find_tables import SheetTable
from analyzer.mapping.tables.multi_line_header import Header, with_other_lines

_SEARCHED = 30
_NEAR_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class TableMatch:
    """A saved table, and whether the names of file and sheet agree with those that it was saved under."""

    table: SavedTable
    names_agree: bool


def match_table(saved: SavedMap, place: SheetPlace, headings: Sequence[str]) -> TableMatch | None:
    """The saved table with the best overlap of headings, None where none shares `LEAST_SHARE` of them."""
    shares = [(_shared_headings(table, place, headings), table) for table in saved.tables]
    able = [(share, table_closeness(table, place), -number) for number, (share, table) in enumerate(shares)]
    best = max((each for each in able if each[0] >= LEAST_SHARE), default=None)
    if best is None:
        return None
    table = saved.tables[-best[2]]
    return TableMatch(table, names_agree(table, place))


def why_unmatched(saved: SavedMap, headings: Sequence[str]) -> str:
    """Why no saved table was met, in a sentence."""
    share, number = max(((share_of(table, headings), -n) for n, table in enumerate(saved.tables)), default=(0.0, 0))
    said = f"the mapping {saved.name} knows no table with these headings, so kind and columns are guessed"
    if share < _NEAR_SHARE:
        return f"{said}."
    table = saved.tables[-number]
    old = keys_of(column.heading for column in table.columns)
    common = (old & keys_of(headings)).total()
    return f"{said}; the nearest, of {table.file}, has {common} of its {old.total()} headings here."


def with_saved_header(saved: SavedMap, place: SheetPlace, table: SheetTable, rows: Sequence[RawRow]) -> SheetTable:
    """The table with the header row that the mapping knows of; `rows` are the first rows of the table."""
    fixed = [each for each in saved.tables if is_fixed(each) and names_agree(each, place)]
    for each in sorted(fixed, key=lambda each: table_closeness(each, place), reverse=True):
        if each.header_row == NO_HEADER:
            return replace(table, header=None) if table.first_row == 0 else table
        at = next((index for index, row in enumerate(rows) if row.src_row == each.header_row), None)
        if at is not None:
            return replace(table, header=with_other_lines(rows, at))
    if table.header and match_table(saved, place, table.header.headings):
        return table
    rows = [row for row in rows if table.last_row is None or row.src_row <= table.last_row]
    found = _header_by_headings(saved, rows)
    return replace(table, header=found) if found else table


def _header_by_headings(saved: SavedMap, rows: Sequence[RawRow]) -> Header | None:
    """The row among the first ones that holds a saved table's headings best, the upper one of equals."""
    tables = [table for table in saved.tables if not is_fixed(table)]
    headers = [with_other_lines(rows, index) for index in range(min(len(rows), _SEARCHED))]
    scored = [
        (max((share_of(table, header.headings) for table in tables), default=0.0), -number)
        for number, header in enumerate(headers)
    ]
    share, number = max(scored, default=(0.0, 0))
    return headers[-number] if share >= LEAST_SHARE else None


def _shared_headings(table: SavedTable, place: SheetPlace, headings: Sequence[str]) -> float:
    agree = names_agree(table, place)
    if has_no_headings(table):
        return float(agree and not any(headings) and len(headings) == len(table.columns))
    return 1.0 if is_fixed(table) and agree else share_of(table, headings)
