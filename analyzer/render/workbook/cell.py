"""Values as workbook cells: every text is text, whatever it looks like, and what Excel cannot hold is said.

Sources of the rules: Excel's limits (32,767 characters in a cell, 15 significant digits, dates from 1900-03-01),
and OWASP on CSV injection for the signs that start a formula. Cells are written as the XML that a sheet holds
(ECMA-376, 18.3.1.4): one made as an object costs ten times as much.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from xml.sax.saxutils import escape

from analyzer.render.amount import plain_amount
from analyzer.render.cleaning import clean_text
from analyzer.render.workbook.palette import FILLS
from analyzer.render.workbook.style import Look, Styles
from analyzer.report.tables.table_column import ColumnKind, Value
from analyzer.word_labels import word_label

LONGEST_TEXT = 32_767
CUT = " [cut: longer than a cell can be; the CSV file has it all]"
FIRST_DATE = date(1900, 3, 1)
DAY_ZERO = date(1899, 12, 30).toordinal()
MAX_DIGITS = 15
SIGN = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


@dataclass(slots=True)
class Remarks:
    """What was changed so that a workbook can hold it; the Read me sheet says so."""

    cleaned: int = 0
    cut: int = 0


class CellMaker:
    """Makes the cells of one workbook, each as what follows its place: `<c r="A1"` and then ` s="3"/>`."""

    def __init__(self, styles: Styles, remarks: Remarks) -> None:
        self._styles = styles
        self.remarks = remarks

    def text(self, text: str, look: Look) -> str:
        """A cell of text that no program takes for a formula, a number or a date."""
        fitting = self._fit(text)
        style = self._styles.number(look, quoted=bool(SIGN.match(fitting)))
        if not fitting:
            return f' s="{style}"/>'
        kept = ' xml:space="preserve"' if fitting != fitting.strip() else ""
        return f' s="{style}" t="inlineStr"><is><t{kept}>{escape(fitting)}</t></is></c>'

    def value(self, value: Value, kind: ColumnKind, place: str = "") -> str:
        """A cell of a column of `kind`; absent values leave the cell empty. `place` is that of a `Look`."""
        if value is None or value == "":
            return self.text("", Look(kind, "", place))
        if place and isinstance(value, str):
            return self.text(value, Look(kind, "", place))
        if isinstance(value, StrEnum) or (isinstance(value, str) and kind is ColumnKind.WORD):
            return self.text(word_label(value), Look(ColumnKind.WORD, FILLS.get(value, "")))
        if isinstance(value, str) or not _is_exact(value):
            return self.text(_plain_text(value), Look(kind))
        number = value.toordinal() - DAY_ZERO if isinstance(value, date) else value
        return f' s="{self._styles.number(Look(kind, "", place))}"><v>{float(number):.16g}</v></c>'

    def _fit(self, text: str) -> str:
        # XML turns CR into LF when it is read; Excel's own line break is LF.
        cleaned = clean_text(text)
        self.remarks.cleaned += cleaned != text
        fitting = cleaned.replace("\r\n", "\n").replace("\r", "\n")
        if len(fitting) <= LONGEST_TEXT:
            return fitting
        self.remarks.cut += 1
        return fitting[: LONGEST_TEXT - len(CUT)] + CUT


def _is_exact(value: int | Decimal | date) -> bool:
    """Whether Excel can hold the value exactly as a number or a date."""
    if isinstance(value, date):
        return value >= FIRST_DATE
    return len(Decimal(value).normalize().as_tuple().digits) <= MAX_DIGITS


def _plain_text(value: Value) -> str:
    if isinstance(value, Decimal):
        return plain_amount(value)
    return value.isoformat() if isinstance(value, date) else str(value)
