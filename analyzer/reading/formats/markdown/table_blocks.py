"""Finds the tables of a Markdown text: a line of cells above a line of dashes, and the lines below up to a blank one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.reading.formats.documents.document import TextLine
from analyzer.reading.formats.documents.question_lines import begins_item
from analyzer.reading.formats.markdown.cell_markup import PlainCell, plain_cell, split_row

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
    """The tables of a text, the lines outside of them, how many lines are code, and what the author left as comments."""

    tables: Sequence[TableBlock]
    outside: Sequence[tuple[int, str]]
    code_lines: int
    comments: Sequence[str]


def find_tables(text: str) -> MarkdownText:
    """The tables in their order. What stands between fences is code, and no table."""
    text, comments = _without_comments(text)
    lines = [_AROUND.sub("", line) for line in text.split("\n")]
    tables: list[TableBlock] = []
    outside: list[tuple[int, str]] = []
    heading, code, at = "", 0, 0
    while at < len(lines):
        if is_fenced := _FENCE.match(lines[at]):
            end = _after_fence(lines, at, is_fenced[1])
            code, at = code + end - at, end
        elif end := _end_of_table(lines, at):
            rows = [(at + 1, lines[at]), *((number + 1, lines[number]) for number in range(at + 2, end))]
            tables.append(TableBlock(heading, rows))
            at = end
        else:
            title = _title_of(lines, at)
            heading = title or heading
            if not _UNDERLINE.fullmatch(lines[at]):
                outside.append((at + 1, lines[at]))
            at += 1
    return MarkdownText(tables, outside, code, comments)


def table_rows(block: TableBlock) -> Iterator[tuple[int, list[PlainCell]]]:
    """Each row: its number and its cells."""
    for number, line in block.lines:
        yield number, [plain_cell(cell) for cell in split_row(line)]


def outside_paragraphs(page: MarkdownText) -> Iterator[tuple[TextLine, PlainCell]]:
    """The paragraphs outside of the tables, with their links and what is struck out; lines that follow each other are one."""
    run: list[tuple[int, str]] = []
    for number, line in (*page.outside, (0, "")):
        is_heading = bool(_HEADING.fullmatch(line))
        follows = bool(run) and number == run[-1][0] + 1 and bool(line.strip())
        if run and not (follows and not is_heading and not begins_item(line) and not run[-1][1].rstrip().endswith("?")):
            yield from _paragraph_of(run)
            run = []
        if line.strip():
            run.append((number, line))
        if is_heading:
            yield from _paragraph_of(run)
            run = []


def _paragraph_of(run: Sequence[tuple[int, str]]) -> Iterator[tuple[TextLine, PlainCell]]:
    marked = _HEADING.fullmatch(run[0][1]) if run else None
    cell = plain_cell(marked[1] or "" if marked else " ".join(line.strip() for _, line in run))
    if cell.text or cell.strikes:
        yield TextLine(f"line {run[0][0]:,}", cell.text, marked is not None), cell


def _without_comments(text: str) -> tuple[str, list[str]]:
    """The text with blanks where its comments stood, so that lines keep their numbers; and the words of the comments."""
    parts: list[str] = []
    comments: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        inside = text[start + 4 : end]
        parts += text[at:start], " ", "\n" * inside.count("\n")
        comments += [" ".join(inside.split())] if inside.strip() else []
        at = end + 3
    return "".join((*parts, text[at:])), comments


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
