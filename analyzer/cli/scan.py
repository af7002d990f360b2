"""`exposure scan`: everything, from files to the run folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from analyzer.cli.arguments import OptionValues, Paths, take_options
from analyzer.cli.cache_folder import announce_cache
from analyzer.cli.output import open_page, print_result, print_status
from analyzer.cli.password_prompt import ask_passwords
from analyzer.request.options import SCAN_OPTIONS, ScanOptions
from analyzer.request.settle import SETTINGS_NAME, settings_beside, settle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analyzer.errors import ExitCode
    from analyzer.pipeline.scan import ScanOutcome
    from analyzer.runs.gates import Gate


@take_options(*SCAN_OPTIONS)
def scan(paths: Paths, values: OptionValues) -> None:
    """Scan files and folders, write a run folder, print its path.

    \b
    Examples:
      exposure scan inputs/ --firm "Meridian Defense Systems LLC"
      exposure scan vendors.xlsx payments.csv -d section-889 -d kaspersky -o reports
      exposure scan inputs/ --firm own_entities.csv --fail-on exposed --json
      exposure scan inputs/ --fail-on ask-first,contradicted --own-only --new-since 2026-09-01

    Every option may also stand in an exposure.toml beside the inputs; the command line beats it.

    Exit codes: 0 done, 1 error, 2 usage, 3 --fail-on met, 4 an input refused or nothing usable in it,
    5 ledger busy, 6 integrity, 130 interrupted.
    """  # noqa: D301
    options = settle(paths, values)
    settings = settings_beside(paths, values)
    if settings:
        print_status(f"Set by the {SETTINGS_NAME} beside the inputs: {'; '.join(settings)}")
    announce_cache(options)
    raise typer.Exit(_run_scan(paths, options, settings))


def _run_scan(paths: Paths, options: ScanOptions, settings: Sequence[str]) -> ExitCode:
    import gc

    from analyzer.cli.progress import SCAN_STEPS, Progress
    from analyzer.cli.sql_plan import print_plan
    from analyzer.pipeline.scan import run_scan
    from analyzer.runs.exit_status import exit_code
    from analyzer.runs.gates import check_gates, load_earlier_run

    earlier = load_earlier_run(options)
    passwords = ask_passwords(paths)
    # A scan makes hundreds of thousands of records that all live to its end, which comes with the process's.
    gc.disable()
    with Progress(SCAN_STEPS, shown=not options.quiet).running() as progress:
        outcome = run_scan(paths, options, progress.stage, settings, passwords)
    gates = check_gates(outcome.model, options, earlier)
    code = exit_code(outcome.model, gates)
    _print_summary(outcome, options)
    _print_gates(gates, options)
    if options.timings:
        _say_timings(outcome.seconds)
    if options.explain_plan:
        print_plan(outcome.steps)
    if options.json:
        from analyzer.render.exact_json import exact_json
        from analyzer.runs.scan_record import scan_record

        print_result(exact_json(scan_record(outcome.folder, outcome.model, code, gates)))
    else:
        print_result(str(outcome.folder))
    if options.open:
        open_page(outcome.folder)
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


def _print_gates(gates: Sequence[Gate], options: ScanOptions) -> None:
    """Each gate; without a summary those that are met, or that could not be."""
    for gate in gates:
        if gate.is_met or gate.is_blind or not options.quiet:
            print_status(gate.sentence)


def _say_timings(seconds: Mapping[str, float]) -> None:
    for name, value in (*seconds.items(), ("all", sum(seconds.values()))):
        print_status(f"{name:8} {value:8.2f} s")
