"""Headings that take more than one line: a group above (`Subcontractor` over `Name`, `UEI`), a unit below (`(USD)`).

Another line is taken only where the headings are understood better with it than without: a row of data that were taken
for a heading would never be screened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.mapping.columns.heading_terms import NOTHING
from analyzer.mapping.columns.headings import parse_heading
from analyzer.mapping.columns.profile import looks_like_data
from analyzer.mapping.raw_row import RawRow

_MAX_ABOVE = 2
_LONGEST = 60
_FEWEST_NUMBERS = 2
# What pandas writes where a column of a sheet has no heading.
_UNNAMED = re.compile(r"Unnamed: \d+(_level_\d+)?")
# `(USD)`, `yyyy-mm-dd`, `Text`: what stands under a heading to say how its column is filled in.
_UNIT = re.compile(
    r"\(.*\)|\[.*\]|[$€£%#]|usd|eur|gbp|text|number|date|currency|y/n|yes/no|required|optional|mandatory"
    r"|(?=.*[dmy]{2})[dmy]{1,4}([-/. ][dmy]{1,4}){1,2}|(max\.? )?\d+ (char\w*|digits?)|[dmy]{2,4}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The heading lines of a table, top to bottom; `headings` from column 1 on, '' where a column has none."""

    rows: tuple[RawRow, ...]
    headings: tuple[str, ...]

    @property
    def first_row(self) -> int:
        """Row number of the topmost line."""
        return self.rows[0].src_row

    @property
    def last_row(self) -> int:
        """Row number of the line right above the data."""
        return self.rows[-1].src_row


def numbered_header(rows: Sequence[RawRow]) -> Header | None:
    """The header of a data frame that was written without names: `0,1,2` above the columns, of which none has a heading.

    An index may stand before them (`Unnamed: 0`). The names may stand in the line below; then that line is the header, and
    this is None.
    """
    cells = [cell.strip() for cell in rows[0].cells if cell is not None] if rows else []
    cells = [cell for cell in cells if not _UNNAMED.fullmatch(cell)]
    if len(cells) < _FEWEST_NUMBERS or cells != [str(number) for number in range(len(cells))]:
        return None
    named = rows[1:2] and _header_worth([cell or "" for cell in rows[1].cells])[0] > 1
    return None if named else Header((rows[0],), ("",) * len(rows[0].cells))


def with_other_lines(rows: Sequence[RawRow], index: int) -> Header:
    """The header whose main line is `rows[index]`, with the lines around it that belong to it."""
    header = Header((rows[index],), _join_lines((rows[index],)))
    for above in range(index - 1, max(index - 1 - _MAX_ABOVE, -1), -1):
        taller = _with_line_above(rows[above], header)
        if taller is None:
            break
        header = taller
    below = rows[index + 1] if index + 1 < len(rows) else None
    return _with_line_below(header, below, rows[index + 2 :]) or header


def _with_line_above(above: RawRow, header: Header) -> Header | None:
    if above.src_row != header.first_row - 1 or not _is_group_line(above):
        return None
    rows = (above, *header.rows)
    headings = _join_lines(rows)
    return Header(rows, headings) if _header_worth(headings) > _header_worth(header.headings) else None


def _is_group_line(row: RawRow) -> bool:
    """At least two different short texts, none a value, none a label of what stands beside it (`Date:`)."""
    texts = {cell.strip() for cell in row.cells if cell is not None}
    return len(texts) > 1 and all(_is_short_label(text) for text in texts)


def _is_short_label(text: str) -> bool:
    return len(text) <= _LONGEST and not text.endswith(":") and not looks_like_data(text)


def _with_line_below(header: Header, below: RawRow | None, rest: Sequence[RawRow]) -> Header | None:
    """The same header with one line more, where that is a line of units, of column numbers, or of finer headings."""
    if below is None or not rest or below.src_row != header.last_row + 1:
        return None
    texts = [cell.strip() for cell in below.cells if cell is not None]
    rows = (*header.rows, below)
    if len(texts) > 1 and (_is_count(texts) or all(_UNIT.fullmatch(text) for text in texts)):
        return Header(rows, header.headings if _is_count(texts) else _join_lines(rows))
    headings = _join_lines(rows)
    return (
        Header(rows, headings)
        if _is_finer(below, headings) and _header_worth(headings) > _header_worth(header.headings)
        else None
    )


def _is_finer(below: RawRow, joined: Sequence[str]) -> bool:
    """Whether every text is a unit or a heading, some of them only with the line above: "Cost" over "Ctr"."""
    texts = [(cell.strip(), heading) for cell, heading in zip(below.cells, joined, strict=True) if cell is not None]
    alone = [text for text, _ in texts if _UNIT.fullmatch(text) or parse_heading(text) != NOTHING]
    with_upper = [
        text
        for text, heading in texts
        if text not in alone and _is_short_label(text) and parse_heading(heading) != NOTHING
    ]
    return len(alone) + len(with_upper) == len(texts) and 2 * len(alone) > len(texts)


def _is_count(texts: Sequence[str]) -> bool:
    """`1`, `2`, `3` or `A`, `B`, `C` or `(1)`, `(2)`: columns numbered below their headings."""
    bare = [text.strip("()[]").upper() for text in texts]
    first = [str(number) for number in range(1, len(bare) + 1)]
    letters = [chr(ord("A") + number) for number in range(min(len(bare), 26))]
    return len(bare) > 2 and bare in (first, letters)


def _join_lines(rows: Sequence[RawRow]) -> tuple[str, ...]:
    """One heading per column; a text of an upper line also speaks for the columns right of it, up to the next text."""
    return tuple(_column_heading(rows, col) for col in range(len(rows[-1].cells)))


def _column_heading(rows: Sequence[RawRow], col: int) -> str:
    *upper, lowest = rows
    own = lowest.cells[col] is not None
    texts = [_spanning_text(row, col) if own else row.cells[col] for row in upper]
    parts = [" ".join(text.split()) for text in (*texts, lowest.cells[col]) if text and not _UNNAMED.fullmatch(text)]
    return " ".join(dict.fromkeys(parts))


def _spanning_text(row: RawRow, col: int) -> str | None:
    return next((cell for cell in reversed(row.cells[: col + 1]) if cell is not None), None)


def _header_worth(headings: Sequence[str]) -> tuple[int, int]:
    """How many headings are understood, then how many can be told apart."""
    given = [heading for heading in headings if heading]
    return sum(parse_heading(heading) != NOTHING for heading in given), len({heading.lower() for heading in given})
