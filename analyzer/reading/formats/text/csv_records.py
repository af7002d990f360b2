"""Splits delimited text into records, and undoes a quote that was never meant as one.

A stray quote (`"5 inch pipe`) makes a plain reader swallow the rows behind it, up to the next quote or the end of
the file. Here it costs the quoting of its own line; the lines behind it are read again. No row is merged with another
or split in two without saying so.
"""

from __future__ import annotations

import csv
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analyzer.reading.formats.text.split_line import line_cells
from analyzer.reading.unreadable import Unreadable

LONGEST_CELL = 1 << 20
# Lines read again in vain: from here on each line is a record, lest a hostile file cost quadratic time.
_MAX_AGAIN = 5_000_000
# Rows of so many cells are told from the lines of a note by one line; narrower ones take more lines.
_WIDE = 4
_NARROW_LINES = 5
# So many rows tell how many cells a row usually has.
_REMEMBERED = 25
_AGREEING = 5
_MIN_SHARE = 0.8


@dataclass(slots=True)
class Occurrences:
    """How many records something is said of, and the number of the first."""

    count: int = 0
    first: int = 0

    def add(self, number: int) -> None:
        """One record more."""
        self.count += 1
        self.first = self.first or number


@dataclass(slots=True)
class CsvRecordReader:
    """The records of `lines`, once; afterwards it tells what was odd about them.

    `stray` are those with quotes undone, `doubtful` those of several lines that could be more than one row.
    `alone_from` is the record from which on no line break in quotes was looked for, 0 if there is none. `marked_row`
    is the record that line number `marked_line` belongs to.
    """

    lines: Iterator[str]
    delimiter: str
    marked_line: int = 0
    stray: Occurrences = field(default_factory=Occurrences)
    doubtful: Occurrences = field(default_factory=Occurrences)
    alone_from: int = 0
    marked_row: int = 0
    _taken: int = 0
    _number: int = 0
    _put_back: int = 0
    _widths: deque[int] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    _again: deque[str] = field(default_factory=deque)

    def __iter__(self) -> Iterator[list[str]]:
        """Yield each record; a blank line is an empty one."""
        csv.field_size_limit(LONGEST_CELL)
        taken: list[str] = []
        while self._put_back < _MAX_AGAIN:
            yield from self._well_written(taken)
            if not taken:
                return
            yield self._mended(taken)
        self.alone_from = self._number + 1
        for line in self._remembering(taken):
            taken.clear()
            yield self._by_itself(line)

    def _well_written(self, taken: list[str]) -> Iterator[list[str]]:
        """Records up to the next one that is not well written, whose lines are then left in `taken`."""
        try:
            for row in csv.reader(self._remembering(taken), delimiter=self.delimiter, strict=True):
                if len(taken) > 1 and self._hides_rows(row, taken):
                    return
                if row:
                    self._widths.append(len(row))
                self._count()
                taken.clear()
                yield row
        except (
            csv.Error
        ):  # a quote inside a quoted cell, one that is never closed, or a cell that grows beyond all bounds
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

    def _hides_rows(self, row: Sequence[str], taken: Sequence[str]) -> bool:
        """Whether well-placed quotes joined lines that are rows themselves: a stray one met another, far below.

        So it is where the first line is a full row by itself while the record is none, or where the lines between the
        first and the last are all full rows.
        """
        usual = self._usual()
        alone = [len(line_cells(line, self.delimiter).cells) for line in taken]
        inner = alone[1:-1]
        if usual >= _WIDE:
            hides = (len(row) != usual == alone[0]) or (bool(inner) and all(count >= usual for count in inner))
        else:
            hides = len(inner) >= _NARROW_LINES and all(count == usual for count in inner)
        if not hides and usual > 1 and (all(count == usual for count in alone) or self._is_too_long(row, usual)):
            self.doubtful.add(self._number + 1)
        return hides

    def _is_too_long(self, row: Sequence[str], usual: int) -> bool:
        """Whether the record has more cells than the rows before, which agree: it may be two."""
        before = len(self._widths)
        return len(row) > usual and before >= _AGREEING and self._widths.count(usual) >= _MIN_SHARE * before

    def _usual(self) -> int:
        """How many cells most of the rows before have, titles aside; 0 before the first."""
        widths = Counter(width for width in self._widths if width > 1) or Counter(self._widths)
        return max(widths, key=lambda width: (widths[width], width), default=0)

    def _mended(self, taken: list[str]) -> list[str]:
        """The record that the first of the lines begins, with its stray quote undone; lines not in it are put back."""
        usual = self._usual()
        whole = self._joined(taken, usual)
        if whole:
            self._count()
            self.stray.add(self._number)
            taken.clear()
            return whole
        first = taken.pop(0)
        self._put_back += len(taken)
        self._again.extendleft(reversed(taken))
        taken.clear()
        return self._by_itself(first)

    def _joined(self, taken: Sequence[str], usual: int) -> list[str]:
        """All lines as one record where only that gives a row: a note over several lines with quotes inside."""
        if len(taken) < 2 or any(len(line_cells(line, self.delimiter).cells) == usual for line in taken):
            return []
        try:
            rows = list(csv.reader([*taken, "next"], delimiter=self.delimiter))
        except csv.Error:
            return []
        return rows[0] if len(rows) == 2 and len(rows[0]) == usual else []

    def _by_itself(self, line: str) -> list[str]:
        """One line as one record, its quotes respected where they are closed on it."""
        self._count()
        split = line_cells(line, self.delimiter, self._usual())
        if split.is_odd:
            self.stray.add(self._number)
        if max(map(len, split.cells)) > LONGEST_CELL:
            raise Unreadable(
                f"Row {self._number:,} holds a cell of more than {LONGEST_CELL:,} characters.",
                "Check that the file is a table, and shorten the cell.",
            )
        return split.cells if line.strip("\r\n") else []
