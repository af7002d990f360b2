"""Tells what the lines of a text file are, where DuckDB's own parser can be asked to read them as `Records` would.

That is so where every line is a record by itself, written as RFC 4180 has it. How each line is written, DuckDB checks
(`ReadingFile.plain_file`); here is counted what it cannot tell: line ends of one kind, and lines that are blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = 1 << 22
# Blank lines are told to the loader one by one; a file that has more of them is not worth it.
_MAX_BLANK = 100


@dataclass(frozen=True, slots=True)
class FastPathText:
    """The lines of a file with the end that all of them have, and how many cells its delimiters make at most."""

    path: Path
    line_end: str
    lines: int
    cells: int

    def blank(self) -> tuple[int, ...]:
        """The numbers of the blank lines; the first hundred and one, if there are more."""
        found: list[int] = []
        before, end = 0, self.line_end.encode()
        for block in _line_blocks(self.path, end):
            at = 0
            while len(found) <= _MAX_BLANK and (at := block.find(end * 2, at)) >= 0:
                at += len(end)
                found.append(before + block.count(end, 0, at))
            before += block.count(end) - 1
        return tuple(found)


def plain_text(path: Path, delimiter: str) -> FastPathText | None:
    """What `path` (UTF-8, perhaps with a byte order mark) is; None if its lines do not all end alike."""
    lines = returns = marks = 0
    last = b""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            lines += block.count(b"\n")
            returns += block.count(b"\r")
            marks += block.count(delimiter.encode())
            last = block[-1:]
    if returns not in (0, lines) or not last:
        return None
    whole = lines + (last != b"\n")
    return FastPathText(path, "\r\n" if returns else "\n", whole, marks + whole)


def _line_blocks(path: Path, line_end: bytes) -> Iterator[bytes]:
    """The file in blocks of whole lines, each with the line end before it in front."""
    with path.open("rb") as file:
        rest = file.read(3).removeprefix(b"\xef\xbb\xbf")
        while read := file.read(_BLOCK):
            block = rest + read
            cut = block.rfind(line_end) + len(line_end) if line_end in block else 0
            rest = block[cut:]
            if cut:
                yield line_end + block[:cut]
    if rest:
        yield line_end + rest.removesuffix(line_end) + line_end
