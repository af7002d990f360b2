"""`exposure explain`: why a firm has its position, down to the cells."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, print_lines, print_status
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.report.model import Finding, ReportModel


@take_options("out", "json", "verbose")
def explain(
    firm: Annotated[
        str, typer.Argument(metavar="FIRM", show_default=False, help="Key, UEI, CAGE, name, or a part of the name.")
    ],
    run: Annotated[
        Path | None, typer.Option("--run", metavar="FOLDER", help="A run folder.  [default: the newest in DIR]")
    ] = None,
    *,
    values: OptionValues,
) -> None:
    """Explain why a firm has its position, cell by cell.

    \b
    Examples:
      exposure explain "Northwind Analytics"
      exposure explain northwind
      exposure explain K7QN2PXE4HM9 --run reports/2026-03-01-anthropic
    """  # noqa: D301
    from analyzer.runs.explanation import explanation_lines
    from analyzer.runs.stored_runs import findings_of, load_run

    options = ScanOptions(**values)
    out = run.resolve().parent if run else options.out
    folder, model = load_run(out, run.resolve().name if run else "")
    findings = findings_of(model, firm, folder.name)
    print_status(f"From {folder}")
    if options.json:
        give_json({"run": str(folder), "findings": [_finding_record(model, finding) for finding in findings]})
    else:
        print_lines(line for finding in findings for line in explanation_lines(model, finding))


def _finding_record(model: ReportModel, finding: Finding) -> dict[str, Any]:
    """A finding with all that it rests on, as the report model has it."""
    import msgspec

    from analyzer.runs.stored_runs import records_about

    record: dict[str, Any] = msgspec.to_builtins(finding)
    for name in ("paths", "evidence", "answers", "certificates"):
        record[name] = msgspec.to_builtins(records_about(finding, getattr(model, name)))
    return record
