"""`exposure designations update`: a newer designation file, carried by a person to where there is no network."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.designation_files import stop_at_errors
from analyzer.cli.output import print_result, print_status
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.request.update_file import TakenUpdate

_MOST_LINES = 40


@take_options("designation_folder", "out", "verbose")
def update(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False, help="The newer designation file.")],
    sha256: Annotated[
        str,
        typer.Option("--sha256", metavar="HASH", help="The hash that the file must have, told you another way."),
    ] = "",
    *,
    values: OptionValues,
) -> None:
    """Take a newer designation file into your own folder, from which `-d ID` takes it before the shipped one.

    \b
    Examples:
      exposure designations update anthropic.toml --sha256 4bf5...
      exposure designations update anthropic.toml --designation-folder /srv/designations

    The hash is that of --sha256, or of a file FILE.sha256 beside it. A file with another hash, with an error, checked
    in the future, older than the designation in use or about other vendors is refused. It prints what changes, event by
    event and term by term.

    Exit codes: 0 taken, 1 it has an error or is not newer, 2 usage, 6 it has another hash.
    """  # noqa: D301
    from analyzer.request.update_file import own_folder, read_update, take_update

    options = ScanOptions(**values)
    newer = read_update(file, sha256)
    stop_at_errors(newer.errors)
    taken = take_update(newer, own_folder(options), date.today())
    print_result(str(taken.file))
    _say_changes(taken, verbose=options.verbose)


def _say_changes(taken: TakenUpdate, *, verbose: bool) -> None:
    name, former = taken.designation.id, taken.former
    if former is None:
        print_status(f"No designation {name} was in use before: {len(taken.designation.vendors)} vendors.")
    elif not taken.changes:
        print_status(f"It says what the designation in use says, from {former.origin}.")
    else:
        print_status(f"Changes against the designation {name} in use, from {former.origin}: {len(taken.changes)}")
    limit = len(taken.changes) if verbose else _MOST_LINES
    for line in taken.changes[:limit]:
        print_status(f"- {line}")
    if len(taken.changes) > limit:
        print_status(f"- and {len(taken.changes) - limit} more; -v prints all")
    print_status(f"In use from now on: exposure scan PATH -d {name}")
