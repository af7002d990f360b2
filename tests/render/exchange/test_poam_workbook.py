"""The plan as FedRAMP's workbook: its columns in its order, on its two sheets, and nothing filled in that nobody told."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from analyzer.inquiry_words import InquiryEvent, InquiryState
from analyzer.render.exchange.formats import FORMATS
from analyzer.report import model as m
from analyzer.report.model.inquiry import Inquiry, Reply
from analyzer.vocabulary import Position, Ruling
from tests.render.exchange.conftest import NOT_PRESENT, ruled, with_rulings
from tests.report_models import BRIGHT, D1

# Typed from FedRAMP's template, columns A to AE.
TEMPLATE = (
    "POAM ID", "Controls", "Weakness Name", "Weakness Description", "Weakness Detector Source", "Weakness Source Identifier",
    "Asset Identifier", "Point of Contact", "Resources Required", "Overall Remediation Plan", "Original Detection Date",
    "Scheduled Completion Date", "Planned Milestones", "Milestone Changes", "Status Date", "Vendor Dependency", "Last Vendor Check-in Date",
    "Vendor Dependent Product Name", "Original Risk Rating", "Adjusted Risk Rating", "Risk Adjustment", "False Positive",
    "Operational Requirement", "Deviation Rationale", "Supporting Documents", "Comments", "Auto-Approve",
    "Binding Operational Directive 22-01 tracking", "Binding Operational Directive 22-01 Due Date", "CVE", "Service Name",
)  # fmt: skip
HEADER_ROW = 5


def rows_of(report: m.ReportModel, folder: Path, title: str) -> list[dict[str, Any]]:
    file = folder / "poam.xlsx"
    FORMATS["poam"].write(report, file)
    rows = list(load_workbook(file)[title].iter_rows(min_row=HEADER_ROW, values_only=True))
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def test_the_sheets_and_columns_are_those_of_the_template(sample: m.ReportModel, tmp_path: Path) -> None:
    (first, *_) = rows_of(sample, tmp_path, "Open POA&M Items")
    assert tuple(first) == TEMPLATE
    assert load_workbook(tmp_path / "poam.xlsx").sheetnames == ["Open POA&M Items", "Closed POA&M Items"]


def test_each_line_of_the_plan_and_each_report_is_an_open_item_of_the_sample(
    sample: m.ReportModel, tmp_path: Path
) -> None:
    rows = rows_of(sample, tmp_path, "Open POA&M Items")
    assets = [row["Asset Identifier"] for row in rows]
    assert len(rows) == len({row["POAM ID"] for row in rows})
    assert {line.what for line in sample.clearing} <= set(assets)
    assert sum("FAR 52.204-30" in row["Weakness Name"] for row in rows) == len(sample.disclosures)


def test_what_nobody_told_is_to_be_supplied_and_no_scan_is_a_detection(sample: m.ReportModel, tmp_path: Path) -> None:
    for row in rows_of(sample, tmp_path, "Open POA&M Items"):
        told = {
            row[name] for name in ("Controls", "Point of Contact", "Original Detection Date", "Original Risk Rating")
        }
        assert told == {"to be supplied"}
        assert row["Status Date"] == datetime(2026, 9, 15)


def test_a_ruling_with_a_plan_is_open_with_its_owner_and_day(model: m.ReportModel, tmp_path: Path) -> None:
    report = with_rulings(model, ruled("K1", Ruling.PHASE_OUT), position=Position.EXPOSED)
    (row,) = (row for row in rows_of(report, tmp_path, "Open POA&M Items") if row["POAM ID"] == "EXP-K1")
    assert (row["Point of Contact"], row["Scheduled Completion Date"]) == ("Olga Owner", datetime(2026, 6, 30))
    assert row["Planned Milestones"].startswith("(1) 2026-06-30: ")


@pytest.mark.parametrize(
    ("ruling", "mistaken"), [(Ruling.REMOVED, "No"), (Ruling.NOT_AFFECTED, "Yes"), (Ruling.NOT_THIS_VENDOR, "Yes")]
)
def test_what_a_person_closed_stands_among_the_closed_items(
    ruling: str, mistaken: str, model: m.ReportModel, tmp_path: Path
) -> None:
    report = with_rulings(model, ruled("K1", ruling, justification=NOT_PRESENT), position=Position.REMEDIATED)
    (row,) = rows_of(report, tmp_path, "Closed POA&M Items")
    assert (row["POAM ID"], row["Status Date"], row["False Positive"]) == ("EXP-K1", datetime(2026, 3, 2), mistaken)
    assert "Ana Analyst, read by Rob Reader" in row["Comments"]


def test_a_ruling_that_no_longer_counts_closes_nothing(model: m.ReportModel, tmp_path: Path) -> None:
    report = with_rulings(model, ruled("K1", Ruling.REMOVED, state="expired"), position=Position.EXPOSED)
    assert [row["POAM ID"] for row in rows_of(report, tmp_path, "Closed POA&M Items")] == ["No item."]


@pytest.mark.parametrize(("ruling", "word"), [(Ruling.WAIVED, "Yes"), (Ruling.WAIVER_REQUESTED, "Pending")])
def test_a_release_leaves_the_item_open_as_an_operational_requirement(
    ruling: str, word: str, model: m.ReportModel, tmp_path: Path
) -> None:
    rows = rows_of(with_rulings(model, ruled("K1", ruling), position=Position.WAIVED), tmp_path, "Open POA&M Items")
    assert [row["Operational Requirement"] for row in rows if row["POAM ID"] == "EXP-K1"] == [word]


def test_the_last_letter_to_a_firm_is_the_last_check_in(model: m.ReportModel, tmp_path: Path) -> None:
    inquiry = Inquiry(
        "Q1", (D1,), BRIGHT, "Brightquill Software LLC", False, "Do you?", "", date(2026, 2, 1), None, InquiryEvent.REMINDED,
        date(2026, 3, 1), Reply(), InquiryState.REMINDED,
    )  # fmt: skip
    rows = rows_of(dataclasses.replace(model, inquiries=(inquiry,)), tmp_path, "Open POA&M Items")
    days = {row["Asset Identifier"]: row["Last Vendor Check-in Date"] for row in rows}
    assert (days["Quill Desk"], days["Camera"]) == (datetime(2026, 3, 1), None)
