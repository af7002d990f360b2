"""The sheets of the workbook, one function each from the report model to a declared sheet."""

from __future__ import annotations

from typing import Any

from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheets import asked, clearing, decisions, guide, results, sources
from analyzer.report.model import ReportModel

SHEETS = (
    guide.summary_sheet,
    guide.most_pressing,
    results.findings_sheet,
    results.positions_sheet,
    results.answers_sheet,
    decisions.decisions_sheet,
    results.deadlines_sheet,
    results.disclosures_sheet,
    clearing.clearing_sheet,
    asked.questions_sheet,
    clearing.choke_points,
    clearing.concentration_sheet,
    results.paths_sheet,
    sources.evidence_sheet,
    results.contracts_sheet,
    sources.off_file,
    results.certificates_sheet,
    asked.sign_off,
    sources.set_aside,
    sources.rejected_sheet,
    sources.inputs_sheet,
    sources.sheets_read,
    sources.problems_sheet,
)


def workbook_sheets(model: ReportModel) -> tuple[Sheet[Any], ...]:
    """Every sheet but Read me, in the order of the tabs, each with no more rows than a sheet shows."""
    return tuple(make(model).capped() for make in SHEETS)
