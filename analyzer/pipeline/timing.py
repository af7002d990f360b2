"""How long each stage of a scan takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Watch = Callable[[str], AbstractContextManager[None]]


class Stopwatch:
    """Wall seconds by stage. `stage` is a watch that passes each stage on to another one."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._ended: dict[str, float] = {}
        self._running: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """One stage, or one more part of it."""
        self._running[name] = time.perf_counter()
        with self._watch(name):
            try:
                yield
            finally:
                self._ended[name] = self.seconds()[name]
                del self._running[name]

    def seconds(self) -> dict[str, float]:
        """What each stage took, the one that is running so far."""
        found = dict(self._ended)
        for name, started in self._running.items():
            found[name] = found.get(name, 0.0) + time.perf_counter() - started
        return found
