"""`exposure designations new` and `check`: files that a person writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import take_options
from analyzer.cli.output import print_result, print_status
from analyzer.errors import ExitCode, UsageProblem

if TYPE_CHECKING:
    from analyzer.errors import DesignationError


@take_options("verbose")
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False, help="A designation file.")],
) -> None:
    """Check a designation file of your own; every error names file, line and key.

    \b
    Example:
      exposure designations check our_own.toml
    """  # noqa: D301
    from analyzer.designations import file_errors

    stop_at_errors(file_errors(file))
    print_result(f"{file}: a valid designation file")


def stop_at_errors(errors: Sequence[DesignationError]) -> None:
    """Print each error of a designation file, and exit with 1 if there is one."""
    for error in errors:
        print_status(f"Error: {error}")
    if errors:
        raise typer.Exit(ExitCode.ERROR)


@take_options("verbose")
def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False, help="The file to write.")],
) -> None:
    """Write a template of a designation file, with a comment on every key, to fill in.

    \b
    Example:
      exposure designations new our_own.toml
    """  # noqa: D301
    from analyzer.designations.template import template_text

    if file.suffix.lower() != ".toml":
        raise UsageProblem(f"{file}: a designation file ends in .toml.", "Name it so.")
    write_new_file(file, template_text())
    print_result(str(file))
    print_status(f"Fill it in, then: exposure designations check {file}")


def write_new_file(file: Path, text: str) -> None:
    """Write a text file that is not there yet. Raises `UsageProblem`."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise UsageProblem(f"{file} is there already.", "Name another file, or move that one away.") from None
    except OSError as error:
        raise UsageProblem(f"{file} cannot be written: {error.strerror}.", "Name another file.") from None
