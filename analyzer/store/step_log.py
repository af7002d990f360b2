"""Which SQL steps ran, how long each took and how many rows it made; kept only while somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class StepRun:
    """One run of the file `<name>.sql` in `package`: wall `seconds`, and `rows` made, added or fetched (None: not known)."""

    package: str
    name: str
    kind: str
    seconds: float
    rows: int | None = None


class StepLog:
    """The runs so far in the order of their ends, from any thread; `runs` is None while nobody asks."""

    runs: list[StepRun] | None = None


LOG = StepLog()


def is_logging() -> bool:
    """Whether somebody asks which steps run."""
    return LOG.runs is not None


def log_step(package: str, name: str, kind: str, started: float, rows: int | None) -> None:
    """Note that a step ran which began at `started`, by `perf_counter`, if somebody asks."""
    if LOG.runs is not None:
        LOG.runs.append(StepRun(package, name, kind, perf_counter() - started, rows))


@contextmanager
def record_steps(*, wanted: bool) -> Iterator[list[StepRun]]:
    """The list to which each step of the process that runs within the `with` block is added; it stays empty unless `wanted`."""
    runs: list[StepRun] = []
    LOG.runs = runs if wanted else None
    try:
        yield runs
    finally:
        LOG.runs = None
