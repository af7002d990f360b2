"""What the cells of a column look like, measured on a sample: detecting a type is trying to parse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from analyzer.sources.cell_words import is_null, yes_or_no
from analyzer.text.dates import parse_date
from analyzer.text.identifiers import Identifier, parse_lei, parse_uei
from analyzer.text.money import parse_money
from analyzer.text.name_key import key_words, legal_forms
from analyzer.text.unread import Unread

_URL = re.compile(
    r"(?:https?://\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|mil|edu|io|ai|co|us|uk|eu|de|dev|app|cloud)(?:/\S*)?)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_PURL = re.compile(r"pkg:[a-z0-9.+-]+/\S+", re.IGNORECASE)
_CAGE = re.compile(r"[0-9][0-9A-HJ-NP-Z]{3}[0-9]")
_PIID = re.compile(r"[A-HJ-NP-Z0-9]{6}-?\d{2}-?[A-Z]-?[A-HJ-NP-Z0-9]{4,8}")
_NUMBER = re.compile(r"[-+]?[\d.,' ]*\d(?:[eE][+-]?\d+)?%?")
_AWARD_KEY = re.compile(r"CONT_(?:AWD|IDV)_\S+")
_CODE = re.compile(r"(?=\S*\d)[\w./-]+")


@dataclass(frozen=True, slots=True)
class Content:
    """A column's sample. Every share is of the cells that say something (`filled`), from 0 to 1.

    `distinct` is the number of different values, `length` their mean number of characters.
    """

    filled: int = 0
    distinct: int = 0
    length: float = 0.0
    shares: Mapping[str, float] | None = field(default=None, hash=False)

    def share(self, sort: str) -> float:
        """How much of the column is of one sort of value; see `_SORTS`."""
        return (self.shares or {}).get(sort, 0.0)

    @property
    def is_text(self) -> bool:
        """Whether words stand in the column that could name somebody or something."""
        return self.filled == 0 or self.share("words") >= 0.02


def measure(values: Iterable[str | None]) -> Content:
    """Look at each distinct value once."""
    counts = Counter(value.strip() for value in values if value and not is_null(value))
    filled = counts.total()
    if not filled:
        return Content()
    shares: Counter[str] = Counter()
    for value, count in counts.items():
        for sort in sorts_of(value):
            shares[sort] += count
    length = sum(len(value) * count for value, count in counts.items()) / filled
    return Content(filled, len(counts), length, {sort: count / filled for sort, count in shares.items()})


def sorts_of(value: str) -> set[str]:
    """Everything that the value could be."""
    found = {sort for sort, holds in _SORTS.items() if holds(value)}
    if not found & _NOT_WORDS and any(letter.isalpha() for letter in value):
        found.add("words")
    return found


def looks_like_data(value: str) -> bool:
    """Whether no heading would read like this."""
    return bool((sorts_of(value) & _DATA) - ({"date"} if not any(map(str.isdigit, value)) else set()))


def _is_company(value: str) -> bool:
    words = key_words(value) if len(value) <= 120 else []
    return any(len(words) > length and " ".join(words[-length:]) in legal_forms() for length in (1, 2, 3))


def _is_money(value: str) -> bool:
    return any(map(str.isdigit, value)) and not all(isinstance(parse_money(value, m), Unread) for m in ".,")


def _is_date(value: str) -> bool:
    if not any(map(str.isdigit, value)) or (value.isdigit() and len(value) != 8):
        return False
    return not all(isinstance(parse_date(value, order), Unread) for order in ("mdy", "dmy"))


def _is_serial(value: str) -> bool:
    return bool(re.fullmatch(r"\d{5}(?:\.\d+)?", value)) and not isinstance(parse_date(value), Unread)


_SORTS: dict[str, Callable[[str], bool]] = {
    "uei": lambda value: len(value) == 12 and isinstance(parse_uei(value), Identifier),
    "lei": lambda value: len(value) == 20 and isinstance(parse_lei(value), Identifier),
    "cage": lambda value: bool(_CAGE.fullmatch(value.upper())),
    "piid": lambda value: bool(_PIID.fullmatch(value.upper())),
    "award_key": lambda value: bool(_AWARD_KEY.fullmatch(value)),
    "url": lambda value: bool(_URL.fullmatch(value)),
    "email": lambda value: bool(_EMAIL.fullmatch(value)),
    "purl": lambda value: bool(_PURL.fullmatch(value)),
    "number": lambda value: bool(_NUMBER.fullmatch(value)),
    "money": _is_money,
    "date": _is_date,
    "serial": _is_serial,
    "yes_no": lambda value: bool(yes_or_no(value)),
    "plain_yes_no": lambda value: len(value) <= 3 and bool(yes_or_no(value)),
    "company": _is_company,
    "code": lambda value: bool(_CODE.fullmatch(value)),
    "long": lambda value: len(value) > 60,
}
_NOT_WORDS = frozenset(("uei", "lei", "award_key", "number", "money", "date", "plain_yes_no"))
_DATA = frozenset(
    ("uei", "lei", "award_key", "url", "email", "purl", "number", "money", "date", "company", "plain_yes_no")
)
