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
_SHORT_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Scope:
    """The words of a clause or sentence before and behind the name."""

    before: str
    behind: str

    @property
    def whole_text(self) -> str:
        """All of it, with a sign in the place of the name."""
        return f"{self.before} {_NAME} {self.behind}"


def judge_foreign(language: Language, before: str, behind: str) -> Statement:
    """Judge the folded words of one sentence before and behind the name."""
    for scope in _clause_and_sentence(language, _Scope(before, behind)):
        if judged := _judge_scope(language, scope):
            polarity, cue = judged
            return Statement(polarity, cue, True, language.name)
    return Statement(Polarity.UNCLEAR, "", False, language.name)


def _clause_and_sentence(language: Language, sentence: _Scope) -> Iterator[_Scope]:
    """The clause of the name, then the whole sentence."""
    start = max((stop.end() for stop in _find_breaks(language, sentence.before)), default=0)
    end = min((stop.start() for stop in _find_breaks(language, sentence.behind)), default=len(sentence.behind))
    clause = _Scope(sentence.before[start:], sentence.behind[:end])
    yield clause
    if clause != sentence:
        yield sentence


def _find_breaks(language: Language, text: str) -> Iterator[re.Match[str]]:
    yield from _PAUSE.finditer(text)
    yield from language.cue_pattern("breaks").finditer(text)


def _judge_scope(language: Language, scope: _Scope) -> tuple[Polarity, str] | None:
    """The polarity and the words that give it; None where the scope has no cue."""
    exception = _exception_at_name(language, scope)
    if exception:
        return _judge_exception(language, scope, exception)
    without_denials = language.cue_pattern("denied").sub(" ", scope.whole_text)
    if unclear := language.cue_pattern("unclear").search(without_denials):
        return Polarity.UNCLEAR, unclear[0].strip()
    return (
        _judge_time(language, scope.whole_text)
        or _judge_denial(language, scope)
        or _judge_use(language, scope.whole_text)
    )


def _exception_at_name(language: Language, scope: _Scope) -> str:
    """The word of exception that touches the name, or ''."""
    expression = language.cue_pattern("except")
    touching = [cue for cue in expression.finditer(scope.before) if len(scope.before[cue.end() :].split()) <= 1]
    following = expression.match(scope.behind.lstrip())
    return touching[-1][0] if touching else following[0] if following else ""


def _judge_exception(language: Language, scope: _Scope, exception: str) -> tuple[Polarity, str]:
    """`Nothing but Claude` and `only Claude is used` affirm; `all but Claude` is for a person to read."""
    affirms = _denial_cue(language, scope.whole_text) or language.cue_pattern("used").search(scope.whole_text)
    return (Polarity.AFFIRMED if affirms else Polarity.UNCLEAR), exception


def _judge_time(language: Language, text: str) -> tuple[Polarity, str] | None:
    """Past, ended and planned; what was never ended is still there, and so is what shall end."""
    past, planned = language.cue_pattern("past").search(text), language.cue_pattern("planned").search(text)
    ended = language.cue_pattern("ended").search(text)
    if past:
        never = _denial_cue(language, language.cue_pattern("past").sub(" ", text))
        return (Polarity.DENIED, never) if never else (Polarity.PAST, past[0].strip())
    if planned and ended:
        return Polarity.AFFIRMED, f"{planned[0].strip()} ... {ended[0].strip()}"
    denial = _denial_cue(language, language.cue_pattern("planned").sub(" ", text))
    if planned:
        return (Polarity.DENIED, denial) if denial else (Polarity.PLANNED, planned[0].strip())
    if ended:
        return (Polarity.AFFIRMED, f"{denial} ... {ended[0].strip()}") if denial else (Polarity.PAST, ended[0].strip())
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
    if part := language.cue_pattern("part").search(text):
        return Polarity.UNCLEAR, f"{part[0].strip()} ... {words}"
    if denied:
        twice = language.cue_pattern("negators").search(language.cue_pattern("denied").sub(" ", text))
        return (Polarity.UNCLEAR, f"{twice[0]} ... {words}") if twice else (Polarity.DENIED, words)
    governs = language.cue_pattern("used").search(text) or len(text.split()) <= _SHORT_WORDS or _governs_name(text, cue)
    return (Polarity.DENIED if governs else Polarity.UNCLEAR), words


def _governs_name(text: str, cue: re.Match[str]) -> bool:
    """Whether at most one word stands between a negator and the name behind it."""
    name = text.index(_NAME)
    return cue.end() <= name and len(text[cue.end() : name].split()) <= 1


def _judge_use(language: Language, text: str) -> tuple[Polarity, str] | None:
    used = language.cue_pattern("used").search(text)
    if used is None:
        return None
    talk = language.cue_pattern("talk").search(text)
    return (Polarity.UNCLEAR, talk[0].strip()) if talk else (Polarity.AFFIRMED, used[0].strip())
