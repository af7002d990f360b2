"""Whether two names of organisations are one name written twice: the rules for near spellings, each with its sentence.

Only spellings are forgiven. A word more or less (`Acme` and `Acme Federal`) is never one, because parents, subsidiaries
and branches are told apart by just that; nor is another number, nor a change that makes one surname of another.
"""

from __future__ import annotations

import re

from analyzer.text.name_key import word_abbreviations, words_of

_LETTERS_TOGETHER = 6
_SLIP_IN = 7
_SURE_SLIP_IN = 6
_NAME_LETTERS = 9
_BEGINNING = 4
_SURNAME = re.compile(
    r"(?:son|sen|sson|ssen|ton|sten|man|mann|berg|burg|stein|ski|sky|ska|ez|[lrmn]es|er|ers|or|in|ini|elli|ley|ly|ard|dt|tt)$"
)
_DIGIT_IN_WORD = re.compile(r"(?<=[a-z])[0135](?=[a-z])")
_LETTER_FOR = {"0": "o", "1": "l", "3": "e", "5": "s"}


def why_alike(one: str, other: str) -> str:
    """Why two name keys are one name, as a phrase; '' if they are not. Symmetric."""
    if one != other and _with_letters(one) == _with_letters(other):
        return "a digit stands for a letter that looks like it"
    first, second = one.split(), other.split()
    if one == other or _digits_of(one) != _digits_of(other):
        return ""
    if "".join(first) == "".join(second) and len("".join(first)) >= _LETTERS_TOGETHER:
        return "the same letters, spaced differently"
    if sorted(first) == sorted(second):
        return "the same words in another order"
    if len(first) != len(second):
        return ""
    if written_out(one) == written_out(other):
        return "a word is abbreviated"
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differing) > 1 or len("".join(first)) < _NAME_LETTERS:
        return ""
    return _one_slip(*differing[0])


def are_alike(one: str, other: str) -> bool:
    """Whether two name keys may well belong to one firm: alike, one begins with the other, initials, or a telling word shared.

    Weaker than `why_alike`: it joins nothing, and only keeps a shared identifier from being called a conflict.
    """
    first, second = one.split(), other.split()
    letters, others = "".join(first), "".join(second)
    begins = min(len(letters), len(others)) >= _BEGINNING and (letters.startswith(others) or others.startswith(letters))
    initials = {letters, others} & {"".join(word[0] for word in words) for words in (first, second) if len(words) > 1}
    telling = set(written_out(one).split()) & set(written_out(other).split()) - words_of("generic_words.txt")
    return begins or bool(initials) or any(len(word) > 1 for word in telling) or bool(why_alike(one, other))


def written_out(name: str) -> str:
    """The key with its abbreviations written out: `delta engr svcs` is `delta engineering services`."""
    return " ".join(word_abbreviations().get(word, word) for word in name.split())


def _with_letters(name: str) -> str:
    return _DIGIT_IN_WORD.sub(lambda digit: _LETTER_FOR[digit[0]], name)


def _digits_of(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _one_slip(one: str, other: str) -> str:
    """One mistyped letter in a long word; what tells two surnames or two ordinary words apart is no slip."""
    from rapidfuzz.distance import OSA

    short, long = sorted((one, other), key=lambda word: (len(word), word))
    if len(short) < _SURE_SLIP_IN or one[0] != other[0] or OSA.distance(one, other, score_cutoff=1) != 1:
        return ""
    if {one, other} <= words_of("near_words.txt") or long == f"{short}s":
        return ""
    if sorted(one) == sorted(other):
        return "two letters are swapped"
    if len(short) < len(long):
        return _dropped_letter(short, long)
    return _replaced_letter(one, other)


def _dropped_letter(short: str, long: str) -> str:
    """A letter of a pair lost (`Inovations`), or any letter inside a word that is no surname."""
    place = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if long[place] in (long[place - 1 : place], long[place + 1 : place + 2]):
        return "" if _are_surnames(short, long) and len(short) <= _SLIP_IN else "a doubled letter is single"
    inside = place < len(short) and len(short) >= _SLIP_IN
    return "a letter is missing" if inside and not _are_surnames(short, long) else ""


def _replaced_letter(one: str, other: str) -> str:
    place = next(at for at, letter in enumerate(one) if letter != other[at])
    inside = place < len(one) - 1 and len(one) > _SLIP_IN
    return "a letter differs" if inside and not _are_surnames(one, other) else ""


def _are_surnames(one: str, other: str) -> bool:
    """Whether both read as surnames, where a single letter tells two families apart: Johnson, Johnston."""
    return bool(_SURNAME.search(one) and _SURNAME.search(other))
