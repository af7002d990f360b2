"""Random choices that stay the same for ever: they take nothing but `random()`, whose sequence Python promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Dice:
    """A seed's own sequence of choices."""

    seed: int
    source: Random = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "source", Random(self.seed))

    def chance(self, share: float) -> bool:
        """True in this share of all cases."""
        return self.source.random() < share

    def whole(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.source.random() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        return items[self.whole(0, len(items) - 1)]

    def weighed(self, shares: dict[T, int]) -> T:
        """One of the keys, as often as its share says."""
        return self.pick([item for item, share in shares.items() for _ in range(share)])

    def mixed(self, items: Sequence[T]) -> list[T]:
        """All of the items in a random order."""
        left = list(items)
        return [left.pop(self.whole(0, len(left) - 1)) for _ in items]

    def sample(self, items: Sequence[T], count: int) -> list[T]:
        return self.mixed(items)[:count]
