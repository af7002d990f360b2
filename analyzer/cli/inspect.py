"""`exposure inspect`: what would be read, before anything is concluded from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from analyzer.cli.arguments import Json, Paths, Quiet, Verbose
from analyzer.cli.talk import give, give_json, say
from analyzer.errors import ExitCode
from analyzer.settings import require_paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analyzer.reporting.model import SheetNote
    from analyzer.scan import Inspection


def inspect(paths: Paths, json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Show what would be read: per sheet its kind, header row, columns, counts and totals.

    \b
    Examples:
      exposure inspect inputs/
      exposure inspect payments.csv --json

    Exit codes: 0 every file could be read (a sheet's kind may still be unknown), 4 one could not.
    """  # noqa: D301
    from analyzer.cli.progress import Progress
    from analyzer.gate import unread
    from analyzer.reporting.run_json import inspect_record
    from analyzer.scan import inspect as look

    del verbose  # read by the last line of defence, from the command line itself
    require_paths(paths)
    progress = Progress(shown=not quiet)
    with progress.running():
        seen = look(paths, progress.stage)
    if json:
        give_json(inspect_record(seen.sheets, seen.problems))
    else:
        give("\n".join(_lines(seen)))
    refused = unread(seen.inputs)
    for sentence in refused:
        say(f"Not read: {sentence}")
    raise typer.Exit(ExitCode.INPUT_REFUSED if refused else ExitCode.DONE)


def _lines(seen: Inspection) -> Iterator[str]:
    from analyzer.reporting.cleaning import one_line

    for sheet in seen.sheets:
        yield from map(one_line, _sheet_lines(sheet))
    for problem in seen.problems:
        yield one_line(f"{_place(problem.file, problem.sheet)}: {problem.text}")
    yield f"{len(seen.sheets)} sheets in {len(seen.inputs)} files"


def _sheet_lines(sheet: SheetNote) -> Iterator[str]:
    yield f"{_place(sheet.file, sheet.sheet)}: {sheet.kind}"
    header = f"header in row {sheet.header_row}" if sheet.header_row else "no header row"
    total = "" if sheet.amount_total is None else f", amount total {sheet.amount_total:,.2f}"
    yield f"- {header}; rows: {sheet.rows_read} read, {sheet.rows_kept} kept, {sheet.rows_rejected} rejected{total}"
    if sheet.columns:
        yield "- " + ", ".join(f"{part} = {heading!r}" for part, heading in sheet.columns.items())
    for note in sheet.notes:
        yield f"- {note}"


def _place(file: str, sheet: str) -> str:
    return f"{file}, sheet {sheet}" if sheet else file
