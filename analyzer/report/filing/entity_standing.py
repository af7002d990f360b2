"""Where each own entity stands: which contracts something speaks against, which wait for an answer, which neither."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from analyzer.report.filing.contract_index import clause_text
from analyzer.report.model import ClauseAnswer, Finding, ReportModel
from analyzer.report.priority import ANSWERS, POSITIONS
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Answer, Position, Test

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class DutyTally:
    """One duty of one entity, and on how many contracts and offers the record gives which answer."""

    firm: str
    duty: str
    counts: Mapping[Answer, int]


@dataclass(frozen=True, slots=True)
class EntityStanding:
    """One own entity under one designation.

    `contracts` holds the numbers of its contracts by their worst answer, `offers` how many duties of offers have which
    answer, `obligated` the dollars of the contracts that something speaks against.
    """

    designation: str
    firm_key: str
    firm: str
    test: Test
    position: Position
    coverage: str
    contracts: Mapping[Answer, tuple[str, ...]]
    offers: Mapping[Answer, int]
    obligated: Decimal
    duties: tuple[DutyTally, ...]

    @property
    def against(self) -> tuple[str, ...]:
        """The numbers of the contracts that evidence speaks against, those to report included."""
        return (*self.contracts.get(Answer.CONTRARY_EVIDENCE, ()), *self.contracts.get(Answer.DISCLOSE_OR_REPORT, ()))

    @property
    def waiting(self) -> tuple[str, ...]:
        """The numbers of the contracts on which something must be asked first."""
        return self.contracts.get(Answer.ASK_FIRST, ())

    @property
    def quiet(self) -> tuple[str, ...]:
        """The numbers of the contracts that nothing on record speaks against, which is no proof."""
        return self.contracts.get(Answer.NO_CONTRARY_EVIDENCE, ())

    @property
    def sentence(self) -> str:
        """How many of its contracts stand how, one number a sentence."""
        counts = (
            (len(self.against), "Evidence speaks against {}."),
            (len(self.waiting), "On {} something must be asked first."),
            (len(self.quiet), "On {} nothing on record speaks against what is asked, which is no proof."),
        )
        sentences = [text.format(count_noun(count, "contract")) for count, text in counts if count]
        return " ".join(sentences) or "No duty on file reaches a contract of its own."


def entity_standings(model: ReportModel) -> tuple[EntityStanding, ...]:
    """The own entities under each designation, the worst first; without own entities, the firms that hold contracts."""
    answers: dict[Pair, list[ClauseAnswer]] = defaultdict(list)
    for answer in model.answers:
        if answer.answer is not Answer.NOT_COVERED:
            answers[answer.designation, answer.firm_key].append(answer)
    own = [finding for finding in model.findings if finding.own]
    entities = own or list(model.findings.among(answers.keys()).values())
    tests = {note.designation: note.leading_test for note in model.designations}
    obligated = {contract.contract_key: contract.obligated for contract in model.contracts}
    standings = [
        _entity_standing(finding, tests[finding.designation], answers[finding.designation, finding.firm_key], obligated)
        for finding in entities
    ]
    return tuple(sorted(standings, key=_urgency_of))


def _entity_standing(
    finding: Finding, test: Test, answers: Iterable[ClauseAnswer], obligated: Mapping[str, Decimal]
) -> EntityStanding:
    worst: dict[str, ClauseAnswer] = {}
    offers: Counter[Answer] = Counter()
    duties: dict[str, Counter[Answer]] = defaultdict(Counter)
    for answer in answers:
        duties[clause_text(answer.clause, answer.edition)][answer.answer] += 1
        if not answer.contract_key:
            offers[answer.answer] += 1
            continue
        known = worst.setdefault(answer.contract_key, answer)
        if ANSWERS[answer.answer] < ANSWERS[known.answer]:
            worst[answer.contract_key] = answer
    contracts: dict[Answer, list[str]] = defaultdict(list)
    for key, answer in sorted(worst.items(), key=lambda pair: (-obligated.get(pair[0], Decimal(0)), pair[0])):
        contracts[answer.answer].append(answer.piid or key)
    against = [key for key, answer in worst.items() if ANSWERS[answer.answer] < ANSWERS[Answer.ASK_FIRST]]
    return EntityStanding(
        designation=finding.designation,
        firm_key=finding.firm_key,
        firm=finding.firm,
        test=test,
        position=finding.position,
        coverage=finding.coverage,
        contracts={answer: tuple(numbers) for answer, numbers in contracts.items()},
        offers=offers,
        obligated=sum((obligated.get(key, Decimal(0)) for key in against), Decimal(0)),
        duties=tuple(
            DutyTally(finding.firm, duty, counts) for duty, counts in sorted(duties.items(), key=_worst_first)
        ),
    )


def _worst_first(duty: tuple[str, Counter[Answer]]) -> tuple[int, str]:
    return min(map(ANSWERS.__getitem__, duty[1])), duty[0]


def _urgency_of(standing: EntityStanding) -> tuple[object, ...]:
    return (
        -len(standing.against),
        POSITIONS[standing.position],
        -standing.obligated,
        standing.designation,
        standing.firm,
    )
