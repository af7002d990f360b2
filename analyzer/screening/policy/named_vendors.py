"""A No that names some of the vendors that its question names: it answers for those, and leaves the others open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analyzer.screening.policy.view import SpanVerdict, TextView
from analyzer.vocabulary import Polarity, Rung, Verdict

_ALL_OF_THEM = re.compile(
    r"\b(?:any|all|none|neither|either|one|each) of (?:them|these|those|the (?:above|\w+ (?:vendors|makers|firms|companies|names)))\b"
    r"|\bany such\b|\b(?:or|nor|and) (?:any )?(?:of the )?(?:others?|rest)\b|\bany (?:other|covered|listed|named)\b"
)


def limit_to_named(value: TextView, findings: Sequence[SpanVerdict]) -> list[SpanVerdict]:
    """The findings of one text, one per vendor, where a denial by the question alone holds only if the answer names no other.

    Examples:
        Do you use Huawei or ZTE?  No. -> both denied
        Do you use Huawei or ZTE?  We do not use Huawei. -> Huawei denied, ZTE unclear
        Do you use Huawei or ZTE?  We use none of them, Huawei included. -> both denied

    """
    named = [one.marked for one in findings if not one.answer and _is_denied(one)]
    if not named or _ALL_OF_THEM.search(value.folded.text):
        return list(findings)
    asked = [
        one for one in findings if one.rung is not Rung.PRODUCT_SORT or not one.answer
    ]  # a kind of product is no vendor
    return [_leave_open(one, named[0]) if one.answer and _is_denied(one) else one for one in asked]


def _is_denied(finding: SpanVerdict) -> bool:
    return finding.verdict == Verdict.MATCH and finding.polarity == Polarity.DENIED


def _leave_open(finding: SpanVerdict, named: str) -> SpanVerdict:
    reason = f'The question names "{finding.marked}", and the answer denies "{named}" without it: nothing is said of it; ask.'
    return replace(finding, polarity=Polarity.UNCLEAR, settled=True, answer="about another vendor", reason=reason)
