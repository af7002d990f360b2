"""What a scan makes of one row, in lines of plain text and as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analyzer.render.cleaning import one_line
from analyzer.render.verdict_words import verdict_fields, verdict_words
from analyzer.runs.stored_runs import records_about
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from analyzer.report.model import Evidence, Finding, ReportModel

_NO_TERM = "no cell met a term"


def row_lines(model: ReportModel, cells: Mapping[str, str]) -> list[str]:
    """The row, then per designation the position of its firm under the test of use, the paths, and every cell with its reason."""
    return [" | ".join(f"{heading}: {one_line(text)}" for heading, text in cells.items()), *_verdict_lines(model)]


def row_record(model: ReportModel, cells: Mapping[str, str]) -> dict[str, Any]:
    """The same for `--json`."""
    findings = [
        {
            "designation": designation,
            "position_use": str(finding.under(Test.USE).position) if finding else "",
            "reason": finding.under(Test.USE).reason if finding else _NO_TERM,
            "paths": [path.sentence for path in records_about(finding, model.paths)] if finding else [],
            "cells": [_cell_record(cell) for cell in evidence],
        }
        for designation, finding, evidence in _by_designation(model)
    ]
    return {"cells": dict(cells), "findings": findings}


def _verdict_lines(model: ReportModel) -> Iterator[str]:
    for designation, finding, evidence in _by_designation(model):
        if finding is None:
            yield f"- {designation}: {_NO_TERM}"
            continue
        standing = finding.under(Test.USE)
        yield f"- {designation}, test use: {str(standing.position).replace('_', ' ')}. {one_line(standing.reason)}"
        yield from (f"  path: {one_line(path.sentence)}" for path in records_about(finding, model.paths))
        for cell in evidence:
            yield f"  {cell.cell.column}: {one_line(cell.term)} ({verdict_words(cell)}). {one_line(cell.reason)}"


def _by_designation(model: ReportModel) -> Iterator[tuple[str, Finding | None, Sequence[Evidence]]]:
    for name in (note.designation for note in model.designations):
        evidence = [cell for cell in model.evidence if cell.designation == name]
        findings = [finding for finding in model.findings if finding.designation == name]
        yield name, _finding_of(findings, evidence), evidence


def _finding_of(findings: Sequence[Finding], evidence: Sequence[Evidence]) -> Finding | None:
    """The firm of the row, where one of its cells met a term."""
    return next((one for one in findings if any(cell.firm_key == one.firm_key for cell in evidence)), None)


def _cell_record(cell: Evidence) -> dict[str, Any]:
    return {"column": cell.cell.column, "text": cell.cell.text, "term": cell.term, **verdict_fields(cell)}
