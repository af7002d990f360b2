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

from analyzer.request.file_there import is_file_there

BLANK = "it is blank: give a value, or leave the option out"
_MEMORY = re.compile(r"\d+(\.\d+)?\s*([KMGT]i?B)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Takes:
    """How an option reads what it is given, and what that means in a settings file that stands in a folder."""

    read: Callable[[object], Any]
    seen_from: Callable[[Path, Any], Any] = lambda _folder, value: value


def list_names(names: Sequence[str]) -> str:
    """Names as a person reads them: `fail-on or max-tier`."""
    return " or ".join(name.replace("_", "-") for name in names)


def _text_value(value: object) -> str:
    """A text; '' is how a program says that there is none."""
    if not isinstance(value, str):
        raise ValueError("it takes a text")
    if value and not value.strip():
        raise ValueError(BLANK)
    return value


def _name_value(value: object) -> str:
    given = str(value) if isinstance(value, Path) else value
    if not isinstance(given, str):
        raise ValueError("it takes a text, or a list of texts")
    if not given.strip():
        raise ValueError(BLANK)
    return given


def _name_values(value: object) -> tuple[str, ...]:
    return tuple(map(_name_value, value)) if isinstance(value, list | tuple) else (_name_value(value),)


def _path_value(value: object) -> Path:
    if isinstance(value, Path):
        return value
    if not isinstance(value, str):
        raise ValueError("it takes a path")
    if not value.strip():
        raise ValueError(BLANK)
    return Path(value)


def _input_paths(value: object) -> tuple[Path, ...]:
    paths = tuple(map(_path_value, value)) if isinstance(value, list | tuple) else (_path_value(value),)
    if not paths:
        raise ValueError("it names no file or folder")
    return paths


def _flag_value(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it takes true or false")
    return value


def _tier_value(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("it takes a whole number")
    if value < 1:
        raise ValueError("it is no tier, since the first tier is 1")
    return value


# Clocks reach years back and ahead of a day, and a calendar ends.
_FIRST_YEAR, _LAST_YEAR = 1980, 2200


def _day_value(value: object) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(_text_value(value))
    except ValueError:
        raise ValueError("it takes a date like 2026-03-01") from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"it takes a day of the years {_FIRST_YEAR} to {_LAST_YEAR}")
    return date(day.year, day.month, day.day)


def _memory_size(value: object) -> str:
    text = _text_value(value)
    if text and not _MEMORY.fullmatch(text):
        raise ValueError("it is not a size: write it like 4GB or 500MB")
    return text


def _find_names_beside(folder: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names stay as they are; a file that stands beside the settings is found there."""
    return tuple(str(folder / name) if is_file_there(folder / name) else name for name in names)


def _path_below(folder: Path, path: Path) -> Path:
    return folder / path.expanduser()


def _run_or_day(value: object) -> str:
    """The name of a run, which may be given as its folder, or a day as ISO text."""
    if isinstance(value, date):
        return _day_value(value).isoformat()
    if not isinstance(value, str | Path):
        raise ValueError("it takes the name of a run, or a date like 2026-03-01")
    return Path(_name_value(value)).name if str(value) else ""


def one_of(choices: type[StrEnum]) -> Takes:
    """One word of a vocabulary."""

    def read(value: object) -> StrEnum:
        try:
            return choices(_text_value(value))
        except ValueError:
            raise ValueError(f"it takes {list_names(list(choices))}") from None

    return Takes(read)


def some_of(choices: type[StrEnum]) -> Takes:
    """Words of a vocabulary: one, several with commas between, or a list of them; each counts once, and None is none."""

    def read(value: object) -> tuple[StrEnum, ...]:
        texts = () if value is None else _name_values(value)
        words = (word.strip() for text in texts for word in text.split(","))
        return tuple(dict.fromkeys(map(one_of(choices).read, words)))

    return Takes(read)


TEXT = Takes(_text_value)
NAMES = Takes(_name_values)
NAMES_OR_FILES = Takes(_name_values, _find_names_beside)
INPUTS = Takes(_input_paths)
PATH = Takes(_path_value, _path_below)
FLAG = Takes(_flag_value)
TIER = Takes(_tier_value)
DAY = Takes(_day_value)
RUN_OR_DAY = Takes(_run_or_day)
SIZE = Takes(_memory_size)
