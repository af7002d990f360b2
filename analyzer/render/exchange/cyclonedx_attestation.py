"""What speaks for and against each duty of the own entities, as a draft of declarations in CycloneDX 1.6.

A claim is for a person to make or to refuse; the document has no affirmation, no signature and no score, which are a person's too. What
speaks for it is evidence: how much is on record, and certificates on file. What speaks against it, or points there, is counter-evidence,
each cell with its place and text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from analyzer.render.cleaning import clean_text
from analyzer.render.exchange.cyclonedx_document import Fields, reference_of, render_document
from analyzer.render.exchange.exchange_text import plain_line, stamp_day
from analyzer.render.wording import DISCLAIMER
from analyzer.report.cell_place import cell_place
from analyzer.report.clause_text import clause_text
from analyzer.report.model import Certificate, ClauseAnswer, DesignationNote, Finding, Path, ReportModel
from analyzer.report.priority import ANSWERS
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Answer, Cell, CertificateState, Test
from analyzer.word_labels import ANSWER_LABELS, TEST_LABELS

Pair = tuple[str, str]
_AGAINST = (Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT, Answer.ASK_FIRST)


@dataclass(frozen=True, slots=True)
class _Duty:
    """One duty, whatever contract carries it."""

    designation: str
    authority: str
    clause: str
    edition: str
    test: Test

    @property
    def parts(self) -> tuple[str, ...]:
        return self.designation, self.authority, self.clause, self.edition, self.test


Boxes = Mapping[tuple[Pair, _Duty], Sequence[ClauseAnswer]]


def render_attestation(model: ReportModel) -> str:
    """The document as JSON text."""
    boxes = _answers_by_duty(model)
    notes = {note.designation: note for note in model.designations}
    findings = model.findings.among({pair for pair, _ in boxes})
    assessor = reference_of("assessor", model.run.operator)
    evidence: dict[str, Fields] = {}
    claims, attested = [], []
    support = {pair: _gather_support(model, finding) for pair, finding in findings.items()}
    paths = _paths_by_firm(chain(model.paths, model.tied_paths), findings.keys())
    for (pair, duty), answers in boxes.items():
        if pair not in findings:
            continue
        against = _counter_evidence(model, paths.get(pair, ()), duty.test) if _worst_answer(answers) in _AGAINST else {}
        evidence |= support[pair] | against
        claims.append(_make_claim(findings[pair], notes[duty.designation], duty, answers, support[pair], against))
        attested.append(_map_duty(pair, duty, answers))
    body: Fields = {
        "declarations": {
            "assessors": [
                {"bom-ref": assessor, "thirdParty": False, "organization": {"name": plain_line(model.run.operator)}}
            ],
            "attestations": [{"summary": _draft_sentence(model), "assessor": assessor, "map": attested}],
            "claims": claims,
            "evidence": list(evidence.values()),
            "targets": {"organizations": _list_organizations(findings.values())},
        },
        "definitions": {"standards": list(_list_standards(notes, dict.fromkeys(duty for _, duty in boxes)))},
    }
    return render_document(model, body)


def _answers_by_duty(model: ReportModel) -> Boxes:
    """The answers of own entities, else of all that have some, without those to texts that ask nothing."""
    own = {finding.firm_key for finding in model.findings if finding.own}
    boxes: dict[tuple[Pair, _Duty], list[ClauseAnswer]] = defaultdict(list)
    for answer in model.answers:
        if answer.answer is not Answer.NOT_COVERED and (not own or answer.firm_key in own):
            duty = _Duty(answer.designation, answer.authority, answer.clause, answer.edition, answer.test)
            boxes[(answer.designation, answer.firm_key), duty].append(answer)
    return boxes


def _draft_sentence(model: ReportModel) -> str:
    return f"Draft of {model.run.as_of.isoformat()}: nobody has affirmed it. {DISCLAIMER}"


def _worst_answer(answers: Iterable[ClauseAnswer]) -> Answer:
    return min((answer.answer for answer in answers), key=ANSWERS.__getitem__)


def _claim_reference(pair: Pair, duty: _Duty) -> str:
    return reference_of("claim", *pair, *duty.parts)


def _organization_reference(firm_key: str) -> str:
    return reference_of("organization", firm_key)


def _requirement_reference(duty: _Duty) -> str:
    return reference_of("requirement", *duty.parts)


def _make_claim(
    finding: Finding,
    note: DesignationNote,
    duty: _Duty,
    answers: Sequence[ClauseAnswer],
    support: Mapping[str, Fields],
    against: Mapping[str, Fields],
) -> Fields:
    clause = clause_text(duty.clause, duty.edition)
    vendors = ", ".join(note.vendors) or note.name
    claim: Fields = {
        "bom-ref": _claim_reference((finding.designation, finding.firm_key), duty),
        "target": _organization_reference(finding.firm_key),
        "predicate": clean_text(
            f"For a person to claim or to refuse, as {finding.firm}'s answer to {clause} on products and services of {vendors}: "
            f"{TEST_LABELS[duty.test].meaning} No."
        ),
        "reasoning": clean_text(_reasoning_text(answers)),
    }
    if support:
        claim["evidence"] = list(support)
    if against:
        claim["counterEvidence"] = list(against)
    return claim


def _reasoning_text(answers: Sequence[ClauseAnswer]) -> str:
    """How often the record gives which answer, worst first, and why the worst is what it is."""
    counts = Counter(answer.answer for answer in answers)
    words = [
        f"{word} on {count_noun(counts[word], 'contract or offer', 'contracts or offers')}"
        for word in Answer
        if counts[word]
    ]
    worst = min(answers, key=lambda answer: ANSWERS[answer.answer])
    return f"The record says: {', '.join(words)}. {worst.reason}"


def _map_duty(pair: Pair, duty: _Duty, answers: Sequence[ClauseAnswer]) -> Fields:
    """A conformance without a score: how far a duty is met is a judgement of persons."""
    worst = _worst_answer(answers)
    rationale = f"{ANSWER_LABELS[worst].text}: {ANSWER_LABELS[worst].meaning}. No score is given; a person judges."
    return {
        "requirement": _requirement_reference(duty),
        "claims": [_claim_reference(pair, duty)],
        "conformance": {"rationale": rationale},
    }


def _gather_support(model: ReportModel, finding: Finding) -> dict[str, Fields]:
    """What speaks for a claim: how much is on record, and certificates on file that count; by their references."""
    support: dict[str, Fields] = {}
    if finding.coverage:
        reference = reference_of("coverage", finding.designation, finding.firm_key)
        support[reference] = {
            "bom-ref": reference,
            "propertyName": "exposure:coverage",
            "description": clean_text(f"How much is on record of {finding.firm}: {finding.coverage}."),
            "created": stamp_day(model.run.as_of),
        }
    certificates = (one for one in model.certificates if _counts_for(one, finding))
    support.update(
        _cell_evidence(
            model,
            "certificate",
            certificate.cell,
            f"Certificate on file, signed by {certificate.signer or 'nobody named'}.",
        )
        for certificate in certificates
    )
    return support


def _counts_for(certificate: Certificate, finding: Finding) -> bool:
    same = (certificate.designation, certificate.firm_key) == (finding.designation, finding.firm_key)
    return same and certificate.state is CertificateState.VALID


def _paths_by_firm(paths: Iterable[Path], wanted: Iterable[Pair]) -> Mapping[Pair, Sequence[Path]]:
    by_firm: dict[Pair, list[Path]] = {pair: [] for pair in wanted}
    for path in paths:
        if (path.designation, path.firm_key) in by_firm:
            by_firm[path.designation, path.firm_key].append(path)
    return by_firm


def _counter_evidence(model: ReportModel, paths: Sequence[Path], test: Test) -> dict[str, Fields]:
    """The cells of the paths that reach the test, of all paths where none does; by their references."""
    reaching = [path for path in paths if test in path.tests] or paths
    hops = (hop for path in reaching for hop in path.hops)
    return dict(
        _cell_evidence(model, "cell", hop.cell, f"{hop.sentence} {'' if hop.proven else 'Not proven.'}".strip())
        for hop in hops
    )


def _cell_evidence(model: ReportModel, kind: str, cell: Cell, description: str) -> tuple[str, Fields]:
    where = cell_place(cell) or "no place told"
    reference = reference_of(kind, where, cell.text, description)
    content = {"attachment": {"contentType": "text/plain", "content": clean_text(cell.text)}}
    return reference, {
        "bom-ref": reference,
        "propertyName": f"exposure:{kind}",
        "description": clean_text(description),
        "data": [{"name": clean_text(where), "contents": content}],
        "created": stamp_day(model.run.as_of),
    }


def _list_organizations(findings: Iterable[Finding]) -> list[Fields]:
    by_key = {finding.firm_key: finding for finding in findings}
    return [
        {"bom-ref": _organization_reference(key), "name": plain_line(finding.firm)} for key, finding in by_key.items()
    ]


def _list_standards(notes: Mapping[str, DesignationNote], duties: Iterable[_Duty]) -> Iterator[Fields]:
    """The texts that pose the duties, by authority, each with what it asks."""
    by_authority: dict[tuple[str, str], list[_Duty]] = defaultdict(list)
    for duty in duties:
        by_authority[duty.designation, duty.authority].append(duty)
    for (designation, authority), posed in by_authority.items():
        known = next((one for one in notes[designation].authorities if one.authority == authority), None)
        yield {
            "bom-ref": reference_of("standard", designation, authority),
            "name": plain_line(known.name if known else authority),
            "description": clean_text(known.sentence if known else ""),
            "owner": plain_line(known.legal_basis if known else ""),
            "requirements": [_make_requirement(duty) for duty in posed],
        }


def _make_requirement(duty: _Duty) -> Fields:
    return {
        "bom-ref": _requirement_reference(duty),
        "identifier": plain_line(clause_text(duty.clause, duty.edition)),
        "title": plain_line(f"{clause_text(duty.clause, duty.edition)}: {duty.test}"),
        "text": TEST_LABELS[duty.test].meaning,
    }
