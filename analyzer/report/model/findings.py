"""The findings of a report: up to a million firms, most of which stand alike.

What firms that stand alike have in common is held once, and of each firm only who it is and how it stands: a fifth of the
memory that as many records would take. The records are made when they are asked for.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, overload

from msgspec import structs

from analyzer.report.model.finding import Finding
from analyzer.vocabulary import Position, Test

# What a finding says of its own firm alone; all else it may share with others.
OF_FIRM: Mapping[str, Any] = {
    "firm_key": "",
    "firm": "",
    "uei": "",
    "cage": "",
    "spend": Decimal(0),
    "sells_software": False,
}
NAME = "{firm}"
Pair = tuple[str, str]


class Findings(Sequence[Finding]):
    """A sequence of findings: `firms` holds a column for each of `OF_FIRM`, `numbers` which of the `stances` each firm has.

    A stance is a finding of nobody: what is told of a firm alone is blank, and in its next step `NAME` stands for the name.
    """

    __slots__ = ("firms", "numbers", "stances")

    def __init__(self, stances: Iterable[Finding], numbers: Iterable[int], firms: Mapping[str, Sequence[Any]]) -> None:
        self.stances = tuple(stances)
        self.numbers = array("I", numbers)
        self.firms = {field: firms[field] for field in OF_FIRM}

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Findings:
        """These findings, taken apart."""
        known: dict[Finding, int] = {}
        numbers: list[int] = []
        firms: dict[str, list[Any]] = {field: [] for field in OF_FIRM}
        for finding in findings:
            for field, column in firms.items():
                column.append(getattr(finding, field))
            step = finding.next_step.replace(finding.firm, NAME) if finding.firm else finding.next_step
            stance = structs.replace(finding, **OF_FIRM, next_step=step)
            numbers.append(known.setdefault(stance, len(known)))
        return cls(known, numbers, firms)

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> Findings: ...
    def __getitem__(self, at: int | slice) -> Finding | Findings:
        if isinstance(at, slice):
            return Findings(self.stances, self.numbers[at], {field: each[at] for field, each in self.firms.items()})
        return _finding_of(self.stances[self.numbers[at]], *(column[at] for column in self.firms.values()))

    def __iter__(self) -> Iterator[Finding]:
        return map(_finding_of, self.stance_of_each(), *self.firms.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Findings) and len(self) == len(other) and all(map(Finding.__eq__, self, other))

    def each(self, field: str) -> Iterator[Any]:
        """What each finding has under `field`."""
        if field in self.firms:
            return iter(self.firms[field])
        if field == "next_step":
            parts = {number: self.stances[number].next_step.split(NAME) for number in set(self.numbers)}
            return map(_step_of, map(parts.__getitem__, self.numbers), self.firms["firm"])
        values = [getattr(stance, field) for stance in self.stances]
        return map(values.__getitem__, self.numbers)

    def pairs(self) -> Iterator[Pair]:
        """Designation and firm of each finding."""
        return zip(self.each("designation"), self.each("firm_key"), strict=True)

    def stance_of_each(self) -> Iterator[Finding]:
        """How each finding's firm stands: what can be told without its name costs no record."""
        return map(self.stances.__getitem__, self.numbers)

    def counts(self) -> Iterator[tuple[Finding, int]]:
        """Every stance, and how many firms stand so."""
        return ((self.stances[number], firms) for number, firms in Counter(self.numbers).items())

    def positions(self, designation: str) -> Counter[tuple[Test, Position]]:
        """How many firms have which position under which test of a designation."""
        counts: Counter[tuple[Test, Position]] = Counter()
        for stance, firms in self.counts():
            if stance.designation == designation:
                for standing in stance.standings:
                    counts[standing.test, standing.position] += firms
        return counts

    def among(self, wanted: Collection[Pair]) -> dict[Pair, Finding]:
        """The findings of the `wanted` pairs of designation and firm, in their order."""
        return {pair: self[at] for at, pair in enumerate(self.pairs()) if pair in wanted}

    def decided(self, rulings: Mapping[Pair, str], still_open: Mapping[Pair, str]) -> Findings:
        """The same findings, those of the pairs of designation and firm with what was ruled on them and what still stands."""
        if not (rulings or still_open):
            return self
        stances, numbers = list(self.stances), self.numbers[:]
        for at, pair in enumerate(self.pairs()):
            if pair in rulings or pair in still_open:
                words = {"decision": rulings.get(pair, ""), "still_open": still_open.get(pair, "")}
                stances.append(structs.replace(stances[numbers[at]], **words))
                numbers[at] = len(stances) - 1
        return Findings(stances, numbers, self.firms)


def _finding_of(
    stance: Finding, firm_key: str, firm: str, uei: str, cage: str, spend: Any, sells_software: bool
) -> Finding:
    return structs.replace(
        stance, firm_key=firm_key, firm=firm, uei=uei, cage=cage, spend=spend, sells_software=sells_software,
        next_step=stance.next_step.replace(NAME, firm),
    )  # fmt: skip


def _step_of(parts: Sequence[str], firm: str) -> str:
    return firm.join(parts)
