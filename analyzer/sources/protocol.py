"""What the parent and a reading child say to each other: one JSON line each way per file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyzer.sources.limits import Limits


class Reader(StrEnum):
    """Which readers a child tries: the fast ones, or the plain one after those died or gave up."""

    FAST = "fast"
    PLAIN = "plain"


class Result(StrEnum):
    """What came of one attempt at one file. `FAILED` and `DIED` are worth a second attempt with the plain reader."""

    READ = "read"
    REFUSED = "refused"
    FOREIGN = "foreign"
    FAILED = "failed"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read: from `source` into the DuckDB file `database`; `why` says what the attempt before met."""

    source: str
    database: str
    limits: Limits
    reader: Reader = Reader.FAST
    why: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went, with the sentence for the reader of the report."""

    result: Result
    problem: str = ""
