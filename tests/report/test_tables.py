"""A table declared once reads the same in its CSV file, on its sheet, on the page and as a data frame."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from analyzer.render.csv_text import csv_lines
from analyzer.render.html import grids, render_html
from analyzer.render.html.grids import report_grids
from analyzer.render.workbook.sheet import table_sheets
from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.report.tables.plans import PageColumn, PagePlan, PageSection, SheetColumn
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column

PLANNED = [(table, plan) for table in TABLES for plan in (*table.sheets, *table.pages)]


@pytest.fixture(scope="module")
def page(model: ReportModel) -> str:
    return render_html(model).decode()


def name_of_table(value: object) -> str:
    return getattr(value, "name", "") or getattr(value, "title", "") or getattr(value, "id", "")


@pytest.mark.parametrize("table", TABLES, ids=name_of_table)
def test_no_two_columns_of_a_table_have_one_name_and_each_says_what_it_holds(table: ReportTable[Any]) -> None:
    names = [each.name for each in table.columns]
    assert len(set(names)) == len(names)
    assert all(each.meaning and each.heading and each.width for each in table.columns)


@pytest.mark.parametrize(("table", "plan"), PLANNED, ids=name_of_table)
def test_a_sheet_and_a_page_show_columns_that_the_table_has(table: ReportTable[Any], plan: Any) -> None:
    own = {each.name for each in table.columns}
    named = {each for each in plan.columns if isinstance(each, str)}
    assert named <= own


@pytest.mark.parametrize("plan", [plan for table in TABLES for plan in table.pages], ids=name_of_table)
def test_what_filters_a_table_of_the_page_stands_in_it(plan: Any) -> None:
    shown = {each.name if isinstance(each, PageColumn) else each for each in plan.columns}
    assert {*plan.facets, *plan.optional} <= shown


def test_every_table_has_a_sheet() -> None:
    assert all(table.sheets for table in TABLES)


def test_a_table_holds_as_many_rows_in_its_csv_file_as_on_its_sheet(model: ReportModel) -> None:
    for table in TABLES:
        lines = "".join(csv_lines(table, model)).splitlines()
        (sheet, *_) = table_sheets(table, model)
        assert len(sheet.items) == len(table.items(model))
        assert len(lines) >= 1 + len(sheet.items)  # a text may hold line breaks


def test_a_column_has_the_same_value_on_the_sheet_and_in_the_csv_file(model: ReportModel) -> None:
    for table in TABLES:
        for plan, sheet in zip(table.sheets, table_sheets(table, model), strict=True):
            for part, shown in zip(plan.columns, sheet.columns, strict=True):
                if not isinstance(part, SheetColumn) and part != "authority":
                    of_csv = table.column(part)
                    assert [shown.value(item) for item in sheet.items] == [of_csv.value(item) for item in sheet.items]


def test_a_sheet_names_the_authority_of_which_the_csv_file_has_the_id(model: ReportModel) -> None:
    names = {each.authority: each.name for note in model.designations for each in note.authorities}
    table = next(table for table in TABLES if table.name == "answers")
    (sheet,) = table_sheets(table, model)
    column = next(column for column in sheet.columns if column.heading == table.column("authority").heading)
    assert [column.value(item) for item in sheet.items] == [names[item.authority] for item in sheet.items]


def test_the_page_shows_every_contract_number_that_is_not_on_file(model: ReportModel) -> None:
    grid = report_grids(model, set())["not-on-file"]
    assert [row[0] for row in grid.rows] == ["N00019-23-D-0045/0009", "0007"]
    assert [row[2] for row in grid.rows] == ["Brightquill Software LLC; Ventral Logistics Group", ""]


def test_the_page_leaves_out_a_table_that_has_no_rows_and_nothing_to_say(empty_model: ReportModel) -> None:
    grids = report_grids(empty_model, set())
    assert "not-on-file" not in grids
    assert grids["register"].empty == "No firm was found in the inputs."


def test_the_page_filters_by_designation_only_where_there_are_several(
    model: ReportModel, empty_model: ReportModel
) -> None:
    several = [each.name for each in report_grids(model, set())["register"].columns]
    one = [each.name for each in report_grids(empty_model, set())["register"].columns]
    assert "designation" in several
    assert "designation" not in one


def test_a_column_that_is_not_there_is_an_error_that_names_the_file() -> None:
    with pytest.raises(LookupError, match=r"findings\.csv has no column colour"):
        TABLES[0].column("colour")


@pytest.mark.parametrize("plan", [plan for table in TABLES for plan in table.pages], ids=name_of_table)
def test_a_table_of_the_page_is_drawn_once_and_in_its_section(plan: Any, page: str) -> None:
    (section,) = re.findall(rf'<section id="{plan.section}".*?</section>', page, re.DOTALL)
    mark = f'<div class="grid" id="{plan.id}"'
    assert section.count(mark) == page.count(mark) == 1


@pytest.mark.parametrize("section", PageSection)
def test_a_new_table_would_be_drawn_in_any_section(
    section: PageSection, model: ReportModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan: PagePlan[Any] = PagePlan("newcomer", section, "Newcomers", ("firm",), ())
    table: ReportTable[Any] = ReportTable(
        "newcomers",
        "a table that nobody placed",
        (declare_column("firm", ColumnKind.TEXT),),
        lambda each: each.findings,
    )
    monkeypatch.setattr(grids, "TABLES", (*TABLES, replace(table, pages=(plan,))))
    page = render_html(model).decode()
    (drawn,) = re.findall(rf'<section id="{section}".*?</section>', page, re.DOTALL)
    assert '<div class="grid" id="newcomer"' in drawn
    assert "<h3>Newcomers</h3>" in drawn
