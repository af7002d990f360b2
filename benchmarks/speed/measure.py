"""Runs commands in processes of their own and measures them: seconds, CPU seconds, and the memory of the whole process tree.

Memory is the resident set of the process and of all its descendants, added up, every 40 milliseconds: pages that two of them
share count twice, and a peak shorter than that can be missed. The proportional set (`smaps_rollup`) would count shared
pages once, but takes 50 milliseconds to ask of a process of 1.5 GiB. Measured on Linux only.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PAUSE = 0.04  # seconds between two looks at the memory
_PROC = Path("/proc")
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run: seconds on the clock, CPU seconds of all processes, and the most bytes at one time (None: not measured)."""

    seconds: float
    cpu: float
    memory: int | None


@dataclass(frozen=True, slots=True)
class Way:
    """A way to do a piece of work: a command; `prepare` is called before each run and is not measured."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[], None] = lambda: None
    codes: tuple[int, ...] = (0,)
    warm: bool = True
    runs: int | None = None


def measures_memory() -> bool:
    """Whether this system tells the children of a process and their memory."""
    return (_PROC / str(os.getpid()) / "task" / str(os.getpid()) / "children").exists()


def interleaved(ways: Sequence[Way], runs: int) -> dict[str, list[Measurement]]:
    """A B, A B: every way as often as the others (or as often as it says), after one run of each that does not count."""
    for way in ways:
        if way.warm:
            measured(way)
    found: dict[str, list[Measurement]] = {way.name: [] for way in ways}
    for turn in range(runs):
        for way in ways:
            if way.runs is None or turn < way.runs:
                found[way.name].append(measured(way))
    return found


def median(measurements: Sequence[Measurement]) -> Measurement:
    """The medians of seconds and CPU seconds, and the highest memory."""
    memories = [one.memory for one in measurements if one.memory is not None]
    return Measurement(
        statistics.median(one.seconds for one in measurements),
        statistics.median(one.cpu for one in measurements),
        max(memories, default=None),
    )


def measured(way: Way) -> Measurement:
    """Run it once, in a fresh process without output. Raises `RuntimeError` with what it said if it fails."""
    way.prepare()
    start = time.perf_counter()
    process = subprocess.Popen(
        way.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **way.environment}
    )
    watch = MemoryWatch(process.pid)
    watch.start()
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in way.codes:
        raise RuntimeError(f"{way.name} ended with {process.returncode}: {said.decode(errors='replace')[-500:]}")
    return Measurement(seconds, usage.ru_utime + usage.ru_stime, watch.peak)


class MemoryWatch(threading.Thread):
    """Looks at the memory of a process tree until it is stopped. `peak` stays None where it cannot be seen."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak: int | None = None
        self._known = {pid}
        self._ended = threading.Event()

    def run(self) -> None:
        """Look, and wait, and look again."""
        while measures_memory() and not self._ended.wait(PAUSE if self.peak is not None else PAUSE / 8):
            self._known = {pid for pid in self._with_children() if (_PROC / str(pid)).exists()}
            self.peak = max(self.peak or 0, sum(map(resident, self._known)))

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()
        self.join()

    def _with_children(self) -> set[int]:
        """The known processes and all their descendants; one whose parent has died stays known."""
        found, new = set(self._known), set(self._known)
        while new := {child for pid in new for child in children(pid)} - found:
            found |= new
        return found


def children(pid: int) -> list[int]:
    """The children of all threads of a process; none if it has ended."""
    found: list[int] = []
    try:
        for thread in (_PROC / str(pid) / "task").iterdir():
            found.extend(map(int, (thread / "children").read_text().split()))
    except OSError:
        pass
    return found


def resident(pid: int) -> int:
    """Bytes of a process that are in memory; 0 if it has ended."""
    try:
        return int((_PROC / str(pid) / "statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
