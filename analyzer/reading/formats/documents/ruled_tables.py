"""Finds tables by their ruling: lines that touch each other make a grid, and a missing line joins two cells.

All numbers are points of a page, with y upwards, as PDF has it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from analyzer.store.raw_sheet import Block

_NEAR = 3.0
_MAX_LINES = 2_000


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line on one axis: `at` is its place across, `start` and `end` along."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class RuledGrid:
    """The lines of one table: `columns` from left to right, `rows` from top to bottom, and the parts that are drawn."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    across: tuple[DrawnLine, ...]
    down: tuple[DrawnLine, ...]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column from 0 on, or None for a point outside."""
        if not (self.columns[0] <= x <= self.columns[-1] and self.rows[-1] <= y <= self.rows[0]):
            return None
        col = min(bisect_right(self.columns, x), len(self.columns) - 1) - 1
        row = min(bisect_right([-line for line in self.rows], -y), len(self.rows) - 1) - 1
        return max(row, 0), max(col, 0)

    def first_cells(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each cell the first one of those that it is joined with."""
        firsts: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(len(self.rows) - 1):
            for col in range(len(self.columns) - 1):
                if row and not self._is_parted(self.across, self.rows[row], self._middle_of_span(self.columns, col)):
                    firsts[row, col] = firsts[row - 1, col]
                elif col and not self._is_parted(self.down, self.columns[col], self._middle_of_span(self.rows, row)):
                    firsts[row, col] = firsts[row, col - 1]
                else:
                    firsts[row, col] = row, col
        return firsts

    @staticmethod
    def _middle_of_span(lines: Sequence[float], number: int) -> float:
        return (lines[number] + lines[number + 1]) / 2

    @staticmethod
    def _is_parted(lines: Iterable[DrawnLine], at: float, along: float) -> bool:
        return any(abs(line.at - at) <= _NEAR and line.start - _NEAR <= along <= line.end + _NEAR for line in lines)


def blocks_of(firsts: dict[tuple[int, int], tuple[int, int]]) -> tuple[Block, ...]:
    """The cells that reach down over several rows."""
    last: dict[tuple[int, int], int] = {}
    for (row, _), first in firsts.items():
        last[first] = max(last.get(first, 0), row)
    return tuple(Block(col + 1, row + 1, end + 1) for (row, col), end in sorted(last.items()) if end > row)


def find_grids(across: Sequence[DrawnLine], down: Sequence[DrawnLine]) -> list[RuledGrid]:
    """The tables that the lines make, from top to bottom; those of one row or one column are none."""
    across, down = _join_lines(across), _join_lines(down)
    if max(len(across), len(down)) > _MAX_LINES:
        return []
    grids = [_grid_of(*group) for group in _touching_groups(across, down)]
    whole = [grid for grid in grids if len(grid.columns) > 2 and len(grid.rows) > 2]
    outer = [grid for grid in whole if not any(other is not grid and _encloses_grid(other, grid) for other in whole)]
    return sorted(outer, key=lambda grid: (-grid.rows[0], grid.columns[0]))


def _encloses_grid(outer: RuledGrid, inner: RuledGrid) -> bool:
    return (
        outer.columns[0] <= inner.columns[0]
        and outer.columns[-1] >= inner.columns[-1]
        and outer.rows[0] >= inner.rows[0]
        and outer.rows[-1] <= inner.rows[-1]
    )


def _join_lines(lines: Sequence[DrawnLine]) -> list[DrawnLine]:
    """Lines that continue each other as one: many programs draw a line once for each cell, or in dots."""
    steps = _cluster_values(line.at for line in lines)
    by_step: dict[float, list[DrawnLine]] = defaultdict(list)
    for line in lines:
        by_step[steps(line.at)].append(line)
    result: list[DrawnLine] = []
    for at, parts in sorted(by_step.items()):
        start, end = None, 0.0
        for part in sorted(parts, key=lambda line: line.start):
            if start is not None and part.start <= end + _NEAR:
                end = max(end, part.end)
                continue
            if start is not None:
                result.append(DrawnLine(at, start, end))
            start, end = part.start, part.end
        if start is not None:
            result.append(DrawnLine(at, start, end))
    return result


def _cluster_values(values: Iterable[float]) -> Callable[[float], float]:
    """Tells for each value the first of those that lie close to it."""
    firsts: dict[float, float] = {}
    first = before = None
    for value in sorted(set(values)):
        if first is None or before is None or value - before > _NEAR:
            first = value
        firsts[value] = first
        before = value
    return firsts.__getitem__


def _touching_groups(
    across: Sequence[DrawnLine], down: Sequence[DrawnLine]
) -> list[tuple[list[DrawnLine], list[DrawnLine]]]:
    group_of: dict[int, int] = {number: number for number in range(len(across) + len(down))}

    def root(number: int) -> int:
        while group_of[number] != number:
            group_of[number] = group_of[group_of[number]]
            number = group_of[number]
        return number

    for one, flat in enumerate(across):
        for two, upright in enumerate(down, len(across)):
            if (
                flat.start - _NEAR <= upright.at <= flat.end + _NEAR
                and upright.start - _NEAR <= flat.at <= upright.end + _NEAR
            ):
                group_of[root(one)] = root(two)
    groups: dict[int, tuple[list[DrawnLine], list[DrawnLine]]] = defaultdict(lambda: ([], []))
    for number, line in enumerate([*across, *down]):
        groups[root(number)][number >= len(across)].append(line)
    return [group for group in groups.values() if group[0] and group[1]]


def _grid_of(across: Sequence[DrawnLine], down: Sequence[DrawnLine]) -> RuledGrid:
    """The ends of lines count as lines: many tables have none on the outside."""
    columns = [*(line.at for line in down), min(line.start for line in across), max(line.end for line in across)]
    rows = [*(line.at for line in across), min(line.start for line in down), max(line.end for line in down)]
    near_column, near_row = _cluster_values(columns), _cluster_values(rows)
    return RuledGrid(
        tuple(sorted(set(map(near_column, columns)))),
        tuple(sorted(set(map(near_row, rows)), reverse=True)),
        tuple(across),
        tuple(down),
    )
