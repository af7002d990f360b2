"""`exposure draft`: Word files for what is filed: a memo, report forms, and one page per contract."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import print_result, print_status
from analyzer.request.options import ScanOptions

_MAX_FILES = 100


@take_options("out", "verbose")
def draft(
    run: Annotated[
        str, typer.Argument(metavar="[RUN]", show_default=False, help="Name of a run folder.  [default: the newest]")
    ] = "",
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="A new folder to write into.  [default: drafts-RUN in DIR]"),
    ] = None,
    limit: Annotated[
        int,
        typer.Option(
            "--most",
            metavar="N",
            min=1,
            help="No more than N report forms and N contract pages, the most pressing first.",
        ),
    ] = _MAX_FILES,
    *,
    values: OptionValues,
) -> None:
    """Draft what is filed, as Word files.

    A memo, a form per report or disclosure, and a page per contract.

    \b
    Examples:
      exposure draft
      exposure draft 2026-03-01-anthropic --to drafts --most 20

    What nobody has told stands as "to be supplied". A person completes and decides: nothing is sent anywhere.
    """  # noqa: D301
    from analyzer.runs.draft_folder import write_draft_folder

    done = write_draft_folder(ScanOptions(**values).out, run, to, limit)
    for number, noun in ((done.reports, "report form"), (done.contracts, "contract page")):
        print_status(_count_text(min(number, limit), number, noun))
    print_result("\n".join(str(file) for file in done.files))


def _count_text(written: int, number: int, noun: str) -> str:
    from analyzer.text.phrases import count_noun

    if written < number:
        return f"{written} of {count_noun(number, noun)}, the most pressing first."
    return f"{count_noun(number, noun)}."
