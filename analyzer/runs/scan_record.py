"""What `scan --json` prints, declared: the run folder, the exit code, the gates, what `run.json` says, and the findings.

The output and its JSON Schema (`exposure schema`) derive from these records; those of the findings from the columns of the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta, Struct, defstruct, structs

from analyzer.render.amount import plain_amount
from analyzer.render.run_facts import RUN_FIELDS, RunFacts
from analyzer.report.tables.findings import FINDINGS
from analyzer.report.tables.table_column import ColumnKind, TableColumn
from analyzer.request.fail_on import FailOn
from analyzer.runs.gates import Gate, GateSubject

if TYPE_CHECKING:
    from analyzer.errors import ExitCode
    from analyzer.report.model import ReportModel

# Amounts are written as numbers with all their digits (`exact_json`).
_JSON_TYPES: dict[ColumnKind, Any] = {
    ColumnKind.MONEY: float | None, ColumnKind.PERCENT: float | None,
    ColumnKind.DATE: date | None, ColumnKind.INTEGER: int | None, ColumnKind.WORD: str | None,
}  # fmt: skip


class GateRecord(Struct, frozen=True):
    """One value of --fail-on: how it was narrowed, how many findings it looked at, and all that meets it."""

    fail_on: FailOn
    own_only: bool
    new_since: Annotated[str | None, Meta(description="name of the earlier run; null where all counts")]
    firms: int
    met: bool
    by: tuple[GateSubject, ...]


def _json_field(column: TableColumn[Any]) -> tuple[str, Any]:
    json_type = bool if column.is_boolean else _JSON_TYPES.get(column.kind, str)
    return column.name, Annotated[json_type, Meta(description=column.meaning)]


FindingRow: Any = defstruct(
    "FindingRow", [_json_field(column) for column in FINDINGS.columns], namespace={"__doc__": f"{FINDINGS.about}."}
)
ScanRecord: Any = defstruct(
    "ScanRecord",
    [
        ("run", Annotated[str, Meta(description="path of the run folder")]),
        ("exit_code", int),
        ("gate_met", Annotated[bool, Meta(description="whether any gate is met, whatever the exit code")]),
        ("gates", list[GateRecord]),
        ("findings", list[FindingRow]),
        *RUN_FIELDS,
    ],
    namespace={"__doc__": "What scan --json prints."},
)


def scan_record(folder: Path, model: ReportModel, code: ExitCode, gates: Sequence[Gate]) -> Any:
    """The `ScanRecord` of the scan that wrote `folder`; its amounts are `Decimal`, as `exact_json` takes them."""
    run = msgspec.json.decode((folder / "run.json").read_bytes(), type=RunFacts)
    return ScanRecord(
        run=str(folder),
        exit_code=int(code),
        gate_met=any(gate.is_met for gate in gates),
        gates=[_gate_record(gate) for gate in gates],
        findings=[
            FindingRow(*(_json_value(column.typed(each)) for column in FINDINGS.columns)) for each in model.findings
        ],
        **structs.asdict(run),
    )


def _gate_record(gate: Gate) -> GateRecord:
    return GateRecord(gate.fail_on, gate.own_only, gate.new_since or None, gate.firms, gate.is_met, gate.subjects)


def _json_value(value: Any) -> Any:
    return Decimal(plain_amount(value)) if isinstance(value, Decimal) else value
