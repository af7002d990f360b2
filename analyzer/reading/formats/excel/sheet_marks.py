"""What the XML of one worksheet says that no fast reader passes on, found in a single pass over its bytes.

Error cells and formulas without a stored value come out as empty, merged cells as empty but for the first, and a
number that a format fills up with zeros (a CAGE code 01234) comes out without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from analyzer.store.raw_sheet import Block

_ERROR = b't="e"'
_ERROR_CELL = re.compile(rb'<c (?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3}[0-9]{1,7})"')
_UNSTORED = re.compile(
    rb'<c (?:[^>]*\s)?r="([A-Z]{1,3}[0-9]{1,7})"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>'
)
_MERGED = re.compile(rb'<mergeCell [^>]*ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_CDATA = b"<![CDATA["
_ESCAPED = re.compile(rb't="str"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v[^>]*>[^<]*?_x[0-9A-Fa-f]{4}_')
_LINKED = re.compile(
    rb'<c (?:[^>]*\s)?r="([A-Z]{1,3}[0-9]{1,7})"[^>]*><f[^>]*>([^<]{0,200}\bHYPERLINK\([^<]{0,8000})</f>', re.IGNORECASE
)
_ROWS_END = re.compile(rb"</(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*/>|<(?:\w+:)?chartsheet\b")
_CELL_END = b"</c>"
_MAX_PLACES = 3
_MAX_MERGED = 100_000
_MAX_LINKED = 10_000
_LONGEST_TAIL = 8 << 20
_ROOM = 1 << 16  # more than a cell's tag and formula take


@dataclass(slots=True)
class MarkTally:
    """How many cells there are of a sort, and where the first of them stand."""

    count: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, count: int, places: Iterable[str]) -> None:
        """Count more; only the first few places are kept."""
        self.count += count
        if len(self.first) < _MAX_PLACES:
            self.first += [place for place in places if place not in self.first][: _MAX_PLACES - len(self.first)]


@dataclass(slots=True)
class SheetMarks:
    """What was found. `merged` lists ranges over several rows, `padded` runs of cells by the number of digits shown.

    `linked` are the formulas that make a link of their cell, `tail` the bytes below the rows, where a worksheet says all that
    it says besides cells. `odd`: texts are written in a way that the fast reader does not know, in CDATA sections or, in the
    results of formulas, as `_x0041_`.
    """

    errors: MarkTally = field(default_factory=MarkTally)
    unstored: MarkTally = field(default_factory=MarkTally)
    merged: list[Block] = field(default_factory=list)
    padded: dict[int, list[Block]] = field(default_factory=dict)
    linked: list[tuple[str, bytes]] = field(default_factory=list)
    tail: bytes = b""
    odd: bool = False


class MarkFinder:
    """Takes a worksheet's bytes chunk by chunk; `digits` tells how many a style shows, for styles that add zeros."""

    def __init__(self, digits: Mapping[int, int]) -> None:
        self.marks = SheetMarks()
        self._digits = digits
        styles = b"|".join(str(style).encode() for style in digits)
        self._padded = re.compile(
            rb'<c (?=[^>]*\br="([A-Z]{1,3})([0-9]{1,7})")(?![^>]*\bt="(?!n"))[^>]*\bs="(' + styles + rb')"[^>]*><v>'
        )

    def look(self, chunk: bytes) -> None:
        """Look at the next bytes; a cell is never cut in two by `whole_cells`."""
        if _ERROR in chunk:
            self.marks.errors.add(chunk.count(_ERROR), (place.decode() for place in _ERROR_CELL.findall(chunk)))
        if b"<f" in chunk:
            places = [place.decode() for place in _UNSTORED.findall(chunk)]
            self.marks.unstored.add(len(places), places)
        if b"<mergeCell " in chunk and len(self.marks.merged) < _MAX_MERGED:
            self.marks.merged += _merged_blocks(_MERGED.findall(chunk))
        if self._digits:
            self._look_for_padded(chunk)
        self._look_for_texts(chunk)

    def _look_for_texts(self, chunk: bytes) -> None:
        marks = self.marks
        marks.odd = marks.odd or _CDATA in chunk or (b"_x" in chunk and _ESCAPED.search(chunk) is not None)
        if b"HYPERLINK" in chunk and len(marks.linked) < _MAX_LINKED:
            marks.linked += [(place.decode(), formula) for place, formula in _LINKED.findall(chunk)]
        if marks.tail:
            marks.tail += chunk[: max(_LONGEST_TAIL - len(marks.tail), 0)]
        elif (b"sheetData" in chunk or b"chartsheet" in chunk) and (end := _ROWS_END.search(chunk)):
            marks.tail = chunk[end.start() :][:_LONGEST_TAIL]

    def _look_for_padded(self, chunk: bytes) -> None:
        for letters, row, style in self._padded.findall(chunk):
            runs = self.marks.padded.setdefault(self._digits[int(style)], [])
            col, number = column_number(letters.decode()), int(row)
            if runs and runs[-1].col == col and runs[-1].last_row == number - 1:
                runs[-1] = Block(col, runs[-1].first_row, number)
            else:
                runs.append(Block(col, number, number))


def whole_cells(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, cut behind the end of a cell, else of a tag: nothing is counted twice or missed."""
    rest = b""
    for chunk in chunks:
        held = rest + chunk
        cut = held.rfind(_CELL_END) + len(_CELL_END) if _CELL_END in held else 0
        if cut == 0 and len(held) > _ROOM:
            cut = held.rfind(b">") + 1 or len(held)
        yield held[:cut]
        rest = held[cut:]
    yield rest


def column_number(letters: str) -> int:
    """A = 1, Z = 26, AA = 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged_blocks(found: Iterable[tuple[bytes, bytes, bytes, bytes]]) -> Iterator[Block]:
    """Merged ranges of more than one row; of several columns the first holds the text."""
    for letters, first, _, last in found:
        if int(first) < int(last):
            yield Block(column_number(letters.decode()), int(first), int(last))
