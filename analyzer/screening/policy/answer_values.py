"""Heading and value judged as a pair: yes/no columns named after a tool, and answers to a question."""

from __future__ import annotations

import re
from dataclasses import replace

from analyzer.screening.policy.polarity import said_of
from analyzer.screening.policy.view import SpanVerdict, TextView
from analyzer.screening.word_lists import cue_expression
from analyzer.text.fold import fold_text
from analyzer.vocabulary import ColumnRole, Polarity

_SILENT = re.compile(
    r"^(?:|n/?\.?a\.?|not applicable|-+|\.|null|nan|#n/a|not answered|blank"
    r"|no (?:answer|response|reply)|see (?:notes?|comments?|above|below))$"
)
_NO = re.compile(
    r"^(?:no|n|nope|none|never|false|0|0\.0+|nil"
    r"|not (?:used|in use|at all|installed|licensed|currently|presently|at (?:this|the) time|at present|now|today)"
    r"|[\u2717\u2718\u2716\u274c\u2610]|(?:we )?(?:do not|don't|does not) use(?: it| any| them| this)?)[.!]?$"
)
_NO_AND_MORE = re.compile(r"^(?:no(?! longer\b| more\b)|nope|none|never)\b(?=[\s,.;:\-])")
_YES = re.compile(
    r"^(?:yes|y|yep|true|(?:yes[,.;: -]+)?(?:confirmed|agree|agreed|certified|i confirm|we confirm))[.!]?$"
)
_TICK = re.compile(
    r"^(?:x|[\u2713\u2714\u2705\u2611]|in use|used|active|enabled|deployed|live|licensed|installed|approved"
    r"|(?=[\d.,]*[1-9])[\d,]*\d(?:\.\d+)?(?: (?:seats?|users?|licen[cs]es?))?)$"
)
_YES_AND_MORE = re.compile(r"^(?:yes|y|yep)\b[\s,.;:\-(]+\w")
_PLANNED = re.compile(
    r"^(?:planned|pilot\w*|trial\w*|proof of concept|poc|evaluat\w+|proposed|future|pending|in procurement|requested"
    r"|under evaluation)\b"
)
_PAST = re.compile(r"^(?:not any ?more|no longer|no more|previously|formerly|removed|discontinued|stopped|ended)\b")
_OPEN = re.compile(
    r"^\?+$|^(?:still (?:checking|waiting|reviewing|open)|checking|awaiting|waiting)\b"
    r"|^(?:unknown|unsure|not sure|tbd|tbc|tba|maybe|possibly|don't know|unclear|partial\w*"
    r"|to be (?:determined|confirmed))\b"
)
_REQUEST = re.compile(r"^(?:please )?(?:confirm|certify|attest|state|verify|acknowledge|declare)\b(?: that)?")
_PEER = re.compile(r"^(?:yes|y)\b.*\b(?:chatgpt|gpt|copilot|gemini|openai|grammarly)\b")


def is_silent(value: str) -> bool:
    """Whether an answer says nothing: blank, N/A, a dash."""
    return bool(_SILENT.match(fold_text(value)))


def judge_answer(heading: SpanVerdict, about: TextView, value: TextView) -> SpanVerdict:
    """What the value says of the vendor that the heading names."""
    folded = value.folded.text
    negative = about.part == ColumnRole.QUESTION and _asks_for_absence(about, heading)
    polarity, why = _tool_polarity(folded) if about.part == ColumnRole.TOOL else _question_polarity(folded, negative)
    marked = heading.place.marked(about)
    reason = f'The heading names "{marked}" and the cell says "{_shorten(value.text)}": {why}.'
    return replace(heading, polarity=polarity, settled=True, reason=reason)


def _tool_polarity(value: str) -> tuple[Polarity, str]:
    """A yes/no column: the heading is the tool, so that a bare yes is plain enough."""
    if exception := _exception_of(value):
        return Polarity.UNCLEAR, f'a no with an exception ("{exception}"); ask'
    if _NO.match(value) or _NO_AND_MORE.match(value):
        return Polarity.DENIED, "not in use"
    if _YES.match(value) or _TICK.match(value) or _YES_AND_MORE.match(value):
        return Polarity.AFFIRMED, "in use"
    return _polarity_of_words(value)


def _question_polarity(value: str, negative: bool) -> tuple[Polarity, str]:
    """An answer to a question; a bare yes does not tell which of the things asked about is meant, nor for what."""
    if _YES.match(value):
        return (Polarity.DENIED, "it confirms that there is no use") if negative else (
            Polarity.UNCLEAR, "a bare yes does not say what is used, nor for what; ask")  # fmt: skip
    if exception := _exception_of(value):
        return Polarity.UNCLEAR, f'a no with an exception ("{exception}"); ask'
    if _NO.match(value) or _NO_AND_MORE.match(value):
        return (Polarity.UNCLEAR, "a no to a statement of absence; ask") if negative else (Polarity.DENIED, "denied")
    if _PEER.match(value):
        return Polarity.UNCLEAR, "it names something else; ask whether that is all"
    if _YES_AND_MORE.match(value) and not negative:
        return Polarity.AFFIRMED, "affirmed with particulars"
    return _polarity_of_words(value)


def _exception_of(value: str) -> str:
    """The word behind a No that takes something out of it (`No, except for Denver`), '' where there is none."""
    no = _NO_AND_MORE.match(value)
    exception = cue_expression("exception").search(value, no.end()) if no else None
    return exception[0] if exception else ""


def _polarity_of_words(value: str) -> tuple[Polarity, str]:
    """Other words: judged as if the name stood in front of them."""
    if _PLANNED.match(value):
        return Polarity.PLANNED, "not in use yet"
    if past := _PAST.match(value):
        return Polarity.PAST, f'"{past[0]}" says past'
    if _OPEN.match(value):
        return Polarity.UNCLEAR, "neither yes nor no; ask"
    said = said_of(f"it: {value}", 0, 2)
    if said.explicit:
        return said.polarity, f'"{said.cue}" says {said.polarity.value}'
    return Polarity.UNCLEAR, "neither yes nor no; ask"


def _asks_for_absence(about: TextView, heading: SpanVerdict) -> bool:
    """`Confirm that you do NOT use Anthropic products`: yes means no use."""
    asked = about.folded.text.rstrip("? ")
    request = _REQUEST.match(asked)
    skipped = request.end() if request else 0
    return (
        said_of(asked[skipped:], heading.place.start - skipped, heading.place.end - skipped).polarity == Polarity.DENIED
    )


def _shorten(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= 80 else f"{joined[:77]}..."


def polarity_of_value(part: ColumnRole, value: str) -> Polarity:
    """What a value says of whatever its heading names."""
    folded = fold_text(value)
    return _tool_polarity(folded)[0] if part == ColumnRole.TOOL else _question_polarity(folded, negative=False)[0]
