"""What is most pressing among the rows of a sheet that cannot show them all; a lower rank goes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

from analyzer.records import Answer, Position, Ruling, Verdict
from analyzer.reporting.model import ClauseAnswer, Contract, Evidence, Matter, ReportModel

ANSWERS = {answer: rank for rank, answer in enumerate(Answer)}
# The vendor's own record asks nothing of anybody.
POSITIONS = {position: rank for rank, position in enumerate((*Position, Position.DESIGNATED))}
SETTLED = "in force"


def by_firm(model: ReportModel) -> Callable[[Any], int]:
    """As the findings come, each designation for itself, so that one does not crowd out another."""

    @cache
    def places() -> dict[tuple[str, str], int]:
        met: Counter[str] = Counter()
        found = {}
        for finding in model.findings:
            found[finding.designation, finding.firm_key] = met[finding.designation]
            met[finding.designation] += 1
        return found

    return lambda item: places().get((item.designation, item.firm_key), len(model.findings))


def in_turn(model: ReportModel) -> Callable[[Any], int]:
    """As the findings come, for rows that are in their order already: only several designations have to take turns."""
    return by_firm(model) if len(model.designations) > 1 else lambda _: 0


def by_answer(answer: ClauseAnswer) -> int:
    """What cannot be signed goes before what can."""
    return ANSWERS[answer.answer]


def by_position(contract: Contract) -> tuple[int, Decimal]:
    """The worst position first, then the most dollars."""
    return POSITIONS[contract.position], -contract.obligated


def by_verdict(model: ReportModel) -> Callable[[Evidence], tuple[bool, int]]:
    """What met a term goes before look-alikes, then as the findings come."""
    firms = by_firm(model)
    return lambda evidence: (evidence.verdict is Verdict.REJECTED, firms(evidence))


def by_ruling(model: ReportModel) -> Callable[[Matter], tuple[bool, int]]:
    """What still needs a ruling goes before what is settled, so that later scans come to what this one leaves out."""
    firms = by_firm(model)
    return lambda matter: (_settled(matter), firms(matter))


def _settled(matter: Matter) -> bool:
    return matter.decision.ruling not in ("", Ruling.UNDER_REVIEW) and matter.state == SETTLED
