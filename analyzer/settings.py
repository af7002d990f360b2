"""What a scan may be told: its options, their defaults, and the `exposure.toml` beside the inputs.

The file's keys are the command line's long options without the dashes. Paths in it are meant from the file's own
folder. What the command line says beats the file; what neither says has the default of `ScanOptions`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from analyzer.errors import UsageProblem
from analyzer.records import Position, Test
from analyzer.text.spelling import is_spelled, spelled

SETTINGS_NAME = "exposure.toml"
DEFAULT_DESIGNATION = "anthropic"
_MEMORY = re.compile(r"\d+(\.\d+)?\s*([KMGT]i?B)", re.IGNORECASE)


class FailOn(StrEnum):
    """The mildest position that makes a scan exit with 3."""

    EXPOSED = "exposed"
    UNRESOLVED = "unresolved"
    NO_DATA = "no-data"

    def met_by(self, position: Position) -> bool:
        """Whether `position` is as bad as this, or worse."""
        ranks = (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
        return position in ranks[: list(FailOn).index(self) + 1]


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """What a scan is asked; `test` None leaves a designation its own leading test, `memory` '' is 1500MB.

    The last four say how the command line talks; a scan from a program does not read them.
    """

    designation: tuple[str, ...] = ()
    vendor: tuple[str, ...] = ()
    out: Path = Path("reports")
    map: Path | None = None
    firm: tuple[str, ...] = ()
    test: Test | None = None
    as_of: date = field(default_factory=date.today)
    max_tier: int | None = None
    fail_on: FailOn | None = None
    marking: str = ""
    operator: str = ""
    strict: bool = False
    memory: str = ""
    limit: tuple[str, ...] = ()
    no_cache: bool = False
    timings: bool = False
    json: bool = False
    quiet: bool = False
    verbose: bool = False

    @property
    def designations(self) -> tuple[str, ...]:
        """The designations asked for by id or file; the default one where neither those nor vendors were named."""
        return self.designation or (() if self.vendor else (DEFAULT_DESIGNATION,))


def settle(paths: Sequence[Path], given: Mapping[str, Any]) -> ScanOptions:
    """The options of a scan of `paths`: `given` (None or empty = not said), then `exposure.toml`, then the defaults.

    Raises `UsageProblem` for a path that is not there, an unknown key or a value that an option does not take.
    """
    require_paths(paths)
    said = {name: value for name, value in given.items() if not _unsaid(value)}
    _check_spelling(said)
    options = ScanOptions(**(_from_file(paths) | said))
    if options.memory and not _MEMORY.fullmatch(options.memory):
        raise UsageProblem(f"memory: {options.memory!r} is not a size.", "Write it like 4GB or 500MB.")
    _check_limits(options.limit)
    if options.max_tier is not None and options.max_tier < 1:
        raise UsageProblem(f"max-tier: {options.max_tier} is no tier.", "The first tier is 1.")
    return options


def _check_spelling(given: Mapping[str, object]) -> None:
    for name, value in given.items():
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and not is_spelled(text):
                raise UsageProblem(f"{name}: '{spelled(text)}' is not UTF-8.", "Have your terminal write UTF-8.")


def _check_limits(given: Sequence[str]) -> None:
    if given:  # the reading stage costs time to import, and usage errors are to be quick
        from analyzer.sources.limits import limits_of

        limits_of(given)


def require_paths(paths: Sequence[Path]) -> None:
    """Raise `UsageProblem` for a path that is not there: a slip of the keyboard, not an input that was refused."""
    for path in paths:
        if not path.exists():
            raise UsageProblem(f"{path}: there is no such file or folder.", "Check the path.")


def _unsaid(value: object) -> bool:
    return value is None or value is False or value in ("", ())


def _from_file(paths: Sequence[Path]) -> dict[str, Any]:
    folders = {(path if path.is_dir() else path.parent).resolve() for path in paths}
    files = sorted(folder / SETTINGS_NAME for folder in folders if (folder / SETTINGS_NAME).is_file())
    if len(files) > 1:
        raise UsageProblem(
            f"The inputs have {len(files)} settings files beside them: {', '.join(map(str, files))}.",
            "Scan one folder at a time, or keep one file and say the rest on the command line.",
        )
    return read_settings(files[0]) if files else {}


def read_settings(file: Path) -> dict[str, Any]:
    """The options that an `exposure.toml` sets. Raises `UsageProblem` that names file, line and key."""
    import tomllib  # here and below: what no settings file needs would delay every usage error

    text = file.read_text(encoding="utf-8-sig", errors="replace")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageProblem(f"{file}: this is not valid TOML: {error}.", "Correct that place.") from error
    return dict(_setting(file, text, key, value) for key, value in table.items())


def _setting(file: Path, text: str, key: str, value: object) -> tuple[str, Any]:
    name = key.replace("-", "_")
    place = f"{file}, line {_line_of(text, key)}, {key}"
    if name not in _PARSERS:
        import difflib

        near = difflib.get_close_matches(name, _PARSERS, n=1)
        known = near or list(_PARSERS)
        raise UsageProblem(f"{place}: there is no such setting.", f"Did you mean {_listed(known)}?")
    try:
        return name, _PARSERS[name](file.parent, value)
    except ValueError as error:
        raise UsageProblem(f"{place}: {value!r} does not fit; {error}.") from error


def _line_of(text: str, key: str) -> int:
    start = re.compile(rf"""\s*\[?\s*["']?{re.escape(key)}["']?\s*[\]=.]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if start.match(line)), 1)


def _listed(names: Sequence[str]) -> str:
    return " or ".join(name.replace("_", "-") for name in names)


def _text(_folder: Path, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("it takes a text")
    return value


def _texts(folder: Path, value: object) -> tuple[str, ...]:
    entries = value if isinstance(value, list) else [value]
    return tuple(_text(folder, entry) for entry in entries)


def _names_or_files(folder: Path, value: object) -> tuple[str, ...]:
    """Names stay as they are; a file that stands beside the settings is found there."""
    return tuple(str(folder / text) if (folder / text).is_file() else text for text in _texts(folder, value))


def _folder(folder: Path, value: object) -> Path:
    return folder / Path(_text(folder, value)).expanduser()


def _flag(_folder: Path, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it takes true or false")
    return value


def _count(_folder: Path, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("it takes a whole number")
    return value


def _day(_folder: Path, value: object) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError("it takes a date like 2026-03-01") from None


def _one_of(choices: type[StrEnum]) -> Callable[[Path, object], StrEnum]:
    def parse(_folder: Path, value: object) -> StrEnum:
        try:
            return choices(str(value))
        except ValueError:
            raise ValueError(f"it takes {_listed(list(choices))}") from None

    return parse


_PARSERS: dict[str, Callable[[Path, object], Any]] = {
    "designation": _names_or_files,
    "vendor": _texts,
    "out": _folder,
    "map": _folder,
    "firm": _names_or_files,
    "test": _one_of(Test),
    "as_of": _day,
    "max_tier": _count,
    "fail_on": _one_of(FailOn),
    "marking": _text,
    "operator": _text,
    "strict": _flag,
    "memory": _text,
    "limit": _texts,
    "no_cache": _flag,
    "timings": _flag,
    "json": _flag,
    "quiet": _flag,
    "verbose": _flag,
}
