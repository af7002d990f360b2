"""Denials of what would end a use, and denials twice over: the use goes on."""

from __future__ import annotations

import re
from functools import cache

from analyzer.screening.policy.statement import Statement
from analyzer.screening.word_lists import cue_expression
from analyzer.vocabulary import Polarity

_INDISPENSABLE = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|cannot|\w+n't|dont|doesnt|cant)\b[^.;]*\b(?:without|w/o)(?: the| our| their)?\s*$"
)
_NOT_THIS_BUT = re.compile(r"\bnot \w+(?: \w+)? but\s*$")
_FEW_ARE_NOT = re.compile(r"\bonly\b[^,]*\b(?:without|not)\s*$")
_NONE_THAT_IS_NOT = re.compile(
    r"\b(?:no|not|none|nothing|nobody|\w+n't)\b.*\b(?:that|which|who) (?:is|are|was|were|does|do)(?:n't| not)(?: \w+)?\s*$"
)
_WILL_NOT_END = re.compile(
    r"\b(?:refus\w+|declin\w+|fail\w+) to (?:stop|end|remove|cancel|give up|replace|quit)\b|\b(?:not|n't) deny\b|\bnot denied\b"
)
_FAR_FROM_ENDING = re.compile(
    r"\bfar from (?:dropp|leav|abandon|remov|replac|phas|retir|cancel|end|stopp|quitt|giv|cutt)\w*ing\b"
)
_NEITHER = re.compile(r"\b(?:neither|none of)\b")
_THE_EXCEPTION = re.compile(r"\bexceptions? to\b.*\b(?:is|are|being)\s*$")


def judge_double(before: str, behind: str) -> Statement | None:
    """`was never terminated`, `cannot work without Claude`, `no camera that isn't Hikvision`: twice denied, and so in use."""
    for rule in (_FAR_FROM_ENDING, _INDISPENSABLE, _NONE_THAT_IS_NOT, _WILL_NOT_END, _THE_EXCEPTION, _NOT_THIS_BUT):
        if cue := rule.search(before):
            return Statement(Polarity.AFFIRMED, cue[0].strip(), True)
    if re.search(r"\bwithout\s*$", before) and (impossible := re.search(r"\b(?:would|could) not\b|\bcannot\b", behind)):
        return Statement(Polarity.AFFIRMED, f"without ... {impossible[0]}", True)
    if re.search(r"(?:^|[,;:] )without\s*$", before) and (missed := re.search(r"\b(?:would|could|might)\b", behind)):
        return Statement(Polarity.UNCLEAR, f"without ... {missed[0]}", True)
    if (neither := _NEITHER.search(before)) and (ended := _have_ended().match(behind)):
        return Statement(Polarity.AFFIRMED, f"{neither[0]} ... {ended[1]}", True)
    if few := _FEW_ARE_NOT.search(before):
        return Statement(Polarity.UNCLEAR, few[0].strip(), True)
    whole = f"{before} {behind}"
    cue = _not_ended().search(whole)
    return Statement(Polarity.AFFIRMED, cue[0].strip(), True) if cue else None


@cache
def _not_ended() -> re.Pattern[str]:
    between = r"(?: (?:yet|been|be|fully|all|ever|actually|being|the|our|their|its|it|\w+ account|\w+))?" * 2
    return re.compile(rf"\b(?:never|not|cannot|\w+n't)\b{between} (?:{cue_expression('end_verb').pattern})\b(?! to\b)")


@cache
def _have_ended() -> re.Pattern[str]:
    """`Neither the ZTE routers nor the Huawei dongles have been retired`: what stands behind the name, up to the end."""
    return re.compile(
        rf"[\w ,]{{0,60}}?\b(?:ha[sd]|have|was|were) (?:yet |ever )?(?:been )?({cue_expression('end_verb').pattern})"
    )
