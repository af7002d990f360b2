"""The command line: parse, call, print, exit. Results go to stdout, talk to stderr, exit codes are a contract."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from analyzer.cli.exits import Verbosity

__all__ = ["main"]

_OBJECTS_BETWEEN_COLLECTIONS = 200_000  # with Python's own 700 every start would look sixty times


def main() -> NoReturn:
    """Run the command line and exit with a code of the contract."""
    # Nearly all that is loaded stays: to look through it for garbage delays every start, help and usage errors included.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from analyzer.cli.exits import run_to_exit
    from analyzer.cli.output import accept_every_letter

    accept_every_letter()
    run_to_exit(_run_command)


def _run_command(verbosity: Verbosity) -> None:
    from analyzer.cli.app import app
    from analyzer.cli.blank import refuse_blank

    refuse_blank(sys.argv[1:])
    app(obj=verbosity)  # the callback of -v finds it in the context
