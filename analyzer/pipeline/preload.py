"""Loads what the later stages need while child processes read long files and this one would only wait for them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Thread

_FROM_BYTES = 32 << 20  # shorter files are read before all is loaded, and the two would be in each other's way
_LATER = (
    "analyzer.resolving.resolve",
    "analyzer.screening",
    "analyzer.tracing.trace",
    "analyzer.assessing.assess",
    "analyzer.assessing.clearing.clear",
    "analyzer.report.assemble",
    "analyzer.render.html",
    "analyzer.render.workbook",
    "rapidfuzz.process",
)


def preload_stages(paths: Iterable[Path]) -> None:
    """Begin to load the later stages if the files at `paths`, about to be read, are long."""
    with suppress(OSError):  # a file that is gone: the reader says so
        if sum(path.stat().st_size for path in paths) >= _FROM_BYTES:
            Thread(target=_import_stages, daemon=True).start()


def _import_stages() -> None:
    for name in _LATER:
        import_module(name)
