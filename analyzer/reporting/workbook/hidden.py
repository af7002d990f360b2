"""The sheets that nobody reads: the lists to choose from, and which report a workbook was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from openpyxl.workbook.defined_name import DefinedName

from analyzer.records import Justification, Ruling
from analyzer.reporting.model import ReportModel
from analyzer.reporting.tables.column import Kind
from analyzer.reporting.workbook.cell import CellMaker
from analyzer.reporting.workbook.sheets.decisions import JUSTIFICATIONS, RULINGS
from analyzer.reporting.workbook.style import Look

LISTS, META = "_lists", "_meta"
REPORT_ID = "report"


def report_id(model: ReportModel) -> str:
    """Tells which scan a workbook came from: the same for the same questions with the same rulings on record."""
    lines = "\n".join(f"{matter.key} {matter.decision} {matter.place}" for matter in model.matters)
    text = f"{model.run.as_of} {[note.sha256 for note in model.designations]}\n{lines}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def add_hidden(book: Any, cells: CellMaker, model: ReportModel) -> None:
    """Add both sheets, hidden, and name the lists."""
    lists = book.create_sheet(LISTS)
    words = {RULINGS: tuple(Ruling), JUSTIFICATIONS: tuple(Justification)}
    for row in range(max(map(len, words.values()))):
        lists.append([_text(cells, lists, column, row) for column in words.values()])
    for letter, (name, column) in zip("AB", words.items(), strict=True):
        book.defined_names[name] = DefinedName(name, attr_text=f"'{LISTS}'!${letter}$1:${letter}${len(column)}")
    meta = book.create_sheet(META)
    for name, value in (
        (REPORT_ID, report_id(model)),
        ("version", model.run.version),
        ("as of", model.run.as_of.isoformat()),
    ):
        meta.append([cells.text(meta, each, Look(Kind.TEXT)) for each in (name, value)])
    for sheet in (lists, meta):
        sheet.sheet_state = "hidden"


def _text(cells: CellMaker, sheet: Any, column: Sequence[str], row: int) -> Any:
    return cells.text(sheet, column[row] if row < len(column) else "", Look(Kind.TEXT))
