"""The answers of a report: up to a million records, of which few parts differ.

An answer says a clause box, a firm, a contract and a ruling. Each distinct one of those is held once, and of an answer
only which they are: a hundredth of the memory that as many records would take. The records are made when asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import compress
from typing import Any, overload

from msgspec import Struct

from analyzer.vocabulary import Answer, Test


class ClauseAnswer(Struct, frozen=True, gc=False):
    """What the record says to one duty of one contract or offer, for one entity.

    `authority` is the authority's id, `due_rule` the deadline in words, `due` a date only where one is known. `kind` and `duty` are what
    poses the duty and what it asks, `basis` how it is known that the contract carries the text.
    """

    designation: str
    authority: str
    clause: str
    edition: str
    test: Test
    kind: str
    duty: str
    firm_key: str
    firm: str
    contract_key: str
    piid: str
    answer: Answer
    reason: str
    due_rule: str
    due: date | None
    basis: str


# The fields of an answer, by what of it they tell: its clause box, its firm, its contract, its ruling.
PARTS = (
    ("designation", "authority", "clause", "edition", "test", "kind", "duty"),
    ("firm_key", "firm"),
    ("contract_key", "piid"),
    ("answer", "reason", "due_rule", "due", "basis"),
)
# Where each field stands: the number of its part, and its place in it.
PLACES: Mapping[str, tuple[int, int]] = {
    field: (number, at) for number, fields in enumerate(PARTS) for at, field in enumerate(fields)
}
Part = Sequence[tuple[Any, ...]]
Numbers = Sequence[int]


class Answers(Sequence[ClauseAnswer]):
    """A sequence of answers: `parts` holds the distinct values of each of `PARTS`, `numbers` which of them each answer has."""

    __slots__ = ("numbers", "parts")

    def __init__(self, parts: Sequence[Part], numbers: Sequence[Numbers]) -> None:
        self.parts = tuple(tuple(map(tuple, part)) for part in parts)
        self.numbers = tuple(array("I", each) for each in numbers)

    @classmethod
    def of(cls, answers: Iterable[ClauseAnswer]) -> Answers:
        """These answers, taken apart."""
        known: tuple[dict[tuple[Any, ...], int], ...] = tuple({} for _ in PARTS)
        numbers: tuple[list[int], ...] = tuple([] for _ in PARTS)
        for answer in answers:
            for fields, seen, column in zip(PARTS, known, numbers, strict=True):
                value = tuple(getattr(answer, field) for field in fields)
                column.append(seen.setdefault(value, len(seen)))
        return cls([tuple(each) for each in known], numbers)

    def __len__(self) -> int:
        return len(self.numbers[0])

    @overload
    def __getitem__(self, at: int) -> ClauseAnswer: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[ClauseAnswer, ...]: ...
    def __getitem__(self, at: int | slice) -> ClauseAnswer | tuple[ClauseAnswer, ...]:
        if isinstance(at, slice):
            return tuple(self._made([column[at] for column in self.numbers]))
        return next(self._made([(column[at],) for column in self.numbers]))

    def __iter__(self) -> Iterator[ClauseAnswer]:
        return self._made(self.numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answers) and len(self) == len(other) and all(map(ClauseAnswer.__eq__, self, other))

    def each(self, field: str) -> Iterator[Any]:
        """What each answer has under `field`."""
        number, at = PLACES[field]
        values = [part[at] for part in self.parts[number]]
        return map(values.__getitem__, self.numbers[number])

    def among(self, field: str, wanted: Collection[Any]) -> Iterator[ClauseAnswer]:
        """The answers whose `field` has one of the `wanted` values, in their order."""
        return iter(self.only(field, wanted))

    def only(self, field: str, wanted: Collection[Any]) -> Answers:
        """These answers without those whose `field` has none of the `wanted` values."""
        number, at = PLACES[field]
        fits = [part[at] in wanted for part in self.parts[number]]
        chosen = list(map(fits.__getitem__, self.numbers[number]))
        return Answers(self.parts, [list(compress(column, chosen)) for column in self.numbers])

    def _made(self, numbers: Sequence[Iterable[int]]) -> Iterator[ClauseAnswer]:
        boxes, firms, contracts, rulings = self.parts
        for box, firm, contract, ruling in zip(*numbers, strict=True):
            yield ClauseAnswer(*boxes[box], *firms[firm], *contracts[contract], *rulings[ruling])
