"""The frame of every sheet: widths, frozen header, table, print set-up with marking and page numbers."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from analyzer.reporting.cleaning import one_line
from analyzer.reporting.model import Run
from analyzer.reporting.workbook.palette import TABS
from analyzer.reporting.workbook.sheet import Sheet

HEADER_ROW = 5
LETTER_PAPER = 1
# Excel takes 255 characters for a whole header or footer, codes included.
LONGEST_MARKING = 120


def frame(page: Any, sheet: Sheet[Any], run: Run) -> None:
    """Set up an empty sheet; must come before its first row."""
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.row_dimensions[1].height = 28
    page.row_dimensions[HEADER_ROW].height = 32
    page.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}{HEADER_ROW + 1}"
    page.sheet_view.showGridLines = False
    page.sheet_properties.tabColor = TABS[sheet.tab]
    _print_set_up(page, run)


def add_table(page: Any, sheet: Sheet[Any], rows: int) -> None:
    """Make the rows written below the header a real table, which also brings the filters."""
    last = get_column_letter(len(sheet.columns))
    name = "".join(letter if letter.isalnum() else "_" for letter in page.title).strip("_")
    span = f"A{HEADER_ROW}:{last}{HEADER_ROW + rows}"
    columns = [TableColumn(id=number, name=column.heading) for number, column in enumerate(sheet.columns, 1)]
    table = Table(displayName=f"t_{name}", ref=span, autoFilter=AutoFilter(ref=span), tableColumns=columns)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    page.tables.add(table)


def _print_set_up(page: Any, run: Run) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = LETTER_PAPER
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    page.page_margins.left = page.page_margins.right = 0.5
    marking = one_line(run.marking)[:LONGEST_MARKING].replace("&", "&&")
    page.oddHeader.center.text = marking
    page.oddFooter.left.text = f"As of {run.as_of.isoformat()}"
    page.oddFooter.center.text = marking
    page.oddFooter.right.text = "Page &P of &N"
