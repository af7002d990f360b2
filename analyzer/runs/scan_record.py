"""What `scan --json` prints: the run folder, the exit code, the gates, what `run.json` says, and the findings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.render.amount import plain_amount
from analyzer.report.tables.findings import FINDINGS
from analyzer.runs.gates import Gate

if TYPE_CHECKING:
    from analyzer.errors import ExitCode
    from analyzer.report.model import ReportModel


def scan_record(folder: Path, model: ReportModel, code: ExitCode, gates: Sequence[Gate]) -> dict[str, Any]:
    """The record of the scan that wrote `folder`; values are those that `exact_json` takes."""
    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    return {
        "run": str(folder),
        "exit_code": int(code),
        "gate_met": any(gate.is_met for gate in gates),
        "gates": [_gate_record(gate) for gate in gates],
        **run,
        "findings": list(_finding_rows(model)),
    }


def _gate_record(gate: Gate) -> dict[str, Any]:
    """A gate and all that meets it; `new_since` is null where the gate counts what was there before, too."""
    return {
        "fail_on": str(gate.fail_on),
        "own_only": gate.own_only,
        "new_since": gate.new_since or None,
        "firms": gate.firms,
        "met": gate.is_met,
        "by": [asdict(subject) for subject in gate.subjects],
    }


def _finding_rows(model: ReportModel) -> Iterator[dict[str, Any]]:
    """The rows of `findings.csv` with typed values: numbers, true and false, null for what is absent."""
    for finding in model.findings:
        yield {column.name: _json_value(column.typed(finding)) for column in FINDINGS.columns}


def _json_value(value: Any) -> Any:
    return Decimal(plain_amount(value)) if isinstance(value, Decimal) else value
