"""Progress on stderr for work over half a second, where a person watches; and the seconds of each stage."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

from analyzer.cli.talk import say

if TYPE_CHECKING:
    from rich.status import Status

_PATIENCE = 0.5  # seconds
_SAID = {
    "read": "Reading the files",
    "map": "Recognising sheets and columns",
    "resolve": "Resolving firms",
    "screen": "Screening texts",
    "trace": "Tracing dependencies",
    "assess": "Assessing positions and contracts",
    "report": "Writing the report",
}


class Progress:
    """A status line that names the stage at work. `stage` is what a scan wants for its watch."""

    def __init__(self, *, shown: bool) -> None:
        self.seconds: dict[str, float] = {}
        self._status: Status | None = None
        self._text = ""
        self._timer = Timer(_PATIENCE, self._start) if shown and sys.stderr.isatty() else None

    @contextmanager
    def running(self) -> Iterator[Progress]:
        """Show the status line, from half a second on, until the work is done or has failed."""
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        try:
            yield self
        finally:
            if self._timer:
                self._timer.cancel()
                self._timer.join()
            if self._status:
                self._status.stop()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """One stage: said while it lasts, timed in any case."""
        self._text = f"{_SAID[name]} ..."
        if self._status:
            self._status.update(self._text)
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - started

    def say_timings(self) -> None:
        """The seconds of each stage on stderr."""
        for name, seconds in self.seconds.items():
            say(f"{name:8} {seconds:8.2f} s")
        say(f"{'all':8} {sum(self.seconds.values()):8.2f} s")

    def _start(self) -> None:
        from rich.console import Console

        self._status = Console(stderr=True).status(self._text)
        self._status.start()
