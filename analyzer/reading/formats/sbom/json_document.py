"""Parses a JSON file that anybody may have written: what is wrong with it is a sentence, what is doubled is kept."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.reading.formats.sbom.text_file import read_plain_text
from analyzer.reading.unreadable import NotATable, Unreadable

# Whoever writes one of these near the top means a software list, also where the rest of the file is broken.
_MARKS = re.compile(r"CycloneDX|SPDX|spdx\.org|lockfileVersion|pip_version|pipfile-spec|\"content-hash\"")
_TOP = 1 << 16
_LINES = "This is a file of several JSON documents, one below the other; no such file is read."
_LINES_REMEDY = "Ask for the list as one CycloneDX or SPDX document, or save the table as .xlsx or .csv."
_BROKEN = "The file starts like JSON but is not valid JSON (line {line:,}): it is damaged or cut off."
_DEEP = "The file is nested deeper than any software list."
_AGAIN = "Ask for it again."
_DOUBLED = "Keys that stand twice in one object were put together: {count:,}."


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """`value` holds numbers as the texts that stand in the file, so that version 1.10 is not 1.1."""

    value: Any
    notes: tuple[str, ...] = ()


def read_json_document(path: Path) -> JsonDocument:
    """Raises `Unreadable` for what is not JSON or nested too deep, `NotATable` for lines of JSON."""
    plain = read_plain_text(path)
    join = _JoinedPairs()
    try:
        value = json.loads(
            plain.text, strict=False, object_pairs_hook=join, parse_int=str, parse_float=str, parse_constant=str
        )
    except json.JSONDecodeError as error:
        raise _json_refusal(error, plain.text[:_TOP]) from error
    except RecursionError as error:
        raise Unreadable(_DEEP, _AGAIN) from error
    return JsonDocument(value, (*plain.notes, *join.notes))


def _json_refusal(error: json.JSONDecodeError, top: str) -> Unreadable:
    if error.msg == "Extra data" and top[:1] in "{[":
        return NotATable(_LINES, _LINES_REMEDY)
    sort = Unreadable if _MARKS.search(top) else NotATable
    return sort(_BROKEN.format(line=error.lineno), _AGAIN)


@dataclass(slots=True)
class _JoinedPairs:
    """Makes an object of its pairs, and counts keys that stand twice."""

    doubled: int = 0

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Parsers commonly drop the first of two, and with it whatever somebody did not want to be seen."""
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self.doubled += len(pairs) - len(made)
        made = {}
        for key, value in pairs:
            join_pair(made, key, value)
        return made

    @property
    def notes(self) -> tuple[str, ...]:
        return (_DOUBLED.format(count=self.doubled),) if self.doubled else ()


def join_pair(made: dict[str, Any], key: str, value: Any) -> None:
    """Set a key. If it is there already, lists and objects are joined, at any depth; of other values the first that says anything stays."""
    there = made.get(key)
    if isinstance(there, list) and isinstance(value, list):
        there.extend(value)
    elif isinstance(there, dict) and isinstance(value, dict):
        for inner, further in value.items():
            join_pair(there, inner, further)
    elif not there:
        made[key] = value
