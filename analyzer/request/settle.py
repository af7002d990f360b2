"""Settles the options of a scan: what the command line gives, then the `exposure.toml` beside the inputs.

The file's keys are the command line's long options without the dashes. Paths in it are meant from the file's own
folder. What the command line says beats the file; what neither says has the default of `ScanOptions`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from analyzer.errors import UsageProblem
from analyzer.request.file_there import is_file_there, is_there
from analyzer.request.option_values import BLANK, list_names
from analyzer.request.options import SCAN_OPTIONS, ScanOptions
from analyzer.text.phrases import shorten
from analyzer.text.unicode_names import escape_invalid, is_spelled

SETTINGS_NAME = "exposure.toml"
TRUST = "trust_config"
_ADDRESS = re.compile(r"(https?|ftp|s3|file):/+", re.IGNORECASE)  # of two strokes a path keeps one
_MAX_PATH = 200  # letters


def settle(paths: Sequence[Path], values: Mapping[str, Any]) -> ScanOptions:
    """The options of a scan of `paths`: `values` by name, then `exposure.toml`, then the defaults.

    Raises `UsageProblem` for a path that is not there, an unknown key or a value that an option does not take.
    """
    require_paths(paths)
    _check_spelling(values)
    options = ScanOptions(**{**_from_file(paths, trusted=ScanOptions(**values).trust_config), **values})
    _check_limits(options.limit)
    _check_gates(options)
    return options


def settings_beside(paths: Sequence[Path], values: Mapping[str, Any]) -> tuple[str, ...]:
    """What an `exposure.toml` beside the inputs sets and the command line does not, `name = value` each."""
    file = _settings_file(paths)
    if not file:
        return ()
    table = _read_table(file, file.read_text(encoding="utf-8-sig", errors="replace"))
    named = ((key.replace("-", "_"), value) for key, value in table.items())
    return tuple(f"{name} = {_value_text(value)}" for name, value in named if name not in values)


def _value_text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def require_paths(paths: Sequence[Path]) -> None:
    """Raise `UsageProblem` for a path that is not there: a slip of the keyboard, not an input that was refused."""
    for path in paths:
        if not is_there(path):
            raise _missing_path(path)


def _missing_path(path: Path) -> UsageProblem:
    text = str(path)
    if text == "-":
        return UsageProblem(
            "-: a scan does not read standard input, because each finding names its file.",
            "Write the input into a file, and name that.",
        )
    if address := _ADDRESS.match(text):
        named = f"{address[1]}://{text[address.end() :]}"
        return UsageProblem(
            f"{named}: this is an address, and the program uses no network.", "Download the file, and name that."
        )
    return UsageProblem(f"{shorten(text, _MAX_PATH)}: there is no such file or folder.", "Check the path.")


def _check_spelling(values: Mapping[str, object]) -> None:
    for name, value in values.items():
        for text in value if isinstance(value, list) else (value,):
            if isinstance(text, str) and not is_spelled(text):
                raise UsageProblem(f"{name}: '{escape_invalid(text)}' is not UTF-8.", "Have your terminal write UTF-8.")


def _check_limits(limits: Sequence[str]) -> None:
    if limits:  # the reading stage costs time to import, and usage errors are to be quick
        from analyzer.reading.limits import limits_of

        limits_of(limits)


def _check_gates(options: ScanOptions) -> None:
    """What narrows a gate means nothing without one, and whoever says it believes that there is one."""
    narrowing = [name for name in ("own_only", "new_since") if getattr(options, name)]
    if narrowing and not options.fail_on:
        raise UsageProblem(
            f"{list_names(narrowing)}: there is no gate to narrow.", "Say on what to fail, with --fail-on."
        )


def _from_file(paths: Sequence[Path], *, trusted: bool) -> dict[str, Any]:
    file = _settings_file(paths)
    return read_settings(file, trusted=trusted) if file else {}


def _settings_file(paths: Sequence[Path]) -> Path | None:
    folders = {(path if path.is_dir() else path.parent).resolve() for path in paths}
    files = sorted(folder / SETTINGS_NAME for folder in folders if is_file_there(folder / SETTINGS_NAME))
    if len(files) > 1:
        raise UsageProblem(
            f"The inputs have {len(files)} settings files beside them: {', '.join(map(str, files))}.",
            "Scan one folder at a time, or keep one file and say the rest on the command line.",
        )
    return files[0] if files else None


def read_settings(file: Path, *, trusted: bool = False) -> dict[str, Any]:
    """The options that an `exposure.toml` sets; one that is not `trusted` names nothing outside its own folder.

    Raises `UsageProblem` that names file, line and key.
    """
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    return dict(_setting_of(file, text, entry, trusted) for entry in _read_table(file, text).items())


def _read_table(file: Path, text: str) -> dict[str, Any]:
    import tomllib  # here and below: what no settings file needs would delay every usage error

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageProblem(f"{file}: this is not valid TOML: {error}.", "Correct that place.") from error


def _setting_of(file: Path, text: str, entry: tuple[str, object], trusted: bool) -> tuple[str, Any]:
    key, value = entry
    name = key.replace("-", "_")
    place = f"{file}, line {_line_of(text, key)}, {key}"
    if name == TRUST:
        raise UsageProblem(f"{place}: a file cannot ask to be trusted.", "Say --trust-config on the command line.")
    if name not in SCAN_OPTIONS:
        import difflib

        near = difflib.get_close_matches(name, SCAN_OPTIONS, n=1) or list(SCAN_OPTIONS)
        raise UsageProblem(f"{place}: there is no such setting.", f"Did you mean {list_names(near)}?")
    takes = SCAN_OPTIONS[name].takes
    try:
        if value == "":
            raise ValueError(BLANK)
        setting = takes.seen_from(file.parent, takes.read(value))
    except ValueError as error:
        raise UsageProblem(f"{place}: {value!r} does not fit; {error}.") from error
    if not trusted and (outside := _path_outside(file.parent, takes.read(value), setting)):
        raise UsageProblem(
            f"{place}: {outside} leads out of the folder of the settings, which may have come with somebody's files.",
            "Say it on the command line, or say --trust-config if the settings are yours.",
        )
    return name, setting


def _path_outside(folder: Path, raw: object, setting: object) -> str:
    """The first path of a setting that does not stand below `folder`, '' if none does: a path is what was seen from there."""
    for before, after in zip(_items_of(raw), _items_of(setting), strict=True):
        is_path = isinstance(after, Path) or after != before
        if is_path and not Path(str(after)).resolve().is_relative_to(folder.resolve()):
            return str(before)
    return ""


def _items_of(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (value,)


def _line_of(text: str, key: str) -> int:
    start = re.compile(rf"""\s*\[?\s*["']?{re.escape(key)}["']?\s*[\]=.]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if start.match(line)), 1)
