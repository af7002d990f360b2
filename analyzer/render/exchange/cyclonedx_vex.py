"""What people ruled on each firm as VEX in CycloneDX 1.6: a designation stands where such a document has a vulnerability.

Nothing is told to be not affected, resolved or a false alarm unless named persons ruled so and their rulings cover every path: only
then a firm's position is remediated. A certificate, or that nothing was met, leaves the firm in triage. One entry is one designation
and one firm, since an entry of a VEX has one analysis; entries of one designation have one `id`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from analyzer.render.cleaning import clean_text
from analyzer.render.exchange.cyclonedx_document import (
    Fields,
    firm_properties,
    name_values,
    reference_of,
    render_document,
)
from analyzer.render.exchange.exchange_text import plain_line, stamp_day
from analyzer.report.model import DesignationNote, Finding, ReportModel, ReviewItem
from analyzer.ruling_needs import IN_FORCE
from analyzer.text.phrases import count_noun, spell_day
from analyzer.vocabulary import Justification, Position, Ruling, Subject
from analyzer.word_labels import POSITION_LABELS

# What a ruling says of the path that it closes, in the words of VEX; the first of several is what a firm's entry says.
_STATES = {Ruling.REMOVED: "resolved", Ruling.NOT_AFFECTED: "not_affected", Ruling.NOT_THIS_VENDOR: "false_positive"}
_OPEN_STATES = {Position.EXPOSED: "exploitable", Position.WAIVED: "exploitable"}
_TRIAGE = "in_triage"
# The justifications of VEX that say the same; the others have none there, and are told in the detail.
_JUSTIFICATIONS = {
    Justification.NOT_PRESENT.value: "code_not_present",
    Justification.SWITCHED_OFF.value: "requires_configuration",
    Justification.NOT_IN_SCOPE.value: "requires_environment",
}
# That the statement is about another firm, or wrong, is no property of the firm: it was a false alarm.
_FALSE_ALARMS = (Justification.NOT_THIS_FIRM, Justification.WRONG_DATA)
_ALWAYS = (Position.EXPOSED, Position.UNRESOLVED, Position.REMEDIATED, Position.WAIVED)
_ADDRESS = re.compile(r"https?://[!-~]+")
Pair = tuple[str, str]


def render_vex(model: ReportModel) -> str:
    """The document as JSON text."""
    rulings = _closing_rulings(model.review_items)
    notes = {note.designation: note for note in model.designations}
    findings = [finding for finding in model.findings if finding.designation in notes and _has_entry(finding, rulings)]
    firms = {finding.firm_key: finding for finding in findings}
    body = {
        "components": [_firm_component(finding) for finding in firms.values()],
        "vulnerabilities": [
            _vulnerability_of(finding, notes[finding.designation], rulings[finding.designation, finding.firm_key])
            for finding in findings
        ],
        "properties": name_values(_left_out(model, findings)),
    }
    return render_document(model, body)


def _closing_rulings(items: Iterable[ReviewItem]) -> Mapping[Pair, list[ReviewItem]]:
    """The rulings in force of named persons that close a path or a match, by designation and firm."""
    rulings: dict[Pair, list[ReviewItem]] = defaultdict(list)
    for item in items:
        named = bool(item.decision.decided_by.strip())
        if (
            named
            and item.state == IN_FORCE
            and item.subject in (Subject.PATH, Subject.MATCH)
            and item.decision.ruling in _STATES
        ):
            rulings[item.designation, item.firm_key].append(item)
    return rulings


def _has_entry(finding: Finding, rulings: Mapping[Pair, Sequence[ReviewItem]]) -> bool:
    """Of whom something is to be said: own entities, whoever something points to, and whom a person ruled on."""
    if finding.position is Position.DESIGNATED:
        return False
    return finding.own or finding.position in _ALWAYS or (finding.designation, finding.firm_key) in rulings


def _left_out(model: ReportModel, findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """How many firms no entry speaks of: silence about them is no statement."""
    spoken_of = {(finding.designation, finding.firm_key) for finding in findings}
    rest = sum(pair not in spoken_of for pair in model.findings.pairs())
    if rest:
        yield (
            "no-statement",
            f"Of {count_noun(rest, 'further firm')} this document says nothing; that is no statement about them.",
        )


def _firm_reference(finding: Finding) -> str:
    return reference_of("firm", finding.firm_key)


def _firm_component(finding: Finding) -> Fields:
    """The format has no entry for a firm: what it uses is told as one platform of its own."""
    name = plain_line(finding.firm)
    return {
        "type": "platform",
        "bom-ref": _firm_reference(finding),
        "supplier": {"name": name},
        "name": f"Products and services in use at {name}",
        "properties": firm_properties(finding),
    }


def _vulnerability_of(finding: Finding, note: DesignationNote, rulings: Sequence[ReviewItem]) -> Fields:
    entry: Fields = {
        "bom-ref": reference_of("statement", finding.designation, finding.firm_key),
        "id": plain_line(finding.designation),
        "source": {"name": plain_line(f"Designation of {note.name}")},
        "description": clean_text(f"Use of products and services of {', '.join(note.vendors) or note.name}."),
        "detail": clean_text(
            "\n".join((note.summary, *(authority.sentence for authority in note.authorities))).strip()
        ),
    }
    addresses = dict.fromkeys(docket.link for docket in note.dockets if _ADDRESS.fullmatch(docket.link))
    if addresses:
        entry["advisories"] = [{"url": address} for address in addresses]
    return entry | {
        "analysis": _analysis_of(finding, note, rulings),
        "affects": [{"ref": _firm_reference(finding)}],
        "properties": name_values((f"position-{standing.test}", standing.position) for standing in finding.standings),
    }


def _analysis_of(finding: Finding, note: DesignationNote, rulings: Sequence[ReviewItem]) -> Fields:
    """The state with what it rests on; without rulings that close every path, no state that clears anybody."""
    cleared = finding.position is Position.REMEDIATED and bool(rulings)
    state = _cleared_state(rulings) if cleared else _OPEN_STATES.get(finding.position, _TRIAGE)
    analysis: Fields = {"state": state}
    justifications = {_JUSTIFICATIONS.get(item.decision.justification) for item in rulings}
    if state == "not_affected" and len(justifications) == 1 and (only := justifications.pop()):
        analysis["justification"] = only
    position = POSITION_LABELS[finding.position]
    standing = finding.under(note.leading_test)
    sentences = [
        f"Position under the test of {note.leading_test}: {position.text.lower()} ({position.meaning}).",
        standing.reason,
        *map(_ruling_sentence, rulings),
        "" if cleared else "No ruling of a named person clears it.",
    ]
    analysis["detail"] = clean_text(" ".join(filter(None, sentences)))
    return analysis | _issue_days([item.decision.decided_on for item in rulings if item.decision.decided_on])


def _cleared_state(rulings: Sequence[ReviewItem]) -> str:
    """What the rulings say together: if one removed something it was there, whatever the others say."""
    states = {
        "false_positive" if item.decision.justification in _FALSE_ALARMS else _STATES[Ruling(item.decision.ruling)]
        for item in rulings
    }
    return next(state for state in _STATES.values() if state in states)


def _ruling_sentence(item: ReviewItem) -> str:
    decision = item.decision
    day = f" on {spell_day(decision.decided_on)}" if decision.decided_on else ""
    reader = f", read by {decision.second_reader}" if decision.second_reader else ""
    why = " ".join(filter(None, (decision.justification, decision.rationale)))
    return f"{item.what}: {decision.ruling}, decided by {decision.decided_by}{day}{reader}. {why}".strip()


def _issue_days(days: Sequence[date]) -> Fields:
    return {"firstIssued": stamp_day(min(days)), "lastUpdated": stamp_day(max(days))} if days else {}
