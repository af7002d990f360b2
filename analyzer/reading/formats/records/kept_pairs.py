"""Keeps what a record says under a key that stands in it twice: parsers commonly drop the first of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_KEPT = "Keys that stand twice in one object became columns of their own: {count:,}."


@dataclass(slots=True)
class KeptPairs:
    """Makes an object of its pairs; of keys that stand twice the second is called `key (2)`, and so on."""

    doubled: int = 0

    def __call__(self, pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        """The object of the pairs."""
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self.doubled += len(pairs) - len(made)
        return _number_keys(pairs, made)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of the objects that are made so far."""
        return tuple(self.later_notes())

    def later_notes(self) -> Iterator[str]:
        """What is to be said once all objects are made."""
        if self.doubled:
            yield _KEPT.format(count=self.doubled)


def _number_keys(pairs: Sequence[tuple[str, Any]], written: dict[str, Any]) -> dict[str, Any]:
    """No number makes a key that another pair has."""
    counts: dict[str, int] = {}
    made: dict[str, Any] = {}
    for key, value in pairs:
        name = key
        while name in made or (name != key and name in written):
            counts[key] = counts.get(key, 1) + 1
            name = f"{key} ({counts[key]})"
        made[name] = value
    return made
