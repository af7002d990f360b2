"""Writes a mapping as a workbook: people of this trade edit Excel. Drop-downs offer the words, and no text is a formula.

The same mapping gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from analyzer.mapping.saved import COLUMNS, LISTS, TABLES, Draft, letters_of
from analyzer.render.cleaning import clean_text
from analyzer.render.inspection.map_guide import GUIDE, KINDS, part_legend, part_word
from analyzer.render.workbook.cell import LONGEST_TEXT, SIGN
from analyzer.render.workbook.palette import HEADER, INK, MUTED, TABS, TONE_FILLS
from analyzer.render.workbook.repack import repack_workbook
from analyzer.report.ranked_questions import RankedQuestion
from analyzer.report.tables.plans import Tab
from analyzer.word_labels import Tone

_UNDATED = date(1980, 1, 1)
_NOT_TOO_LONG = 1_000
_SPARE_ROWS = 500


@dataclass(frozen=True, slots=True)
class _Head:
    """One column of a sheet; `choices` is where its drop-down's words stand, `edited` whether it is for people to fill."""

    heading: str
    width: int
    edited: bool = False
    choices: str = ""


_KIND_WORDS = f"'{LISTS}'!$A$1:$A${len(KINDS)}"
_PART_WORDS = f"'{LISTS}'!$B$1:$B${len(part_legend())}"
_YES_NO = f"'{LISTS}'!$C$1:$C$2"
_QUESTIONS = (
    _Head("No", 5),
    _Head("Table", 7),
    _Head("File", 34),
    _Head("Sheet", 20),
    _Head("Question", 70),
    _Head("What answers it", 60),
    _Head("Matches that wait", 10),
    _Head("Rows", 10),
)
_TABLES = (
    _Head("Table", 7),
    _Head("File", 40),
    _Head("Sheet", 24),
    _Head("Kind", 16, edited=True, choices=_KIND_WORDS),
    _Head("Header row found", 11),
    _Head("Fixed header row", 11, edited=True),
    _Head("Skip", 8, edited=True, choices=_YES_NO),
    _Head("Firm", 34, edited=True),
)
_COLUMNS = (
    _Head("Table", 7),
    _Head("File", 30),
    _Head("Sheet", 18),
    _Head("Column", 9),
    _Head("Heading", 38),
    _Head("Part", 20, edited=True, choices=_PART_WORDS),
    _Head("Why", 46),
    _Head("Examples", 60),
)


def write_map_workbook(drafts: Sequence[Draft], ranked: Sequence[RankedQuestion], path: Path) -> None:
    """Write the mapping, the questions first. Raises `OSError`."""
    book = Workbook()
    del book[book.sheetnames[0]]
    book.properties.title = "Mapping of vendor exposure inputs"
    book.properties.creator = "exposure"
    _read_me(book.create_sheet("Read me"))
    if ranked:
        _fill_sheet(book.create_sheet("Questions"), _QUESTIONS, map(_question_row, range(1, len(ranked) + 1), ranked))
    _fill_sheet(book.create_sheet(TABLES), _TABLES, map(_table_row, range(1, len(drafts) + 1), drafts))
    _fill_sheet(
        book.create_sheet(COLUMNS), _COLUMNS, (row for each in enumerate(drafts, 1) for row in _column_rows(*each))
    )
    _fill_lists(book.create_sheet(LISTS))
    book.active = 1
    made = path.with_name(f"{path.name}.part")
    try:
        book.save(made)
        repack_workbook(made, path, _UNDATED)
    finally:
        made.unlink(missing_ok=True)


def _question_row(number: int, one: RankedQuestion) -> tuple[str | int | None, ...]:
    sheet, question = one.sheet, one.question
    return (
        number,
        one.number,
        sheet.file,
        sheet.sheet,
        question.text,
        question.answer,
        sheet.rows_without_owner,
        sheet.rows_kept,
    )


def _table_row(number: int, draft: Draft) -> tuple[str | int | None, ...]:
    table = draft.table
    skip = "yes" if table.skip else "no"
    return (number, table.file, table.sheet, table.kind or "", draft.found_row, table.header_row, skip, table.firm)


def _column_rows(number: int, draft: Draft) -> Iterable[tuple[str | int | None, ...]]:
    notes = {note.col: note for note in draft.columns}
    for column in draft.table.columns:
        note = notes.get(column.col)
        part = "" if column.part is None else part_word(column.part)
        why, examples = (note.note, " | ".join(note.examples)[:_NOT_TOO_LONG]) if note else ("", "")
        place = letters_of(column.col)
        yield (number, draft.table.file, draft.table.sheet, place, column.heading, part, why, examples)


def _fill_sheet(sheet: Any, heads: Sequence[_Head], rows: Iterable[Sequence[str | int | None]]) -> None:
    last = 1
    for col, head in enumerate(heads, 1):
        _put_value(sheet, (1, col), head.heading, Font(bold=True, color="FFFFFF"), HEADER)
        sheet.column_dimensions[get_column_letter(col)].width = head.width
    for last, row in enumerate(rows, 2):
        for col, (head, value) in enumerate(zip(heads, row, strict=True), 1):
            _put_value(
                sheet,
                (last, col),
                value,
                Font(color=INK if head.edited else MUTED),
                TONE_FILLS[Tone.CAUTION] if head.edited else "",
            )
    for col, head in enumerate(heads, 1):
        if head.choices:
            _offer_choices(sheet, f"{get_column_letter(col)}2:{get_column_letter(col)}{last + _SPARE_ROWS}", head)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{last}"
    sheet.sheet_properties.tabColor = TABS[Tab.RESULT]


def _offer_choices(sheet: Any, cells: str, head: _Head) -> None:
    rule = DataValidation("list", formula1=head.choices, allow_blank=True, showErrorMessage=True)
    rule.errorTitle = head.heading
    rule.error = "Choose a word from the list, or empty the cell to let the program decide."
    sheet.add_data_validation(rule)
    rule.add(cells)


def _put_value(sheet: Any, place: tuple[int, int], value: str | int | None, font: Font, fill: str = "") -> None:
    """A number, or a text that no program takes for a formula, a number or a date."""
    cell = sheet.cell(*place)
    cell.font, cell.alignment = font, Alignment(vertical="top", wrap_text=True)
    if fill:
        cell.fill = PatternFill("solid", start_color=fill, end_color=fill)
    if isinstance(value, int):
        cell.value = value
        return
    cell.number_format = "@"
    text = clean_text(value or "")[:LONGEST_TEXT]
    if text:
        cell.value, cell.data_type = text, "s"
        cell.quotePrefix = bool(SIGN.match(text))


def _read_me(sheet: Any) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 90
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = TABS[Tab.GUIDE]
    _put_value(sheet, (1, 1), "Mapping", Font(bold=True, size=18, color=HEADER))
    sheet["A1"].alignment = Alignment(wrap_text=False)
    lines = [("", text) for text in GUIDE]
    lines += [("", "Coloured cells are for you to change; the others help to check."), ("Part", "stands for")]
    for row, (word, told) in enumerate([*lines, *part_legend()], 2):
        _put_value(sheet, (row, 1), word, Font(bold=told == "stands for", color=INK))
        _put_value(sheet, (row, 2), told, Font(bold=told == "stands for", color=INK))


def _fill_lists(sheet: Any) -> None:
    for col, words in enumerate((KINDS, [word for word, _ in part_legend()], ("yes", "no")), 1):
        for row, word in enumerate(words, 1):
            _put_value(sheet, (row, col), word, Font())
    sheet.sheet_state = "hidden"
