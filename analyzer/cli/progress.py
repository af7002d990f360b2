"""Progress on stderr for work over half a second, where a person watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
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


class Progress:
    """A status line that names the stage at work. `stage` is what a scan wants for its watch."""

    def __init__(self, *, shown: bool) -> None:
        self._status: Status | None = None
        self._text = ""
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
        self._text = f"{_SAID[name]} ..."
        if self._status:
            self._status.update(self._text)
        yield

    def _start(self) -> None:
        from rich.console import Console

        self._status = Console(stderr=True).status(self._text)
        self._status.start()
