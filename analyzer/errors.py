"""One root error whose subclasses carry their parts, so that the command line can say them in a sentence.

Every error knows the exit code of the contract; a reader of `cli` never has to map types to codes.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What `exposure` exits with; part of the contract with scripts."""

    DONE = 0
    ERROR = 1
    USAGE = 2
    GATE_MET = 3
    INPUT_REFUSED = 4
    LEDGER_BUSY = 5
    INTEGRITY = 6
    INTERRUPTED = 130


class AnalyzerError(Exception):
    """Something a person can act on: `problem` says what, `remedy` says what to do next."""

    exit_code = ExitCode.ERROR

    def __init__(self, problem: str, remedy: str = "") -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{problem} {remedy}".strip())


class UsageProblem(AnalyzerError):
    """An option or argument that cannot be carried out as given."""

    exit_code = ExitCode.USAGE


class InputRefused(AnalyzerError):
    """A file that cannot be read; the scan goes on without it unless `--strict`."""

    exit_code = ExitCode.INPUT_REFUSED

    def __init__(self, file: str, problem: str, remedy: str = "") -> None:
        self.file = file
        super().__init__(f"{file}: {problem}", remedy)


class NothingScanned(AnalyzerError):
    """Inputs of which none holds a row: there is no answer, and no run folder that could look like one."""

    exit_code = ExitCode.INPUT_REFUSED


class DesignationError(AnalyzerError):
    """A designation or mapping file that breaks its schema: names file, key and line."""

    def __init__(self, file: str, key: str, line: int, defect: str, remedy: str = "") -> None:
        self.file = file
        self.key = key
        self.line = line
        self.defect = defect
        super().__init__(f"{file}, line {line}, {key}: {defect}", remedy)


class LedgerBusy(AnalyzerError):
    """Another process holds the ledger."""

    exit_code = ExitCode.LEDGER_BUSY


class IntegrityProblem(AnalyzerError):
    """A ledger or run folder that does not agree with what was recorded of it."""

    exit_code = ExitCode.INTEGRITY


class DamagedDatabase(IntegrityProblem):
    """What a scan had read, or set aside, cannot be read again: a file in the cache was damaged, or the disk is full."""
