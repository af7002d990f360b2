"""The sentence of a name: where it begins and ends in a folded text."""

from __future__ import annotations

import re

from analyzer.screening.policy.clause_language import answer_words, language_of

_END = re.compile(
    r"[.!](?=\s|$)|[\u3002]|[!?](?=[\u1100-\u11ff\u3040-\u9fff])|\?(?=\s|$)(?!\s*(?:no|none|never|nope|yes|yep|[yn])\b)"
    r"|\s\|\s|\s[\u2022\u00b7*]\s"
)
_AROUND = " \"'-*.(\u2022"


def split_sentence(text: str, start: int, end: int, breaks: frozenset[int]) -> tuple[str, str]:
    """The words of the sentence before and behind the name at `start:end`; `breaks` are places where a line ended."""
    ends = [match.end() for match in _END.finditer(text) if not _is_answered(text, match)] + sorted(breaks)
    first = max((stop for stop in ends if stop <= start), default=0)
    last = min((stop for stop in ends if stop >= end), default=len(text))
    return text[first:start].lstrip(_AROUND), text[end:last].rstrip(_AROUND)


def _is_answered(text: str, stop: re.Match[str]) -> bool:
    """`Hikvision? Para nada.`: an answer in a language that is understood goes on with its question."""
    answer = text[stop.end() :].lstrip()
    return "?" in stop[0] and bool(
        language_of(answer) and (answer_words("no").match(answer) or answer_words("yes").match(answer))
    )


def sentence_around(text: str, start: int, end: int, breaks: frozenset[int] = frozenset()) -> str:
    """The sentence of the name at `start:end` without the name."""
    return " ".join(split_sentence(text, start, end, breaks))


def foreign_verb(text: str, start: int, end: int, breaks: frozenset[int] = frozenset()) -> str:
    """The verb of use, in a sentence that is not English, whose object the name at `start:end` may be; '' without one."""
    sentence = sentence_around(text, start, end, breaks)
    language = language_of(sentence)
    verb = language.cue_pattern("verbs").search(sentence) if language else None
    return verb[0] if verb else ""
