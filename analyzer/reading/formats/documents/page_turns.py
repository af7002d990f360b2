"""Joins a table that goes on at the top of the next page with the part before it: only the first part has headings."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.reading.formats.documents.document import DocumentTable, Piece, TextLine
from analyzer.reading.formats.documents.pdf_page import PageTable
from analyzer.store.raw_sheet import Block

_NEAR = 3.0
_MARGIN_LINES = 2  # as many lines may stand between: the foot of one page, the head of the next


def join_pages(pages: Sequence[Sequence[PageTable | TextLine]]) -> list[Piece]:
    """The pieces of all pages in their order."""
    result: list[PageTable | TextLine] = []
    for page in pages:
        last = _last_table(result)
        first = _first_table(page)
        if last is None or first is None or not _is_continued(result[last], page[first]):
            result += page
            continue
        result[last] = _longer_table(result[last], page[first])
        result += [*page[:first], *page[first + 1 :]]
    return [piece.table if isinstance(piece, PageTable) else piece for piece in result]


def _last_table(pieces: Sequence[PageTable | TextLine]) -> int | None:
    near = range(len(pieces) - 1, max(len(pieces) - 2 - _MARGIN_LINES, -1), -1)
    return next((number for number in near if isinstance(pieces[number], PageTable)), None)


def _first_table(pieces: Sequence[PageTable | TextLine]) -> int | None:
    near = range(min(len(pieces), _MARGIN_LINES + 1))
    return next((number for number in near if isinstance(pieces[number], PageTable)), None)


def _is_continued(before: PageTable | TextLine, after: PageTable | TextLine) -> bool:
    if isinstance(before, TextLine) or isinstance(after, TextLine) or len(before.columns) != len(after.columns):
        return False
    return all(abs(one - other) <= _NEAR for one, other in zip(before.columns, after.columns, strict=True))


def _longer_table(before: PageTable | TextLine, after: PageTable | TextLine) -> PageTable | TextLine:
    """Both parts as one; headings that the page repeats stay, as they do in a printed spreadsheet."""
    if isinstance(before, TextLine) or isinstance(after, TextLine):
        return before
    shift = before.table.rows[-1][0]
    rows = [*before.table.rows, *((number + shift, cells) for number, cells in after.table.rows)]
    merged = [Block(one.col, one.first_row + shift, one.last_row + shift) for one in after.table.merged]
    return PageTable(DocumentTable(before.table.title, rows, (*before.table.merged, *merged)), before.columns)
