"""How numbers, dates, places and texts are written in the page, so that no two places differ."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup, escape

from analyzer.render.cleaning import clean_text
from analyzer.text.dollar_text import exact_dollars
from analyzer.text.phrases import spell_day
from analyzer.vocabulary import Cell

DISCLAIMER = (
    "Not legal advice. It states what the inputs say, and a person decides. No evidence found is not a certificate."
)
VENDORS_NAMED = 30  # of a designation; a cell of a workbook holds no list of thousands
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z])")
_SEAM = re.compile(r"(?<=[_/\\-])(?=[^_/\\-])|(?<=[^.])(?=\.[^.])")


def printable(value: Any) -> Any:
    """What a template prints of `value`: text without characters that hide or turn text around, nothing for None."""
    if type(value) is str:  # nearly always, and nearly always of letters that print
        return clean_text(value)
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return clean_text(value)
    return value


def exact(text: str) -> str:
    """An exact amount that arrives as text, as it stands in the data of a table."""
    return exact_dollars(Decimal(text)) if text else ""


def day(value: date | str | None) -> str:
    """A date, or its ISO text, as 16 March 2026, or nothing."""
    if isinstance(value, str):
        value = date.fromisoformat(value) if value else None
    return spell_day(value)


def breakable(name: str) -> Markup:
    """The name of a file, which may go on in the next line between its words: after `_`, `-` or a slash, before a dot."""
    return Markup(_SEAM.sub("<wbr>", str(escape(printable(name)))))  # noqa: S704 (escaped)


def place(cell: Cell) -> str:
    """Where a cell stands: file, sheet, row and column."""
    parts = [cell.file, cell.sheet and f"sheet {cell.sheet}", f"row {cell.row}" if cell.row else "", cell.column]
    return ", ".join(part for part in parts if part)


@lru_cache(maxsize=10_000)
def anchor(firm_key: str) -> str:
    """The id of a firm's card: made of our own letters only, whatever the key holds."""
    return "firm-" + hashlib.sha256(firm_key.encode("utf-8", "replace")).hexdigest()[:12]


def fragment(target: str, **facets: str | Sequence[str]) -> str:
    """The part of the page's address that leads to a place and sets the facets of its table; a facet may have several values."""
    query = urlencode({name: value for name, value in facets.items() if value}, doseq=True)
    return f"{target}&{query}" if query else target


def quoted_words(name: str) -> str:
    """What the search of a table takes for one phrase: the name in quotation marks, without those of its own."""
    return f'"{name.split(chr(34))[0].strip()[:60].strip()}"'


def first_sentence(text: str) -> str:
    """The first sentence of a text of ours, up to a full stop that an upper-case letter follows."""
    return _SENTENCE_END.split(text, maxsplit=1)[0]


def stopped(text: str) -> str:
    """A text that ends with a full stop, and with one only: a firm's name may bring its own."""
    return text if text.endswith(".") else text + "."
