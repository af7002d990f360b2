"""How the program ends: every error as one sentence with its exit code, and never a traceback."""

from __future__ import annotations

import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

from analyzer.cli.output import print_status
from analyzer.errors import AnalyzerError, ExitCode
from analyzer.text.phrases import shorten

_PACKAGE = Path(__file__).parents[1]
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")  # the last one is what a closed terminal sends, where there is such a signal
_MAX_NAME = 200  # letters
_LOADING_REMEDY = "Close other programs if memory is short; else install the program anew."
# What a system may refuse at any moment, by the name of its error: what it is, and what a person can do.
_REFUSALS = {
    "ENOSPC": "The disk is full. Free some space, or write to another disk with --out.",
    "EDQUOT": "The disk space that this user may take is used up. Free some, or write to another disk with --out.",
    "EFBIG": "A file would be larger than the system allows. Raise that limit (ulimit -f), or scan fewer files at once.",
    "EMFILE": "More files are open than the system allows. Raise that limit (ulimit -n), or scan fewer files at once.",
    "ENFILE": "More files are open than the system allows. Close other programs, then run it again.",
    "EROFS": "The disk is read-only. Write to another one with --out.",
    "ENOMEM": "The system has no memory left. Close other programs, or scan fewer files at once.",
    "EIO": "The disk does not answer as it should. Check it, or write to another one with --out.",
}


@dataclass(slots=True)
class Verbosity:
    """Whether the command line asks for more (`-v`); known once it is parsed."""

    verbose: bool = False


def run_to_exit(program: Callable[[Verbosity], object]) -> NoReturn:
    """Run `program`, which notes how verbose to be, and exit with the code of the contract."""
    interruption = _Interruption()
    verbosity = Verbosity()
    try:
        program(verbosity)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else ExitCode.DONE if ended.code is None else ExitCode.ERROR
    except AnalyzerError as error:
        print_status(f"Error: {error}")
        code = error.exit_code
    except OSError as error:
        code = _say_system_error(error, verbosity) if not interruption.came else ExitCode.ERROR
    except ImportError as error:
        code = ExitCode.ERROR
        print_status(f"Error: a library of the program cannot be loaded ({error.name or 'no name'}). {_LOADING_REMEDY}")
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    except Exception as error:  # the last line of defence: whatever it is, a person gets a sentence
        code = ExitCode.ERROR
        if not interruption.came:
            _say_unexpected(error, verbosity)
    else:
        code = ExitCode.DONE
    if interruption.came or code == ExitCode.INTERRUPTED:
        print_status("Interrupted.")
        _leave_at_once()
    sys.exit(int(code))


def _leave_at_once() -> NoReturn:
    """Exit with 130 here and now: an interpreter whose C libraries saw the interrupt may else end by the signal itself."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(ExitCode.INTERRUPTED)


class _Interruption:
    """Remembers that a signal came: libraries in C turn the `KeyboardInterrupt` into errors of their own."""

    def __init__(self) -> None:
        self.came = False
        for name in _ENDING:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._interrupt)

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        self.came = True
        raise KeyboardInterrupt


def _say_system_error(error: OSError, verbosity: Verbosity) -> ExitCode:
    """Say what the system refused; a name that no disk takes is a slip of the keyboard."""
    name = shorten(str(error.filename or ""), _MAX_NAME)
    if error.errno == errno.ENAMETOOLONG:
        print_status(f"Error: {name}: this is longer than a name of a file or folder may be. Give a shorter one.")
        return ExitCode.USAGE
    refusal = _REFUSALS.get(errno.errorcode.get(error.errno or 0, ""))
    if refusal:
        print_status(f"Error: {name + ': ' if name else ''}{refusal}")
    else:
        _say_unexpected(error, verbosity)
    return ExitCode.ERROR


def _say_unexpected(error: Exception, verbosity: Verbosity) -> None:
    first_line = (str(error).strip().splitlines() or ["no message"])[0]
    print_status(f"Error: something went wrong that should not ({type(error).__name__}: {first_line}).")
    if not verbosity.verbose:
        print_status("Run again with -v to see where; please report it.")
        return
    for frame in traceback.extract_tb(error.__traceback__):
        file = Path(frame.filename)
        if file.is_relative_to(_PACKAGE):
            print_status(f"- {file.relative_to(_PACKAGE.parent)}, line {frame.lineno}, {frame.name}: {frame.line}")
