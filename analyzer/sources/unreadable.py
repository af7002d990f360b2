"""Why a file is not read, as an exception inside the reading child; outside it is an outcome, never an exception."""

from __future__ import annotations

from analyzer.errors import AnalyzerError, ExitCode


class Unreadable(AnalyzerError):
    """A table that cannot be read: a full sentence on what is wrong, another on what to do."""

    exit_code = ExitCode.INPUT_REFUSED


class NotATable(Unreadable):
    """A file of a kind that holds no table for us; in a folder that is no loss, named by the user it is."""
