"""The only ways in which the program prints: results on stdout, talk on stderr."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from analyzer.text.line_wrap import wrap_line

_USUAL_WIDTH = 80


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


def indented_line(text: str) -> str:
    """`one_line` of a text that keeps the blanks before it."""
    return text[: len(text) - len(text.lstrip(" "))] + one_line(text)


def print_status(text: str) -> None:
    """One line of talk on stderr, wrapped between words where that is a terminal."""
    print("\n".join(_lines_for(sys.stderr, [one_line(text)])), file=sys.stderr)  # noqa: T201


def ask_line(question: str) -> str | None:
    """What a person answers on stdin, without blanks around it, None where stdin has ended. The question goes to stderr."""
    print(f"{one_line(question)}: ", end="", file=sys.stderr, flush=True)  # noqa: T201
    answer = sys.stdin.readline()
    if not sys.stdin.isatty():  # nobody sees what was typed, nor the end of its line
        print(file=sys.stderr)  # noqa: T201
    return answer.strip() if answer else None


def print_result(text: str) -> None:
    """A result on stdout."""
    print(text, flush=True)  # noqa: T201


def open_page(folder: Path) -> None:
    """Show the page of a run folder in the user's browser, which may be none: then say where it is."""
    import webbrowser

    page = (folder / "exposure.html").resolve()
    try:
        is_open = webbrowser.open(page.as_uri())
    except webbrowser.Error:
        is_open = False
    if not is_open:
        print_status(f"No browser was found. Open {page} yourself.")


def print_lines(lines: Iterable[str]) -> None:
    """A result of many lines on stdout: as they are, but wrapped between words where a person reads them in a terminal."""
    print_result("\n".join(_lines_for(sys.stdout, lines)))


def _lines_for(stream: TextIO, lines: Iterable[str]) -> Iterator[str]:
    """The lines as they are, or where `stream` is a terminal as many as its width wants."""
    if not stream.isatty():
        yield from lines
        return
    width = os.get_terminal_size(stream.fileno()).columns or _USUAL_WIDTH  # some terminals do not know theirs
    for line in lines:
        yield from wrap_line(line, width)


def give_json(record: Mapping[str, Any]) -> None:
    """One JSON object on stdout."""
    import json

    print_result(json.dumps(record, indent=2, ensure_ascii=True, allow_nan=False))
