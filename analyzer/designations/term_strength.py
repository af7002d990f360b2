"""How strong a name of a long list is: a name of one ordinary word may mean anything, and proves little.

Nobody chose the thousands of names of a screening list one by one, as the names of a shipped designation were chosen. Among them are
aliases such as PATRIOT, SUN or DELTA, which unrelated firms have in their names.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources

from analyzer.text.name_key import name_key, words_of
from analyzer.vocabulary import Strength

_SHORTEST = 4


def term_strength(text: str) -> Strength:
    """`WEAK` for a name of one ordinary English word, or of one to three letters, beside its legal form; else `STRONG`.

    Examples:
        PATRIOT, Sun Co., Ltd., ABC -> weak
        Huawei, Patriot Defense Systems -> strong

    """
    return _rate_strength(text, _is_ordinary)


def typed_strength(text: str) -> Strength:
    """The strength of a name that a person typed: of the ordinary words only those are weak that well-known firms have as names.

    Examples:
        Target, ABC -> weak
        Oracle, Huawei -> strong

    """
    return _rate_strength(text, common_words().__contains__)


def _rate_strength(text: str, is_ordinary: Callable[[str], bool]) -> Strength:
    words = name_key(text).split()
    weak = len(words) <= 1 and all(_is_short(word) or is_ordinary(word) for word in words)
    return Strength.WEAK if weak else Strength.STRONG


def _is_short(word: str) -> bool:
    """Whether a word of Latin letters is too short to be a name alone; two signs of Chinese are one."""
    return word.isascii() and len(word) < _SHORTEST


def _is_ordinary(word: str) -> bool:
    singular = {word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"}
    return not singular.isdisjoint(_all_words())


@cache
def _all_words() -> frozenset[str]:
    return common_words() | ordinary_words() | words_of("generic_words.txt")


@cache
def common_words() -> frozenset[str]:
    """Ordinary words and given names that are also names of well-known vendors or products."""
    return _data_lines("common_words.txt")


@cache
def ordinary_words() -> frozenset[str]:
    """The words of an English dictionary, without their plurals."""
    return _data_lines("ordinary_words.txt")


def _data_lines(file: str) -> frozenset[str]:
    text = (resources.files("analyzer.designations") / "data" / file).read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
