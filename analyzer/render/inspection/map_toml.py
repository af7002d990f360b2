"""Writes a mapping as commented TOML: one [[table]] per table, one line per column."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap

from analyzer.mapping.role_labels import role_label
from analyzer.mapping.saved import Draft, SavedColumn, letters_of
from analyzer.mapping.table_notes import ColumnNote
from analyzer.render.cleaning import clean_text, one_line
from analyzer.render.inspection.map_guide import GUIDE, KINDS, part_legend, part_word
from analyzer.report.ranked_questions import RankedQuestion
from analyzer.text.phrases import shorten

_WIDTH = 110
_MAX_EXAMPLE = 30


def write_map_toml(drafts: Sequence[Draft], ranked: Sequence[RankedQuestion], path: Path) -> None:
    """Write the mapping, the questions first. Raises `OSError`."""
    lines = [*_head_lines(), *_question_lines(ranked), *(line for draft in drafts for line in _table_lines(draft))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _head_lines() -> Iterator[str]:
    for text in GUIDE:
        yield from _comment_lines(text)
    yield from ("#", *_comment_lines(f"Kinds: {', '.join(KINDS)}"), "#", "# Parts:")
    widest = max(len(word) for word, _ in part_legend())
    yield from (f"#   {word:{widest}}  {told}" for word, told in part_legend())


def _question_lines(ranked: Sequence[RankedQuestion]) -> Iterator[str]:
    """The questions, those first for which most waits, each with the line that answers it in its table below."""
    if ranked:
        yield from (
            "#",
            *_comment_lines(
                "Questions, those first for which most waits. The line below each answers it, in its table:"
            ),
        )
    for number, one in enumerate(ranked, start=1):
        yield from _comment_lines(f"{number}. {one.sentence}")
        yield f"#    {one_line(one.question.answer)}"


def _comment_lines(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(one_line(text), _WIDTH)]


def _table_lines(draft: Draft) -> Iterator[str]:
    table = draft.table
    yield from ("", "[[table]]")
    yield f"file = {_toml_string(table.file)}"
    yield f"sheet = {_toml_string(table.sheet)}"
    yield f'kind = "{table.kind or ""}"'
    yield f"skip = {'true' if table.skip else 'false'}"
    yield f"firm = {_toml_string(table.firm)}"
    if table.header_row is not None:
        yield f"header_row = {table.header_row}"
    else:
        yield f"# header_row = {draft.found_row}  # found there by its headings; take the first # away to fix it"
    yield "columns = ["
    notes = {note.col: note for note in draft.columns}
    widths = _column_widths(table.columns)
    yield from (_column_line(column, notes.get(column.col), widths) for column in table.columns)
    yield "]"


def _column_widths(columns: Sequence[SavedColumn]) -> tuple[int, int]:
    headings = max(len(_toml_string(column.heading)) for column in columns)
    return min(headings, 40), max(len(_role_text(column)) for column in columns)


def _column_line(column: SavedColumn, note: ColumnNote | None, widths: tuple[int, int]) -> str:
    heading, part = f"{_toml_string(column.heading)},", f'"{_role_text(column)}"'
    place = f'"{letters_of(column.col)}",'
    entry = f"  {{ column = {place:5} heading = {heading:{widths[0] + 1}} part = {part:{widths[1] + 2}} }},"
    return f"{entry}  # {one_line(_column_remark(column, note))}"


def _role_text(column: SavedColumn) -> str:
    return "" if column.part is None else part_word(column.part)


def _column_remark(column: SavedColumn, note: ColumnNote | None) -> str:
    told = [role_label(column.part)] if column.part is not None else []
    told += [note.note] if note and note.note else []
    told += (
        [f"such as {' | '.join(shorten(text, _MAX_EXAMPLE) for text in note.examples)}"]
        if note and note.examples
        else []
    )
    return "; ".join(told)


def _toml_string(text: str) -> str:
    """A TOML basic string; its escapes are those of JSON."""
    return json.dumps(clean_text(text), ensure_ascii=False)
