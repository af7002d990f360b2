"""What a clause that is not English says of the vendor in it: unclear, unless the cues of its language say more.

A written denial in German or Chinese must never become a proof of use, and a proof never a denial: so a cue counts for the
clause in which the name stands, and for the whole sentence only where that clause has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.screening.policy.clause_language import Language
from analyzer.screening.policy.statement import Statement
from analyzer.vocabulary import Polarity

_PAUSE = re.compile(r"[,;:()\u3001]|\s-\s")
_NAME = "\N{BULLET}"
_LABEL = re.compile(r"\s*[:=?-]+\s*")
_END_OF_ANSWER = re.compile(r"\s*(?:$|[.,;:!()-])")
_FIRST_WORD = re.compile(r"\s*\w+")
_SHORT_WORDS = 6
_NEAR_WORDS = 2
_NEAR_SIGNS = 4


@dataclass(frozen=True, slots=True)
class _Scope:
    """The words of a clause or sentence before and behind the name; `one_clause` says that the cues stand together."""

    before: str
    behind: str
    one_clause: bool = True

    @property
    def whole_text(self) -> str:
        """All of it, with a sign in the place of the name."""
        return f"{self.before} {_NAME} {self.behind}"


def judge_foreign(language: Language, before: str, behind: str) -> Statement:
    """Judge the folded words of one sentence before and behind the name."""
    judged = _judge_sentence(language, _blank_no_denials(language, before, behind))
    if judged is None:
        return Statement(Polarity.UNCLEAR, "", False, language.name)
    polarity, cue = judged
    return Statement(polarity, cue, True, language.name)


def _blank_no_denials(language: Language, before: str, behind: str) -> _Scope:
    """Leave out what denies no use, though a negator stands in it: `not only`, `without problems`, `not satisfied`."""
    text = f"{before.replace(_NAME, ' ')} {_NAME} {behind.replace(_NAME, ' ')}"
    kept = language.cue_pattern("no_denial").sub(lambda calm: f" {_NAME} " if _NAME in calm[0] else " ", text)
    start, _, end = kept.partition(_NAME)
    return _Scope(start.strip(), end.strip())


def _judge_sentence(language: Language, sentence: _Scope) -> tuple[Polarity, str] | None:
    if sentence.behind.endswith("?"):
        return Polarity.UNCLEAR, "?"
    if label := _judge_label(language, sentence.behind):
        return label
    if twice := language.cue_pattern("twice").search(sentence.whole_text):
        return Polarity.AFFIRMED, twice[0].strip()
    for scope in _clause_and_sentence(language, sentence):
        if judged := _judge_scope(language, scope):
            return judged
    yes = language.cue_pattern("yes").match(sentence.before)
    affirms = yes and _END_OF_ANSWER.match(sentence.before, yes.end())
    return (Polarity.AFFIRMED, yes[0]) if yes and affirms else None


def _judge_label(language: Language, behind: str) -> tuple[Polarity, str] | None:
    """`Hikvision: nein`."""
    label = _LABEL.match(behind)
    for cue, polarity in (("no", Polarity.DENIED), ("yes", Polarity.AFFIRMED)):
        answer = language.cue_pattern(cue).match(behind, label.end()) if label else None
        if answer and _END_OF_ANSWER.match(behind, answer.end()):
            return polarity, answer[0]
    return None


def _clause_and_sentence(language: Language, sentence: _Scope) -> Iterator[_Scope]:
    """The clause of the name, then the whole sentence."""
    resumed = language.cue_pattern("resumed").finditer(sentence.before)
    start = max((_clause_start(stop) for stop in (*_find_breaks(language, sentence.before), *resumed)), default=0)
    end = min((stop.start() for stop in _find_breaks(language, sentence.behind)), default=len(sentence.behind))
    clause = _Scope(sentence.before[start:], sentence.behind[:end])
    yield clause
    if clause != sentence:
        yield _Scope(sentence.before, sentence.behind, one_clause=False)


def _clause_start(stop: re.Match[str]) -> int:
    """Behind the first word of what breaks: in `and use no Claude` the verb belongs to the clause that begins."""
    first = _FIRST_WORD.match(stop[0])
    return stop.start() + first.end() if first else stop.end()


def _find_breaks(language: Language, text: str) -> Iterator[re.Match[str]]:
    """Where a clause ends; `that` goes on with it, and so does what stands behind a hedge: `Possibly, ...`."""
    for stop in _PAUSE.finditer(text):
        hedged = language.cue_pattern("unclear").fullmatch(text[: stop.start()].strip())
        if not hedged and not language.cue_pattern("that").match(text[stop.end() :].lstrip()):
            yield stop
    yield from language.cue_pattern("breaks").finditer(text)


def _judge_scope(language: Language, scope: _Scope) -> tuple[Polarity, str] | None:
    """The polarity and the words that give it; None where the scope has no cue."""
    if excepted := _judge_exception(language, scope) or _judge_only(language, scope):
        return excepted
    without_denials = language.cue_pattern("denied").sub(" ", scope.whole_text)
    if unclear := language.cue_pattern("unclear").search(without_denials):
        return Polarity.UNCLEAR, unclear[0].strip()
    return (
        _judge_time(language, scope.whole_text)
        or _judge_denial(language, scope)
        or _judge_use(language, scope.whole_text)
    )


def _touching_cue(language: Language, name: str, scope: _Scope) -> str:
    """The word of a class that holds the name, stands in front of it with little between, or right behind it; or ''."""
    text = scope.whole_text
    at = text.index(_NAME)
    for cue in language.cue_pattern(name).finditer(text):
        front = text[cue.end() : at].strip()
        near = len(front.split()) <= 1 if language.has_spaces else len(front) <= _NEAR_SIGNS
        if _NAME in cue[0] or (near if cue.end() <= at else not text[at + 1 : cue.start()].strip()):
            return cue[0]
    return ""


def _judge_exception(language: Language, scope: _Scope) -> tuple[Polarity, str] | None:
    """`Nothing but Claude is used` affirms; `all but Claude` is for a person to read."""
    exception = _touching_cue(language, "except", scope)
    if not exception:
        return None
    if _denial_cue(language, scope.whole_text.replace(exception, " ")):
        return Polarity.AFFIRMED, exception
    used = language.cue_pattern("used").search(scope.whole_text)
    return (Polarity.UNCLEAR, exception) if used or not scope.one_clause else None


def _judge_only(language: Language, scope: _Scope) -> tuple[Polarity, str] | None:
    """`Only Claude is used` affirms, as does `no ChatGPT, only Claude`; `only Claude is not used` is for a person."""
    only = _touching_cue(language, "only", scope)
    if not only:
        return None
    if _denial_cue(language, scope.whole_text.replace(only, " ")):
        return (Polarity.UNCLEAR if scope.one_clause else Polarity.AFFIRMED), only
    return (Polarity.AFFIRMED, only) if language.cue_pattern("used").search(scope.whole_text) else None


def _judge_time(language: Language, text: str) -> tuple[Polarity, str] | None:
    """Past, ended and planned; what was never ended is still there, and so is what shall end."""
    past, planned = language.cue_pattern("past").search(text), language.cue_pattern("planned").search(text)
    ended = language.cue_pattern("ended").search(text)
    denied = language.cue_pattern("denied").search(text)
    for cue in (past, planned):
        if cue and denied and denied.start() <= cue.start() and cue.end() <= denied.end():
            return Polarity.DENIED, denied[0].strip()  # `not to be considered`
    if past:
        denial = _denial_cue(language, language.cue_pattern("past").sub(" ", text))
        return (Polarity.DENIED, denial) if denial else (Polarity.PAST, past[0].strip())
    if planned and ended:
        return Polarity.AFFIRMED, f"{planned[0].strip()} ... {ended[0].strip()}"
    denial = _denial_cue(language, language.cue_pattern("planned").sub(" ", text))
    if planned:
        return (Polarity.DENIED, denial) if denial else (Polarity.PLANNED, planned[0].strip())
    if ended:
        never = language.cue_pattern("negators").search(text)
        return (Polarity.AFFIRMED, f"{never[0]} ... {ended[0].strip()}") if never else (Polarity.PAST, ended[0].strip())
    return None


def _denial_cue(language: Language, text: str) -> str:
    cue = language.cue_pattern("denied").search(text) or language.cue_pattern("negators").search(text)
    return cue[0].strip() if cue else ""


def _judge_denial(language: Language, scope: _Scope) -> tuple[Polarity, str] | None:
    """A negator denies where it governs a verb of use or the name; of a part of the firm, or of else, it leaves it open."""
    text = scope.whole_text
    denied, negator = language.cue_pattern("denied").search(text), language.cue_pattern("negators").search(text)
    cue = denied or negator
    if cue is None:
        return None
    words = cue[0].strip()
    # Where words have ends, `denied` is no mere negator, and a rule may stand beside it.
    forbidden = denied and language.has_spaces
    if part := _part_of_firm(language, text) or (None if forbidden else _talk_at_name(language, text)):
        return Polarity.UNCLEAR, f"{part[0].strip()} ... {words}"
    if denied:
        twice = language.cue_pattern("negators").search(language.cue_pattern("denied").sub(" ", text))
        concord = language.cue_pattern("negators").search(denied[0])  # `nie figuruje żaden`: two negators, one denial
        return (Polarity.UNCLEAR, f"{twice[0]} ... {words}") if twice and not concord else (Polarity.DENIED, words)
    governs = language.cue_pattern("used").search(text) or len(text.split()) <= _SHORT_WORDS or _governs_name(text, cue)
    return (Polarity.DENIED if governs else Polarity.UNCLEAR), words


def _part_of_firm(language: Language, text: str) -> re.Match[str] | None:
    """A part that does not use it says nothing of the others; that no part does, is said of all."""
    return language.cue_pattern("part").search(language.cue_pattern("none_of").sub(" ", text))


def _talk_at_name(language: Language, text: str) -> re.Match[str] | None:
    """A word beside the name that makes it something else than a product: shares, news, an offer of it."""
    name = text.index(_NAME)
    for talk in language.cue_pattern("talk").finditer(text):
        between = text[talk.end() : name] if talk.end() <= name else text[name + 1 : talk.start()]
        far = len(between.split()) > _NEAR_WORDS if language.has_spaces else len(between.strip()) > _NEAR_SIGNS
        if not far and not _PAUSE.search(between):
            return talk
    return None


def _governs_name(text: str, cue: re.Match[str]) -> bool:
    """Whether at most one word stands between a negator and the name behind it."""
    name = text.index(_NAME)
    return cue.end() <= name and len(text[cue.end() : name].split()) <= 1


def _judge_use(language: Language, text: str) -> tuple[Polarity, str] | None:
    """A word of use affirms, unless a third party is said to use it, or it is talk about something else."""
    used = language.cue_pattern("used").search(text)
    if used is None:
        return None
    others = language.cue_pattern("others")
    doubt = language.cue_pattern("talk").search(text) or (
        others.match(text.lstrip(" -")) if language.has_spaces else others.search(text)
    )
    return (Polarity.UNCLEAR, doubt[0].strip()) if doubt else (Polarity.AFFIRMED, used[0].strip())
