"""The reference page of the options of a scan, from their declarations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from analyzer.request.option import Effect, Option, Panel
from analyzer.request.options import SCAN_OPTIONS, ScanOptions

HEAD = "| option | takes | default | changes the result | meaning |\n|---|---|---|---|---|"
EFFECTS = {Effect.VALUE: "yes", Effect.CONTENT: "yes, by what it names", Effect.NONE: "no"}
SHAPES = {bool: "a flag", date: "a date (2026-09-15)", int: "a whole number"}


def options_page() -> Iterator[str]:
    """The parts of the page: what holds for all options, then a table for each heading."""
    yield (
        "The options of `exposure scan`. Each may also stand in an `exposure.toml` beside the inputs, under its name without the "
        "leading dashes: `max-tier = 3`, `strict = true` for a flag, a list for what is repeatable. The command line beats the "
        "file, and the file beats the defaults. Paths in the file start at its own folder. [In Python](../python.md) each is a "
        "field of `ScanOptions`, with `_` for `-`."
    )
    yield (
        "What changes the result is part of what the [cache](../own-files.md#the-cache) knows a scan by: with another value the scan "
        "is worked out anew."
    )
    hints = get_type_hints(ScanOptions)
    for panel in Panel:
        rows = [_row(name, option, hints[name]) for name, option in SCAN_OPTIONS.items() if option.panel is panel]
        yield f"## {panel}"
        yield "\n".join([HEAD, *rows])


def _row(name: str, option: Option, hint: Any) -> str:
    flags = ", ".join(f"`{flag}`" for flag in (f"--{name.replace('_', '-')}", option.short) if flag)
    cells = (flags, _takes(option, hint), option.default_text, EFFECTS[option.effect], option.summary)
    return f"| {' | '.join(cells)} |"


def _takes(option: Option, hint: Any) -> str:
    plain = next(kind for kind in get_args(hint) or (hint,) if kind is not type(None))
    words = list(plain) if issubclass(plain, StrEnum) else option.metavar.split("|")
    return SHAPES.get(plain) or " or ".join(f"`{word}`" for word in words)
