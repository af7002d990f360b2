"""Reads an amount of money as people write it, exactly, or says why not; nothing is guessed.

`mark` is the decimal mark of the column ('.' or ','), which one cell alone cannot tell: 1.332 is two different amounts.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from analyzer.text.unread import Unread

_PLACES = Decimal("0.000001")
_WIDEST = Decimal(10) ** 32
_EXACT = Context(prec=60)
# A binary floating-point number is exact to 15 significant digits; what a spreadsheet prints beyond is noise.
_FLOAT_DIGITS = 15
_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_CURRENCY = (
    r"(?:US\$|CA?\$|AU?\$|NZ\$|HK\$|S\$|R\$|[$€£¥₹₩₪₽₺]|kr\.?|zł|Rs\.?|"
    r"(?:USD|EUR|GBP|CAD|AUD|NZD|JPY|CHF|SEK|NOK|DKK|INR|PLN|ILS|SGD|KRW|CNY|MXN|BRL|ZAR|AED)\b)"
)
_LEADING = re.compile(rf"^{_CURRENCY} ?", re.IGNORECASE)
_TRAILING = re.compile(rf" ?{_CURRENCY}$", re.IGNORECASE)
_ROUNDED = re.compile(
    r"[\d.,]+ ?(?:k|m|mm|mn|mio|mil|million|millions|b|bn|billion|thousand|tsd|lakh|crore)\.?", re.IGNORECASE
)
_RANGE = re.compile(r"\d ?(?:-|\u2013|\u2014|to) ?\D{0,4}\d", re.IGNORECASE)
_BODY = re.compile(
    r"\d+(?:\.\d*)?|\.\d+"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d{1,3}(?: \d{3})+(?:\.\d*)?|\d{1,3}(?:'\d{3})+(?:\.\d*)?"
    r"|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d*)?"  # 19,40,00,000: lakhs and crores
    r"|\d(?:\.\d+)?[eE][+-]?\d{1,2}"
)


def parse_money(text: str, mark: str = ".") -> Decimal | Unread:
    """The amount with at most six decimals, negative for `(1.00)`, `1.00-`, `-1.00` and `1.00 CR`."""
    bare = _SPACES.sub(" ", text).strip()
    if not bare:
        return Unread("the cell is empty")
    negative, body = _without_sign(bare)
    number = body.translate(_SWAP) if mark == "," else body
    if not _BODY.fullmatch(number):
        return Unread(_why_not(bare, body, mark))
    plain = Decimal(re.sub(r"[, ']", "", number))
    if plain >= _WIDEST:
        return Unread("larger than any amount of money")
    value = _exact(plain)
    return -value if negative and value else value


_SWAP = str.maketrans(",.", ".,")


def _without_sign(text: str) -> tuple[bool, str]:
    """Peel signs and currency off both ends, in any order, until nothing more comes off."""
    negative, body = False, text.replace("\u2212", "-")
    while True:
        before = body
        body = _LEADING.sub("", body, count=1)
        body = _TRAILING.sub("", body, count=1)
        if body.startswith("(") and body.endswith(")"):
            negative, body = True, body[1:-1].strip()
        elif body.startswith("-") or (body.endswith("-") and len(body) > 1):
            negative, body = True, body.strip("-").strip()
        elif body[-2:].upper() == "CR" and body[:1].isdigit():
            negative, body = True, body[:-2].strip()
        elif body[-2:].upper() == "DR" and body[:1].isdigit():
            body = body[:-2].strip()
        elif body.startswith("+"):
            body = body[1:].strip()
        if body == before:
            return negative, body


def _exact(value: Decimal) -> Decimal:
    digits, exponent = value.as_tuple().digits, int(value.as_tuple().exponent)
    if len(digits) > _FLOAT_DIGITS and exponent < -2:
        value = Context(prec=_FLOAT_DIGITS, rounding=ROUND_HALF_UP).plus(value)
    return value.quantize(_PLACES, rounding=ROUND_HALF_UP, context=_EXACT)


def _why_not(text: str, body: str, mark: str) -> str:
    if _ROUNDED.fullmatch(body):
        return "a rounded amount: write it out in full"
    if _RANGE.search(body):
        return "a range or more than one amount, not one amount"
    if not re.search(r"\d", text):
        return "no number in an amount column"
    if re.fullmatch(r"[\d.,' ]+", body):
        return f"the thousands and decimal marks do not fit the column, which writes decimals with '{mark}'"
    return "not an amount: words or signs around the number"
