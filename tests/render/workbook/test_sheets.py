"""Each sheet of the workbook as it is declared: its title, its headings in order, its first row, and what it says when empty."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import structs

from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheets.asked import questions_sheet, sign_off
from analyzer.render.workbook.sheets.decisions import decisions_sheet
from analyzer.render.workbook.sheets.guide import most_pressing, summary_sheet
from analyzer.render.workbook.sheets.sources import inputs_sheet, problems_sheet, set_aside, sheets_read
from analyzer.report.model import Answers, Decision, Findings, ReportModel, ReviewItem
from analyzer.report.model.review_item import DecisionScope
from analyzer.report.tables.plans import Link
from analyzer.vocabulary import Answer, FileStatus, Position, SheetKind, Subject, Test

FIRM = "uei:BRGHTQ5ZN6W9"
FINDING = Link("Finding", "Findings", f"anthropic\n{FIRM}")


def headings(sheet: Sheet[Any]) -> list[str]:
    return [column.heading for column in sheet.columns]


def first_row(sheet: Sheet[Any]) -> list[Any]:
    return [column.value(sheet.items[0]) for column in sheet.columns]


def empty(sheet: Sheet[Any]) -> tuple[int, str]:
    """How many rows it has, and what it says instead."""
    return len(sheet.items), sheet.nothing


def test_the_summary_counts_each_position_under_the_leading_test(model: ReportModel, empty_model: ReportModel) -> None:
    sheet = summary_sheet(model)
    assert sheet.title == "Summary"
    assert headings(sheet) == ["Designation", "Test", "Position", "Firms", "Contracts", "Obligated"]
    assert first_row(sheet) == ["anthropic", Test.USE, Position.DESIGNATED, 1, 0, 0]
    # Halvorsen with 6 contracts, Brightquill with 2, Cobalt Ridge with 1
    exposed = [column.value(sheet.items[1]) for column in sheet.columns]
    assert exposed == ["anthropic", Test.USE, Position.EXPOSED, 3, 9, Decimal("52247755.17")]
    assert empty(summary_sheet(empty_model)) == (0, "No firm was found in the inputs.")


def test_the_most_pressing_stands_first_and_leads_to_its_finding(model: ReportModel, empty_model: ReportModel) -> None:
    sheet = most_pressing(model)
    assert sheet.title == "Most pressing"
    assert headings(sheet) == ["Designation", "Firm", "What was found", "Next step", "Covered dollars", "Finding"]
    assert first_row(sheet) == [
        "anthropic",
        "Halvorsen Defense Systems, Inc.",
        "Position exposed.",
        "Tell the contracting officer; plan the replacement of Claude Enterprise.",
        Decimal("48215300.00"),
        Link("Finding", "Findings", "anthropic\nuei:HLVRSN7DQ2K4"),
    ]
    assert empty(most_pressing(empty_model)) == (
        0, "Nothing is pressing by what was read; see Inputs for what was not read.",
    )  # fmt: skip


def test_the_inputs_stand_with_what_became_of_them(model: ReportModel, empty_model: ReportModel) -> None:
    sheet = inputs_sheet(model)
    assert sheet.title == "Inputs"
    assert headings(sheet) == ["File", "Status", "What stood in the way", "Bytes", "SHA-256"]
    assert first_row(sheet) == ["contracts.csv", FileStatus.READ, "", 40_211, "c" * 64]
    assert len(sheet.items) == 4
    assert empty(inputs_sheet(empty_model)) == (0, "No file was given.")


def test_each_sheet_that_was_read_stands_with_what_was_understood(model: ReportModel, empty_model: ReportModel) -> None:
    sheet = sheets_read(model)
    assert sheet.title == "Sheets read"
    assert headings(sheet) == [
        "File", "Sheet", "Kind", "Header row", "Rows read", "Rows kept", "Rows rejected", "Matching rows without an owner",
        "Amount in total", "Columns understood", "Notes",
    ]  # fmt: skip
    assert first_row(sheet) == [
        "payments_fy26.csv", "", SheetKind.PAYMENTS, 3, 1880, 1878, 2, 0, Decimal("4410233.18"),
        "supplier: Payee\namount: Paid", "Title rows above the header.",
    ]  # fmt: skip
    assert empty(sheets_read(empty_model)) == (0, "No sheet was read.")


def test_every_problem_stands_in_full(model: ReportModel, empty_model: ReportModel) -> None:
    sheet = problems_sheet(model)
    assert sheet.title == "Problems"
    assert headings(sheet) == ["File", "Sheet", "Problem"]
    assert first_row(sheet) == [
        "", "", "2 exposed or unresolved firms hang on contracts not on file (N00019-23-D-0045/0009).",
    ]  # fmt: skip
    assert empty(problems_sheet(empty_model)) == (0, "No problem was met.")


def test_what_is_no_firm_stands_with_why_and_its_first_row(model: ReportModel, empty_model: ReportModel) -> None:
    sheet = set_aside(model)
    assert sheet.title == "No firms"
    assert headings(sheet) == [
        "Name", "Why it is no firm to ask", "Rows", "Spend", "File", "Sheet", "First row", "Designation of the vendor",
    ]  # fmt: skip
    assert first_row(sheet) == [
        "In-house", "It names no organisation.", 3, Decimal("12.50"), "payments_fy26.csv", "", 17, "",
    ]  # fmt: skip
    assert empty(set_aside(empty_model)) == (0, "Every name is that of a firm.")


def test_a_question_stands_with_its_addressee_and_all_that_waits_for_it(
    model: ReportModel, empty_model: ReportModel
) -> None:
    finding = next(each for each in model.findings if each.firm_key == FIRM)
    waiting = [
        structs.replace(answer, firm_key=FIRM, clause=clause, answer=Answer.ASK_FIRST, due_rule="3 days")
        for answer, clause in zip(model.answers, ("C-1", "C-2"), strict=False)
    ]
    told = structs.replace(finding, path="A cell says so.", covered_contracts=2, covered_obligated=Decimal("90.00"))
    known = dataclasses.replace(model.clearing[0], addressee=told.firm, contact="J. Okafor")
    sheet = questions_sheet(
        dataclasses.replace(model, findings=Findings.of([told]), answers=Answers.of(waiting), clearing=(known,))
    )
    assert sheet.title == "Questions"
    assert headings(sheet) == [
        "Designation", "Addressee", "UEI", "Contact on file", "Question", "What points there", "Duties that wait", "Due rule",
        "Covered contracts", "Covered dollars", "Finding",
    ]  # fmt: skip
    assert first_row(sheet) == [
        "anthropic", "Brightquill Software LLC", "BRGHTQ5ZN6W9", "J. Okafor",
        "Decide with counsel how Brightquill Software LLC is asked, for asking may be notice to it. "
        "Our records show that you use Anthropic. In which product, since when, for which contracts, and do you still?",
        "A cell says so.", "C-1, C-2", "3 days", 2, Decimal("90.00"), FINDING,
    ]  # fmt: skip
    assert empty(questions_sheet(empty_model)) == (0, "Nothing has to be asked.")


def test_the_sign_off_leaves_name_title_date_and_signature_to_a_person(empty_model: ReportModel) -> None:
    sheet = sign_off(empty_model)
    assert sheet.title == "Sign-off"
    assert headings(sheet) == ["Role", "Statement", "Name", "Title", "Date", "Signature"]
    assert [line.role for line in sheet.items] == ["Preparer", "Reviewer", "Approver"]
    assert first_row(sheet)[2:] == ["", "", None, ""]
    assert [column.heading for column in sheet.columns if column.prompt] == ["Name", "Title", "Date", "Signature"]


def test_what_needs_a_ruling_stands_with_the_ruling_on_record(model: ReportModel, empty_model: ReportModel) -> None:
    ruled = Decision(ruling="Removed", rationale="Gone.", removed_on=date(2026, 3, 1), decided_by="J. Okafor")
    item = ReviewItem(
        "k1", Subject.PATH, "anthropic", FIRM, "Brightquill Software LLC", "BRGHTQ5ZN6W9", "8BQS1", "It uses Claude.",
        "a.csv, row 9", Position.EXPOSED, "FA1", Decimal("90.00"), DecisionScope(), ruled, "in force",
    )  # fmt: skip
    sheet = decisions_sheet(dataclasses.replace(model, review_items=(item,)))
    assert (sheet.title, sheet.frozen) == ("Decisions", 2)
    row = dict(zip(headings(sheet), first_row(sheet), strict=True))
    assert list(row.items())[:11] == [
        ("Designation", "anthropic"), ("Firm", "Brightquill Software LLC"), ("UEI", "BRGHTQ5ZN6W9"), ("CAGE", "8BQS1"),
        ("Subject", "Path"), ("What is to be decided", "It uses Claude."), ("Also read as", ""), ("Where it stands", "a.csv, row 9"),
        ("Position", Position.EXPOSED), ("PIID", "FA1"), ("Obligated", Decimal("90.00")),
    ]  # fmt: skip
    filled = ("Decision", "Rationale", "Removed on", "Decided by", "Owner", "Valid until")
    assert [row[heading] for heading in filled] == ["Removed", "Gone.", date(2026, 3, 1), "J. Okafor", "", None]
    assert list(row.items())[-4:] == [
        ("State", "in force"), ("Evidence", Link("Evidence", "Evidence", FINDING.key)), ("Finding", FINDING), ("Row key", "k1"),
    ]  # fmt: skip
    assert empty(decisions_sheet(empty_model)) == (0, "Nothing needs a ruling.")


def test_people_fill_in_the_ruling_only_and_the_key_is_out_of_sight(empty_model: ReportModel) -> None:
    sheet = decisions_sheet(empty_model)
    assert [column.heading for column in sheet.columns if column.prompt] == headings(sheet)[11:29]
    assert [column.heading for column in sheet.columns if column.hidden] == ["Row key"]
    assert [column.heading for column in sheet.columns if column.choices] == ["Decision", "Applies to", "Justification"]
