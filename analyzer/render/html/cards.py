"""What the report shows of one firm, gathered from the model: a card, with caps that keep the page readable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from analyzer.render.wording import anchor
from analyzer.report.model import Certificate, ClauseAnswer, Contract, DesignationNote, Evidence, Finding, Path
from analyzer.report.model import ReportModel as Model
from analyzer.report.priority import POSITIONS, firm_priority
from analyzer.report.row_limit import top_rows
from analyzer.vocabulary import Position, Verdict

STATIC_CARDS = 100  # printed in the page itself; the others lie in it packed, PACK to a pack, until somebody asks
PACK = 200
CELLS, LOOKALIKES, CONTRACTS = 30, 10, 30
AROUND = 110  # characters of a cell's text shown on either side of the match
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Capped(Generic[Item]):
    """The first items, and how many more there are in the named table."""

    shown: tuple[Item, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A cell's text with the part that met the term in the middle."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Held:
    """A contract with what the record says to its duties; without a contract, to those of no contract."""

    contract: Contract | None
    name: str
    answers: tuple[ClauseAnswer, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A firm under one designation."""

    note: DesignationNote
    finding: Finding
    paths: tuple[Path, ...]
    cells: Capped[Evidence]
    lookalikes: Capped[Evidence]
    certificates: tuple[Certificate, ...]
    held: Capped[Held]


@dataclass(frozen=True, slots=True)
class Card:
    """One firm with all that is known of it."""

    id: str
    finding: Finding
    judged: tuple[Judged, ...]
    contradicted: bool
    before: str
    after: str

    @property
    def is_printed(self) -> bool:
        """Whether paper holds the card: of an own entity, of an exposed firm, and of one whose certificate is contradicted."""
        exposed = any(at.finding.position is Position.EXPOSED for at in self.judged)
        return self.finding.own or exposed or self.contradicted


def firm_cards(model: Model) -> tuple[Card, ...]:
    """A card per firm, the worst first; of more than the page can hold those of the most pressing findings."""
    ranks = [POSITIONS[position] for position in model.findings.each("position")]
    worst_first = sorted(range(len(ranks)), key=ranks.__getitem__)
    firm_keys = list(model.findings.each("firm_key"))
    firms = tuple(dict.fromkeys(map(firm_keys.__getitem__, worst_first)))
    keys = top_rows(firms, map(firm_priority(model).__getitem__, firms))
    kept = set(keys)
    findings = _by_firm(model.findings[number] for number in worst_first if firm_keys[number] in kept)
    gather = _Gather(model, kept, chain.from_iterable(findings.values()))
    ids = ("", *(anchor(key) for key in keys), "")
    return tuple(
        Card(
            anchor(key),
            findings[key][0],
            tuple(gather.judged(finding) for finding in findings[key]),
            any(finding.contradiction for finding in findings[key]),
            ids[n],
            ids[n + 2],
        )
        for n, key in enumerate(keys)
    )


def excerpt(evidence: Evidence) -> Excerpt:
    """The text of a cell around its match; a long text is cut on both sides."""
    text = evidence.cell.text
    start = text.casefold().find(evidence.marked.casefold()) if evidence.marked else -1
    if start < 0 or len(text.casefold()) != len(text):
        start = text.find(evidence.marked) if evidence.marked else -1
    if start < 0:
        return Excerpt(text[: 2 * AROUND] + ("\u2026" if len(text) > 2 * AROUND else ""), "", "")
    end = start + len(evidence.marked)
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    cut_before, cut_after = "\u2026" if start > AROUND else "", "\u2026" if len(text) > end + AROUND else ""
    return Excerpt(cut_before + before, text[start:end], after + cut_after)


def capped(items: Iterable[Item], cap: int) -> Capped[Item]:
    """At most `cap` of the items."""
    every = tuple(items)
    return Capped(every[:cap], max(0, len(every) - cap))


class _Gather:
    """The model's rows by designation and firm, grouped once."""

    def __init__(self, model: Model, kept: set[str], findings: Iterable[Finding]) -> None:
        self.notes = {note.designation: note for note in model.designations}
        self.paths = _by_pair(p for p in model.paths if p.firm_key in kept)
        self.evidence = _by_pair(e for e in model.evidence if e.firm_key in kept)
        self.certificates = _by_pair(c for c in model.certificates if c.firm_key in kept)
        self.answers = _by_pair(model.answers.among("firm_key", kept))
        self.contracts = _by_pair(c for c in model.contracts if c.firm_key in kept)
        self.known = {(c.designation, c.contract_key): c for c in model.contracts}
        names = {finding.firm for finding in findings}
        self.performed: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for contract in model.contracts:
            for name in names.intersection(contract.performers):
                self.performed[contract.designation, name].append(contract.contract_key)

    def judged(self, finding: Finding) -> Judged:
        pair = finding.designation, finding.firm_key
        evidence = self.evidence.get(pair, ())
        return Judged(
            self.notes[finding.designation],
            finding,
            tuple(self.paths.get(pair, ())),
            capped([e for e in evidence if e.verdict is not Verdict.REJECTED], CELLS),
            capped([e for e in evidence if e.verdict is Verdict.REJECTED], LOOKALIKES),
            tuple(self.certificates.get(pair, ())),
            capped(self._held(finding), CONTRACTS),
        )

    def _held(self, finding: Finding) -> list[Held]:
        """The firm's contracts in the model's order, then those that it performs for others, then others with answers on it."""
        pair = finding.designation, finding.firm_key
        answers: defaultdict[str, list[ClauseAnswer]] = defaultdict(list)
        for answer in self.answers.get(pair, ()):
            answers[answer.contract_key].append(answer)
        own = [contract.contract_key for contract in self.contracts.get(pair, ())]
        performed = self.performed.get((finding.designation, finding.firm), ())
        return [self._holding(pair[0], key, tuple(answers[key])) for key in dict.fromkeys((*own, *performed, *answers))]

    def _holding(self, designation: str, key: str, answers: tuple[ClauseAnswer, ...]) -> Held:
        contract = self.known.get((designation, key))
        name = (contract.piid if contract else answers[0].piid) or key
        return Held(contract, name, answers)


Paired = TypeVar("Paired", Path, Evidence, Certificate, ClauseAnswer, Contract)


def _by_firm(items: Iterable[Finding]) -> defaultdict[str, list[Finding]]:
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for item in items:
        groups[item.firm_key].append(item)
    return groups


def _by_pair(items: Iterable[Paired]) -> defaultdict[tuple[str, str], list[Paired]]:
    groups: defaultdict[tuple[str, str], list[Paired]] = defaultdict(list)
    for item in items:
        groups[item.designation, item.firm_key].append(item)
    return groups
