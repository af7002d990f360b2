"""`--explain-plan`: each SQL step of a scan, on stderr, without a trace in the run folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analyzer.cli.sql_plan import print_plan
from analyzer.pipeline.scan import run_scan
from analyzer.request.options import ScanOptions
from analyzer.store.step_log import LOG, StepRun
from docs.sql_steps import sql_files

VENDORS = "Vendor Name,Notes\nNorthwind Analytics,We use Claude for proposals\nOrchard Tools,We use no AI tools\n"


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    file = tmp_path / "vendors.csv"
    file.write_text(VENDORS)
    return file


def scan(inputs: Path, out: str, *, explain_plan: bool) -> tuple[list[StepRun], dict[str, bytes]]:
    options = ScanOptions(out=inputs.parent / out, as_of=date(2026, 3, 1), no_cache=True, explain_plan=explain_plan)
    outcome = run_scan([inputs], options)
    return list(outcome.steps), {file.name: file.read_bytes() for file in outcome.folder.iterdir()}


def test_the_plan_holds_the_steps_of_all_stages_and_nothing_else_changes(inputs: Path) -> None:
    plan, explained = scan(inputs, "explained", explain_plan=True)
    none, plain = scan(inputs, "plain", explain_plan=False)
    assert none == []
    assert explained == plain
    stages = list(dict.fromkeys(run.package.split(".")[1] for run in plan))
    assert sorted(stages) == ["assessing", "mapping", "report", "resolving", "screening", "store", "tracing"]
    assert {run.name for run in plan} <= {file.name.removesuffix(".query") for file in sql_files()}
    assert LOG.runs is None


def test_the_plan_counts_the_rows_that_a_step_makes_adds_or_fetches(inputs: Path) -> None:
    plan, _ = scan(inputs, "out", explain_plan=True)
    rows = {(run.name, run.kind): run.rows for run in plan}
    assert rows["firm_mention", "table"] == 3  # two vendors, and the own firm
    assert rows["sheet_records", "query"] == 1
    assert rows["record_edge", "view"] is None


def test_several_runs_of_a_step_stand_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    first = StepRun("analyzer.tracing", "traversal_edge", "table", 0.25, 7)
    print_plan([first, StepRun("analyzer.mapping.rows", "sum_row", "script", 0.5), first])
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [line.split() for line in printed.err.splitlines()] == [
        ["stage", "step", "kind", "runs", "rows", "seconds"],
        ["tracing", "traversal_edge", "table", "2", "14", "0.500"],
        ["mapping", "sum_row", "script", "1", "0.500"],
        ["all", "3", "1.000"],
    ]
