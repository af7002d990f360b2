"""The sheets of the workbook: those of the report's tables, and those that people fill in or read beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from analyzer.render.workbook.sheet import Sheet, table_sheets
from analyzer.render.workbook.sheets import asked, decisions, guide, sources
from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.report.tables.answers import ANSWERS
from analyzer.report.tables.certificates import CERTIFICATES
from analyzer.report.tables.clearing import CLEARING

SheetMaker = Callable[[ReportModel], Sheet[Any]]
FIRST: tuple[SheetMaker, ...] = (guide.scope_sheet, guide.summary_sheet, guide.most_pressing)
# What stands right of the last sheet of a table, by the table's name.
BEHIND: Mapping[str, tuple[SheetMaker, ...]] = {
    ANSWERS.name: (decisions.decisions_sheet,),
    CLEARING.name: (asked.questions_sheet,),
    CERTIFICATES.name: (asked.sign_off, sources.set_aside),
}
# The sheets in sight; all others are folded away, for a person to unhide who looks for them.
IN_SIGHT = frozenset(
    (
        guide.GUIDE, "Summary", "Findings", "Answers", decisions.TITLE, "Deadlines", "Inquiries", "Clearing plan", "Paths", "Evidence",
        "Contracts", "Sign-off",
    )
)  # fmt: skip
LAST: tuple[SheetMaker, ...] = (sources.inputs_sheet, sources.sheets_read, sources.problems_sheet)


def workbook_sheets(model: ReportModel) -> tuple[Sheet[Any], ...]:
    """Every sheet but Read me, in the order of the tabs, each with no more rows than a sheet shows."""
    return tuple(replace(sheet.capped(), folded=sheet.title not in IN_SIGHT) for sheet in _all_sheets(model))


def _all_sheets(model: ReportModel) -> Iterator[Sheet[Any]]:
    yield from (make(model) for make in FIRST)
    for table in TABLES:
        yield from table_sheets(table, model)
        yield from (make(model) for make in BEHIND.get(table.name, ()))
    yield from (make(model) for make in LAST)
