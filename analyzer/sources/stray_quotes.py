"""Splits delimited text into records, and undoes a quote that was never meant as one.

A stray quote (`"5 inch pipe`) makes a plain reader swallow the rows behind it, up to the next quote or the end of
the file. Here it costs the quoting of its own line; the lines behind it are read again.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from analyzer.sources.unreadable import Unreadable

LONGEST_CELL = 1 << 20
# From here on no quote may run over a line end: reading on to find its partner would cost too much each time.
_MANY = 200
# Rows of so many cells are told from the lines of a note by one line; narrower ones take more lines.
_WIDE = 4
_NARROW_LINES = 5


@dataclass(slots=True)
class Records:
    """The records of `lines`, once; afterwards `stray` counts the quotes undone, `first_stray` tells the row.

    `marked_row` tells the row that line number `marked_line` belongs to.
    """

    lines: Iterator[str]
    delimiter: str
    marked_line: int = 0
    stray: int = 0
    first_stray: int = 0
    marked_row: int = 0
    _taken: int = 0
    _number: int = 0
    _usual: int = 0
    _again: deque[str] = field(default_factory=deque)

    def __iter__(self) -> Iterator[list[str]]:
        """Yield each record; a blank line is an empty one."""
        csv.field_size_limit(LONGEST_CELL)
        taken: list[str] = []
        while self.stray < _MANY:
            yield from self._until_stray(taken)
            if not taken:
                return
            first = taken.pop(0)
            self._again.extendleft(reversed(taken))
            taken.clear()
            yield self._undone(first)
        yield from map(self._alone, self._remembering([]))

    def _until_stray(self, taken: list[str]) -> Iterator[list[str]]:
        """Records up to the next stray quote, whose lines are then left in `taken`."""
        try:
            for row in csv.reader(self._remembering(taken), delimiter=self.delimiter):
                if len(taken) > 1:
                    if self._is_stray(taken):
                        return
                elif row:
                    self._usual = len(row)
                self._count()
                taken.clear()
                yield row
        except csv.Error:  # a quoted cell that grows beyond all bounds
            return

    def _remembering(self, taken: list[str]) -> Iterator[str]:
        while self._again:
            taken.append(self._again.popleft())
            yield taken[-1]
        for line in self.lines:
            self._taken += 1
            taken.append(line)
            yield line

    def _count(self) -> None:
        """One record more, up to the last line taken that is not to be read again."""
        self._number += 1
        if not self.marked_row and 0 < self.marked_line <= self._taken - len(self._again):
            self.marked_row = self._number

    def _is_stray(self, taken: list[str]) -> bool:
        """Whether the quote that joined these lines was none.

        It was none if it is never closed, if it is closed in the middle of a cell while its line is a full row
        without it, or if it swallowed lines that are rows themselves: they have the delimiters that a row has.
        """
        if not self._is_closed(taken):
            return True
        usual = self._usual or taken[0].count(self.delimiter) + 1
        marks = max(usual - 1, 1)
        if not self._is_strict(taken) and taken[0].count(self.delimiter) == marks:
            return True
        inner = [line.count(self.delimiter) for line in taken[1:-1]]
        if usual >= _WIDE:
            return bool(inner) and all(count >= marks for count in inner)
        return len(inner) >= _NARROW_LINES and all(count == marks for count in inner)

    def _is_closed(self, taken: list[str]) -> bool:
        """A line put behind them starts a record of its own."""
        try:
            return len(list(csv.reader([*taken, "next"], delimiter=self.delimiter))) > 1
        except csv.Error:
            return False

    def _is_strict(self, taken: list[str]) -> bool:
        try:
            return bool(list(csv.reader(taken, delimiter=self.delimiter, strict=True)))
        except csv.Error:
            return False

    def _alone(self, line: str) -> list[str]:
        """One line as one record, its quotes respected where they are closed on it."""
        if self._is_closed([line]):
            self._count()
            return next(iter(csv.reader([line], delimiter=self.delimiter)), [])
        return self._undone(line)

    def _undone(self, line: str) -> list[str]:
        self._count()
        self.stray += 1
        self.first_stray = self.first_stray or self._number
        cells = line.rstrip("\r\n").split(self.delimiter)
        if max(map(len, cells)) > LONGEST_CELL:
            raise Unreadable(
                f"Row {self._number:,} holds a cell of more than {LONGEST_CELL:,} characters.",
                "Check that the file is a table, and shorten the cell.",
            )
        return cells
