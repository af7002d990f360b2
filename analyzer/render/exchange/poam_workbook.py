"""The plan of action as a workbook with the columns of FedRAMP's POA&M template, in their order.

Source: FedRAMP POA&M Template with its Completion Guide (fedramp.gov, FedRAMP-POAM-Template.xlsx, CSP_POAM_Template_Completion_Guide),
columns A to AE, on the worksheets Open and Closed POA&M Items. The template leaves rows above its headings for the system; so do we.
A detection date is only what a person entered: the clocks of the law run from identification, not from a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from openpyxl import Workbook

from analyzer.render.wording import DISCLAIMER
from analyzer.render.workbook.cell import CellMaker, Remarks
from analyzer.render.workbook.places import Places
from analyzer.render.workbook.repack import SheetContent, repack_workbook
from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheet_page import HEADER_ROW, add_table, frame_sheet
from analyzer.render.workbook.style import MARKING, PURPOSE, TITLE, Look, Styles
from analyzer.render.workbook.table_rows import HEADER_HEIGHT, TITLE_HEIGHT, TableRows, row_of
from analyzer.render.workbook.writer import SheetWriter
from analyzer.report.action_items import ActionItem, action_items
from analyzer.report.model import ReportModel, Run
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.report.tables.plans import SheetColumn, Tab
from analyzer.report.tables.table_column import ColumnKind, Value
from analyzer.vocabulary import Ruling

OPEN, CLOSED = "Open POA&M Items", "Closed POA&M Items"
_PURPOSE = f"What nobody has told is “{TO_BE_SUPPLIED}”. The same item has the same ID in every export. {DISCLAIMER}"
_FROZEN = 3  # ID, controls and name stay in view, and stand on every printed page
_PAGES_WIDE = 5  # 31 columns on one page are too small to read
ItemValue = Callable[[ActionItem], Value]
CheckIns = Mapping[tuple[str, str], date]


def write_poam_workbook(model: ReportModel, file: Path) -> None:
    """Write the workbook; the same report gives the same bytes. Raises `OSError`."""
    made = file.with_name(f"{file.name}.part")
    try:
        with TemporaryFile(dir=file.parent) as spool:
            book = Workbook(write_only=True)
            contents = _fill_book(book, model, spool)
            book.save(made)
            repack_workbook(made, file, model.run.as_of, contents)
    finally:
        made.unlink(missing_ok=True)


def _fill_book(book: Workbook, model: ReportModel, spool: IO[bytes]) -> dict[str, SheetContent]:
    book.properties.creator = f"exposure {model.run.version}"
    book.properties.title = "Plan of action and milestones"
    columns = _poam_columns(model)
    items = action_items(model)
    cells = CellMaker(Styles(book), Remarks())
    places = Places(())
    writer = SheetWriter(book, cells, places, model.run, spool)
    for title, listed in (
        (OPEN, [item for item in items if not item.closed]),
        (CLOSED, [item for item in items if item.closed]),
    ):
        page = writer.add(title)
        sheet = Sheet(title, _PURPOSE, Tab.RESULT, columns, listed, lambda item: item.key, "No item.", _FROZEN)
        frame_sheet(page, sheet, model.run)
        _set_print_width(page)
        rows = TableRows(cells, places, sheet)
        writer.fill_plain(page, _top_rows(cells, sheet, model.run), rows)
        add_table(page, sheet, max(1, len(listed)))
    return writer.contents


def _set_print_width(page: Any) -> None:
    page.page_setup.fitToWidth = _PAGES_WIDE
    page.print_title_cols = "A:C"


def _top_rows(cells: CellMaker, sheet: Sheet[ActionItem], run: Run) -> Iterator[str]:
    """What stands above the table: the title, what is to be known, the system, and the headings."""
    yield row_of(1, [cells.text(f"Plan of Action and Milestones (POA&M): {sheet.title}", TITLE)], TITLE_HEIGHT)
    yield row_of(2, [cells.text(sheet.purpose, PURPOSE)])
    system = (
        ("CSP", "; ".join(run.own_firms) or TO_BE_SUPPLIED),
        ("System Name", TO_BE_SUPPLIED),
        ("Impact Level", TO_BE_SUPPLIED),
        ("POAM Date", run.as_of.isoformat()),
    )
    yield row_of(3, [cells.text(run.marking, MARKING)])
    yield row_of(4, [cells.text("   ".join(f"{label}: {value}" for label, value in system), PURPOSE)])
    header = [cells.text(column.heading, Look(column.kind, "", "header")) for column in sheet.columns]
    yield row_of(HEADER_ROW, header, HEADER_HEIGHT)


def _poam_columns(model: ReportModel) -> tuple[SheetColumn[ActionItem], ...]:
    """The columns A to AE of the template."""
    source = f"exposure {model.run.version}, scan as of {model.run.as_of.isoformat()}"
    check_ins = _check_ins(model)
    own = frozenset(model.run.own_firms)
    return (
        _text_column("POAM ID", 20, lambda item: item.key),
        _open_column("Controls", 13),
        _text_column("Weakness Name", 40, lambda item: item.title),
        _text_column("Weakness Description", 44, lambda item: item.description),
        _text_column("Weakness Detector Source", 22, lambda _: source),
        _text_column("Weakness Source Identifier", 18, lambda item: item.designation),
        _text_column("Asset Identifier", 30, lambda item: item.subject),
        _text_column("Point of Contact", 20, lambda item: item.owner or TO_BE_SUPPLIED),
        _open_column("Resources Required", 16),
        _text_column("Overall Remediation Plan", 44, lambda item: item.action),
        _day_column("Original Detection Date", lambda item: item.identified_on or TO_BE_SUPPLIED),
        _day_column("Scheduled Completion Date", lambda item: item.due or TO_BE_SUPPLIED),
        _text_column("Planned Milestones", 30, _milestone_text),
        _text_column("Milestone Changes", 14, lambda _: ""),
        _day_column("Status Date", lambda item: item.closed_on or model.run.as_of),
        _text_column("Vendor Dependency", 14, lambda item: "No" if item.addressee in own else TO_BE_SUPPLIED),
        _day_column("Last Vendor Check-in Date", lambda item: check_ins.get((item.designation, item.addressee))),
        _text_column("Vendor Dependent Product Name", 26, _product_of),
        _open_column("Original Risk Rating", 14),
        _text_column("Adjusted Risk Rating", 14, lambda _: ""),
        _text_column("Risk Adjustment", 12, lambda _: "No"),
        _text_column("False Positive", 12, lambda item: "Yes" if item.mistaken else "No"),
        _text_column("Operational Requirement", 15, _operational_word),
        _text_column("Deviation Rationale", 36, lambda item: item.rationale if item.mistaken or item.release else ""),
        _text_column("Supporting Documents", 30, lambda item: "; ".join((*item.proofs, *item.places))),
        _text_column("Comments", 44, _comment_text),
        _text_column("Auto-Approve", 12, lambda _: "No"),
        _text_column("Binding Operational Directive 22-01 tracking", 16, lambda _: "No"),
        _text_column("Binding Operational Directive 22-01 Due Date", 16, lambda _: ""),
        _text_column("CVE", 10, lambda _: ""),
        _text_column("Service Name", 14, lambda _: ""),
    )


def _text_column(heading: str, width: int, value: ItemValue) -> SheetColumn[ActionItem]:
    return SheetColumn(heading, ColumnKind.TEXT, width, value)


def _open_column(heading: str, width: int) -> SheetColumn[ActionItem]:
    """A column that the template requires and that no input can tell."""
    return _text_column(heading, width, lambda _: TO_BE_SUPPLIED)


def _day_column(heading: str, value: ItemValue) -> SheetColumn[ActionItem]:
    return SheetColumn(heading, ColumnKind.DATE, 14, value)


def _check_ins(model: ReportModel) -> CheckIns:
    """The last day on which a letter went to each firm, or a reply was looked at."""
    days: dict[tuple[str, str], date] = {}
    for inquiry in model.inquiries:
        for designation in inquiry.designations:
            pair = (designation, inquiry.firm)
            days[pair] = max(inquiry.last_on, days.get(pair, inquiry.last_on))
    return days


def _product_of(item: ActionItem) -> str:
    """`Quill Desk (Brightquill Software LLC)` names a product of the addressee; other subjects name none."""
    maker = f" ({item.addressee})"
    return item.subject.removesuffix(maker) if item.addressee and item.subject.endswith(maker) else ""


def _milestone_text(item: ActionItem) -> str:
    """The day that a person set, as the template writes milestones; nobody else plans."""
    return f"(1) {item.due.isoformat()}: {item.action}" if item.due and item.owner else TO_BE_SUPPLIED


def _operational_word(item: ActionItem) -> str:
    return {"": "No", Ruling.WAIVED: "Yes"}.get(item.release, "Pending")


def _comment_text(item: ActionItem) -> str:
    return " ".join((f"Position: {item.goal}.", *_addressee_words(item), *item.notes))


def _addressee_words(item: ActionItem) -> Sequence[str]:
    return (f"To act or answer: {item.addressee.rstrip('.')}.",) if item.addressee else ()
