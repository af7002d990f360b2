"""About how high the sections of a draft are on paper, so that what must fit on one page or two can be kept to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from analyzer.report.filing.draft_document import DraftBlock, DraftFields, DraftLines, DraftSection

# Of a page of US Letter in the fonts of `render.docx.word_page`; a line is one of a list.
_LINE, _TABLE_LINE = 108, 112  # characters over the whole width
_ROW, _HEADING, _GAP = 0.95, 1.9, 0.4  # heights in lines: of a line in a table, of a heading, below a table
_PAIR, _FIELD = (5, 9, 5, 9), (5, 11)  # shares of the width


def section_height(sections: Iterable[DraftSection]) -> float:
    """The height in lines of a list: a page has about 60 below its title."""
    return sum(
        (_HEADING * bool(section.heading) + sum(map(_block_height, section.blocks)) for section in sections), 0.0
    )


def _block_height(block: DraftBlock) -> float:
    if isinstance(block, DraftLines):
        return sum(_lines_of(line, _LINE) for line in block.lines)
    if isinstance(block, DraftFields):
        texts = [(field.label, field.value) for field in block.fields]
        if not block.paired:
            return _table_height(texts, _FIELD)
        half = -(-len(texts) // 2)
        return _table_height(
            [(*left, *right) for left, right in zip_longest(texts[:half], texts[half:], fillvalue=("", ""))], _PAIR
        )
    return _table_height([block.headings, *block.rows], block.shares)


def _table_height(rows: Iterable[Sequence[str]], shares: Sequence[int]) -> float:
    widths = [max(1, _TABLE_LINE * share // sum(shares)) for share in shares]
    lines = (max(_lines_of(text, width) for text, width in zip(texts, widths, strict=True)) for texts in rows)
    return _GAP + sum(0.25 + _ROW * number for number in lines)


def _lines_of(text: str, width: int) -> int:
    """On how many lines of so many characters a text stands when it is broken between words."""
    number, room = 1, width
    for word in text.split():
        if len(word) > room and room < width:
            number, room = number + 1, width
        number += max(0, len(word) - 1) // width
        room -= len(word) % width + 1
    return number
