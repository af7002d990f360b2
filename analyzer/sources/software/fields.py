"""Takes a value out of a document that may hold anything anywhere: one of the wrong type counts as not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Object = dict[str, Any]


def text_of(value: Any) -> str:
    """The text itself (numbers were read as text), '' for anything else."""
    return value if isinstance(value, str) else ""


def object_of(value: Any) -> Object:
    """The object itself, {} for anything else."""
    return value if isinstance(value, dict) else {}


def list_of(value: Any) -> list[Any]:
    """The list itself, [] for anything else."""
    return value if isinstance(value, list) else []


def objects_in(value: Any) -> Iterator[Object]:
    """The objects in a list."""
    return (each for each in list_of(value) if isinstance(each, dict))


def texts_in(value: Any) -> list[str]:
    """The texts in a list; a text that stands alone where a list could is one as well."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str) and each]


def entries_in(value: Any) -> Iterator[tuple[str, Object]]:
    """Name and object of each entry of an object; an entry that is no object is as good as empty."""
    return ((name, object_of(entry)) for name, entry in object_of(value).items())
