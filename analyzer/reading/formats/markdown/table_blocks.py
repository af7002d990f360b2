"""Finds the tables of a Markdown text: a line of cells above a line of dashes, and the lines below up to a blank one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.reading.formats.markdown.cell_markup import plain_cell, split_row

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_AROUND = re.compile(r"^[ \t]*(?:>[ \t]?)*[ \t]*")


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: the heading above it ('' for none), and its lines, as they are written, with their numbers."""

    heading: str
    lines: Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """The tables of a text, and how many lines outside of them say something."""

    tables: Sequence[TableBlock]
    lines_outside: int


def find_tables(text: str) -> MarkdownText:
    """The tables in their order. What stands between fences is code, and no table."""
    lines = [_AROUND.sub("", line) for line in text.split("\n")]
    tables: list[TableBlock] = []
    heading, outside, at = "", 0, 0
    while at < len(lines):
        if is_fenced := _FENCE.match(lines[at]):
            end = _after_fence(lines, at, is_fenced[1])
            outside, at = outside + end - at, end
        elif end := _end_of_table(lines, at):
            rows = [(at + 1, lines[at]), *((number + 1, lines[number]) for number in range(at + 2, end))]
            tables.append(TableBlock(heading, rows))
            at = end
        else:
            title = _title_of(lines, at)
            heading = title or heading
            outside += bool(lines[at]) and not title and not _UNDERLINE.fullmatch(lines[at])
            at += 1
    return MarkdownText(tables, outside)


def table_rows(block: TableBlock) -> Iterator[tuple[int, list[str], list[str]]]:
    """Each row: its number, its cells, and the addresses of their links."""
    for number, line in block.lines:
        cells = [plain_cell(cell) for cell in split_row(line)]
        yield number, [cell.text for cell in cells], [link for cell in cells for link in cell.links if link]


def _title_of(lines: Sequence[str], at: int) -> str:
    """The heading that stands in the line, in one of the two ways to write one."""
    marked = _HEADING.fullmatch(lines[at])
    is_underlined = bool(lines[at]) and at + 1 < len(lines) and bool(_UNDERLINE.fullmatch(lines[at + 1]))
    title = (marked[1] or "") if marked else lines[at] if is_underlined and not _UNDERLINE.fullmatch(lines[at]) else ""
    return plain_cell(title).text


def _after_fence(lines: Sequence[str], at: int, fence: str) -> int:
    return next((number + 1 for number in range(at + 1, len(lines)) if lines[number].startswith(fence)), len(lines))


def _end_of_table(lines: Sequence[str], at: int) -> int:
    """The line behind the table that begins here, 0 where none does."""
    if "|" not in lines[at] or at + 1 >= len(lines):
        return 0
    rule = lines[at + 1].strip()
    if "|" not in rule or not _RULE.fullmatch(rule) or _RULE.fullmatch(lines[at].strip()):
        return 0
    return next((number for number in range(at + 2, len(lines)) if _ends_table(lines[number])), len(lines))


def _ends_table(line: str) -> bool:
    return not line.strip() or bool(_FENCE.match(line) or _HEADING.fullmatch(line))
