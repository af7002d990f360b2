"""Draws the blocks of a draft into a Word document: lists, fields and tables. Texts go in as runs, so none is ever a field code."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Inches, Pt
from docx.table import Table, _Cell

from analyzer.render.cleaning import one_line
from analyzer.render.docx.word_page import SMALL_SIZE, TEXT_WIDTH, color_of
from analyzer.render.workbook import palette
from analyzer.report.filing.draft_document import DraftBlock, DraftField, DraftFields, DraftLines, DraftTable

LABEL_FILL = "EEF2F6"
_LABEL, _VALUE, _PARAGRAPH = 5, 9, 2  # the shares of the columns of fields
_CELL_MARGINS = {"top": 20, "left": 80, "bottom": 20, "right": 80}  # twentieths of a point
_BORDER = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "C5CDD6"}


def add_block(document: WordDocument, block: DraftBlock) -> None:
    """Draw one block below what the document holds."""
    if isinstance(block, DraftLines):
        for line in block.lines:
            document.add_paragraph(one_line(line), style="List Bullet")
    elif isinstance(block, DraftFields):
        _add_fields(document, block)
    else:
        _add_table(document, block)


def _add_fields(document: WordDocument, block: DraftFields) -> None:
    if block.paired:
        half = -(-len(block.fields) // 2)
        pairs = list(zip_longest(block.fields[:half], block.fields[half:]))
        table = _new_table(document, len(pairs), (_LABEL, _VALUE, _LABEL, _VALUE))
        for row, pair in zip(table.rows, pairs, strict=True):
            for number, field in enumerate(pair):
                _fill_field(row.cells[2 * number], row.cells[2 * number + 1], field)
        return
    named = any(field.paragraph for field in block.fields)
    shares = (_LABEL, _VALUE, _PARAGRAPH) if named else (_LABEL, _VALUE + _PARAGRAPH)
    table = _new_table(document, len(block.fields), shares)
    for row, field in zip(table.rows, block.fields, strict=True):
        _fill_field(row.cells[0], row.cells[1], field)
        if named:
            _fill_cell(row.cells[2], field.paragraph, muted=True)


def _fill_field(label: _Cell, value: _Cell, field: DraftField | None) -> None:
    _fill_cell(label, field.label if field else "", fill=LABEL_FILL)
    fill = palette.TO_FILL_IN if field and field.is_open else ""
    _fill_cell(value, field.value if field else "", fill=fill, muted=bool(fill))


def _add_table(document: WordDocument, block: DraftTable) -> None:
    table = _new_table(document, len(block.rows) + 1, block.shares)
    for cell, heading in zip(table.rows[0].cells, block.headings, strict=True):
        _fill_cell(cell, heading, bold=True, fill=palette.HEADER, color="FFFFFF")
    _repeat_on_pages(table)
    for row, texts in zip(list(table.rows)[1:], block.rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _fill_cell(cell, text)


def _new_table(document: WordDocument, rows: int, shares: Sequence[int]) -> Table:
    """A table over the whole width, whose rows do not break over pages."""
    table: Table = document.add_table(rows, len(shares))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _frame_table(table)
    widths = [Inches(TEXT_WIDTH * share / sum(shares)) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    _add_gap(document)
    return table


def _add_gap(document: WordDocument) -> None:
    """Two tables that touch would become one."""
    gap = document.add_paragraph()
    gap.paragraph_format.space_after, gap.paragraph_format.line_spacing = Pt(0), Pt(3)


def _frame_table(table: Table) -> None:
    borders: Any = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line: Any = OxmlElement(f"w:{side}")
        for name, value in _BORDER.items():
            line.set(qn(name), value)
        borders.append(line)
    margins: Any = OxmlElement("w:tblCellMar")
    for side, width in _CELL_MARGINS.items():
        margin: Any = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    for part in (borders, margins):
        table._tbl.tblPr.append(part)


def _repeat_on_pages(table: Table) -> None:
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill_cell(
    cell: _Cell, text: str, *, bold: bool = False, fill: str = "", color: str = palette.INK, muted: bool = False
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(one_line(text))
    run.bold, run.font.size = bold, Pt(SMALL_SIZE)
    run.font.color.rgb = color_of(palette.MUTED if muted else color)
    if fill:
        shade: Any = OxmlElement("w:shd")
        for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)):
            shade.set(qn(name), value)
        cell._tc.get_or_add_tcPr().append(shade)
