"""One page of a PDF: its ruled tables, tables of clear columns, and the paragraphs around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.reading.formats.documents.document import DocumentTable, TextLine
from analyzer.reading.formats.documents.page_lines import (
    Letter,
    Span,
    aligned_run,
    column_number,
    is_prose,
    joined_text,
    line_spans,
    paragraphs,
)
from analyzer.reading.formats.documents.ruled_tables import DrawnLine, RuledGrid, blocks_of, find_grids


@dataclass(frozen=True, slots=True)
class PageDrawing:
    """What is drawn on a page."""

    letters: Sequence[Letter]
    across: Sequence[DrawnLine]
    down: Sequence[DrawnLine]
    has_picture: bool


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table with the places of its columns: by those it is known again on the next page."""

    table: DocumentTable
    columns: tuple[float, ...]


def page_pieces(drawing: PageDrawing, number: int) -> list[PageTable | TextLine]:
    """The pieces of the page, from top to bottom."""
    grids = [grid for grid in find_grids(drawing.across, drawing.down) if _holds_text(grid, drawing.letters)]
    inside: dict[int, list[Letter]] = defaultdict(list)
    outside: list[Letter] = []
    for letter in drawing.letters:
        owner = next((index for index, grid in enumerate(grids) if _cell_of(grid, letter)), None)
        (outside if owner is None else inside[owner]).append(letter)
    pieces: list[tuple[float, PageTable | TextLine]] = [
        (grid.rows[0], _ruled_table(grid, inside[index])) for index, grid in enumerate(grids)
    ]
    edges = sorted((grid.rows[0] for grid in grids), reverse=True)
    pieces += _loose_pieces(line_spans(outside), number, edges)
    ordered = [piece for _, piece in sorted(pieces, key=lambda each: -each[0])]
    return list(_name_tables(ordered, number))


def _holds_text(grid: RuledGrid, letters: Sequence[Letter]) -> bool:
    cells = {cell for letter in letters if (cell := _cell_of(grid, letter))}
    return len({row for row, _ in cells}) > 1 and len({col for _, col in cells}) > 1


def _cell_of(grid: RuledGrid, letter: Letter) -> tuple[int, int] | None:
    return grid.cell_at((letter.left + letter.right) / 2, letter.bottom + letter.size / 2)


def _ruled_table(grid: RuledGrid, letters: Sequence[Letter]) -> PageTable:
    firsts = grid.first_cells()
    cells: dict[tuple[int, int], list[Letter]] = defaultdict(list)
    for letter in letters:
        cell = _cell_of(grid, letter)
        if cell:
            cells[firsts[cell]].append(letter)
    width = len(grid.columns) - 1
    rows = [
        (row + 1, [joined_text(cells.get((row, col), ())) for col in range(width)]) for row in range(len(grid.rows) - 1)
    ]
    return PageTable(DocumentTable("", rows, blocks_of(firsts)), grid.columns)


def _loose_pieces(
    lines: Sequence[Sequence[Span]], number: int, edges: Sequence[float]
) -> Iterator[tuple[float, PageTable | TextLine]]:
    """Tables of clear columns, and paragraphs; a paragraph does not go on behind a table."""
    plain: list[Span] = []
    counted = start = 0
    while start < len(lines):
        count = aligned_run(lines, start)
        block = lines[start : start + max(count, 1)]
        is_table = count > 0 and not is_prose(block)
        if is_table or (plain and any(plain[-1].bottom > edge >= block[0][0].bottom for edge in edges)):
            yield from _paragraph_pieces(plain, number, counted)
            counted += len(plain)
            plain = []
        if is_table:
            yield block[0][0].bottom + block[0][0].size, _loose_table(block)
        else:
            columns = range(max(map(len, block))) if count else range(0)
            by_column = [
                span for col in columns for line in block for span in line if column_number(span, block[0]) == col
            ]
            plain += by_column or block[0]
        start += max(count, 1)
    yield from _paragraph_pieces(plain, number, counted)


def _paragraph_pieces(lines: Sequence[Span], number: int, before: int) -> Iterator[tuple[float, TextLine]]:
    for first, text in paragraphs(lines):
        line = lines[first - 1]
        yield line.bottom + line.size, TextLine(f"page {number:,}, line {before + first:,}", text)


def _loose_table(block: Sequence[Sequence[Span]]) -> PageTable:
    rows: list[tuple[int, list[str]]] = []
    for number, line in enumerate(block, 1):
        cells = [""] * len(block[0])
        for span in line:
            column = column_number(span, block[0])
            cells[column] = f"{cells[column]} {span.text}".strip()
        rows.append((number, cells))
    return PageTable(DocumentTable("", rows), tuple(span.left for span in block[0]))


def _name_tables(pieces: Sequence[PageTable | TextLine], number: int) -> Iterator[PageTable | TextLine]:
    tables = 0
    for piece in pieces:
        if isinstance(piece, PageTable):
            tables += 1
            table = DocumentTable(f"page {number} table {tables}", piece.table.rows, piece.table.merged)
            yield PageTable(table, piece.columns)
        else:
            yield piece
