"""The sheets that nobody reads: the lists to choose from, and which report a workbook was made from."""

from __future__ import annotations

import hashlib
from itertools import zip_longest
from typing import Any

from openpyxl.workbook.defined_name import DefinedName

from analyzer.render.workbook.cell import CellMaker
from analyzer.render.workbook.sheets.decisions import JUSTIFICATIONS, RULINGS, SCOPES
from analyzer.render.workbook.style import Look
from analyzer.render.workbook.table_rows import row_of
from analyzer.render.workbook.writer import SheetWriter
from analyzer.report.model import ReportModel
from analyzer.report.tables.table_column import ColumnKind
from analyzer.ruling_needs import RulingScope
from analyzer.vocabulary import Justification, Ruling

LISTS, META = "_lists", "_meta"
REPORT_ID = "report"


def report_id(model: ReportModel) -> str:
    """Tells which scan a workbook came from: the same for the same questions with the same rulings on record."""
    lines = "\n".join(f"{item.key} {item.decision} {item.place}" for item in model.review_items)
    text = f"{model.run.as_of} {[note.sha256 for note in model.designations]}\n{lines}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def add_hidden(book: Any, writer: SheetWriter, cells: CellMaker, model: ReportModel) -> None:
    """Add both sheets, hidden, and name the lists."""
    words = {RULINGS: tuple(Ruling), JUSTIFICATIONS: tuple(Justification), SCOPES: tuple(RulingScope)}
    for letter, (name, column) in zip("ABC", words.items(), strict=True):
        book.defined_names[name] = DefinedName(name, attr_text=f"'{LISTS}'!${letter}$1:${letter}${len(column)}")
    meta = ((REPORT_ID, report_id(model)), ("version", model.run.version), ("as of", model.run.as_of.isoformat()))
    for title, rows in ((LISTS, zip_longest(*words.values(), fillvalue="")), (META, meta)):
        sheet = writer.add(title)
        sheet.sheet_state = "hidden"
        looks = ([cells.text(text, Look(ColumnKind.TEXT)) for text in row] for row in rows)
        writer.fill_plain(sheet, (row_of(number, row) for number, row in enumerate(looks, 1)))
