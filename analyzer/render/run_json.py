"""`run.json`: what was scanned, with what, and how much of it counted; the record that makes a run checkable.

Sheets and problems are worded here once, so that `inspect --json` prints the very same records.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from analyzer.render.amount import plain_amount
from analyzer.render.run_facts import (
    AuthorityFacts,
    DesignationFacts,
    InputFacts,
    OffFileFacts,
    ProblemFacts,
    QuestionFacts,
    RunFacts,
    SetAsideFacts,
    SheetFacts,
)
from analyzer.report.model import AuthorityNote, DesignationNote, InputFile, ReportModel, SetAside, SheetNote
from analyzer.report.tables.contracts_not_on_file import OFF_FILE, OffFile
from analyzer.report.tables.rejected import REJECTED
from analyzer.vocabulary import Position, Problem, Test

_MAX_NUMBERS = 1000  # numbers not on file that stand here; all are in the CSV file


def render_run_json(model: ReportModel, outputs: Mapping[str, str], seconds: Mapping[str, float]) -> str:
    """The text of `run.json`; `outputs` gives the SHA-256 of each other file of the run folder by name.

    `seconds` of each stage are told where they were asked for (`--timings`); they differ from run to run.
    """
    timings = {name: round(value, 3) for name, value in seconds.items()} or UNSET
    return as_json(msgspec.to_builtins(_run_facts(model, outputs, timings)))


def as_json(record: Mapping[str, Any]) -> str:
    """A record as the JSON text that all our outputs use: indented, pure ASCII, ending in a line break."""
    return json.dumps(record, indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def _run_facts(model: ReportModel, outputs: Mapping[str, str], timings: dict[str, float] | UnsetType) -> Any:
    """The whole of `run.json`."""
    run = {field.name: getattr(model.run, field.name) for field in fields(model.run)}
    files = {name: run.pop(f"{name}_sha256") or None for name in ("map", "catalogue")}
    return RunFacts(
        schema=model.schema,
        **run | files | {"versions": dict(sorted(model.run.versions.items()))},
        designations=[_designation_facts(note) for note in model.designations],
        inputs=[_input_facts(file) for file in model.inputs],
        sheets=[_sheet_facts(sheet) for sheet in model.sheets],
        problems=[_problem_facts(problem) for problem in model.problems],
        contracts_not_on_file=[_off_file(listed) for listed in OFF_FILE.items(model)[:_MAX_NUMBERS]],
        positions={note.designation: _position_counts(model, note) for note in model.designations},
        counts=_row_counts(model),
        set_aside=[_set_aside(listed) for listed in model.set_aside],
        outputs=dict(sorted(outputs.items())),
        timings=timings,
    )


def inspect_record(
    inputs: Iterable[InputFile], sheets: Iterable[SheetNote], problems: Iterable[Problem]
) -> dict[str, Any]:
    """What `inspect --json` prints."""
    return {
        "inputs": [_input_status(file) for file in inputs],
        "sheets": [msgspec.to_builtins(_sheet_facts(sheet)) for sheet in sheets],
        "problems": [msgspec.to_builtins(_problem_facts(problem)) for problem in problems],
    }


def _input_status(file: InputFile) -> dict[str, Any]:
    """Whether a file was read, and why not."""
    return {"file": file.file, "status": str(file.status), "problem": file.problem}


def _problem_facts(problem: Problem) -> ProblemFacts:
    return ProblemFacts(problem.file, problem.sheet, problem.text)


def _sheet_facts(sheet: SheetNote) -> SheetFacts:
    """What was understood of one sheet; `amount_total` is an exact decimal as text, null where none is summed."""
    return SheetFacts(
        file=sheet.file,
        sheet=sheet.sheet,
        kind=sheet.kind,
        header_row=sheet.header_row,
        rows_read=sheet.rows_read,
        rows_kept=sheet.rows_kept,
        rows_rejected=sheet.rows_rejected,
        columns=dict(sheet.columns),
        amount_total=None if sheet.amount_total is None else plain_amount(sheet.amount_total),
        notes=list(sheet.notes),
        table=sheet.table,
        rows_without_owner=sheet.rows_without_owner,
        letters=dict(sheet.letters),
        proposed=list(sheet.proposed),
        questions=[QuestionFacts(listed.text, listed.answer) for listed in sheet.questions],
    )


def _designation_facts(note: DesignationNote) -> DesignationFacts:
    authorities = [_authority_facts(authority) for authority in note.authorities]
    return DesignationFacts(note.designation, note.name, note.leading_test, note.sha256, authorities)


def _authority_facts(note: AuthorityNote) -> AuthorityFacts:
    """Where a determination stands on the as-of date; a comparison of two scans names the event by which it changed."""
    by = [event for event in note.events if event.status == note.status]
    return AuthorityFacts(note.authority, note.name, note.status, note.status_date, by[-1].text if by else None)


def _input_facts(file: InputFile) -> InputFacts:
    return InputFacts(file.file, file.sha256, file.bytes, file.status, file.problem, file.bears_on)


def _off_file(listed: OffFile) -> OffFileFacts:
    """A contract number that joins no contract."""
    return OffFileFacts(
        number=listed.number,
        why=listed.why,
        file=listed.file,
        sheet=listed.sheet,
        rows=listed.rows,
        first_rows=list(listed.first_rows),
        firms=listed.firms,
        exposed_or_unresolved=list(listed.pressing),
    )


def _set_aside(listed: SetAside) -> SetAsideFacts:
    return SetAsideFacts(
        designation=listed.designation or None,
        name=listed.name,
        why=listed.why,
        rows=listed.rows,
        spend=plain_amount(listed.spend),
        file=listed.cell.file,
        sheet=listed.cell.sheet,
        row=listed.cell.row,
    )


def _position_counts(model: ReportModel, note: DesignationNote) -> dict[str, Any]:
    """Firms per test and position, every position named, so that a reader never has to guess at a missing one."""
    counts = model.findings.positions(note.designation)
    return {str(test): {str(position): counts[test, position] for position in Position} for test in Test}


def _row_counts(model: ReportModel) -> dict[str, int]:
    return {
        "findings": len(model.findings),
        "answers": len(model.answers),
        "contracts": len(model.contracts),
        "contracts_not_on_file": len(OFF_FILE.items(model)),
        "evidence": len(model.evidence),
        "paths": len(model.paths),
        "rejected": len(REJECTED.items(model)),
        "set_aside": len(model.set_aside),
    }
