"""What a case of the benchmark found: lines for the table of targets, and every way that was measured for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from benchmarks.speed.measure import Measurement, median

MIB, GIB = 2**20, 2**30


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: what was asked, what was measured, and the physical limit beside it."""

    work: str
    target: str
    measured: str
    memory: int | None
    met: bool
    beside: str


@dataclass(frozen=True, slots=True)
class Ran:
    """A way in a case: its medians, and how often it ran."""

    case: str
    way: str
    middle: Measurement
    runs: int


@dataclass(frozen=True, slots=True)
class Growth:
    """One size of a growth curve."""

    job: str
    rows: int
    middle: Measurement


@dataclass(frozen=True, slots=True)
class Result:
    """What a case found; `notes` say what a table cannot."""

    lines: Sequence[Line]
    ran: Sequence[Ran] = ()
    notes: Sequence[str] = ()
    growth: Sequence[Growth] = field(default=())


def ran(case: str, found: Mapping[str, Sequence[Measurement]]) -> list[Ran]:
    """The medians of a case's ways."""
    return [Ran(case, way, median(runs), len(runs)) for way, runs in found.items()]


def within(memory: int | None, most: int) -> bool:
    """Whether a peak keeps a limit; one that was not measured breaks none."""
    return memory is None or memory <= most


def grows_linearly(sizes: Sequence[Growth]) -> bool:
    """Whether each step to more rows multiplies the seconds by no more than it multiplies the rows."""
    return all(more.middle.seconds / less.middle.seconds <= more.rows / less.rows for less, more in pairwise(sizes))
