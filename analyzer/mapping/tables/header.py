"""Finds the row of headings: title rows may stand above it, and it may be absent; a doubtful row is taken for data.

A name that is mistaken for a heading would never be screened; a heading that is mistaken for a name does no harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median

from analyzer.mapping.cell_words import is_null
from analyzer.mapping.columns.heading_terms import NOTHING, QUESTION
from analyzer.mapping.columns.headings import BY_PATTERN, is_question, parse_heading
from analyzer.mapping.columns.periods import name_periods
from analyzer.mapping.columns.profile import looks_like_data
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.multi_line_header import Header, with_other_lines

_SEARCHED = 30
_COMPARED = 20
_LONGEST_HEADING = 300
_KNOWN = 2
_KNOWN_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    index: int


def find_header(rows: Sequence[RawRow]) -> Header | None:
    """The heading lines among the first rows of a table, None where no row is one."""
    candidates = [_Candidate(_header_score(rows, index), index) for index in range(min(len(rows), _SEARCHED))]
    best = max(candidates, key=lambda each: (each.score, -each.index), default=None)
    if best is None or best.score <= 0:
        return None
    above = (
        each.index
        for each in candidates[: best.index]
        if each.score > 0
        and (_is_repeated(rows[each.index], rows[best.index]) or _heads_its_own(rows, each.index, best.index))
    )
    return with_other_lines(rows, next(above, best.index))


def is_telling(row: RawRow) -> bool:
    """Whether nothing but headings stand in the row, most of them well known."""
    labels = [cell for cell in row.cells if cell is not None]
    known = len({cell.lower() for cell in labels if is_known(cell)})
    return known >= _KNOWN and known >= _KNOWN_SHARE * len(labels) and all(map(could_be_heading, labels))


def _is_repeated(row: RawRow, further: RawRow) -> bool:
    """Whether the row below says nothing but the same headings once more: the rows between them are the table's.

    A section of a form repeats them behind its own name, which stands in the first cell.
    """
    pairs = [
        (col, own, cell)
        for col, (own, cell) in enumerate(zip(row.cells, further.cells, strict=True))
        if cell is not None
    ]
    others = [col for col, own, cell in pairs if cell != own]
    return not others or (others == [0] and len(pairs) > _KNOWN)


def _heads_its_own(rows: Sequence[RawRow], index: int, best: int) -> bool:
    """Whether a table of its own, set off by a blank row, stands between the row and a better header further down."""
    steps = [
        below.src_row - row.src_row for row, below in zip(rows[index:best], rows[index + 1 : best + 1], strict=True)
    ]
    return is_telling(rows[index]) and steps[0] == 1 and any(step > 1 for step in steps[1:])


def is_known(cell: str) -> bool:
    """Whether the text is a heading of our word lists."""
    return parse_heading(cell) != NOTHING


def _is_plain_heading(cell: str) -> bool:
    """Whether the text is a heading of our word lists that names a column, or a question in so many words."""
    meaning = parse_heading(cell)
    if meaning.rank >= BY_PATTERN:
        return False  # "Claude Code" ends like a number of something
    return meaning != NOTHING and (meaning.concept != QUESTION or is_question(cell))


def _header_score(rows: Sequence[RawRow], index: int) -> float:
    """0 = no header. Known headings count most, then whether the cells below are of another sort."""
    row, below = rows[index], rows[index + 1 : index + 1 + _COMPARED]
    labels = [(col, cell) for col, cell in enumerate(row.cells) if cell is not None]
    usual = median([each.filled for each in rows[index + 1 :]]) if len(rows) > index + 1 else row.filled
    texts = {cell.lower() for _, cell in labels}
    if index and len(texts) == 1 and not below:
        return 0.0  # a last note ("Note: ...") heads nothing
    if len(texts) < min(2, usual) or len(labels) < 0.4 * usual:
        return 0.0
    named = sum(is_known(cell) for _, cell in labels)
    plain = sum(_is_plain_heading(cell) for _, cell in labels)
    if not plain:
        named = 0  # "Acme Tools" holds a word that surveys ask about, and nothing else speaks for a heading
    if index and plain < _KNOWN_SHARE * len(labels) and _stands_among_rows(rows, index):
        return 0.0
    periods = name_periods(texts) if named else frozenset()
    known = named + sum(cell.lower() in periods and not is_known(cell) for _, cell in labels)
    likely = [(col, cell) for col, cell in labels if cell.lower() in periods or could_be_heading(cell)]
    heading_like = len(likely) / len(labels)
    contrast = sum(_differs_below(below, col) for col, _ in likely)
    if heading_like < (0.5 if known > 1 else 0.75) or (known <= 0.3 * len(labels) and not contrast):
        return 0.0
    fill = min(1.0, len(labels) / max(usual, 1))
    unlike = len(texts) / len(labels)
    return 2 * known / len(labels) + heading_like + contrast / len(labels) + fill + unlike - 0.02 * index


def _stands_among_rows(rows: Sequence[RawRow], index: int) -> bool:
    """Whether the rows from the first on fill as many cells: they are rows of the table, and no titles above its headings."""
    filled = rows[index].filled
    return all(row.filled >= filled > 1 for row in rows[:index])


@cache
def could_be_heading(cell: str) -> bool:
    """Whether the text is one that a column may be named by: words, and no value; "Supplier Company" is the name of no company."""
    text = cell.strip()
    if not any(letter.isalpha() for letter in text) or len(text) > _LONGEST_HEADING:
        return False
    return not is_null(text) and (bool(parse_heading(text).role) or not looks_like_data(text))


def _differs_below(below: Sequence[RawRow], col: int) -> bool:
    """Whether most cells below are numbers, dates, identifiers and the like."""
    cells = [cell for each in below if (cell := each.cells[col]) is not None]
    return bool(cells) and sum(looks_like_data(cell) for cell in cells) >= 0.6 * len(cells)
