"""What a cell's text could be: an identifier, an amount, a company's name. Each sort is tried only where a glance allows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from analyzer.mapping.cell_words import word_group, yes_or_no
from analyzer.mapping.columns.letter_patterns import SHAPES
from analyzer.text.dates import NO_SUCH_YEAR, parse_date
from analyzer.text.identifiers import Identifier, parse_lei, parse_uei
from analyzer.text.money import is_scaled, names_currency, parse_money
from analyzer.text.name_key import key_words, legal_forms
from analyzer.text.parse_failure import ParseFailure

_URL = re.compile(
    r"(?:https?://\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|mil|edu|io|ai|co|us|uk|eu|de|dev|app|cloud)(?:/\S*)?)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_PURL = re.compile(r"pkg:[a-z0-9.+-]+/\S+", re.IGNORECASE)
# The terms of open source, by the names that they go by.
_LICENCE = re.compile(
    r"[\W\d]*(?:mit|apache|bsd|0bsd|isc|gpl|lgpl|agpl|mpl|cc0|cc-by|unlicense|zlib|psf|python|wtfpl|epl|artistic|public domain)\b.*",
    re.IGNORECASE,
)
# A package with its version, as its manager writes it: `lodash@4.17.21`, `@types/node@18.0.0`.
_PINNED = re.compile(r"(?:@[\w.-]+/)?[\w.-]+@v?\d+(?:\.\d+)+[\w.+-]*", re.IGNORECASE)
_CAGE = re.compile(r"[0-9][0-9A-HJ-NP-Z]{3}[0-9]", re.IGNORECASE)
_DUNS = re.compile(r"\d{9}|\d{2}-\d{3}-\d{4}")
_PIID = re.compile(r"[A-HJ-NP-Z0-9]{6}-?\d{2}-?[A-Z]-?[A-HJ-NP-Z0-9]{4,8}", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?[\d.,' ]*\d(?:[eE][+-]?\d+)?%?")
_AWARD_KEY = re.compile(r"(?:CONT|ASST)_(?:AWD|IDV|AGG|NON)_\S+")
_CODE = re.compile(r"(?=\S*\d)[\w./-]+")
_COUNT = re.compile(r"\d{1,5}(?:\.0)?")
_CENTS = re.compile(r"[-($£€ ]*[\d,. ]*\d[.,]\d{2}\)?-?|[-(]*[$£€].*")
_SIGNED = re.compile(r"[-\u2212(+].*|.*-|.*\b(?:CR|DR)", re.IGNORECASE)
_CODED = re.compile(r"[0-9A-Z]{2,6}\s*:\s*[^\d\s].*")
# Of the second generation either all eight parts stand there or two colons for those left out: `15:29:11` is a time of day.
_IP = re.compile(
    r"(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|(?=.*::|(?:[^:]*:){7})(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}", re.IGNORECASE
)
# `TM`, `T. Morris`, `Hr. Kurz`: how the people of a firm sign a list. A single word may be a firm.
_PERSON = re.compile(
    r"[A-Z]{2}|(?:[A-Z]\.\s?){1,2}[A-Z][\w'-]+|(?:Mr|Mrs|Ms|Hr|Fr|Herr|Frau|Mme|Sr|Sra)\.? [A-Z][\w'-]+"
)
# Four words or more that end in a full stop: `Fire doors were blocked.`
_SENTENCE = re.compile(r"(?:[^\s]+\s+){3,}[^\s]*[a-z\u00df-\u024f]{2}\.\s*")
_WORDS = re.compile(r"[^\W_]+(?:&[^\W_]+)?")
_LAST_WORD = re.compile(r"[^\W_]+(?=[\W_]*$)")


@dataclass(frozen=True, slots=True)
class ValueType:
    """`holds` is asked only of texts of these lengths that hold a digit, a letter and the signs asked for."""

    holds: Callable[[str], object]
    shortest: int = 1
    longest: int = 100_000
    digit: bool = False
    letter: bool | None = None
    sign: str = ""

    def could_be(self, length: int, digit: bool, letter: bool) -> bool:
        """Whether a text of this length, with or without digits and letters, can be of the sort at all."""
        fits = self.shortest <= length <= self.longest and (digit or not self.digit)
        return fits and (self.letter is None or self.letter is letter)


@lru_cache(maxsize=1 << 16)
def sorts_of(value: str) -> frozenset[str]:
    """Everything that the value could be."""
    letter = any(map(str.isalpha, value))
    able = _possible_types(len(value), any(map(str.isdigit, value)), letter)
    found = {name for name, sort in able if sort.sign in value and sort.holds(value)}
    if letter and not found & _NOT_WORDS:
        found.add("words")
    return frozenset(found)


@cache
def _possible_types(length: int, digit: bool, letter: bool) -> tuple[tuple[str, ValueType], ...]:
    return tuple((name, sort) for name, sort in SORTS.items() if sort.could_be(length, digit, letter))


def _is_company(value: str) -> bool:
    """A legal form stands at the end of the name; numbers beside the name and lines below it are looked past."""
    for shape in SHAPES.values():
        value = shape.bare(value)
    last = _LAST_WORD.search(value[-24:].replace(".", ""))
    if not last or (value.isascii() and last[0].lower() not in _last_words()):
        return False
    spelled = key_words(value)
    return any(len(spelled) > length and " ".join(spelled[-length:]) in legal_forms() for length in (1, 2, 3))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(form.split()[-1] for form in legal_forms())


def _is_money(value: str) -> bool:
    """An amount; `3M` alone may be a firm or a length, and counts only with a currency."""
    return _is_amount(value) and (not is_scaled(value) or names_currency(value))


def _is_amount(value: str) -> bool:
    return not all(isinstance(parse_money(value, mark), ParseFailure) for mark in ".,")


def _is_signed(value: str) -> bool:
    """An amount that says whether it came in or went out: `-120.00`, `(120.00)`, `120.00 DR`."""
    return bool(_SIGNED.fullmatch(value.strip())) and _is_money(value)


def _is_date(value: str) -> bool:
    if value.isdigit() and len(value) != 8:
        return False
    return any(_names_a_day(parse_date(value, order)) for order in ("mdy", "dmy"))


def _names_a_day(parsed: date | ParseFailure) -> bool:
    """A day of the year 2999 is a date too, though no cell takes it."""
    return parsed.reason == NO_SUCH_YEAR if isinstance(parsed, ParseFailure) else True


def _is_serial(value: str) -> bool:
    return value[:5].isdigit() and not isinstance(parse_date(value), ParseFailure)


def _has_address_below(value: str) -> bool:
    """Further lines that are no company's name: a second firm on a line of its own is no address of the first."""
    return bool(SHAPES["first_line"].compiled.search(value)) and not _is_company(value.strip().splitlines()[-1])


