"""`exposure scan`: everything, from files to the run folder."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import (
    Designations,
    Json,
    LimitsGiven,
    MapFile,
    NoCache,
    Out,
    Paths,
    Quiet,
    Vendors,
    Verbose,
)
from analyzer.cli.output import give_json, print_result, print_status
from analyzer.request.options import FailOn, ScanOptions
from analyzer.request.settle import settle
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analyzer.errors import ExitCode
    from analyzer.pipeline.scan import ScanOutcome


def scan(
    paths: Paths,
    designation: Designations = None,
    vendor: Vendors = None,
    out: Out = None,
    map_file: MapFile = None,
    firm: Annotated[
        list[str] | None,
        typer.Option("--firm", metavar="NAME|FILE", help="An own entity, or a file of them; repeatable."),
    ] = None,
    test: Annotated[Test | None, typer.Option("--test", help="Whose position leads.")] = None,
    as_of: Annotated[
        datetime | None, typer.Option("--as-of", formats=["%Y-%m-%d"], metavar="DATE", help="[default: today]")
    ] = None,
    max_tier: Annotated[int | None, typer.Option("--max-tier", metavar="N", help="Cut longer paths.")] = None,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", help="Exit with 3 if a firm is that bad.")] = None,
    marking: Annotated[str | None, typer.Option("--marking", metavar="TEXT", help="Printed on every page.")] = None,
    operator: Annotated[str | None, typer.Option("--operator", metavar="NAME", help="Who made the inquiry.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at a file that cannot be read.")] = False,
    memory: Annotated[
        str | None,
        typer.Option(
            "--memory",
            metavar="SIZE",
            help="What the database may take before it spills, such as 4GB.  [default: 1500MB]",
        ),
    ] = None,
    limit: LimitsGiven = None,
    no_cache: NoCache = False,
    timings: Annotated[bool, typer.Option("--timings", help="Say the seconds of each stage, in run.json too.")] = False,
    explain_plan: Annotated[bool, typer.Option("--explain-plan", help="Say each SQL step: rows, seconds.")] = False,
    json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Scan files and folders, write a run folder, print its path.

    \b
    Examples:
      exposure scan inputs/ --firm "Meridian Defense Systems LLC"
      exposure scan vendors.xlsx payments.csv -d section-889 -d kaspersky -o reports
      exposure scan inputs/ --firm own_entities.csv --fail-on exposed --json

    Every option may also stand in an exposure.toml beside the inputs; the command line beats it.

    Exit codes: 0 done, 1 error, 2 usage, 3 --fail-on met, 4 an input refused or nothing usable in it,
    5 ledger busy, 6 integrity, 130 interrupted.
    """  # noqa: D301
    given = {
        "designation": tuple(designation or ()),
        "vendor": tuple(vendor or ()),
        "out": out,
        "map": map_file,
        "firm": tuple(firm or ()),
        "test": test,
        "as_of": as_of and as_of.date(),
        "max_tier": max_tier,
        "fail_on": fail_on,
        "marking": marking,
        "operator": operator,
        "strict": strict,
        "memory": memory,
        "limit": tuple(limit or ()),
        "no_cache": no_cache,
        "timings": timings,
        "explain_plan": explain_plan,
        "json": json,
        "quiet": quiet,
        "verbose": verbose,
    }
    options = settle(paths, given)
    raise typer.Exit(_run_scan(paths, options))


def _run_scan(paths: Paths, options: ScanOptions) -> ExitCode:
    import gc

    from analyzer.cli.progress import Progress
    from analyzer.cli.sql_plan import print_plan
    from analyzer.pipeline.scan import run_scan
    from analyzer.runs.exit_status import exit_code

    # A scan makes hundreds of thousands of records that all live to its end, which comes with the process's.
    gc.disable()
    with Progress(shown=not options.quiet).running() as progress:
        outcome = run_scan(paths, options, progress.stage)
    code = exit_code(outcome.model, options.fail_on)
    _print_summary(outcome, options)
    if options.timings:
        _say_timings(outcome.seconds)
    if options.explain_plan:
        print_plan(outcome.steps)
    if options.json:
        give_json(_scan_record(outcome, code))
    else:
        print_result(str(outcome.folder))
    return code


def _print_summary(outcome: ScanOutcome, options: ScanOptions) -> None:
    from analyzer.render.terminal import print_summary
    from analyzer.runs.exit_status import left_aside, refused_inputs, unusable_inputs

    model = outcome.model
    if not options.quiet:
        print_summary(model, outcome.folder)
    else:  # what puts the answer itself in doubt is no summary
        for problem in model.loud:
            print_status(f"Check first: {problem.placed}")
    for sentence in refused_inputs(model.inputs):
        print_status(f"Not read: {sentence}")
    for sentence in left_aside(model.inputs):
        print_status(f"Left aside: {sentence}")
    for sentence in unusable_inputs(model):
        print_status(f"Nothing usable: {sentence}")


def _say_timings(seconds: Mapping[str, float]) -> None:
    for name, value in (*seconds.items(), ("all", sum(seconds.values()))):
        print_status(f"{name:8} {value:8.2f} s")


def _scan_record(outcome: ScanOutcome, code: ExitCode) -> dict[str, object]:
    """What `--json` prints: the run folder, the exit code, and what `run.json` says."""
    import json

    record = json.loads((outcome.folder / "run.json").read_text(encoding="utf-8"))
    return {"run": str(outcome.folder), "exit_code": int(code), **record}
