"""`exposure demo`: the sample case, from inside the program, scanned into a folder and shown."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.arguments import take_options
from analyzer.cli.output import open_page, print_result, print_status


@take_options("verbose")
def demo(
    to: Annotated[
        Path, typer.Option("--to", metavar="FOLDER", help="Where the inputs and the reports are written.")
    ] = Path("exposure_demo"),
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")] = True,
) -> None:
    """Scan the invented sample case, to see what comes out.

    \b
    Examples:
      exposure demo
      exposure demo --to try_it --no-browser
    """  # noqa: D301
    from analyzer.cli.progress import SCAN_STEPS, Progress
    from analyzer.pipeline.scan import run_scan
    from analyzer.render.terminal import print_summary
    from analyzer.request.settle import settings_beside, settle
    from analyzer.runs.sample_case import write_sample

    inputs = write_sample(to / "inputs")
    print_status(f"The inputs of the sample case, invented data: {inputs}")
    options = settle([inputs], {"out": to / "reports"})
    with Progress(SCAN_STEPS, shown=True).running() as progress:
        outcome = run_scan([inputs], options, progress.stage, settings_beside([inputs], {}))
    print_summary(outcome.model, outcome.folder)
    print_status(f"Next: exposure scan YOUR_FILES --firm YOUR_FIRM. What would be read: exposure inspect {inputs}")
    print_result(str(outcome.folder))
    if browser:
        open_page(outcome.folder)
