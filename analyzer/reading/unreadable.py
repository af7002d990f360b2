"""Why a file is not read, as an exception inside the reading child; outside it is an outcome, never an exception."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from analyzer.bearing import BearsOn
from analyzer.errors import AnalyzerError, ExitCode

SAVE_REMEDY = "Open it in the program that made it and save it as .xlsx or .csv."
PASSWORD_PROBLEM = "The file is protected by a password. Save a copy without a password."  # noqa: S105
PROTECTED_PROBLEM = (
    "The file is protected by a password. Save a copy without a password, "
    "or install the extra `passwords` and scan in a terminal, where you are asked for it."
)


class Unreadable(AnalyzerError):
    """A table that cannot be read: a full sentence on what is wrong, another on what to do, and whom it could bear on."""

    exit_code = ExitCode.INPUT_REFUSED

    def __init__(self, problem: str, remedy: str = "", bears_on: BearsOn = BearsOn.ANY) -> None:
        self.bears_on = bears_on
        super().__init__(problem, remedy)


class NotATable(Unreadable):
    """A file of a kind that holds no table for us; in a folder that is no loss, named by the user it is."""

    def __init__(self, problem: str, remedy: str = "", bears_on: BearsOn = BearsOn.NONE) -> None:
        super().__init__(problem, remedy, bears_on)


class Litter(NotATable):
    """A by-product of some program: no one means it as an input, even who named it with everything else in its folder."""


@contextmanager
def of_software_list() -> Iterator[None]:
    """What is refused inside could bear on the own entities alone: a software list says what they build and use."""
    try:
        yield
    except Unreadable as error:
        if error.bears_on is BearsOn.ANY:
            error.bears_on = BearsOn.OWN
        raise
