"""`exposure package`: the files of one run in a ZIP file, for counsel or an auditor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import print_result, print_status
from analyzer.request.options import ScanOptions
from analyzer.vocabulary import Redaction


@take_options("out", "verbose")
def package(
    run: Annotated[
        str, typer.Argument(metavar="[RUN]", show_default=False, help="Name of a run folder.  [default: the newest]")
    ] = "",
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE.zip", help="A new file to write.  [default: package-RUN.zip in DIR]"),
    ] = None,
    redact: Annotated[
        list[Redaction] | None,
        typer.Option("--redact", help="Leave out names of people, or amounts of money. May be repeated."),
    ] = None,
    *,
    values: OptionValues,
) -> None:
    """Write an evidence package of one run.

    It holds the files of the run, the cells that it quotes, and a checker.

    \b
    Examples:
      exposure package
      exposure package 2026-03-01-anthropic --to for_counsel.zip
      exposure package --to for_auditor.zip --redact persons --redact prices

    The files of the run must be as the scan wrote them. README.txt in the package says what each file is and how to check it.
    """  # noqa: D301
    from analyzer.runs.package_run import package_run

    receipt = package_run(ScanOptions(**values).out, run, to, tuple(dict.fromkeys(redact or ())))
    if receipt.strangers:
        print_status(f"Not of the scan, and left out: {', '.join(receipt.strangers)}.")
    print_status(f"SHA-256 of its manifest: {receipt.manifest_sha256}")
    print_result(str(receipt.file))
