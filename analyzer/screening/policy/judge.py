"""One text against all vendors: places are judged rung by rung, and the best finding per vendor is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening.policy.answer_values import is_silent, judge_answer
from analyzer.screening.policy.catalogued import CompiledEntry, catalogue_matches, catalogued_of
from analyzer.screening.policy.column_limits import limit_by_column
from analyzer.screening.policy.context import FIRMS, VOICES, ColumnUse
from analyzer.screening.policy.heading_view import HeadingView, spellings_of
from analyzer.screening.policy.look_alikes import look_alike_reason
from analyzer.screening.policy.makers import is_maker_text, maker_matches
from analyzer.screening.policy.model_settings import may_be_setting, setting_of, switchable_of
from analyzer.screening.policy.named_vendors import limit_to_named
from analyzer.screening.policy.near import inside_findings, near_findings
from analyzer.screening.policy.polarity import said_of
from analyzer.screening.policy.product_kinds import sort_answer, sort_denial
from analyzer.screening.policy.question_in_cell import question_and_answer, split_example
from analyzer.screening.policy.question_subject import limit_by_subject
from analyzer.screening.policy.rungs import judge_place
from analyzer.screening.policy.spans import drop_repeated, join_touching, places_of
from analyzer.screening.policy.statement import Statement
from analyzer.screening.policy.tick_boxes import behind_empty_box, option_at
from analyzer.screening.policy.view import SpanVerdict, TextView
from analyzer.screening.terms.lexicon import VendorNames, lexicon_of
from analyzer.screening.text import Match, Text
from analyzer.screening.weighing.weigh import weigh_finding
from analyzer.text.fold import Folded
from analyzer.vocabulary import ColumnRole, Polarity, Rung, Verdict

_VERDICTS = (Verdict.MATCH, Verdict.POSSIBLE, Verdict.REJECTED)
_SAID = (Polarity.AFFIRMED, Polarity.PLANNED, Polarity.PAST, Polarity.UNCLEAR, Polarity.DENIED)
_RUNGS = tuple(Rung)
_SOFTWARE = (ColumnRole.COMPONENT, ColumnRole.PACKAGE)
Switchable = Mapping[tuple[str, str], Sequence[CompiledEntry]]
"""Catalogued products whose models can be switched off, by the designation and vendor of the models."""
_NOUN_OF_USE = re.compile(
    r"usage|integrations?|seats?|licen[cs]es?|subscriptions?|invoices?|engine|model|api|sdk|back-?end|underlying|dependent"
)
_STATING = (ColumnUse.TELLS, ColumnUse.PAIRS)


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that a text is held against, compiled once."""

    vendors: tuple[VendorNames, ...]
    catalogue: tuple[CompiledEntry, ...]
    switchable: Switchable


def policy_of(designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]) -> Policy:
    """Compile designations and catalogue."""
    entries = catalogued_of(catalogue, designations)
    return Policy(lexicon_of(designations), entries, switchable_of(entries))


