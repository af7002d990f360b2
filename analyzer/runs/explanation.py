"""A finding told in lines of plain text, from the position down to the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.render.cleaning import one_line
from analyzer.render.verdict_words import verdict_words
from analyzer.runs.stored_runs import records_about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analyzer.report.model import Evidence, Finding, ReportModel
    from analyzer.report.model import Path as Route
    from analyzer.vocabulary import Cell


def explanation_lines(model: ReportModel, finding: Finding) -> list[str]:
    """The lines, with nothing in them that a terminal would obey."""
    return [_indent_line(line) for line in _all_lines(model, finding)]


def _indent_line(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))] + one_line(line)


def _all_lines(model: ReportModel, finding: Finding) -> Iterator[str]:
    yield from _position_lines(finding)
    paths = records_about(finding, model.paths)
    yield f"Paths ({len(paths)})"
    for path in paths:
        yield from _path_lines(path)
    evidence = records_about(finding, model.evidence)
    yield f"Cells that met a term ({len(evidence)}), rejected look-alikes included"
    for cell in evidence:
        yield from _evidence_lines(cell)
    certificates = records_about(finding, model.certificates)
    for certificate in certificates:
        yield f"Certificate: {certificate.state}. {certificate.reason} {_cell_place(certificate.cell)}"
    for answer in records_about(finding, model.answers):
        on = f"{answer.contract_key} under " if answer.contract_key else ""
        asked = f"{on}{answer.clause or answer.authority} ({answer.test})"
        yield f"Answer for {asked}: {answer.answer}. {answer.reason}"
    yield f"Decision: {finding.decision or 'none on record'}"
    if finding.still_open:
        yield f"Still to decide: {finding.still_open}"
    yield ""


def _position_lines(finding: Finding) -> Iterator[str]:
    names = [f"UEI {finding.uei}"] * bool(finding.uei) + [f"CAGE {finding.cage}"] * bool(finding.cage)
    yield f"{finding.firm} ({', '.join([finding.firm_key, *names])})"
    yield f"Designation {finding.designation}: {_position_word(finding.position)}"
    for standing in finding.standings:
        yield f"  {standing.test}: {_position_word(standing.position)}. {standing.reason}"
    if finding.contradiction:
        yield f"Contradiction: {finding.contradiction}"
    yield f"Coverage: {finding.coverage}"
    if finding.contracts:
        yield f"Contracts: {finding.contracts}, obligated {finding.obligated:,.2f}"
    if finding.contracts:
        yield f"Covered contracts: {finding.covered_contracts}, obligated {finding.covered_obligated:,.2f}"
    for remark in finding.remarks:
        yield f"Remark: {remark}"
    if finding.cut:
        yield f"What would close its paths: {finding.cut}"
    yield f"Next step: {finding.next_step}"
    if len(finding.first_steps) > 1:
        yield f"Every first step that leads there ({len(finding.first_steps)})"
        yield from (f"  {step}" for step in finding.first_steps)


def _path_lines(path: Route) -> Iterator[str]:
    proven = "proven" if path.proven else "not proven"
    yield f"  {path.route}, tier {path.tier}, {path.evidence_class}, {proven}: {path.sentence}"
    for hop in path.hops:
        said = f": {hop.cell.text!r}" if hop.cell.text else ""
        yield f"    {hop.sentence} ({hop.evidence_class}, {hop.state}){said}"


def _evidence_lines(evidence: Evidence) -> Iterator[str]:
    yield f"  {_cell_place(evidence.cell)} {evidence.cell.text!r}: {evidence.term} ({verdict_words(evidence)}). {evidence.reason}"
    if evidence.circumstances:
        yield f"    In the same row: {evidence.circumstances}"


def _cell_place(cell: Cell) -> str:
    parts = [cell.file, f"sheet {cell.sheet}" * bool(cell.sheet), f"row {cell.row}" * bool(cell.row), cell.column]
    return f"[{', '.join(part for part in parts if part)}]"


def _position_word(position: str) -> str:
    return position.replace("_", " ")
