"""The bytes of a file as TOML, or a defect with its key and line.

`tomli` has the rules of the standard library's parser, and reads a list of 80,000 names four times as fast.
"""

from __future__ import annotations

import re
from typing import Any

import tomli

from analyzer.errors import DesignationError


def decode_text(file: str, content: bytes) -> str:
    """The text of a file, each line end one sign. Raises `DesignationError` that names the line that is not UTF-8."""
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DesignationError(file, "the file", line, "is not UTF-8 text; save it as UTF-8") from None


def parse_toml(file: str, text: str) -> dict[str, Any]:
    """The data of a TOML text. Raises `DesignationError` for the place at which it ceases to be TOML."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        problem, line = _split_place(str(error), text)
        raise DesignationError(file, _key_on(text, line), line, f"is not TOML: {problem}") from None
    except RecursionError:
        raise DesignationError(file, "the file", 1, "is nested too deeply") from None


def _split_place(message: str, text: str) -> tuple[str, int]:
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    if place is None:
        return message, 1
    end = len(text.rstrip("\n").split("\n"))
    return message[: place.start()], int(place[1]) if place[1] else end


def _key_on(text: str, line: int) -> str:
    """The key that a broken line seems to set, or the nearest one above it."""
    for content in reversed(text.split("\n")[:line]):
        key = re.match(r"""\s*(?:\[{1,2}\s*)?([\w."'-]+)""", content)
        if key:
            return key[1]
    return "the file"
