"""The first screen: one sentence per designation, tallies per position, and the most pressing things to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from datetime import date
from decimal import Decimal
from itertools import compress
from typing import NamedTuple

from analyzer.report.assemble.answers import PRESUMED
from analyzer.report.assemble.deadlines import next_deadline
from analyzer.report.clause_text import clause_text
from analyzer.report.model import (
    Answers,
    Contract,
    Deadline,
    DesignationNote,
    Finding,
    Findings,
    Headline,
    Tally,
    Urgent,
)
from analyzer.text.dollar_text import short_dollars
from analyzer.text.phrases import count_noun, start_upper
from analyzer.vocabulary import Answer, Position

_MAX_PRESSING = 10
_PRESSING = (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
_AGAINST = (Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT)
_STATUS = {"unknown": "of unknown status"}
ContractsOf = dict[str, tuple[Contract, ...]]


def position_tallies(notes: Sequence[DesignationNote], findings: Findings, contracts: ContractsOf) -> tuple[Tally, ...]:
    """Firms, covered contracts and their dollars per position under the leading test; dollars add up to the total."""
    firms: Counter[tuple[str, str]] = Counter()
    for stance, count in findings.counts():
        firms[stance.designation, stance.position.value] += count
    return tuple(
        _make_tally(note, position, firms[note.designation, position.value], contracts.get(note.designation, ()))
        for note in notes
        for position in Position
    )


def _make_tally(note: DesignationNote, position: Position, firms: int, contracts: Sequence[Contract]) -> Tally:
    hanging = [contract for contract in contracts if contract.covered and contract.position is position]
    obligated = sum((contract.obligated for contract in hanging), Decimal(0))
    return Tally(note.designation, note.leading_test, position, firms, len(hanging), obligated)


class HeadlineFacts(NamedTuple):
    """What a headline is drawn from; `contracts` by designation."""

    findings: Findings
    tallies: Sequence[Tally]
    contracts: ContractsOf
    answers: Answers
    deadlines: Sequence[Deadline]
    as_of: date


def report_headlines(notes: Sequence[DesignationNote], facts: HeadlineFacts) -> tuple[Headline, ...]:
    """Per designation who is exposed on which dollars, who must be asked, what the law says, what is due: one number a sentence."""
    return tuple(
        Headline(
            note.designation,
            _lead_sentence(note, facts.tallies),
            " ".join(_further_sentences(note, facts)),
            _due_sentence(note, facts),
        )
        for note in notes
    )


def _lead_sentence(note: DesignationNote, all_tallies: Sequence[Tally]) -> str:
    mine = {tally.position: tally for tally in all_tallies if tally.designation == note.designation}
    exposed, firms = mine[Position.EXPOSED], sum(tally.firms for tally in mine.values())
    return f"{_exposed_share(exposed.firms, firms)} exposed to {note.name} under the test of {note.leading_test}."


def _own_sentences(answers: Answers, findings: Findings, contracts: Sequence[Contract]) -> Iterator[str]:
    """On how many contracts of own entities evidence speaks against a duty, as the table of own entities counts them."""
    own = set(compress(findings.each("firm_key"), findings.each("own")))
    against = answers.only("answer", _AGAINST).only("firm_key", own)
    keys = set(filter(None, against.each("contract_key")))
    if keys:
        obligated = sum((contract.obligated for contract in contracts if contract.contract_key in keys), Decimal(0))
        yield f"On {count_noun(len(keys), 'contract')} of own entities, evidence speaks against a duty."
        yield f"On {'it' if len(keys) == 1 else 'these'}, {short_dollars(obligated)} is obligated."


def _contract_sentences(exposed: Tally) -> Iterator[str]:
    """What the exposed firms perform: a firm is exposed by any use, so that the use need not be tied to these contracts."""
    if exposed.contracts:
        performs = "The exposed firm performs" if exposed.firms == 1 else "The exposed firms perform"
        yield f"{performs} {count_noun(exposed.contracts, 'covered contract')} in all, tied to the use or not."
        yield f"On {'it' if exposed.contracts == 1 else 'these'}, {short_dollars(exposed.obligated)} is obligated."


def _exposed_share(exposed: int, firms: int) -> str:
    """How many of how many are; that none is proven to be says nothing of those to ask."""
    if exposed:
        return f"{exposed:,} of {count_noun(firms, 'firm')} {'is' if exposed == 1 else 'are'}"
    return (
        "The one firm on record is not proven to be"
        if firms == 1
        else f"None of {count_noun(firms, 'firm')} is proven to be"
    )


def _further_sentences(note: DesignationNote, facts: HeadlineFacts) -> Iterator[str]:
    mine = {tally.position: tally for tally in facts.tallies if tally.designation == note.designation}
    answers = facts.answers.only("designation", (note.designation,))
    unresolved, silent = mine[Position.UNRESOLVED].firms, mine[Position.NO_DATA].firms
    yield from _own_sentences(answers, facts.findings, facts.contracts.get(note.designation, ()))
    yield from _contract_sentences(mine[Position.EXPOSED])
    more = "more firm" if mine[Position.EXPOSED].firms else "firm"
    yield f"{count_noun(unresolved, f'{more} is', f'{more}s are')} unresolved."
    yield f"Of {count_noun(silent, 'firm')} too little is on record."
    contradicted = sum(
        firms
        for stance, firms in facts.findings.counts()
        if stance.designation == note.designation and stance.contradiction
    )
    if contradicted:
        yield f"{count_noun(contradicted, 'valid certificate')} on file {'is' if contradicted == 1 else 'are'} contradicted."
    yield _legal_status(note, facts.as_of)


def _due_sentence(note: DesignationNote, facts: HeadlineFacts) -> str:
    if not note.authorities:
        return ""
    own = (each for each in facts.deadlines if each.designation == note.designation)
    return next_deadline(own, _presumed_clauses(facts.answers.only("designation", (note.designation,))))


def _presumed_clauses(answers: Answers) -> Set[str]:
    """The clauses under which evidence speaks against a contract, and for none of these does a list of its clauses tell of it."""
    against = answers.only("answer", _AGAINST)
    texts = map(clause_text, against.each("clause"), against.each("edition"))
    presumed: set[str] = set()
    listed: set[str] = set()
    for text, basis in zip(texts, against.each("basis"), strict=True):
        (presumed if basis in PRESUMED else listed).add(text)
    return presumed - listed


def _legal_status(note: DesignationNote, as_of: date) -> str:
    if not note.authorities:
        return "No authority is on file."
    counts = Counter(authority.status for authority in note.authorities)
    words = [f"{number:,} {_STATUS.get(status, status)}" for status, number in counts.items()]
    authorities = count_noun(len(note.authorities), "authority", "authorities")
    return f"Of {authorities} on {as_of.day} {as_of:%B %Y}: {', '.join(words)}."


def urgent_findings(findings: Findings) -> tuple[Urgent, ...]:
    """The most pressing findings: contradictions, exposed, then what must be asked, by covered contracts and spend."""
    pressing = sorted(_first_findings(findings), key=_urgency_of)
    # Missing data is missing under every designation: it is asked for once.
    once = {
        (each.firm_key, each.next_step if each.pressing is Position.NO_DATA else each.designation): each
        for each in reversed(pressing)
    }
    return tuple(
        Urgent(each.designation, each.firm_key, each.firm, _known_of(each), each.next_step, each.covered_obligated)
        for each in sorted(once.values(), key=_urgency_of)[:_MAX_PRESSING]
    )


def _first_findings(findings: Findings) -> Iterator[Finding]:
    """Those among which the most pressing are: findings come by urgency, the contradicted ones apart, per designation.

    An own entity may press by a clause box although it stands well under the leading test, and so comes late.
    """
    taken: Counter[str] = Counter()
    for number, stance in enumerate(findings.stance_of_each()):
        if stance.contradiction:
            yield findings[number]
        elif stance.pressing in _PRESSING and (stance.own or taken[stance.designation] < _MAX_PRESSING):
            taken[stance.designation] += 1
            yield findings[number]


def _urgency_of(finding: Finding) -> tuple[object, ...]:
    order = _PRESSING.index(finding.pressing) if finding.pressing in _PRESSING else len(_PRESSING)
    return (
        not finding.contradiction,
        order,
        not finding.own,
        not finding.covered_contracts,
        -finding.covered_obligated,
        -finding.spend,
        not finding.sells_software,
        finding.designation,
        finding.firm,
        finding.firm_key,
    )


def _known_of(finding: Finding) -> str:
    what = "its valid certificate is contradicted" if finding.contradiction else str(finding.pressing).replace("_", " ")
    how = f"; route {finding.route}, tier {finding.tier}" if finding.route else ""
    return f"{start_upper(what)}{how}."
