"""Finds the lists of records in a document: at its top, or under the keys of its objects, at any depth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.reading.formats.records.record_fields import (
    JOINT,
    VALUE,
    check_depth,
    holds_object,
    plain_text,
    plain_texts,
)
from analyzer.reading.unreadable import Unreadable

_MAX_LISTS = 200
_MANY = "The file holds more than {limit:,} lists of records, each of which would be a sheet."
_REMEDY = "Split it, or ask for its tables as .csv or .xlsx."


@dataclass(frozen=True, slots=True)
class RecordList:
    """A list of records, and the keys that lead to it, joined by points: '' for one that is the whole document."""

    path: str
    records: Sequence[Any]

    @property
    def is_table(self) -> bool:
        """Whether it is the whole document, or more than half of its objects share a key; one alone must have two plain values.

        Settings of programs hold lists of objects too: of steps that share no key, or of one object with one name.
        """
        if not self.path:
            return True
        objects = [record for record in self.records if isinstance(record, dict)]
        if len(objects) == 1:
            return sum(not isinstance(value, dict | list) for value in objects[0].values()) > 1
        counts = Counter(key for record in objects for key in record)
        return not objects or 2 * max(counts.values(), default=0) > len(objects)


@dataclass(frozen=True, slots=True)
class RecordDocument:
    """What a document holds: its lists of records, and the texts outside of them, each with its path."""

    lists: Sequence[RecordList]
    texts: Sequence[tuple[str, str]]


def find_lists(document: Any) -> RecordDocument:
    """The lists in the order of the document. Raises `Unreadable` where it is nested too deep or holds too many."""
    lists: list[RecordList] = []
    texts: list[tuple[str, str]] = []
    for path, value in _end_values(document, "", 0):
        if not isinstance(value, list):
            texts.append((path or VALUE, plain_text(value)))
        elif holds_object(value):
            lists.append(RecordList(path, value))
        else:
            texts.append((path or VALUE, JOINT.join(plain_texts(value))))
        if len(lists) > _MAX_LISTS:
            raise Unreadable(_MANY.format(limit=_MAX_LISTS), _REMEDY)
    return RecordDocument(lists, texts)


def _end_values(value: Any, path: str, depth: int) -> Iterator[tuple[str, Any]]:
    """All that is no object, with the keys that lead there."""
    check_depth(depth)
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _end_values(inner, f"{path}.{key}" if path else key, depth + 1)
    else:
        yield path, value
