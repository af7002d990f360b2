"""The sheets of the workbook, one function each from the report model to a declared sheet."""

from __future__ import annotations

from typing import Any

from analyzer.render.workbook.sheet import Sheet
from analyzer.render.workbook.sheets import asked, clearing, decisions, guide, results, sources
from analyzer.report.model import ReportModel

SHEETS = (
    guide.summary,
    guide.most_pressing,
    results.findings,
    results.positions,
    results.answers,
    decisions.decisions,
    results.deadlines,
    results.disclosures,
    clearing.clearing,
    asked.questions,
    clearing.choke_points,
    clearing.concentration,
    results.paths,
    sources.evidence,
    results.contracts,
    sources.off_file,
    results.certificates,
    asked.sign_off,
    sources.set_aside,
    sources.rejected,
    sources.inputs,
    sources.sheets_read,
    sources.problems,
)


def declared(model: ReportModel) -> tuple[Sheet[Any], ...]:
    """Every sheet but Read me, in the order of the tabs, each with no more rows than a sheet shows."""
    return tuple(make(model).capped() for make in SHEETS)
