"""Progress on stderr for work over half a second, where a person watches: what, the how manyth of how many, for how long."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

_DELAY_SECONDS = 0.5  # seconds
_SAID = {
    "recall": "Looking for the same scan among those kept",
    "read": "Reading the files",
    "map": "Recognising sheets and columns",
    "resolve": "Resolving firms",
    "screen": "Screening texts",
    "trace": "Tracing dependencies",
    "assess": "Assessing positions and contracts",
    "report": "Writing the report",
    "keep": "Keeping the scan for the next time",
}


SCAN_STEPS = ("read", "map", "resolve", "screen", "trace", "assess", "report")
INSPECTION_STEPS = ("read", "map")


class Progress:
    """A status line that names the stage at work. `stage` is what a scan wants for its watch.

    `steps` are the stages that count; what else is done, such as looking into the cache, is said without a number.
    """

    def __init__(self, steps: Sequence[str], *, shown: bool) -> None:
        self._steps = steps
        self._status: Status | None = None
        self._text = "Starting"
        self._began = monotonic()
        self._timer = Timer(_DELAY_SECONDS, self._start) if shown and sys.stderr.isatty() else None

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
        """One stage: said while it lasts."""
        number = f", step {self._steps.index(name) + 1} of {len(self._steps)}" if name in self._steps else ""
        self._text = f"{_SAID[name]} ...{number}"
        yield

    def __rich__(self) -> str:
        """The line as it is at this moment: rich asks for it each time that it draws."""
        return f"{self._text}, {monotonic() - self._began:.0f} s"

    def _start(self) -> None:
        from rich.console import Console

        # A console that lacks the signs of the usual spinner shows their numbers in a code page.
        signs = "dots" if (sys.stderr.encoding or "").lower().startswith("utf") else "line"
        self._status = Console(stderr=True).status(self, spinner=signs)
        self._status.start()
