"""How pressing the rows of a table are that cannot show them all: a rank for each, of which the lowest go first.

What concerns the own entities goes before all else, for they sign. A share of the rows is then kept for the first of each
position or answer, so that no count leads to an empty table; the others are kept as they press.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import compress
from typing import Any

from analyzer.report import row_limit
from analyzer.report.model import Answers, Contract, Evidence, Findings, ReportModel, ReviewItem
from analyzer.ruling_needs import IN_FORCE
from analyzer.vocabulary import Answer, Position, Ruling, Verdict

ANSWERS = {answer: rank for rank, answer in enumerate(Answer)}
# The vendor's own record asks nothing of anybody.
POSITIONS = {position: rank for rank, position in enumerate((*Position, Position.DESIGNATED))}
# One row in fifty for each position of each designation: a hundred firms of 5,000 rows.
SHARE = 50
OWN, SHARED, OTHER = range(3)
Rank = tuple[int, int]


def by_firm(model: ReportModel, items: Iterable[Any]) -> Iterator[Rank]:
    """As the findings press, each designation for itself, so that one does not crowd out another."""
    if items is model.findings:
        yield from finding_ranks(model.findings)
        return
    pairs = [(item.designation, item.firm_key) for item in items]
    wanted = set(pairs)
    ranks = {
        pair: rank
        for pair, rank in zip(model.findings.pairs(), finding_ranks(model.findings), strict=True)
        if pair in wanted
    }
    last = OTHER, len(model.findings)
    for pair in pairs:
        yield ranks.get(pair, last)


def by_question(model: ReportModel, numbers: Iterable[int]) -> Iterator[Rank]:
    """As the findings of these numbers press, which the questions are about."""
    ranks = list(finding_ranks(model.findings))
    yield from map(ranks.__getitem__, numbers)


def firm_priority(model: ReportModel) -> dict[str, Rank]:
    """For each firm the rank of the most pressing of its findings."""
    ranks: dict[str, Rank] = {}
    for firm_key, rank in zip(model.findings.each("firm_key"), finding_ranks(model.findings), strict=True):
        ranks[firm_key] = min(rank, ranks.get(firm_key, rank))
    return ranks


def by_answer(model: ReportModel, answers: Answers) -> Iterator[int]:
    """What speaks against the own entities goes before what does not, then that of others."""
    own = list(map(own_firms(model).__contains__, answers.each("firm_key")))
    yield from _answer_ranks(own, list(map(ANSWERS.__getitem__, answers.each("answer"))))


def by_duties(model: ReportModel, rows: Sequence[Any]) -> Iterator[int]:
    """Contracts with their duties, by their worst answers as single answers are."""
    own = own_firms(model)
    return _answer_ranks([row.firm_key in own for row in rows], [ANSWERS[row.answer] for row in rows])


def _answer_ranks(own: Sequence[bool], ranks: Sequence[int]) -> Iterator[int]:
    for mine, rank, kept in zip(own, ranks, _within_share(zip(own, ranks, strict=True)), strict=True):
        yield (0 if mine else len(ANSWERS) + 1) + (0 if kept else rank + 1)


def by_position(model: ReportModel, contracts: Sequence[Contract]) -> Iterator[tuple[int, bool, int, Decimal]]:
    """The contracts that own entities perform, then covered ones, the worst position first, then the most dollars."""
    own = own_firms(model)
    names = set(compress(model.findings.each("firm"), model.findings.each("own")))
    shares = _within_share((each.designation, each.position) for each in contracts)
    for each, kept in zip(contracts, shares, strict=True):
        group = OWN if each.firm_key in own or not names.isdisjoint(each.performers) else SHARED if kept else OTHER
        yield group, not each.covered, POSITIONS[each.position], -each.obligated


def by_verdict(model: ReportModel, evidence: Sequence[Evidence]) -> Iterator[tuple[bool, Rank]]:
    """What met a term goes before look-alikes, then as the findings press."""
    rejected = (each.verdict is Verdict.REJECTED for each in evidence)
    return zip(rejected, by_firm(model, evidence), strict=True)


def by_ruling(model: ReportModel, items: Sequence[ReviewItem]) -> Iterator[tuple[bool, Rank]]:
    """What still needs a ruling goes before what is settled, so that later scans come to what this one leaves out."""
    return zip(map(_is_settled, items), by_firm(model, items), strict=True)


def own_firms(model: ReportModel) -> frozenset[str]:
    """The keys of the own entities."""
    return frozenset(compress(model.findings.each("firm_key"), model.findings.each("own")))


def finding_ranks(findings: Findings) -> Iterator[Rank]:
    """The rank of each finding. What is counted has a number: there are a million findings, and few kinds of them."""
    counted: dict[Hashable, int] = {}
    of_stance = [
        (
            stance.own,
            counted.setdefault(stance.designation, len(counted)),
            counted.setdefault((stance.designation, stance.position), len(counted)),
        )
        for stance in findings.stances
    ]
    met = [0] * len(counted)
    share = _rows_per_firm()
    for own, designation, kind in map(of_stance.__getitem__, findings.numbers):
        if own:
            yield OWN, met[designation]
        elif met[kind] < share:
            yield SHARED, met[kind]
        else:
            yield OTHER, met[designation]
        met[kind] += 1
        met[designation] += 1


def _within_share(kinds: Iterable[Hashable]) -> Iterator[bool]:
    """Whether each is among the first of its kind, for which rows are kept."""
    met: Counter[Hashable] = Counter()
    share = _rows_per_firm()
    for kind in kinds:
        met[kind] += 1
        yield met[kind] <= share


def _rows_per_firm() -> int:
    return max(1, row_limit.MAX_ROWS // SHARE)


def _is_settled(item: ReviewItem) -> bool:
    return item.decision.ruling not in ("", Ruling.UNDER_REVIEW) and item.state == IN_FORCE
