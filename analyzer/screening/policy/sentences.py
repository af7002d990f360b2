"""The sentence of a name: where it begins and ends in a folded text."""

from __future__ import annotations

import re

from analyzer.screening.policy.clause_language import answer_words, language_of
from analyzer.text.fold import list_breaks

_END = re.compile(
    r"[.!](?=\s|$)|[\u3002]|[!?](?=[\u1100-\u11ff\u3040-\u9fff])|\?(?=\s|$)(?!\s*(?:no|none|never|nope|yes|yep|[yn])\b)"
    r"|\s\|\s|\s[\u2022\u00b7*]\s"
)
# `Searched for Hikvision devices. Found none.`: a sentence that is nothing but the result goes on with the one before.
_RESULT = re.compile(
    r"\s+(?:found|results?:?|outcome:?|turned up|came back)\s+(?:zero|none|nothing|no hits?|0|negative|empty|clean)\s*(?:$|[.;!])"
)
_REACH = 800
_ANSWER = 120
_AROUND = " \"'-*.(\u2022"


def split_sentence(text: str, start: int, end: int, breaks: frozenset[int]) -> tuple[str, str]:
    """The words of the sentence before and behind the name at `start:end`; `breaks` are places where a line ended.

    A sentence reaches no further than `_REACH` signs from the name, so that a cell without full stops costs no more than its length.
    """
    opening, closing = max(0, start - _REACH), min(len(text), end + _REACH)
    stops = (stop for stop in _END.finditer(text, opening, closing) if not _is_answered(text, stop))
    ends = [stop.end() for stop in stops if not _RESULT.match(text, stop.end())]
    ends += list_breaks(breaks, opening, closing + 1)
    first = max((stop for stop in ends if stop <= start), default=opening)
    last = min((stop for stop in ends if stop >= end), default=closing)
    return text[first:start].lstrip(_AROUND), text[end:last].rstrip(_AROUND)


def _is_answered(text: str, stop: re.Match[str]) -> bool:
    """`Hikvision? Para nada.`: an answer in a language that is understood goes on with its question."""
    if "?" not in stop[0]:
        return False
    answer = text[stop.end() : stop.end() + _ANSWER].lstrip()
    return bool(language_of(answer) and (answer_words("no").match(answer) or answer_words("yes").match(answer)))


def sentence_around(text: str, start: int, end: int, breaks: frozenset[int] = frozenset()) -> str:
    """The sentence of the name at `start:end` without the name."""
    return " ".join(split_sentence(text, start, end, breaks))


def foreign_verb(text: str, start: int, end: int, breaks: frozenset[int] = frozenset()) -> str:
    """The verb of use, in a sentence that is not English, whose object the name at `start:end` may be; '' without one."""
    sentence = sentence_around(text, start, end, breaks)
    language = language_of(sentence)
    verb = language.cue_pattern("verbs").search(sentence) if language else None
    return verb[0] if verb else ""
