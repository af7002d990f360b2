"""`exposure export`: one run in a format that other systems take in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import print_result
from analyzer.render.exchange.formats import list_formats
from analyzer.request.options import ScanOptions


@take_options("out", "verbose")
def export(
    run: Annotated[
        str, typer.Argument(metavar="[RUN]", show_default=False, help="Name of a run folder.  [default: the newest]")
    ] = "",
    *,
    format_name: Annotated[
        str, typer.Option("--as", metavar="FORMAT", show_default=False, help=f"One of these. {list_formats()}.")
    ],
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", metavar="FILE", help="A new file to write.  [default: FORMAT-RUN with its ending, in DIR]"
        ),
    ] = None,
    values: OptionValues,
) -> None:
    """Write a run for another system.

    As a plan of action, tickets, VEX, attestation, or results of a build.

    \b
    Examples:
      exposure export --as poam
      exposure export 2026-03-01-anthropic --as oscal-poam --to plan.json
      exposure export --as junit --to exposure.xml

    The same item has the same key in every export, so that a second one updates the first. Nothing is sent anywhere.
    """  # noqa: D301
    from analyzer.runs.export_run import export_run

    print_result(str(export_run(ScanOptions(**values).out, run, format_name, to)))
