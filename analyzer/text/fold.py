"""One spelling for texts that a reader sees as the same, whatever their case, width, accents or look-alike letters.

`fold` is applied to word lists and inputs alike. Digits and punctuation stay; white space becomes single spaces.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources

_SIGNS = frozenset("®©™℠")
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "`": "'"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters stood in `original`.

    `breaks` are the positions of spaces that stand for a line break.
    """

    original: str
    text: str
    origins: tuple[int, ...]
    breaks: frozenset[int]

    def marked(self, start: int, end: int) -> str:
        """The exact piece of the original that became `text[start:end]`."""
        if start >= end:
            return ""
        return self.original[self.origins[start] : self.origins[end - 1] + 1]

    def original_of(self, piece: str) -> str:
        """The exact original of a folded piece; the piece itself where the text does not hold it."""
        start = self.text.find(piece)
        return self.marked(start, start + len(piece)) if start >= 0 else piece


def list_breaks(breaks: frozenset[int], start: int, end: int) -> list[int]:
    """Those of `breaks` from `start` to before `end`, in their order."""
    if len(breaks) > end - start:
        return [stop for stop in range(start, end) if stop in breaks]
    return sorted(stop for stop in breaks if start <= stop < end)


def fold_text(text: str) -> str:
    """The text in its comparable spelling; the same for every text that a reader would call the same."""
    if text.isascii() and text.isprintable():
        return " ".join(text.replace("`", "'").lower().split())
    return " ".join(text.translate(_fold_table()).split())


def fold_with_origins(text: str) -> Folded:
    """`fold`, keeping for each character where it came from, so that the exact original words can be shown."""
    table = _fold_table()
    letters: list[str] = []
    origins: list[int] = []
    breaks: set[int] = set()
    for index, character in enumerate(text):
        for letter in table[ord(character)]:
            if not letter.isspace():
                letters.append(letter)
                origins.append(index)
            elif letters and letters[-1] != " ":
                letters.append(" ")
                origins.append(index)
            if letter in "\n\r" and letters:
                breaks.add(len(letters) - 1)
    if letters and letters[-1] == " ":
        letters.pop()
        origins.pop()
    return Folded(text, "".join(letters), tuple(origins), frozenset(breaks))


class _Table(dict[int, str]):
    """Code point to its folded letters, worked out once per character that is met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


@cache
def _fold_table() -> _Table:
    return _Table()


@cache
def _look_alikes() -> dict[str, str]:
    lines = resources.files(__package__).joinpath("look_alikes.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def _fold_character(character: str) -> str:
    if character in _SIGNS:
        return ""
    look_alikes = _look_alikes()
    drawn = (look_alikes.get(piece, piece) for piece in unicodedata.normalize("NFKD", character))
    plain = "".join(_plain_character(piece) for piece in drawn)
    folded = (unicodedata.normalize("NFKD", piece.casefold()) for piece in plain)
    return "".join(look_alikes.get(letter, letter) for piece in folded for letter in piece if not _is_mark(letter))


def _plain_character(character: str) -> str:
    """Drop what is not seen (marks, zero-width), and unify dashes, quotes and control characters."""
    category = unicodedata.category(character)
    if _is_mark(character) or category == "Cf":
        return ""
    if category == "Pd":
        return "-"
    if category in ("Cc", "Zl"):
        return "\n" if character in "\n\r\u2028" else " "
    return _QUOTES.get(character, character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me")
