"""The names in the cells of a list: cleaned, taken apart, without the marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from analyzer.text.name_key import key_words, name_key

LONGEST_NAME = 200
_FOOTNOTE = re.compile(r"[*†‡^£³#\s]+$")
_BRACKETS = re.compile(r"(?P<name>.*\S)\s*\((?P<inner>[^()]+)\)[.\s]*")
_FORMERLY = re.compile(r"(?:formerly(?: known as)?|f/?k/?a\.?|previously)\s+(?P<name>.+)", re.IGNORECASE)
_ALSO = re.compile(r"\((?:also|a\.?k\.?a\.?|aka)\s+(?P<name>[^()]+)\)", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z][A-Z&-]{2,7}")
# Initials in brackets that are a country, or a form of a firm, and no name of the firm before them.
_NO_INITIALS = frozenset(("BVI", "USA", "UAE", "PRC", "DPRK", "HKSAR", "LLC", "LTD", "INC", "PLC", "PTE", "PTY"))


class EntryNames(NamedTuple):
    """The name of an entry, and what its cell says besides."""

    name: str
    aliases: tuple[str, ...]
    former: tuple[str, ...]


def clean_name(text: str) -> str:
    """One line without signs that nobody sees, and without the mark of a footnote."""
    visible = "".join(sign if sign.isprintable() else " " if sign.isspace() else "" for sign in text)
    return " ".join(_FOOTNOTE.sub("", visible).split())


def is_name(text: str) -> bool:
    """Whether the text can be searched for as a name: two letters or digits, and no whole paragraph."""
    return sum(map(str.isalnum, text)) > 1 and len(text) <= LONGEST_NAME


def names_in(cell: str) -> EntryNames:
    """`Acme Widgets Inc. (AWI)*` is the firm and its initials; `New Co (formerly Old Co)` the firm and its former name.

    `Acme Widgets Inc. (Acme Toys)` is the firm and its short name. Other brackets (`Acme (Hong Kong)`) belong to the name.
    """
    name = clean_name(cell)
    parts = _BRACKETS.fullmatch(name)
    if not parts:
        return EntryNames(name, (), ())
    former = _FORMERLY.fullmatch(parts["inner"])
    if former:
        return EntryNames(parts["name"], (), (clean_name(former["name"]),))
    if _is_short_name(parts["inner"], parts["name"]):
        return EntryNames(parts["name"], (parts["inner"],), ())
    return EntryNames(name, (), ())


def _is_short_name(text: str, name: str) -> bool:
    """Initials, or anything but a place and a common word behind a name that its legal form has ended."""
    if _INITIALS.fullmatch(text):
        return text not in _NO_INITIALS
    is_ended = name_key(name) != " ".join(key_words(name))
    return is_ended and not _place_words().issuperset(key_words(text)) and len(text) < len(name)


@cache
def _place_words() -> frozenset[str]:
    text = resources.files(__package__).joinpath("place_words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def split_names(cells: Iterable[str], between: re.Pattern[str]) -> Iterator[str]:
    """The names in cells that may hold several."""
    for cell in cells:
        yield from filter(None, map(clean_name, between.split(cell)))


def also_named(cell: str) -> list[str]:
    """The names that a cross-reference such as `(also Acme Two)` gives."""
    return [match["name"] for match in _ALSO.finditer(cell)]
