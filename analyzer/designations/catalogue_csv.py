"""A catalogue as CSV: a heading per key of an entry, several aliases in one cell with semicolons between them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import NamedTuple

import msgspec

from analyzer.designations.model import Catalogue, CatalogueEntry
from analyzer.designations.rule_defect import RuleDefect
from analyzer.designations.schema_defects import schema_defects
from analyzer.designations.toml_text import decode_text
from analyzer.errors import DesignationError

_FIELDS = msgspec.structs.fields(CatalogueEntry)
_KEYS = tuple(field.name for field in _FIELDS)
_REQUIRED = tuple(field.name for field in _FIELDS if field.required)
_DATES = tuple(field.name for field in _FIELDS if field.type is date)
_BETWEEN_ALIASES = ";"


class _Row(NamedTuple):
    line: int
    cells: list[str]


def read_catalogue_csv(
    file: str, content: bytes, model: type[Catalogue], rules: Callable[[Catalogue], Iterable[RuleDefect]]
) -> Catalogue:
    """The catalogue in `content`, every rule held; it counts as checked on the latest day of its rows.

    Raises `DesignationError` for the first defect by line; `file` is named as the user gave it.
    """
    heading, *rows = [*_read_rows(file, decode_text(file, content))] or [_Row(1, [])]
    keys = _checked_keys(file, heading)
    entries = tuple(_make_entry(file, keys, row) for row in rows)
    catalogue = model(max((entry.as_of for entry in entries), default=date.min), entries)
    for defect in sorted(rules(catalogue), key=_row_of):
        raise DesignationError(file, str(defect.path[-1]), rows[_row_of(defect)].line, defect.problem)
    return catalogue


def _row_of(defect: RuleDefect) -> int:
    return int(defect.path[1])


def _read_rows(file: str, text: str) -> Iterator[_Row]:
    """The rows that hold something, each with its first line; the heading says whether commas or semicolons part cells."""
    first = text.split("\n", 1)[0]
    between = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise DesignationError(file, "the file", line, f"is not CSV: {error}") from None
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield _Row(line, [cell.strip() for cell in cells])
        line = reader.line_num + 1


def _checked_keys(file: str, heading: _Row) -> list[str]:
    keys = [cell.lower() for cell in heading.cells]
    for number, key in enumerate(keys):
        if key not in _KEYS:
            problem = f"unknown key; a catalogue has the columns {', '.join(_KEYS)}"
            raise DesignationError(file, key or f"column {number + 1}", heading.line, problem)
        if key in keys[:number]:
            raise DesignationError(file, key, heading.line, "stands here a second time")
    for key in _REQUIRED:
        if key not in keys:
            raise DesignationError(file, key, heading.line, "is required and missing")
    return keys


def _make_entry(file: str, keys: list[str], row: _Row) -> CatalogueEntry:
    if len(row.cells) > len(keys) and any(row.cells[len(keys) :]):
        raise DesignationError(file, "the row", row.line, f"has more cells than the {len(keys)} columns")
    cells = [*row.cells, *[""] * (len(keys) - len(row.cells))]
    data: dict[str, str | list[str]] = dict(zip(keys, cells, strict=False))
    names = str(data["aliases"]).split(_BETWEEN_ALIASES)
    data["aliases"] = [name.strip() for name in names if name.strip()]
    for defect in schema_defects(data | _read_dates(data), CatalogueEntry):
        raise DesignationError(file, str(defect.path[0]), row.line, defect.problem)
    return msgspec.convert(data, CatalogueEntry)


def _read_dates(data: Mapping[str, str | list[str]]) -> dict[str, date]:
    """The cells that are dates, as a TOML file has them; what is no date is left for the schema to refuse."""
    dates = {}
    for name in _DATES:
        with suppress(ValueError):
            dates[name] = date.fromisoformat(str(data[name]))
    return dates
