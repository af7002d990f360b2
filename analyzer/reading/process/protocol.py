"""What the parent and a reading child say to each other: one JSON line each way per file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from analyzer.bearing import BearsOn
from analyzer.reading.limits import Limits


class Reader(StrEnum):
    """What a child is to try: the fast readers, the plain one after those died or gave up, or to unpack an archive."""

    FAST = "fast"
    PLAIN = "plain"
    ARCHIVE = "archive"


class ReadResult(StrEnum):
    """What came of one attempt at one file. `FAILED` and `DIED` are worth a second attempt with the plain reader.

    `FOREIGN` is no table, which is a loss where a user named it or its name promises one; `LITTER` is never one.
    """

    READ = "read"
    REFUSED = "refused"
    FOREIGN = "foreign"
    LITTER = "litter"
    FAILED = "failed"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class ReadTask:
    """One file to read: from `source` into the DuckDB file `database`; `why` says what the attempt before met.

    `name` is what the file is called: its own name is a neutral one where it comes out of an archive. `password` opens it, if it
    needs one.
    """

    source: str
    name: str
    database: str
    limits: Limits
    reader: Reader = Reader.FAST
    why: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ArchiveMember:
    """One file of an archive: its name there ('' = that of the archive), and where it was unpacked, or why not.

    `aside`: no one misses it.
    """

    name: str
    path: str
    problem: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went, with the sentence for the reader of the report, and what an archive held.

    `bears_on` says whom the file could bear on if it was not read.
    """

    result: ReadResult
    problem: str = ""
    bears_on: BearsOn = BearsOn.ANY
    members: tuple[ArchiveMember, ...] = ()