def screen_texts(
    texts: Sequence[Text], designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> tuple[Match, ...]:
    """The matches of `texts`, in their order: per text and vendor the best one, and one per catalogued product."""
    policy = policy_of(designations, catalogue)
    return tuple(match for text in texts for match in matches_of(text, policy))


def matches_of(text: Text, policy: Policy) -> Iterator[Match]:
    """What one text meets."""
    if text.part not in VOICES or not text.text.strip():
        return
    if is_maker_text(text):
        yield from maker_matches(text, policy.catalogue)
        return  # what the product's cell names itself is a text of its own
    yield from vendor_matches(text, policy.vendors, policy.switchable)
    yield from catalogue_matches(text, policy.catalogue)


def vendor_matches(
    text: Text, vendors: Iterable[VendorNames], switchable: Switchable = MappingProxyType({})
) -> Iterator[Match]:
    """What one text, in a part that is screened, meets of the names of `vendors`: the best finding for each.

    A setting of one of the `switchable` products that switches the vendor's models off is a finding of its own.
    """
    value, about = views_of(text)
    entries = switchable if switchable and may_be_setting(value) else {}
    findings = []
    for vendor in vendors:
        if not (value.may_name(vendor) or about.may_name(vendor)):
            continue
        own = entries.get((vendor.designation, vendor.vendor), ())
        setting = setting_of(text, value, about, vendor, own) if own else None
        if setting:
            yield setting.match
        if setting and setting.replaces:
            continue
        finding = rule_finding(value, about, vendor)
        if finding:
            findings.append(finding)
    yield from (_make_match(text, weigh_finding(value, finding)) for finding in limit_to_named(value, findings))


def rule_finding(value: TextView, about: TextView, vendor: VendorNames) -> SpanVerdict | None:
    """What the rules make of a text, before all evidence is weighed."""
    return _judge_pair(value, about, vendor) if value.voice == ColumnUse.PAIRS else _best_finding(value, vendor)


def views_of(text: Text) -> tuple[TextView, TextView]:
    """The value and what it is said about: the heading of a pair, or the question that stands in the cell itself."""
    inside = question_and_answer(text.text) if VOICES[text.part] in _STATING else None
    if inside:
        question, answer = inside
        part = ColumnRole.QUESTION
        return TextView(answer, part, text.kind, question), TextView(question, part, text.kind, answer)
    return TextView(text.text, text.part, text.kind, text.heading), HeadingView(text.heading, text.part, text.kind)


def _judge_pair(value: TextView, about: TextView, vendor: VendorNames) -> SpanVerdict | None:
    """The value's own words come first; else the heading names the vendor and the value answers."""
    if is_silent(value.text):
        return None
    example, answer = split_example(value.text)
    if example and answer:
        value = replace(value, text=answer)
    finding = _judge_answered(value, about, vendor)
    if finding is None or finding.verdict == Verdict.REJECTED or about.part != ColumnRole.QUESTION:
        return finding
    if example and not answer:
        reason = f"{finding.reason} But that is an example of an answer, and nothing is answered; ask."
        return replace(finding, polarity=Polarity.UNCLEAR, settled=True, answer="an example", reason=reason)
    return limit_by_subject(finding, about, value.folded.text)


def _judge_answered(value: TextView, about: TextView, vendor: VendorNames) -> SpanVerdict | None:
    own = _judge_text(value, vendor)
    if own and own.verdict != Verdict.REJECTED:
        around = own.around.behind_question(about.folded.text) if own.around and own.around.is_statement else None
        return replace(own, around=around)
    heading, about = _judge_heading(about, vendor)
    if heading and heading.verdict != Verdict.REJECTED:
        answer = judge_answer(heading, about, value)
        return replace(answer, around=heading.around and heading.around.before_answer(value.folded.text))
    return sort_denial(value, vendor) or sort_answer(about, value, vendor) or own or heading


def _judge_heading(about: TextView, vendor: VendorNames) -> tuple[SpanVerdict | None, TextView]:
    """The best finding in a heading, and the spelling of the heading that gives it; the last one where none does."""
    judged = [(_judge_text(spelling, vendor), spelling) for spelling in spellings_of(about) if spelling.text]
    findings = [(finding, spelling) for finding, spelling in judged if finding]
    return min(
        findings, key=lambda pair: _VERDICTS.index(pair[0].verdict), default=(None, judged[-1][1] if judged else about)
    )


def _best_finding(view: TextView, vendor: VendorNames) -> SpanVerdict | None:
    """The best finding in one text; where the vendor is not named, a denial of its whole kind of product."""
    found = _judge_text(view, vendor)
    if found and found.verdict != Verdict.REJECTED:
        return found
    return sort_denial(view, vendor) or found


def _judge_text(view: TextView, vendor: VendorNames) -> SpanVerdict | None:
    """The best finding in one text."""
    findings = [judge_place(view, place) for place in drop_repeated(view, places_of(view, vendor))]
    if not any(finding.verdict != Verdict.REJECTED for finding in findings):
        findings += _limit_near(view, near_findings(view, vendor), findings)
    if not findings:
        findings += _limit_near(view, inside_findings(view, vendor), findings)
    joined = join_touching(view.folded.text, [finding.place for finding in findings])
    judged = [_with_polarity(view, finding, named) for finding, named in zip(findings, joined, strict=True)]
    judged = [replace(finding, marked=finding.place.marked(view)) for finding in judged]
    settled = any(finding.settled and finding.verdict == Verdict.MATCH for finding in judged)
    best = min(judged, key=lambda finding: _rank_of(finding, settled), default=None)
    if best is None or view.voice not in _STATING:
        return best
    is_contested = any(finding.polarity == Polarity.DENIED for finding in judged)
    mentioned = replace(best, around=best.place.find_surroundings(view), contested=is_contested)
    return _doubt_by_past(mentioned, judged)


def _doubt_by_past(best: SpanVerdict, judged: Sequence[SpanVerdict]) -> SpanVerdict:
    """A use that only a noun speaks for (`integration`) is a question where the text says of another mention that it has ended."""
    ended = next((one for one in judged if one.polarity == Polarity.PAST and one.settled), None)
    if ended is None or best.polarity != Polarity.AFFIRMED or not _NOUN_OF_USE.fullmatch(best.cue):
        return best
    reason = f'{best.reason} But the text says of "{ended.marked}" that it has ended ("{ended.cue}"); ask.'
    return replace(best, polarity=Polarity.UNCLEAR, contested=True, reason=reason)


def _limit_near(view: TextView, near: Iterator[SpanVerdict], judged: Sequence[SpanVerdict]) -> list[SpanVerdict]:
    """Near spellings are bound by the column too, and a place that was judged as it stands is not judged again."""
    first = {(finding.rung, *finding.place.judged_words(view)): finding for finding in reversed(list(near))}
    new = [one for one in reversed(first.values()) if not any(one.place.overlaps(other.place) for other in judged)]
    return [limit_by_column(view, _doubt_look_alike(view, finding)) for finding in new]


def _doubt_look_alike(view: TextView, finding: SpanVerdict) -> SpanVerdict:
    """In a code or an address a name spelled otherwise may still be part of a street or of somebody's e-mail address."""
    trap = look_alike_reason(view, finding.place) if view.voice == ColumnUse.IDENTIFIES else ""
    return replace(finding, verdict=Verdict.REJECTED, reason=trap) if trap else finding


def _with_polarity(view: TextView, finding: SpanVerdict, named: tuple[int, int]) -> SpanVerdict:
    """The finding with what is said of the names at `named`: its own, and those that touch it."""
    if finding.verdict == Verdict.REJECTED:
        return replace(finding, polarity=Polarity.UNCLEAR)
    place, folded = finding.place, view.folded
    if box := option_at(folded.text, place.start):
        polarity, word = (Polarity.AFFIRMED, "ticked") if box.ticked else (Polarity.DENIED, "not ticked")
        reason = f"{finding.reason} Its box is {word}."
        return replace(finding, polarity=polarity, settled=True, boxed=True, reason=reason)
    if behind_empty_box(folded.text, place.start):
        reason = f"{finding.reason} It stands behind an empty box, and no box is ticked; ask."
        return replace(finding, polarity=Polarity.UNCLEAR, settled=True, boxed=True, reason=reason)
    said = said_of(folded.text, *named, folded.breaks)
    if view.part in FIRMS and said.polarity != Polarity.DENIED:
        return finding
    if view.part in _SOFTWARE and said.polarity == Polarity.UNCLEAR:
        return finding
    if view.voice != ColumnUse.TELLS and not said.explicit:
        return finding
    explained = _explain_statement(said, folded)
    reason = f"{finding.reason} {explained}"
    return replace(finding, polarity=said.polarity, settled=said.explicit, cue=said.cue, reason=reason)


def _explain_statement(statement: Statement, folded: Folded) -> str:
    cue = folded.original_of(statement.cue) if statement.language else statement.cue
    explained = f'"{cue}" makes it {statement.polarity.value}.' if cue else f"Taken as {statement.polarity.value}."
    return f"{explained} Read as {statement.language}." if statement.language else explained


def _rank_of(finding: SpanVerdict, settled: bool) -> tuple[int, int, int, int, int, int]:
    """Verdict first; then what is said with words, worst first; then rung and score; then the place in the text."""
    unsettled = int(settled and not finding.settled)
    said = _SAID.index(finding.polarity)
    rung = _RUNGS.index(finding.rung)
    return _VERDICTS.index(finding.verdict), unsettled, said, rung, -finding.score, finding.place.start


def _make_match(text: Text, finding: SpanVerdict) -> Match:
    place = finding.place
    return Match(
        text, place.vendor.designation, place.vendor.vendor, place.name.shown, place.name.kind, finding.marked,
        finding.rung, finding.score, finding.polarity, finding.verdict, finding.reason,
    )  # fmt: skip
