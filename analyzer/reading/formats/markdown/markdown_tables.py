"""Reads each table of a Markdown text into a sheet that is called like the heading above it; rows are lines of the file.

What stands outside of the tables is read as the text of a document is.
A text without a table that is written so is read as any other text is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.document import TextLine
from analyzer.reading.formats.documents.write_document import write_document
from analyzer.reading.formats.excel.fast_reader import MAX_COLUMNS
from analyzer.reading.formats.html_tables import read_html
from analyzer.reading.formats.html_visible import strike_note
from analyzer.reading.formats.markdown.table_blocks import (
    MarkdownText,
    TableBlock,
    find_tables,
    outside_paragraphs,
    table_rows,
)
from analyzer.reading.formats.sbom.text_file import read_plain_text
from analyzer.reading.formats.sheet_names import sheet_names
from analyzer.reading.formats.text.read_text import read_text
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import RawSheet, SideClass, SideText

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

_LINK = "link"
_CODE = "Lines of code between fences: {count:,}. They are not screened. Open the file and look at them."
_COMMENT = "a comment of the author"
_WIDE = "Line {line:,} has {width:,} cells; no more than {limit:,} columns are read."
_REMEDY = "Check that the file is a table, and delete unused columns."


def read_markdown(path: Path, name: str, limits: Limits, into: ReadingFile) -> None:
    """Read the file at `path`, which is called `name`. Raises `NotATable` where it has no table."""
    plain = read_plain_text(path)
    page = find_tables(plain.text)
    if page.tables:
        _write_page(page, plain.notes, CellBudget(limits.max_cells), into)
    elif "<table" in plain.text.lower():
        read_html(path, name, limits, into)
    else:
        read_text(path, name, limits, into)


def _write_page(page: MarkdownText, notes: tuple[str, ...], budget: CellBudget, into: ReadingFile) -> None:
    strikes: list[str] = []
    for name, block in zip(sheet_names([block.heading for block in page.tables]), page.tables, strict=True):
        links: list[SideText] = []
        rows = into.write_rows(_bounded_rows(block, name, budget, links, strikes))
        into.add_side(links)
        into.add_rows(RawSheet(name, notes=notes), rows)
    lines: list[TextLine] = []
    for line, cell in outside_paragraphs(page):
        lines.append(line)
        strikes += cell.strikes
        into.add_side(SideText("", 0, _LINK, SideClass.SAID, address) for address in cell.links if address)
    code = (_CODE.format(count=page.code_lines),) if page.code_lines else ()
    unread = (*code, *strike_note(strikes), *strike_note(page.comments, _COMMENT))
    write_document(lines, budget, into, unread, has_tables=True)


def _bounded_rows(
    block: TableBlock, name: str, budget: CellBudget, links: list[SideText], strikes: list[str]
) -> Iterator[tuple[int, list[str]]]:
    for number, cells in table_rows(block):
        if len(cells) > MAX_COLUMNS:
            raise Unreadable(_WIDE.format(line=number, width=len(cells), limit=MAX_COLUMNS), _REMEDY)
        budget.spend(len(cells))
        for cell in cells:
            links += [SideText(name, number, _LINK, SideClass.SAID, address) for address in cell.links if address]
            strikes += cell.strikes
        yield number, [cell.text for cell in cells]
