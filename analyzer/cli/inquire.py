"""`exposure inquire`: one short questionnaire workbook per addressee."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import print_result, print_status
from analyzer.request.options import ScanOptions

_MAX_FILES = 100


@take_options("out", "verbose")
def inquire(
    run: Annotated[
        str, typer.Argument(metavar="[RUN]", show_default=False, help="Name of a run folder.  [default: the newest]")
    ] = "",
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="A new folder to write into.  [default: questions-RUN in DIR]"),
    ] = None,
    most: Annotated[
        int, typer.Option("--most", metavar="N", min=1, help="Ask no more than N, the most pressing first.")
    ] = _MAX_FILES,
    *,
    values: OptionValues,
) -> None:
    """Write the questions that must be asked, one workbook per supplier, business owner or administrator.

    \b
    Examples:
      exposure inquire
      exposure inquire 2026-03-01-anthropic --to outbox --most 20

    Put the answered workbooks beside the other inputs: the next scan reads the answers as stated evidence.
    """  # noqa: D301
    from analyzer.render.questionnaire import questions_by_addressee, write_questionnaires
    from analyzer.runs.stored_runs import load_run

    out = ScanOptions(**values).out
    folder, model = load_run(out, run)
    every = questions_by_addressee(model)
    target = to or out / f"questions-{folder.name}"
    files = write_questionnaires(model, every[:most], target)
    print_status(
        f"{len(files)} of {len(every)} addressees, the most pressing first."
        if len(every) > most
        else f"{len(files)} addressees."
    )
    print_result("\n".join(str(file) for file in files))
