"""Loads a mapping file, TOML or a workbook; every mistake in it is told with its line or cell."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from analyzer.designations.lines import line_of
from analyzer.errors import UsageProblem
from analyzer.mapping.saved.field_values import Fields, SourcedValue, table_of
from analyzer.mapping.saved.from_workbook import WORKBOOKS, tables_in_workbook
from analyzer.mapping.saved.saved_records import SavedMap, SavedTable
from analyzer.reading.limits import Limits

_TABLE_KEYS = ("file", "sheet", "kind", "header_row", "skip", "firm", "columns")
_COLUMN_KEYS = ("column", "heading", "part")
_EXAMPLE = "Write it anew with: exposure inspect PATH --write-map FILE"
Place = tuple[str | int, ...]


def load_map(path: Path, limits: Limits | None = None) -> SavedMap:
    """The mapping in `path`. Raises `UsageProblem`."""
    suffix = path.suffix.lower()
    if suffix != ".toml" and suffix not in WORKBOOKS:
        kinds = ", ".join((".toml", *WORKBOOKS))
        raise UsageProblem(f"map: {path} is no mapping file.", f"It takes a file that ends in {kinds}.")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageProblem(f"map: there is no file {path}, or it may not be read.", "Check the path.") from error
    tables = _tables_in_toml(path.name, content) if suffix == ".toml" else tables_in_workbook(path, limits)
    if not tables:
        raise UsageProblem(f"{path.name}: the mapping holds no table.", _EXAMPLE)
    return SavedMap(path.name, hashlib.sha256(content).hexdigest(), tables)


def _tables_in_toml(name: str, content: bytes) -> tuple[SavedTable, ...]:
    text = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageProblem(f"{name}: this is not valid TOML: {error}.", "Correct that place.") from error
    return tuple(_Toml(name, text).tables(data))


class _Toml:
    """One TOML text, and where each thing in it stands."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text

    def tables(self, data: Mapping[str, Any]) -> Iterator[SavedTable]:
        self._only(data, ("table",), ())
        for number, table in enumerate(self._list(data.get("table", []), ("table",))):
            at: Place = ("table", number)
            self._only(table, _TABLE_KEYS, at)
            columns = self._list(table.get("columns", []), (*at, "columns"))
            fields = self._fields({key: value for key, value in table.items() if key != "columns"}, at)
            yield table_of(
                fields, [self._column(each, (*at, "columns", n)) for n, each in enumerate(columns)], self._at(at)
            )

    def _column(self, column: Mapping[str, Any], at: Place) -> Fields:
        self._only(column, _COLUMN_KEYS, at)
        return self._fields(column, at)

    def _fields(self, entries: Mapping[str, Any], at: Place) -> Fields:
        return {
            key: SourcedValue(self._plain(value, (*at, key)), self._at((*at, key))) for key, value in entries.items()
        }

    def _plain(self, value: object, at: Place) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, str | int):
            return str(value)
        raise UsageProblem(f"{self._at(at)}: {at[-1]} takes a text, a number, true or false.", "Correct that line.")

    def _list(self, value: object, at: Place) -> list[Mapping[str, Any]]:
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            return value
        raise UsageProblem(f"{self._at(at)}: {at[-1]} is written in another way than a mapping has it.", _EXAMPLE)

    def _only(self, entries: Mapping[str, Any], known: tuple[str, ...], at: Place) -> None:
        for key in entries:
            if key not in known:
                raise UsageProblem(
                    f"{self._at((*at, key))}: there is no key {key!r} here.", f"It takes: {', '.join(known)}."
                )

    def _at(self, at: Place) -> str:
        return f"{self._name}, line {line_of(self._text, at)}"
