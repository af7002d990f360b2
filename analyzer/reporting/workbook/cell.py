"""Values as workbook cells: every text is text, whatever it looks like, and what Excel cannot hold is said.

Sources of the rules: Excel's limits (32,767 characters in a cell, 15 significant digits, dates from 1900-03-01),
and OWASP on CSV injection for the signs that start a formula.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell

from analyzer.reporting.amount import plain_amount
from analyzer.reporting.cleaning import clean
from analyzer.reporting.tables.column import Kind, Value
from analyzer.reporting.workbook.palette import FILLS
from analyzer.reporting.workbook.style import Look, Styles
from analyzer.reporting.workbook.words import spelled

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

LONGEST_TEXT = 32_767
CUT = " [cut: longer than a cell can be; the CSV file has it all]"
FIRST_DATE = date(1900, 3, 1)
MOST_DIGITS = 15
SIGN = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


@dataclass(slots=True)
class Remarks:
    """What was changed so that a workbook can hold it; the Read me sheet says so."""

    cleaned: int = 0
    cut: int = 0


class CellMaker:
    """Makes the cells of one workbook; styles are looked up once per look, not once per cell."""

    def __init__(self, book: Any, remarks: Remarks) -> None:
        self._styles = Styles(book)
        self._remarks = remarks

    def text(self, sheet: Any, text: str, look: Look) -> Cell:
        """A cell of text that no program takes for a formula, a number or a date."""
        fitting = self._fit(text)
        cell = WriteOnlyCell(sheet, fitting or None)
        cell.data_type = "s" if fitting else "n"
        self._styles.dress(cell, look, quoted=bool(SIGN.match(fitting)))
        return cell

    def value(self, sheet: Any, value: Value, kind: Kind, place: str = "") -> Cell:
        """A cell of a column of `kind`; absent values leave the cell empty. `place` is that of a `Look`."""
        if value is None or value == "":
            return self.text(sheet, "", Look(kind, "", place))
        if place and isinstance(value, str):
            return self.text(sheet, value, Look(kind, "", place))
        if isinstance(value, StrEnum) or (isinstance(value, str) and kind is Kind.WORD):
            return self.text(sheet, spelled(value), Look(Kind.WORD, FILLS.get(value, "")))
        if isinstance(value, str) or not _held(value):
            return self.text(sheet, _plain(value), Look(kind))
        cell = WriteOnlyCell(sheet)
        cell.value = value
        self._styles.dress(cell, Look(kind, "", place))
        return cell

    def _fit(self, text: str) -> str:
        # XML turns CR into LF when it is read; Excel's own line break is LF.
        cleaned = clean(text)
        self._remarks.cleaned += cleaned != text
        fitting = cleaned.replace("\r\n", "\n").replace("\r", "\n")
        if len(fitting) <= LONGEST_TEXT:
            return fitting
        self._remarks.cut += 1
        return fitting[: LONGEST_TEXT - len(CUT)] + CUT


def _held(value: int | Decimal | date) -> bool:
    """Whether Excel can hold the value exactly as a number or a date."""
    if isinstance(value, date):
        return value >= FIRST_DATE
    return len(Decimal(value).normalize().as_tuple().digits) <= MOST_DIGITS


def _plain(value: Value) -> str:
    if isinstance(value, Decimal):
        return plain_amount(value)
    return value.isoformat() if isinstance(value, date) else str(value)
