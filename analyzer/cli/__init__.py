"""The command line: parse, call, print, exit. Results go to stdout, talk to stderr, exit codes are a contract."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from analyzer.cli.exits import Verbosity

__all__ = ["main"]

_OWNER_ONLY = 0o077  # reports, ledgers and what is kept for later hold other firms' confidential rows
_OBJECTS_BETWEEN_COLLECTIONS = 200_000  # with Python's own 700 every start would look sixty times


def main() -> NoReturn:
    """Run the command line and exit with a code of the contract."""
    # Nearly all that is loaded stays: to look through it for garbage delays every start, help and usage errors included.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    os.umask(_OWNER_ONLY)
    if getattr(sys, "frozen", False):
        _be_child_if_asked()
    from analyzer.cli.exits import run_to_exit
    from analyzer.cli.output import accept_every_letter

    accept_every_letter()
    run_to_exit(_run_command)


def _be_child_if_asked() -> None:
    """A program packed into one file is its own reading child, for it has no interpreter to start one with."""
    from analyzer.reading.process.worker import READING_CHILD

    if sys.argv[1:] == [READING_CHILD]:
        from analyzer.reading.process.child import main as read_files

        read_files()
        sys.exit()


def _run_command(verbosity: Verbosity) -> None:
    from analyzer.cli.app import app
    from analyzer.cli.blank import refuse_blank

    refuse_blank(sys.argv[1:])
    app(obj=verbosity)  # the callback of -v finds it in the context
