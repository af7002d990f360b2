"""Where each own entity stands: on which of its contracts the record gives which answer at worst."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from analyzer.report.clause_text import clause_text
from analyzer.report.model import ClauseAnswer, Finding, ReportModel
from analyzer.report.priority import ANSWERS, POSITIONS
from analyzer.text.phrases import count_noun, first_names, start_upper
from analyzer.vocabulary import Answer, Position, Test
from analyzer.word_labels import ANSWER_LABELS

Pair = tuple[str, str]
_AGAINST = (Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT)


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
        return tuple(number for answer in _AGAINST for number in self.contracts.get(answer, ()))

    def sentences(self, most_numbers: int = 0) -> Iterator[str]:
        """On how many of its contracts the record gives which answer at worst, one count a sentence, in the words of the answers.

        Up to `most_numbers` contracts of each answer that evidence gives are named.
        """
        for answer in ANSWERS:
            numbers = self.contracts.get(answer, ())
            if not numbers:
                continue
            named = f": {first_names(numbers, most_numbers)}" if most_numbers and answer in _AGAINST else ""
            proof = ", which is no proof" if answer is Answer.NO_CONTRARY_EVIDENCE else ""
            label = start_upper(ANSWER_LABELS[answer].text)
            yield f"{label} on {count_noun(len(numbers), 'contract')}{proof}{named}."
        if not self.contracts:
            yield "No duty on file reaches a contract of its own."


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
