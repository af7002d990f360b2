"""Watches over a reading child where the system has no limits that a process can set itself, as Windows has none.

Weaker than such limits: the child is looked at five times a second, so that it may overshoot for a moment.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from subprocess import Popen
from threading import Event, Thread
from typing import TYPE_CHECKING

from analyzer.reading.process.protocol import ReadTask

if TYPE_CHECKING:
    from psutil import Process

try:
    import resource  # noqa: F401  (there or not)
except ImportError:
    NEEDS_WATCH = True
else:
    NEEDS_WATCH = False

_BETWEEN_LOOKS = 0.2  # seconds
_MOST_PATIENCE = 20  # of formats that earn more time than others; the child knows the format, its parent does not


class Overrun(Enum):
    """Of what the child used more than it may."""

    MEMORY = auto()
    PROCESSOR = auto()


@dataclass(slots=True)
class WatchRecord:
    """Why the child was killed, None while it was not."""

    overrun: Overrun | None = None


@contextmanager
def watch_child(child: Popen[bytes], task: ReadTask) -> Iterator[WatchRecord]:
    """Kill the child as soon as it uses more memory or processor time than the task allows, while the block runs."""
    record = WatchRecord()
    if not NEEDS_WATCH:
        yield record
        return
    ended = Event()
    watcher = Thread(target=_look_until, args=(ended, child, task, record), daemon=True)
    watcher.start()
    try:
        yield record
    finally:
        ended.set()
        watcher.join()


def _look_until(ended: Event, child: Popen[bytes], task: ReadTask, record: WatchRecord) -> None:
    import psutil  # elsewhere nobody waits for it

    try:
        process = psutil.Process(child.pid)
        size = Path(task.source).stat().st_size
        seconds = _processor_seconds(process) + task.limits.processor_seconds(size, _MOST_PATIENCE)
        while not ended.wait(_BETWEEN_LOOKS):
            if process.memory_info().rss > task.limits.memory_bytes:
                record.overrun = Overrun.MEMORY
            elif _processor_seconds(process) > seconds:
                record.overrun = Overrun.PROCESSOR
            if record.overrun:
                child.kill()
                return
    except (psutil.Error, OSError):  # it ended meanwhile
        return


def _processor_seconds(process: Process) -> float:
    used = process.cpu_times()
    return float(used.user + used.system)
