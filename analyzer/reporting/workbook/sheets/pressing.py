"""How pressing the rows of a sheet are that cannot show them all: a rank for each, of which the lowest go first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import repeat
from typing import Any

from analyzer.records import Answer, Position, Ruling, Verdict
from analyzer.reporting.model import Answers, Contract, Matter, ReportModel

ANSWERS = {answer: rank for rank, answer in enumerate(Answer)}
# The vendor's own record asks nothing of anybody.
POSITIONS = {position: rank for rank, position in enumerate((*Position, Position.DESIGNATED))}
SETTLED = "in force"


def by_firm(model: ReportModel, items: Iterable[Any]) -> Iterator[int]:
    """As the findings come, each designation for itself, so that one does not crowd out another."""
    met: Counter[str] = Counter()
    places = {}
    for finding in model.findings:
        places[finding.designation, finding.firm_key] = met[finding.designation]
        met[finding.designation] += 1
    for item in items:
        yield places.get((item.designation, item.firm_key), len(model.findings))


def in_turn(model: ReportModel, items: Sequence[Any]) -> Iterator[int]:
    """As the findings come, for rows that are in their order already: only several designations have to take turns."""
    return by_firm(model, items) if len(model.designations) > 1 else repeat(0, len(items))


def by_answer(answers: Answers) -> Iterator[int]:
    """What cannot be signed goes before what can."""
    return map(ANSWERS.__getitem__, answers.each("answer"))


def by_position(contract: Contract) -> tuple[int, Decimal]:
    """The worst position first, then the most dollars."""
    return POSITIONS[contract.position], -contract.obligated


def by_verdict(model: ReportModel) -> Iterator[tuple[bool, int]]:
    """What met a term goes before look-alikes, then as the findings come."""
    rejected = (evidence.verdict is Verdict.REJECTED for evidence in model.evidence)
    return zip(rejected, by_firm(model, model.evidence), strict=True)


def by_ruling(model: ReportModel) -> Iterator[tuple[bool, int]]:
    """What still needs a ruling goes before what is settled, so that later scans come to what this one leaves out."""
    return zip(map(_settled, model.matters), by_firm(model, model.matters), strict=True)


def _settled(matter: Matter) -> bool:
    return matter.decision.ruling not in ("", Ruling.UNDER_REVIEW) and matter.state == SETTLED
