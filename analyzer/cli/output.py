"""The only ways in which the program prints: results on stdout, talk on stderr."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def accept_every_letter() -> None:
    """Have stdout and stderr write a letter that their encoding lacks as its number, instead of failing.

    A Windows code page, which redirected output has there, knows neither Polish nor Chinese names.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def one_line(text: str) -> str:
    """One line, with nothing in it that a terminal would obey; texts from inputs may stand in it."""
    from analyzer.render.cleaning import one_line

    return one_line(text)


def print_status(text: str) -> None:
    """One line of talk on stderr."""
    print(one_line(text), file=sys.stderr)  # noqa: T201


def print_result(text: str) -> None:
    """A result on stdout."""
    print(text, flush=True)  # noqa: T201


def open_page(folder: Path) -> None:
    """Show the page of a run folder in the user's browser, which may be none: then say where it is."""
    import webbrowser

    page = (folder / "exposure.html").resolve()
    if not webbrowser.open(page.as_uri()):
        print_status(f"No browser could be opened. The page is {page}")


def give_json(record: Mapping[str, Any]) -> None:
    """One JSON object on stdout."""
    import json

    print_result(json.dumps(record, indent=2, ensure_ascii=True, allow_nan=False))
