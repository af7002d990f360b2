"""Where each key of each sheet stands, so that links lead to the right row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.utils import quote_sheetname

from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheet_page import HEADER_ROW
from analyzer.report.tables.plans import Link


class Places:
    """The location of every key that a link may lead to; a spreadsheet program follows no link to a folded sheet."""

    def __init__(self, sheets: Iterable[Sheet[Any]]) -> None:
        self._known: dict[tuple[str, str], str] = {}
        for sheet in sheets:
            if sheet.folded:
                continue
            name = escape(quote_sheetname(sheet.title), {'"': "&quot;"})
            self._known[sheet.title, ""] = f"{name}!A1"
            for row, item in enumerate(sheet.items, HEADER_ROW + 1):
                self._known.setdefault((sheet.title, sheet.key(item)), f"{name}!A{row}")

    def find(self, link: Link) -> str:
        """The location as it stands in a hyperlink of the file, '' where nothing stands under the key."""
        return self._known.get((link.sheet, link.key), "")
