"""`exposure schema`: the JSON Schema of what programs read."""

from __future__ import annotations

from typing import Annotated

import typer

from analyzer.cli.arguments import take_options
from analyzer.cli.output import give_json
from analyzer.request.json_output import JsonOutput


@take_options("verbose")
def schema(
    output: Annotated[
        JsonOutput, typer.Argument(metavar="OUTPUT", help="scan: what scan --json prints; run: the file run.json.")
    ] = JsonOutput.SCAN,
) -> None:
    """Print the JSON Schema of what other programs read.

    \b
    Examples:
      exposure schema > scan.schema.json
      exposure schema run
    """  # noqa: D301
    from analyzer.runs.output_schema import output_schema

    give_json(output_schema(output))
