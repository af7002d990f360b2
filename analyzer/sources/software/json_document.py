"""Parses a JSON file that anybody may have written: what is wrong with it is a sentence, what is doubled is kept."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.sources.software.plain_text import read_text
from analyzer.sources.unreadable import NotATable, Unreadable

_LINES = "This is a file of several JSON documents, one below the other; no such file is read."
_LINES_REMEDY = "Ask for the list as one CycloneDX or SPDX document, or save the table as .xlsx or .csv."
_BROKEN = "The file begins like JSON but is not valid JSON (line {line:,}): it is damaged or cut off."
_DEEP = "The file is nested deeper than any software list."
_AGAIN = "Ask for it again."
_DOUBLED = "Keys that stand twice in one object were put together: {count:,}."


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """`value` holds numbers as the texts that stand in the file, so that version 1.10 is not 1.1."""

    value: Any
    notes: tuple[str, ...] = ()


def read_json(path: Path) -> JsonDocument:
    """Raises `Unreadable` for what is not JSON, `NotATable` for lines of JSON."""
    plain = read_text(path)
    join = JoinedPairs()
    try:
        value = json.loads(
            plain.text, strict=False, object_pairs_hook=join, parse_int=str, parse_float=str, parse_constant=str
        )
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            raise NotATable(_LINES, _LINES_REMEDY) from error
        raise Unreadable(_BROKEN.format(line=error.lineno), _AGAIN) from error
    except RecursionError as error:
        raise Unreadable(_DEEP, _AGAIN) from error
    return JsonDocument(value, (*plain.notes, *join.notes))


@dataclass(slots=True)
class JoinedPairs:
    """Makes an object of its pairs. Of a key that stands twice lists and objects are joined, else the last counts.

    Parsers commonly drop the first of two, and with it whatever somebody did not want to be seen.
    """

    doubled: int = 0

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self.doubled += len(pairs) - len(made)
        made = {}
        for key, value in pairs:
            _join(made, key, value)
        return made

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of it."""
        return (_DOUBLED.format(count=self.doubled),) if self.doubled else ()


def _join(made: dict[str, Any], key: str, value: Any) -> None:
    there = made.get(key)
    if isinstance(there, list) and isinstance(value, list):
        there.extend(value)
    elif isinstance(there, dict) and isinstance(value, dict):
        there.update(value)
    else:
        made[key] = value
