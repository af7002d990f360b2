"""The verdict on a statement: all evidence is weighed, for a use and against it, and none of it decides alone.

The rules read the statement first. The weights either agree, or settle what the rules leave open, or object: where rules and
weights differ, the verdict is a question, and both readings are told. A use is affirmed only for a reason: the rules affirm it,
or a cue of use stands in the sentence, or the weights are very sure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analyzer.screening.policy.context import ColumnUse
from analyzer.screening.policy.surroundings import Surroundings
from analyzer.screening.policy.view import SpanVerdict, TextView
from analyzer.screening.weighing.features import cue_features, is_understood, language_around, text_features
from analyzer.screening.weighing.weights import load_weights
from analyzer.screening.word_lists import word_list
from analyzer.vocabulary import ColumnRole, Polarity, Rung, SheetKind, Verdict

# Shares from which the weights settle what the rules leave open, and below which they object to what the rules read. Chosen on
# the blind rounds 1 to 5, which the weights have not seen: of 1,655 statements 84 % are read rightly.
_SETTLES_USE = 0.6
_SETTLES_ALONE = 0.7
_SETTLES_POSSIBLE = 0.75
_SETTLES_NONE = 0.65
_SETTLES_NONE_ALONE = 0.75
_SETTLES_NONE_POSSIBLE = 0.9
_NEVER = 2.0
_SPEAKS_FOR_USE = 0.4
_OBJECTS_TO = 0.25
_OPPOSITE = {"use": "none", "none": "use"}
_BY_THEMSELVES = (Rung.IDENTIFIER, Rung.PACKAGE)
_CUES_OF_USE = (
    "affirmed",
    "exception",
    "foreign used",
    "foreign verbs",
    "foreign except",
    "foreign only",
    "foreign twice",
)
_CUES_OF_DENIAL = ("denial", "denied_predicate", "foreign negators", "foreign denied", "foreign none_of")
_CUES_OF_TALK = ("talk", "offer", "offer_declined", "foreign talk", "foreign others")
_REVERSAL = "<reversal"
_MEANS = {"use": "a use", "none": "no use"}
_TOLD_WORDS = 2


def is_statement(view: TextView, finding: SpanVerdict) -> bool:
    """Whether the text says something of the name: an answer, or words enough in a column of free words."""
    if finding.around is None or finding.boxed or view.kind == SheetKind.PAYMENTS or finding.rung in _BY_THEMSELVES:
        return False
    if finding.verdict == Verdict.REJECTED or (finding.answer and finding.settled):
        return False  # a look-alike is not the vendor, and a plain answer is known
    by_default = finding.polarity == Polarity.AFFIRMED and not finding.settled
    # An entry of a list, or of a column that nobody knows, names what there is and states nothing more.
    if by_default and (finding.around.is_list or view.part == ColumnRole.OTHER):
        return False
    if view.voice == ColumnUse.PAIRS and finding.rung in (Rung.MODEL, Rung.HOST):
        return False
    in_words = view.part == ColumnRole.QUESTION or (view.voice == ColumnUse.TELLS and finding.around.is_statement)
    return in_words and is_understood(finding.around)


def statement_findings(finding: SpanVerdict, around: Surroundings) -> Sequence[str]:
    """What the rules read, and which cue lists meet the sentence, as features."""
    language = "foreign" if language_around(around) else "English"
    basis = "by words" if finding.settled else "by default"
    answer = (f"answer: {finding.answer}",) if finding.answer else ()
    return (f"{language} reading: {finding.verdict} {finding.polarity} {basis}", *answer, *cue_features(around))


def weigh_finding(view: TextView, finding: SpanVerdict) -> SpanVerdict:
    """The finding of the rules, as all evidence together has it."""
    around = finding.around
    if around is None or not is_statement(view, finding):
        return finding
    findings = statement_findings(finding, around)
    shares = load_weights().weigh_features(text_features(around), findings)
    read = _meaning_of(finding)
    if read != "ask":
        return _object_to_reading(finding, around, read, shares, findings)
    if finding.polarity not in (Polarity.UNCLEAR, Polarity.AFFIRMED) or _REVERSAL in findings:
        return finding  # a use that has ended or is to come is not left open, and a clause turned round is for a person
    if shares["none"] >= _needed_share_of_none(finding, findings) and not _clause_speaks_for_use(finding, around):
        return _reject_use(finding, around, shares["none"], findings)
    if not finding.contested and shares["use"] >= _needed_share(finding, findings):
        return _affirm_use(finding, around, shares["use"], findings)
    return finding


def _needed_share(finding: SpanVerdict, findings: Sequence[str]) -> float:
    """The share of `use` that affirms one: it is less where a cue of use stands in the sentence.

    The weights know what is said of a name, not whose name it is: a name that may be somebody else's needs more, and one that is
    only spelled like the vendor's stays a question.
    """
    if finding.verdict == Verdict.POSSIBLE:
        return _SETTLES_POSSIBLE if finding.rung == Rung.MENTION else _NEVER
    return _SETTLES_USE if any(cue[1:] in _CUES_OF_USE for cue in findings) else _SETTLES_ALONE


def _needed_share_of_none(finding: SpanVerdict, findings: Sequence[str]) -> float:
    """The share of `none` that rejects a statement: it is less where a cue of denial or of mere talk stands in the sentence."""
    if finding.verdict == Verdict.POSSIBLE:
        return _SETTLES_NONE_POSSIBLE
    is_cued = any(cue[1:] in (*_CUES_OF_DENIAL, *_CUES_OF_TALK) for cue in findings)
    is_foreign = findings[0].startswith("foreign")
    if is_foreign and (not is_cued or _is_used_somewhere(findings)):
        return _NEVER
    return _SETTLES_NONE if is_cued else _SETTLES_NONE_ALONE


def _is_used_somewhere(findings: Sequence[str]) -> bool:
    is_denied = any(cue[1:] in _CUES_OF_DENIAL for cue in findings)
    return not is_denied and any(cue[1:] in _CUES_OF_USE for cue in findings)


def _clause_speaks_for_use(finding: SpanVerdict, around: Surroundings) -> bool:
    """Whether the clause of the name alone may well be a use: words of denial and talk heaped up behind it prove nothing then."""
    clause = around.own_clause
    shares = load_weights().weigh_features(text_features(clause), statement_findings(finding, clause))
    return shares["use"] >= _SPEAKS_FOR_USE


def _meaning_of(finding: SpanVerdict) -> str:
    """What the rules take the statement for."""
    if finding.verdict == Verdict.REJECTED or finding.polarity == Polarity.DENIED:
        return "none"
    return "use" if finding.verdict == Verdict.MATCH and finding.polarity == Polarity.AFFIRMED else "ask"


def _affirm_use(finding: SpanVerdict, around: Surroundings, share: float, findings: Sequence[str]) -> SpanVerdict:
    reason = f"{_drop_advice(finding)} All words together make it a use ({share:.2f}){_telling_words(around, findings, 'use')}."
    return replace(finding, verdict=Verdict.MATCH, polarity=Polarity.AFFIRMED, settled=True, reason=reason)


def _reject_use(finding: SpanVerdict, around: Surroundings, share: float, findings: Sequence[str]) -> SpanVerdict:
    """No use: denied where a cue of denial stands in the sentence, else no statement about a use."""
    reason = f"{_drop_advice(finding)} All words together make it no use ({share:.2f}){_telling_words(around, findings, 'none')}."
    if finding.verdict == Verdict.MATCH and any(cue[1:] in _CUES_OF_DENIAL for cue in findings):
        return replace(finding, polarity=Polarity.DENIED, settled=True, reason=reason)
    return replace(finding, verdict=Verdict.REJECTED, polarity=Polarity.UNCLEAR, reason=reason)


def _drop_advice(finding: SpanVerdict) -> str:
    """What the rules say, without their advice to ask: the weights have answered."""
    return finding.reason.replace("; ask.", ".")


def _object_to_reading(
    finding: SpanVerdict, around: Surroundings, read: str, shares: Mapping[str, float], findings: Sequence[str]
) -> SpanVerdict:
    """A reading of the rules, unless the weights take it for the opposite: then a question, with both readings."""
    other = _OPPOSITE[read]
    if shares[read] >= _OBJECTS_TO or shares[other] <= shares["ask"] or around.is_touched_by_no:
        return finding
    why = f"two readings differ: the rules see {_MEANS[read]}, all words together {_MEANS[other]} ({shares[other]:.2f})"
    reason = f"{finding.reason} But {why}{_telling_words(around, findings, other)}; ask."
    return replace(finding, polarity=Polarity.UNCLEAR, settled=True, reason=reason)


def _telling_words(around: Surroundings, findings: Sequence[str], meaning: str) -> str:
    """The words without which `meaning` would have the least share, as an aside."""
    shares = {
        word: load_weights().weigh_features(text_features(around.drop_word(word)), findings)[meaning]
        for word in set(around.words)
        if word.isalpha() and word not in word_list("function_words")
    }
    telling = sorted(shares, key=lambda word: (shares[word], word))[:_TOLD_WORDS]
    quoted = " and ".join(f'"{word}"' for word in telling)
    return f", above all {quoted}" if telling else ""
