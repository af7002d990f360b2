"""`exposure report`: renders a scan again from the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import print_result, print_status
from analyzer.request.options import ScanOptions


@take_options("out", "verbose")
def report(
    run: Annotated[
        str, typer.Argument(metavar="[RUN]", show_default=False, help="Name of a run folder.  [default: the newest]")
    ] = "",
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", metavar="FOLDER", help="A new folder to write into.  [default: the run folder, if it is gone]"
        ),
    ] = None,
    *,
    values: OptionValues,
) -> None:
    """Write the files of a scan again from the ledger.

    Nothing is ever overwritten.

    \b
    Examples:
      exposure report
      exposure report 2026-03-01-anthropic --to copy_for_audit
    """  # noqa: D301
    from analyzer.runs.stored_runs import render_again

    folder = render_again(ScanOptions(**values).out, run, to)
    print_status("Written from the ledger.")
    print_result(str(folder))
