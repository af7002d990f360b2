"""How many rows of one table a page or a workbook shows: more than a person reads, fewer than a program chokes on.

The CSV files have no cap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from typing import Any, TypeVar

MAX_ROWS = 5_000
Item = TypeVar("Item")


def top_rows(items: Sequence[Item], ranks: Iterable[Any]) -> Sequence[Item]:
    """At most `MAX_ROWS` of the items: those of the lowest rank, the earlier of equals, in the order that they came in."""
    if len(items) <= MAX_ROWS:
        return items
    return [items[number] for number in top_numbers(len(items), ranks)]


def top_numbers(count: int, ranks: Iterable[Any]) -> Sequence[int]:
    """The places among `count` items of those that `top_rows` gives."""
    if count <= MAX_ROWS:
        return range(count)
    lowest = nsmallest(MAX_ROWS, zip(ranks, range(count), strict=True))
    return sorted(number for _, number in lowest)