def _is_unit(value: str) -> bool:
    """A department or site of a firm ("Human Resources", "IT Security", "Plant 4"), and no firm's name."""
    folded = " ".join(_WORDS.findall(value.lower()))
    return bool(_unit_words().search(f" {folded} ")) and not _is_company(value)


@cache
def _unit_words() -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(re.escape, sorted(word_group('unit'))))}) ")


def _is_standing(value: str) -> bool:
    """A text that begins by where a thing stands in its life: "Sold in February 2026"."""
    return value.lower().startswith(tuple(word_group("standing")))


def _has_cents(value: str) -> bool:
    """Whether it is written with two decimals or a currency; the last part of a network address is no cents."""
    return bool(_CENTS.fullmatch(value)) and not _IP.fullmatch(value)


def _tells_currency(value: str) -> bool:
    """An amount with its currency: `$1,200`, `90 EUR`."""
    return names_currency(value) and _is_amount(value)


def _is_let_through(value: str) -> bool:
    """A word for what became of a request or a card payment: "Allowed", "Declined"."""
    return value.lower().rstrip(".") in word_group("let_through")


def _is_bare_yes_no(value: str) -> bool:
    """A yes or no and no further word: `True`, `0`, `nein`."""
    return value.lower() in word_group("yes") | word_group("no")


