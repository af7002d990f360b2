"""The first sheet: the result, what to check first, what the words mean, and what was changed to fit into a workbook."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from analyzer.render.workbook.cell import Remarks
from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheets.guide import read_me
from analyzer.render.workbook.sheets.sources import inputs_sheet
from analyzer.report.model import ReportModel
from analyzer.report.tables.plans import Link


def test_read_me_says_what_it_is_not_then_the_result_the_law_what_to_check_and_what_was_not_read(
    model: ReportModel,
) -> None:
    sheet = read_me(model, (), Remarks())
    assert (sheet.title, [column.heading for column in sheet.columns]) == (
        "Read me",
        ["Topic", "Entry", "What it says"],
    )
    assert (sheet.items[0].topic, sheet.items[0].text.partition(".")[0]) == ("Not legal advice", "Not legal advice")
    assert [column.value(sheet.items[1]) for column in sheet.columns] == [
        "Result", "", "3 of 12 firms are exposed to Anthropic under the test of use. 2 more are unresolved. 1 certificate is"
        " contradicted.",
    ]  # fmt: skip
    topics = [line.topic for line in sheet.items]
    entities = topics.count("Own entity")
    assert entities == sum(finding.own for finding in model.findings)
    assert topics[: 8 + entities] == [
        "Not legal advice", "Result", "Result", *["Own entity"] * entities, "Law", "Law", "Check first", "Not read", "Limits",
    ]  # fmt: skip
    assert next(line.entry for line in sheet.items if line.topic == "Not read") == "old_list.xls"


@pytest.mark.parametrize(
    ("topic", "lines"),
    [("Designation", 2), ("Certificate", 1), ("Authority", 3), ("Sources conflict", 1), ("Rules in force", 2)],
)
def test_read_me_holds_each_designation_authority_and_rule(model: ReportModel, topic: str, lines: int) -> None:
    assert sum(line.topic == topic for line in read_me(model, (), Remarks()).items) == lines


def test_read_me_lists_the_other_sheets_and_the_rows_that_they_leave_out(model: ReportModel) -> None:
    short: Sheet[Any] = dataclasses.replace(inputs_sheet(model), left_out=1200)
    lines = [line for line in read_me(model, (short,), Remarks()).items if isinstance(line.entry, Link)]
    assert [(line.topic, line.entry, line.text) for line in lines] == [
        ("Rows left out", Link("Inputs", "Inputs", ""), "This sheet shows 4 of 1,204 rows; all are in run.json."),
        ("Sheets", Link("Inputs", "Inputs", ""), short.purpose),
    ]


def test_read_me_says_what_was_changed_to_fit_into_a_workbook(empty_model: ReportModel) -> None:
    assert [line for line in read_me(empty_model, (), Remarks()).items if line.topic == "This workbook"] == []
    lines = [
        line for line in read_me(empty_model, (), Remarks(cleaned=1200, cut=3)).items if line.topic == "This workbook"
    ]
    assert [line.text.split(" cells")[0] for line in lines] == ["1,200", "3"]
