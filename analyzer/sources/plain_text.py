"""Tells whether a text file is so plainly written that DuckDB's parser reads it exactly as `Records` would.

Plain means: valid UTF-8, one kind of line end, every quote opens or closes a whole cell or is doubled inside one. What is
not plain (a stray quote, a lone carriage return, NUL) is left to the careful reader. One record per line is checked by
counting what was loaded, since only the parser can tell a line break inside quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from analyzer.store.reading_file import CELL_END, LINE_BREAK

_BLOCK = 1 << 22
# Blank lines are told to the loader one by one; a file that has more of them is not worth it.
_MOST_BLANK = 100
_LONGEST_LINE = 1 << 20
_MEANS_SOMETHING = (b"\0", CELL_END.encode(), LINE_BREAK.encode())


@dataclass(frozen=True, slots=True)
class PlainText:
    """A plain file: its lines with their end, how many cells its delimiters make at most, and which lines are blank."""

    line_end: str
    lines: int
    cells: int
    blank: tuple[int, ...]

    @property
    def records(self) -> int:
        """How many records the parser finds if no line break is quoted."""
        return self.lines - len(self.blank)


@dataclass(slots=True)
class _Tally:
    delimiter: bytes
    line_end: bytes
    _blank_beside_quote: re.Pattern[bytes]
    lines: int = 0
    cells: int = 0
    blank: list[int] = field(default_factory=list)

    def add(self, block: bytes) -> bool:
        """Count a block of whole lines, which begins with the line end before it; False if it is not plain."""
        if any(sign in block for sign in _MEANS_SOMETHING) or not self._one_line_end(block):
            return False
        if b'"' in block and not self._quotes_whole_cells(block):
            return False
        self._note_blank_lines(block)
        lines = block.count(self.line_end) - 1
        self.lines += lines
        self.cells += lines + block.count(self.delimiter)
        return len(self.blank) <= _MOST_BLANK

    def _one_line_end(self, block: bytes) -> bool:
        returns = block.count(b"\r")
        return returns == (block.count(self.line_end) if self.line_end == b"\r\n" else 0) and (
            not returns or block.count(b"\n") == returns
        )

    def _quotes_whole_cells(self, block: bytes) -> bool:
        """Whether each quote stands at one edge of a cell; a doubled quote is a sign like any other."""
        if (b' "' in block or b'" ' in block) and self._blank_beside_quote.search(block):
            return False
        left = self._without_doubled(block) if b'""' in block else block
        if left is None:
            return False
        quote, edges = b'"', ((self.delimiter, b"\n"), (self.delimiter, self.line_end))
        opening = sum(left.count(edge + quote) for edge in edges[0])
        closing = sum(left.count(quote + edge) for edge in edges[1])
        if any(start + quote + end in left for start in edges[0] for end in edges[1]):
            return False  # alone in its cell: it counts as both
        return opening == closing and opening + closing == left.count(quote)

    def _without_doubled(self, block: bytes) -> bytes | None:
        """The block without doubled quotes; None where a cell begins with two that neither are all of it nor stand for one."""
        sign, empty = self.delimiter, b'""'
        left = block.replace(sign + empty + sign, sign * 2).replace(sign + empty + sign, sign * 2)
        for start, end in ((sign, self.line_end), (b"\n", sign), (b"\n", self.line_end)):
            left = left.replace(start + empty + end, start + end)
        for start in (sign, b"\n"):
            if left.count(start + empty) != left.count(start + empty + b'"'):
                return None
        return left.replace(empty, b"")

    def _note_blank_lines(self, block: bytes) -> None:
        at, twice = 0, self.line_end * 2
        while len(self.blank) <= _MOST_BLANK and (at := block.find(twice, at)) >= 0:
            at += len(self.line_end)
            self.blank.append(self.lines + block.count(self.line_end, 0, at))


def plain_text(path: Path, delimiter: str) -> PlainText | None:
    """What `path` (UTF-8, perhaps with a byte order mark) is, if it is plain."""
    with path.open("rb") as file:
        head = file.read(_BLOCK)
    line_end = b"\r\n" if b"\r\n" in head else b"\n"
    # DuckDB looks past blanks around quotes; for a spreadsheet program they belong to the cell.
    mark = re.escape(delimiter.encode())
    blank_beside_quote = re.compile(rb"[\n%s] +\"|\" +[\r\n%s]" % (mark, mark))
    tally = _Tally(delimiter.encode(), line_end, blank_beside_quote)
    if not all(tally.add(line_end + block) for block in _blocks(path, line_end)):
        return None
    return PlainText(line_end.decode(), tally.lines, tally.cells, tuple(tally.blank))


def _blocks(path: Path, line_end: bytes) -> Iterator[bytes]:
    """The file in blocks of whole lines, the last one closed by a line end; a line without bounds ends in one that is not plain."""
    rest = b""
    with path.open("rb") as file:
        rest = file.read(3).removeprefix(b"\xef\xbb\xbf")
        while read := file.read(_BLOCK):
            block = rest + read
            cut = block.rfind(line_end) + len(line_end) if line_end in block else 0
            rest = block[cut:]
            if len(rest) > _LONGEST_LINE:
                yield b"\0"
                return
            if cut:
                yield block[:cut]
    if rest:
        yield rest if rest.endswith(line_end) else rest + line_end
