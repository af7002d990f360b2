"""The reason of an answer: on what it rests, then the position with its path. Made and taken apart in one place."""

from __future__ import annotations

from typing import NamedTuple

from analyzer.vocabulary import Position


class ReasonParts(NamedTuple):
    """`grounds` are the sentences before the path; without a path `position` is '' and `grounds` is the whole reason."""

    grounds: str
    position: str
    path: str


def position_sentence(position: Position, path: str) -> str:
    """`Position no data: <path>`."""
    return f"Position {position.replace('_', ' ')}: {path}"


def split_reason(reason: str) -> ReasonParts:
    """The parts of a reason that ends with a position and its path, or the reason alone."""
    for position in Position:
        grounds, mark, path = reason.partition(position_sentence(position, ""))
        if mark:
            return ReasonParts(grounds.strip(), position.replace("_", " "), path)
    return ReasonParts(reason, "", "")
