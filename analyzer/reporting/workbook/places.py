"""Where each key of each sheet stands, continuation sheets included, so that links lead to the right row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openpyxl.utils import quote_sheetname

from analyzer.reporting.workbook.page import HEADER_ROW
from analyzer.reporting.workbook.sheet import Link, Sheet

# Excel takes 1,048,576; a round number below leaves room for the rows above the table.
ROWS_PER_PAGE = 1_000_000


def page_title(title: str, number: int) -> str:
    """The title of a sheet's n-th page, counted from 0: `Evidence`, `Evidence (2)` ..."""
    return title if number == 0 else f"{title} ({number + 1})"


class Places:
    """The location of every key that a link may lead to."""

    def __init__(self, sheets: Iterable[Sheet[Any]], rows_per_page: int) -> None:
        self._known: dict[tuple[str, str], str] = {}
        for sheet in sheets:
            self._known[sheet.title, ""] = f"{quote_sheetname(sheet.title)}!A1"
            self._index(sheet, rows_per_page)

    def find(self, link: Link) -> str:
        """The location as a hyperlink has it, '' where nothing stands under the key."""
        return self._known.get((link.sheet, link.key), "")

    def _index(self, sheet: Sheet[Any], rows_per_page: int) -> None:
        for index, item in enumerate(sheet.items):
            key = (sheet.title, sheet.key(item))
            if key not in self._known:
                page, row = divmod(index, rows_per_page)
                self._known[key] = f"{quote_sheetname(page_title(sheet.title, page))}!A{HEADER_ROW + 1 + row}"
