"""The comparable key of an organisation's name: folded, without punctuation and without its legal form.

Never emptied: a name that is only a number or a generic word beside its legal form keeps the legal form.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from analyzer.text.fold import fold_text

_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_NOT_WORD = re.compile(r"[\W_]+")
_LONGEST_FORM = 5
_ATTACHED = "attached "


def name_key(text: str) -> str:
    """`ANTHROPIC, P.B.C.` and `PBC Anthropic` give `anthropic`; `11420 CORP.` stays `11420 corp`."""
    return " ".join(shorten_words(key_words(text)))


def shorten_words(words: list[str]) -> list[str]:
    """The words of a name without its legal form."""
    while (length := _form_at_end(words)) and _is_name(words[:-length]):
        words = words[:-length]
    if words[:1] == ["the"] and _is_name([word for word in words[1:] if word not in legal_forms()]):
        words = words[1:]
    while (length := _form_in_front(words)) and _is_name(words[length:]):
        words = words[length:]
    return words if all(map(str.isascii, words)) else _without_attached(words)


def key_words(text: str) -> list[str]:
    """The folded words of a name, legal form included: `L.L.C.` is one word, `AT&T` is `at and t`."""
    folded = fold_text(text)
    if folded.replace(" ", "").isalnum():
        return folded.split()
    if "." in folded:
        folded = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), folded)
    return _NOT_WORD.sub(" ", folded.replace("'", "").replace("&", " and ")).split()


@cache
def words_of(file: str) -> frozenset[str]:
    """The entries of a word list beside this module, without its comments."""
    lines = resources.files(__package__).joinpath(file).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def word_abbreviations() -> dict[str, str]:
    """Short forms of words in names, and the words that they stand for."""
    return dict(line.split(maxsplit=1) for line in words_of("abbreviations.txt"))


@cache
def legal_forms() -> frozenset[str]:
    """Every legal form, as folded words."""
    forms = words_of("legal_forms.txt")
    return frozenset(form.removeprefix("both ") for form in forms if not form.startswith(_ATTACHED))


@cache
def _attached_forms() -> tuple[str, ...]:
    """The forms that are written without a blank, the longest first, folded as names are."""
    forms = (form.removeprefix(_ATTACHED) for form in words_of("legal_forms.txt") if form.startswith(_ATTACHED))
    return tuple(sorted({fold_text(form) for form in forms}, key=len, reverse=True))


def _without_attached(words: list[str]) -> list[str]:
    """The words without forms that stand at either end of one, or beside the others."""
    kept = [word for word in words if word not in _attached_forms()] or words
    return [_strip_attached(word) for word in kept]


def _strip_attached(word: str) -> str:
    for form in _attached_forms():
        shorter = word.removesuffix(form).removeprefix(form)
        if shorter and shorter != word:
            return shorter
    return word


@cache
def _front_forms() -> frozenset[str]:
    return frozenset(form.removeprefix("both ") for form in words_of("legal_forms.txt") if form.startswith("both "))


@cache
def _lengths_by_last_word() -> dict[str, tuple[int, ...]]:
    """How many words the legal forms have that end in a word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for form in legal_forms():
        words = form.split()
        lengths.setdefault(words[-1], set()).add(len(words))
    return {word: tuple(sorted(counts, reverse=True)) for word, counts in lengths.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.split()[0] for form in _front_forms())


def _form_at_end(words: list[str]) -> int:
    for length in _lengths_by_last_word().get(words[-1], ()) if words else ():
        if length < len(words) and (length == 1 or " ".join(words[-length:]) in legal_forms()):
            return length
    return 0


def _form_in_front(words: list[str]) -> int:
    if words[:1] and words[0] not in _first_words():
        return 0
    lengths = range(min(_LONGEST_FORM, len(words) - 1), 0, -1)
    return next((length for length in lengths if " ".join(words[:length]) in _front_forms()), 0)


def _is_name(words: list[str]) -> bool:
    """Whether what is left still tells one organisation from another."""
    generic = words_of("generic_words.txt")
    short = 0
    for word in words:
        if word not in generic:
            if len(word) > 1 and not word.isdigit():
                return True
            short += 1
    return short > 1