def _is_use_word(value: str) -> bool:
    return bool(yes_or_no(value)) or value.lower() in word_group("use")


SORTS: dict[str, ValueType] = {
    "uei": ValueType(lambda value: isinstance(parse_uei(value), Identifier), 12, 12, digit=True),
    "lei": ValueType(lambda value: isinstance(parse_lei(value), Identifier), 20, 20, digit=True),
    "cage": ValueType(_CAGE.fullmatch, 5, 5, digit=True),
    "lettered_cage": ValueType(_CAGE.fullmatch, 5, 5, digit=True, letter=True),
    "duns": ValueType(_DUNS.fullmatch, 9, 11, digit=True, letter=False),
    "piid": ValueType(_PIID.fullmatch, 13, 20, digit=True, letter=True),
    "award_key": ValueType(_AWARD_KEY.fullmatch, 10, sign="_"),
    "url": ValueType(_URL.fullmatch, 4, sign=".", letter=True),
    "email": ValueType(_EMAIL.fullmatch, 5, sign="@", letter=True),
    "pinned": ValueType(_PINNED.fullmatch, 5, digit=True, letter=True, sign="@"),
    "purl": ValueType(_PURL.fullmatch, 6, sign=":", letter=True),
    "number": ValueType(_NUMBER.fullmatch, 1, 40, digit=True),
    "count": ValueType(_COUNT.fullmatch, 1, 7, digit=True, letter=False),
    "money": ValueType(_is_money, 1, 40, digit=True),
    "amount": ValueType(_is_amount, 1, 40, digit=True),
    "signed": ValueType(_is_signed, 2, 40, digit=True),
    "cents": ValueType(_has_cents, 2, 30, digit=True, letter=False),
    "with_currency": ValueType(_tells_currency, 2, 40, digit=True),
    "date": ValueType(_is_date, 6, 45, digit=True),
    "serial": ValueType(_is_serial, 5, 20, digit=True, letter=False),
    "flag": ValueType(lambda value: value in ("0", "1"), 1, 1, digit=True),
    "yes_no": ValueType(yes_or_no, digit=False),
    "bare_yes_no": ValueType(_is_bare_yes_no, 1, 10),
    "licence_name": ValueType(_LICENCE.fullmatch, 2, 60, letter=True),
    "plain_yes_no": ValueType(yes_or_no, 1, 3),
    "use_word": ValueType(_is_use_word, 1, 60),
    "company": ValueType(_is_company, 4, 240, letter=True),
    "ip": ValueType(_IP.fullmatch, 7, 45, digit=True),
    "standing": ValueType(_is_standing, 4, 80, letter=True),
    "let_through": ValueType(_is_let_through, 2, 30, digit=False, letter=True),
    "person": ValueType(_PERSON.fullmatch, 2, 40, digit=False, letter=True),
    "unit": ValueType(_is_unit, 2, 60, letter=True),
    "code": ValueType(_CODE.fullmatch, digit=True),
    "long": ValueType(str.strip, 61),
    "sentence": ValueType(_SENTENCE.fullmatch, 12, letter=True, sign="."),
    "question": ValueType(lambda value: value.rstrip().endswith("?"), 12, letter=True, sign="?"),
    "coded": ValueType(_CODED.fullmatch, 5, 200, digit=True, letter=True, sign=":"),
    "first_line": ValueType(_has_address_below, 4, letter=True, sign="\n"),
    "number_before": ValueType(SHAPES["number_before"].compiled.match, 5, digit=True, letter=True),
    "number_after": ValueType(SHAPES["number_after"].compiled.search, 5, digit=True, letter=True),
}
_NOT_WORDS = frozenset(("uei", "lei", "award_key", "number", "money", "date", "plain_yes_no"))
