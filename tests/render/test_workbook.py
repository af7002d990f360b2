"""The workbook cell by cell: what a value becomes, what Excel cannot hold, and the frame around it."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import msgspec
import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from analyzer.render.workbook import write_workbook
from analyzer.report.model import ReportModel
from analyzer.vocabulary import Position

ODD = "a\tb <&> \"q\" 'a' \U0001f600 \u2028 _x0041_ ]]>"
# what the description of a contract says, and what its cell holds
TEXTS = {
    "plain": ("Avionics", "Avionics"),
    "formula": ("=1+1", "=1+1"),
    "sign of another alphabet": ("\uff1d1", "\uff1d1"),
    "number": ("00123", "00123"),
    "markup": (ODD, ODD),
    "spaces around": ("  two  ", "  two  "),
    "line breaks": ("a\r\nb\rc", "a\nb\nc"),
    "characters that no file holds": ("a\x00b\ud800c\uffff", "a\ufffdb\ufffdc\ufffd"),
    "what turns a line round": ("invoice\u202egpj.exe\u202c", "invoice\ufffdgpj.exe\ufffd"),
    "what a terminal obeys": ("a\x9b31mred", "a\ufffd31mred"),
    "marks of direction, which Hebrew needs": ("a\u200fb", "a\u200fb"),
    "only spaces": ("   ", "   "),
}


def written(model: ReportModel, folder: Path) -> Workbook:
    write_workbook(model, folder / "report.xlsx")
    return openpyxl.load_workbook(folder / "report.xlsx")


def contracts_sheet(model: ReportModel, folder: Path, **changes: object) -> Worksheet:
    """The sheet of the first contract alone."""
    first = msgspec.structs.replace(model.contracts[0], **changes)
    return written(dataclasses.replace(model, contracts=(first,)), folder)["Contracts"]


def contract_cell(model: ReportModel, folder: Path, heading: str, **changes: object) -> Cell | MergedCell:
    """Its cell under a heading."""
    sheet = contracts_sheet(model, folder, **changes)
    return next(sheet.cell(6, cell.column) for cell in sheet[5] if cell.value == heading)


@pytest.fixture(scope="module")
def book(model: ReportModel, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return written(model, tmp_path_factory.mktemp("book"))


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_stays_the_text_that_it_is(model: ReportModel, tmp_path: Path, name: str) -> None:
    text, held = TEXTS[name]
    cell = contract_cell(model, tmp_path, "Description", description=text)
    assert (cell.data_type, cell.value) == ("s", held)
    assert cell.quotePrefix == (name in ("formula", "sign of another alphabet"))


@pytest.mark.parametrize(
    ("amount", "held", "kind"),
    [
        (Decimal("465877930.01"), 465877930.01, "n"),
        (Decimal("-0.10"), -0.1, "n"),
        (Decimal("0.00"), 0, "n"),
        (Decimal("1234567890123456.78"), "1234567890123456.78", "s"),
    ],
)
def test_money_is_a_number_where_excel_holds_it_exactly(
    model: ReportModel, tmp_path: Path, amount: Decimal, held: float | str, kind: str
) -> None:
    cell = contract_cell(model, tmp_path, "Potential", potential=amount)
    assert (cell.value, cell.data_type) == (held, kind)


def test_a_day_is_a_date_where_excel_has_it(model: ReportModel, tmp_path: Path) -> None:
    cell = contract_cell(model, tmp_path, "End date", end_date=date(1900, 3, 1))
    assert (cell.value, cell.number_format) == (datetime(1900, 3, 1), "yyyy-mm-dd")
    assert contract_cell(model, tmp_path, "End date", end_date=date(1899, 12, 31)).value == "1899-12-31"


def test_an_identifier_is_text_and_a_word_is_spelled_and_coloured(model: ReportModel, tmp_path: Path) -> None:
    piid = contract_cell(model, tmp_path, "PIID", piid="0012345")
    assert (piid.value, piid.data_type, piid.number_format) == ("0012345", "s", "@")
    position = contract_cell(model, tmp_path, "Position", position=Position.NO_DATA)
    assert (position.value, position.fill.start_color.rgb, position.font.b) == ("No data", "00E4E7EB", True)


def test_an_absent_value_leaves_the_cell_empty(model: ReportModel, tmp_path: Path) -> None:
    assert contract_cell(model, tmp_path, "Potential", potential=None).value is None


def test_what_was_changed_is_counted_on_read_me(model: ReportModel, tmp_path: Path) -> None:
    bad = tuple(msgspec.structs.replace(c, description="a\x00b", agency="x" * 40_000) for c in model.contracts[:3])
    book = written(dataclasses.replace(model, contracts=bad), tmp_path)
    told = {str(row[1]): str(row[2]) for row in book["Read me"].iter_rows(min_row=6, values_only=True)}
    assert told["Characters replaced"].startswith("3 cells ")
    assert told["Texts cut"].startswith("3 cells ")
    assert len(book["Contracts"]["C6"].value) == 32_767


def test_every_sheet_has_a_title_a_table_a_frozen_header_and_a_print_set_up(book: Workbook, model: ReportModel) -> None:
    for sheet in book.worksheets[:-2]:
        (table,) = sheet.tables.values()
        assert table.ref == f"A5:{sheet.dimensions.split(':')[1]}"
        assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[5]]
        assert (sheet["A1"].value, sheet["A3"].value) == (sheet.title, model.run.marking)
        assert (sheet.freeze_panes or "").endswith("6")
        assert sheet.print_title_rows == "$5:$5"
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.oddHeader is not None
        assert sheet.oddFooter is not None
        assert (sheet.oddHeader.center.text, sheet.oddFooter.right.text) == (model.run.marking, "Page &P of &N")


def test_no_sheet_is_protected_for_excel_sorts_no_sheet_with_locked_cells(book: Workbook) -> None:
    assert [sheet.title for sheet in book if sheet.protection.sheet] == []


def test_twelve_sheets_are_in_sight_and_no_link_leads_to_another(book: Workbook) -> None:
    visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert visible == [
        "Read me", "Summary", "Findings", "Answers", "Decisions", "Deadlines", "Inquiries", "Clearing plan", "Paths", "Evidence",
        "Contracts", "Sign-off",
    ]  # fmt: skip
    targets = {
        cell.hyperlink.location.split("!")[0].strip("'")
        for title in visible for row in book[title] for cell in row if cell.hyperlink and cell.hyperlink.location
    }  # fmt: skip
    assert targets
    assert targets <= set(visible)


def test_a_cell_to_fill_in_says_what_is_expected(book: Workbook) -> None:
    sheet = book["Sign-off"]
    asked = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert list(asked) == ["C6:C8", "D6:D8", "E6:E8", "F6:F8"]
    assert (asked["E6:E8"].type, asked["E6:E8"].prompt) == ("date", "The day of signing.")


def test_the_lists_to_choose_from_are_named_and_hidden(book: Workbook) -> None:
    ruling = next(r for r in book["Decisions"].data_validations.dataValidation if r.formula1 == "list_decisions")
    assert ruling.type == "list"
    title, place = book.defined_names["list_decisions"].attr_text.split("!")
    assert book[title.strip("'")][place.replace("$", "")][0][0].value == "Under review"
    assert {"_lists", "_meta"} <= {sheet.title for sheet in book if sheet.sheet_state == "hidden"}
    assert book["Decisions"].column_dimensions["AG"].hidden


def test_a_long_text_gets_a_taller_row(model: ReportModel, tmp_path: Path) -> None:
    sheet = contracts_sheet(model, tmp_path, description="word " * 20)
    assert sheet.row_dimensions[6].height == 45


def test_no_part_is_left_without_its_rows_and_no_file_beside_it(model: ReportModel, tmp_path: Path) -> None:
    write_workbook(model, tmp_path / "report.xlsx")
    with ZipFile(tmp_path / "report.xlsx") as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert [sheet.count(b"<sheetData>") for sheet in sheets] == [1] * len(sheets)
    assert [file.name for file in tmp_path.iterdir()] == ["report.xlsx"]


def test_kinds_of_columns_have_a_format_of_their_own(book: Workbook) -> None:
    formats = {cell.number_format for sheet in book for row in sheet.iter_rows(min_row=6) for cell in row}
    assert formats == {"General", "@", "#,##0", "#,##0.00", "yyyy-mm-dd", '0.0" %"'}
    shares = [
        cell
        for column in book["Concentration"].iter_cols(min_row=5)
        for cell in column[1:]
        if str(column[0].value).startswith("Share")
    ]
    assert shares
    assert all(isinstance(cell.value, int | float) and cell.number_format == '0.0" %"' for cell in shares)
