"""The frame of every sheet: widths, frozen header, table, print set-up with marking and page numbers."""

from __future__ import annotations

from typing import Any

from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from analyzer.render.cleaning import one_line
from analyzer.render.workbook.palette import LACK, TABS
from analyzer.render.workbook.sheet import Sheet
from analyzer.report.model import Run
from analyzer.report.tables.table_column import ColumnKind

HEADER_ROW = 5
LETTER_PAPER = 1
PAPER_WIDTH = 200  # characters on one sheet of paper, landscape, at about six points
FIRST_DAY = "36526"  # 2000-01-01 as a spreadsheet counts days
# Excel takes 255 characters for a whole header or footer, codes included.
LONGEST_MARKING = 120


def frame_sheet(page: Any, sheet: Sheet[Any], run: Run) -> None:
    """Set up an empty sheet."""
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
        page.column_dimensions[get_column_letter(number)].hidden = column.hidden
    page.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}{HEADER_ROW + 1}"
    page.sheet_view.showGridLines = False
    page.sheet_properties.tabColor = TABS[sheet.tab]
    page.sheet_state = "hidden" if sheet.folded else "visible"
    _print_set_up(page, sheet, run)


def add_table(page: Any, sheet: Sheet[Any], rows: int) -> None:
    """Make the rows below the header a real table, which also brings the filters."""
    last = get_column_letter(len(sheet.columns))
    name = "".join(letter if letter.isalnum() else "_" for letter in page.title).strip("_")
    span = f"A{HEADER_ROW}:{last}{HEADER_ROW + rows}"
    columns = [TableColumn(id=number, name=column.heading) for number, column in enumerate(sheet.columns, 1)]
    table = Table(displayName=f"t_{name}", ref=span, autoFilter=AutoFilter(ref=span), tableColumns=columns)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    page.tables.add(table)
    if sheet.filled_in:
        _add_prompts(page, sheet, rows)
        _mark_lacks(page, sheet, rows)


def _add_prompts(page: Any, sheet: Sheet[Any], rows: int) -> None:
    """What may stand in the cells that people fill in, said when one is chosen; a list is a named range of words."""
    for number, column in enumerate(sheet.columns, 1):
        if not column.prompt:
            continue
        rule = DataValidation(allow_blank=True, showInputMessage=True, showErrorMessage=True)
        rule.promptTitle, rule.prompt = column.heading, column.prompt
        rule.errorTitle = column.heading
        if column.choices:
            rule.type, rule.formula1, rule.error = "list", column.choices, "Choose a word from the list."
        elif column.kind is ColumnKind.DATE:
            rule.type, rule.operator, rule.formula1 = "date", "greaterThan", FIRST_DAY
            rule.error, rule.errorStyle = "Write a date such as 2026-03-31.", "warning"
        letter = get_column_letter(number)
        rule.add(f"{letter}{HEADER_ROW + 1}:{letter}{HEADER_ROW + rows}")
        page.data_validations.append(rule)


def _mark_lacks(page: Any, sheet: Sheet[Any], rows: int) -> None:
    """Colour the empty cells that the words in another cell of their row make required."""
    letters = {column.heading: get_column_letter(number) for number, column in enumerate(sheet.columns, 1)}
    first = HEADER_ROW + 1
    for column in sheet.columns:
        for heading, words in column.needed_for.items():
            says = ",".join(f'${letters[heading]}{first}="{word}"' for word in words)
            letter = letters[column.heading]
            formula = f"AND(OR({says}),LEN(TRIM(${letter}{first}))=0)"
            rule = Rule(type="expression", dxf=DifferentialStyle(fill=PatternFill(bgColor=LACK)), formula=[formula])
            page.conditional_formatting.add(f"{letter}{first}:{letter}{HEADER_ROW + rows}", rule)


def _print_set_up(page: Any, sheet: Sheet[Any], run: Run) -> None:
    """As many sheets of paper side by side as keep the print readable, each with the header and the first columns."""
    width = sum(column.width for column in sheet.columns if not column.hidden)
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = LETTER_PAPER
    page.page_setup.fitToWidth = -(-width // PAPER_WIDTH)
    if width > PAPER_WIDTH and sheet.frozen:
        page.print_title_cols = f"A:{get_column_letter(sheet.frozen)}"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    page.page_margins.left = page.page_margins.right = 0.5
    marking = one_line(run.marking)[:LONGEST_MARKING].replace("&", "&&")
    if marking:
        page.oddHeader.center.text = page.oddFooter.center.text = marking
    page.oddFooter.left.text = f"As of {run.as_of.isoformat()}"
    page.oddFooter.right.text = "Page &P of &N"
