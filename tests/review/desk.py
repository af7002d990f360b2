"""A small inquiry on disk: inputs, scans of them, and workbooks that are filled in and sent back."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from analyzer.pipeline.scan import run_scan
from analyzer.report.model import Finding, ReportModel, ReviewItem
from analyzer.request.options import ScanOptions
from analyzer.review import Reviewed, RowOutcome, review
from analyzer.runs.stored_runs import load_run
from analyzer.vocabulary import Test

HEADER_ROW = 5
AS_OF = date(2026, 9, 15)
TODAY = date(2026, 11, 29)  # when workbooks are reviewed, whatever the clock of the machine says
PAYMENTS = """Payee,Description,Amount,Payment Date,Contract No.
"Anthropic, PBC",Claude Enterprise seats,1200.00,2026-07-01,
Fathom Tools Inc,Fathom Desk (powered by Claude),300.00,2026-07-02,
Antropic Bakery,Bread for the kitchen,40.00,2026-07-03,
Office World,Paper,12.00,2026-07-04,
"""
ANSWERS = """Subcontractor Name,UEI,Does your company use Claude or any other Anthropic product?
Quarry Street LLC,,"Yes, we use Claude to draft proposals"
Harbor Metals Inc,,No
"""
CONTRACTS = """contract_award_unique_key,award_id_piid,recipient_name,awarding_agency_code,awarding_agency_name,total_obligated_amount
CONT_AWD_FA111_9700_-NONE-_-NONE-,FA111,Ours Inc,097,Department of Defense,500000.00
CONT_AWD_FA222_9700_-NONE-_-NONE-,FA222,Ours Inc,097,Department of Defense,250000.00
"""
REMOVED = {
    "Decision": "Removed", "Rationale": "Cancelled and uninstalled everywhere", "Removed on": date(2026, 9, 1),
    "Proof": "Ticket 881", "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10),
}  # fmt: skip
NOT_VENDOR = {
    "Decision": "Not this vendor", "Rationale": "A bakery, checked by telephone", "Decided by": "J. Okafor",
    "Decided on": date(2026, 9, 10),
}  # fmt: skip
WAIVED = {
    "Decision": "Waived", "Rationale": "Waiver granted by the agency", "Reference": "W-17", "Valid until": date(2027, 1, 1),
    "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10),
}  # fmt: skip
REVIEWING = {"Decision": "Under review"}
Edit = Callable[[Worksheet], None]


# The first payment is charged to the contract FA111, so that it is a use in performance of it.
PAYMENTS_FA111 = PAYMENTS.replace("2026-07-01,\n", "2026-07-01,FA111\n")


class Desk:
    """Where the inquiry happens."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.inputs = folder / "inputs"
        self.out = folder / "out"
        self.inputs.mkdir(parents=True, exist_ok=True)
        for name, text in (("payments.csv", PAYMENTS), ("answers.csv", ANSWERS), ("contracts.csv", CONTRACTS)):
            self.put(name, text)

    def put(self, name: str, text: str) -> None:
        """Write an input."""
        (self.inputs / name).write_text(text, encoding="utf-8")

    def scan(self, **options: Any) -> ReportModel:
        """Scan the inputs under the test `use`, which most of them prove; the run folder is the newest."""
        settled = replace(ScanOptions(out=self.out, firm=("Ours Inc",), as_of=AS_OF, test=Test.USE), **options)
        return run_scan([self.inputs], settled).model

    @property
    def workbook(self) -> Path:
        """The newest scan's workbook."""
        return load_run(self.out)[0] / "exposure.xlsx"

    def edited(self, edit: Edit, name: str = "returned.xlsx", only: tuple[str, ...] = ()) -> Path:
        """A copy of the newest workbook with its Decisions sheet changed by `edit`, with all sheets or `only` some."""
        book = openpyxl.load_workbook(self.workbook)
        for title in book.sheetnames if only else ():
            if title not in only:
                del book[title]
        edit(book["Decisions"])
        path = self.folder / name
        book.save(path)
        return path

    def returned(self, *decisions: tuple[str, dict[str, Any]], name: str = "returned.xlsx") -> Path:
        """The newest workbook filled in: the rows whose firm or question holds a text get the cells."""

        def fill(sheet: Worksheet) -> None:
            for wanted, cells in decisions:
                for row in rows_about(sheet, wanted):
                    put(sheet, row, **cells)

        return self.edited(fill, name)

    def review(self, *workbooks: Path, apply: bool = True, today: date = TODAY) -> Reviewed:
        """Take workbooks back."""
        return review(workbooks, self.out, apply, today)

    def copy(self, folder: Path) -> Desk:
        """The same desk elsewhere, so that a test may change what another reads."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Desk(folder)


def columns_of(sheet: Worksheet) -> dict[str, int]:
    """Headings and the columns that they stand in."""
    return {str(cell.value): cell.column for cell in sheet[HEADER_ROW] if cell.value}


def put(sheet: Worksheet, row: int, **cells: Any) -> None:
    """Fill cells of a row by their headings."""
    at = columns_of(sheet)
    for heading, value in cells.items():
        sheet.cell(row, at[heading]).value = value


def rows_about(sheet: Worksheet, wanted: str) -> list[int]:
    """The rows whose firm, subject or question holds the text."""
    at = columns_of(sheet)
    told = ("Firm", "Subject", "What is to be decided", "Also read as")
    return [
        row for row in range(HEADER_ROW + 1, sheet.max_row + 1)
        if wanted in " / ".join(str(sheet.cell(row, at[name]).value or "") for name in told)
    ]  # fmt: skip


def finding_of(model: ReportModel, firm: str) -> Finding:
    """The finding of a firm by its name."""
    return next(finding for finding in model.findings if finding.firm == firm)


def matters_of(model: ReportModel, wanted: str) -> list[ReviewItem]:
    """The matters whose firm, subject or question holds the text."""
    return [m for m in model.review_items if wanted in f"{m.firm} / {m.subject.capitalize()} / {m.what}"]


def outcomes(reviewed: Reviewed) -> dict[str, int]:
    """How many rows of the sheet had each outcome, the unchanged ones left out."""
    rows = Counter(
        str(row.outcome) for row in reviewed.rows if not row.lead and row.outcome is not RowOutcome.UNCHANGED
    )
    return {str(outcome): rows[outcome] for outcome in RowOutcome if rows[outcome]}


def covered(reviewed: Reviewed) -> set[str]:
    """What was accepted of items that a row covers beside its own."""
    return {row.what for row in reviewed.rows if row.lead and row.outcome is RowOutcome.ACCEPTED}
