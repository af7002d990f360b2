"""How strong a name is that nobody weighed by hand: a name of one ordinary word may mean anything, and proves little alone."""

from __future__ import annotations

from functools import cache
from importlib import resources

from analyzer.text.name_key import name_key
from analyzer.vocabulary import Strength

_SHORTEST = 4


def term_strength(text: str) -> Strength:
    """`WEAK` for a name of one ordinary word, or of one to three letters, beside its legal form; else `STRONG`.

    Examples: Target, Sun Co., Ltd., ABC are weak; Huawei, Target Aviation are strong.
    """
    words = name_key(text).split()
    weak = len(words) <= 1 and all(len(word) < _SHORTEST or word in common_words() for word in words)
    return Strength.WEAK if weak else Strength.STRONG


@cache
def common_words() -> frozenset[str]:
    """Ordinary words and given names that are also names of vendors or products."""
    text = (resources.files("analyzer.designations") / "data" / "common_words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
