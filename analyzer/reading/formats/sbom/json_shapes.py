"""Reads untyped JSON and TOML without trusting a single type in it: what is not of the expected sort says nothing."""

from __future__ import annotations

from typing import Any


def text(value: Any) -> str:
    """The value if it is text, a number as text, else ''."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def mapping(value: Any) -> dict[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def only_mapping(documents: list[Any]) -> dict[str, Any]:
    """The object that is the only document, else an empty one."""
    return mapping(documents[0]) if len(documents) == 1 else {}


def as_list(value: Any) -> list[Any]:
    """The value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def as_mappings(value: Any) -> list[dict[str, Any]]:
    """The objects in a list, else none."""
    return [each for each in as_list(value) if isinstance(each, dict)]
