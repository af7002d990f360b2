"""Lays one record flat: each value under the path that leads to it, so that nothing of the record is left out.

`{"payee": {"name": "Acme"}, "tags": ["a", "b"], "lines": [{"sum": "5"}, {"sum": "6"}]}` has the fields `payee.name`,
`tags` (`a; b`), `lines.sum` and `lines.2.sum`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analyzer.reading.unreadable import Unreadable

MAX_DEPTH = 64
JOINT = "; "
# Where a record is a plain value, as in `["Acme", "Blue"]`.
VALUE = "value"
_REST = "further"
_MAX_NUMBERED = 20
_DEEP = "The records of the file are nested deeper than any table."
_REMEDY = "Ask for it again, or for the table as .csv or .xlsx."


def record_fields(record: Any) -> dict[str, str]:
    """The texts of the record by their paths, in the order of the record. Raises `Unreadable` for one nested too deep."""
    fields: dict[str, list[str]] = {}
    _add_value(fields, "", record, 0)
    return {path: texts[0] if len(texts) == 1 else JOINT.join(filter(None, texts)) for path, texts in fields.items()}


def holds_object(value: Any, depth: int = 0) -> bool:
    """Whether the list has an object in it, also inside of further lists."""
    check_depth(depth)
    return any(isinstance(item, dict) or (isinstance(item, list) and holds_object(item, depth + 1)) for item in value)


def plain_texts(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts of a value, and of a list with lists in it."""
    check_depth(depth)
    if isinstance(value, list):
        for item in value:
            yield from plain_texts(item, depth + 1)
    else:
        yield plain_text(value)


def plain_text(value: Any) -> str:
    """A value as it would stand in a cell."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def check_depth(depth: int) -> None:
    """Raises `Unreadable` for what is nested too deep."""
    if depth > MAX_DEPTH:
        raise Unreadable(_DEEP, _REMEDY)


def _add_value(fields: dict[str, list[str]], path: str, value: Any, depth: int) -> None:
    check_depth(depth)
    if isinstance(value, dict):
        for key, inner in value.items():
            _add_value(fields, f"{path}.{key}" if path else key, inner, depth + 1)
    elif isinstance(value, list) and holds_object(value):
        for number, item in enumerate(value, 1):
            step = "" if number == 1 else f".{number if number <= _MAX_NUMBERED else _REST}"
            _add_value(fields, f"{path or VALUE}{step}", item, depth + 1)
    else:
        texts = plain_texts(value) if isinstance(value, list) else (plain_text(value),)
        fields.setdefault(path or VALUE, []).extend(texts)
