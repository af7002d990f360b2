"""What an option takes, wherever it is said: on the command line, in `exposure.toml`, or by a program.

Each reader makes the value that an option holds of what was given. It raises `ValueError` with the end of a sentence
where that cannot be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

BLANK = "it is blank: give a value, or leave the option out"
_MEMORY = re.compile(r"\d+(\.\d+)?\s*([KMGT]i?B)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Takes:
    """How an option reads what it is given, and what that means in a settings file that stands in a folder."""

    read: Callable[[object], Any]
    seen_from: Callable[[Path, Any], Any] = lambda _folder, value: value


def listed(names: Sequence[str]) -> str:
    """Names as a person reads them: `fail-on or max-tier`."""
    return " or ".join(name.replace("_", "-") for name in names)


def _text(value: object) -> str:
    """A text; '' is how a program says that there is none."""
    if not isinstance(value, str):
        raise ValueError("it takes a text")
    if value and not value.strip():
        raise ValueError(BLANK)
    return value


def _name(value: object) -> str:
    given = str(value) if isinstance(value, Path) else value
    if not isinstance(given, str):
        raise ValueError("it takes a text, or a list of texts")
    if not given.strip():
        raise ValueError(BLANK)
    return given


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(_name, value)) if isinstance(value, list | tuple) else (_name(value),)


def _path(value: object) -> Path:
    if isinstance(value, Path):
        return value
    if not isinstance(value, str):
        raise ValueError("it takes a path")
    if not value.strip():
        raise ValueError(BLANK)
    return Path(value)


def _inputs(value: object) -> tuple[Path, ...]:
    paths = tuple(map(_path, value)) if isinstance(value, list | tuple) else (_path(value),)
    if not paths:
        raise ValueError("it names no file or folder")
    return paths


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it takes true or false")
    return value


def _tier(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("it takes a whole number")
    if value < 1:
        raise ValueError("it is no tier, since the first tier is 1")
    return value


def _day(value: object) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise ValueError("it takes a date like 2026-03-01") from None


def _size(value: object) -> str:
    text = _text(value)
    if text and not _MEMORY.fullmatch(text):
        raise ValueError("it is not a size: write it like 4GB or 500MB")
    return text


def _beside(folder: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names stay as they are; a file that stands beside the settings is found there."""
    return tuple(str(folder / name) if (folder / name).is_file() else name for name in names)


def _below(folder: Path, path: Path) -> Path:
    return folder / path.expanduser()


def one_of(choices: type[StrEnum]) -> Takes:
    """One word of a vocabulary."""

    def read(value: object) -> StrEnum:
        try:
            return choices(_text(value))
        except ValueError:
            raise ValueError(f"it takes {listed(list(choices))}") from None

    return Takes(read)


TEXT = Takes(_text)
NAMES = Takes(_names)
NAMES_OR_FILES = Takes(_names, _beside)
INPUTS = Takes(_inputs)
PATH = Takes(_path, _below)
FLAG = Takes(_flag)
TIER = Takes(_tier)
DAY = Takes(_day)
SIZE = Takes(_size)
