"""Reads an amount of money as people write it, exactly, or says why not; nothing is guessed.

`mark` is the decimal mark of the column ('.' or ','), which one cell alone cannot tell: 1.332 is two different amounts.
A cell with both marks tells it by itself. `1.2M` and `1,2 Mio.` are what they say, written out: 1200000.
Scientific notation is read where every digit of the whole number is written (`1.5E-05`, `1.234567E+3`);
a spreadsheet's `1.23457E+11` has lost digits and is refused.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from analyzer.text.parse_failure import ParseFailure

_PLACES = Decimal("0.000001")
# A number of so many digits is an account or a slip, in any currency; and a million amounts below it still add up exactly
# in the 28 digits that Python's decimals and the 38 that DuckDB's have.
_WIDEST = Decimal(10) ** 15
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
_MARKS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2019": "'", "\u02bc": "'", "\u00b4": "'"})
_SWAP = str.maketrans(",.", ".,")
# Words for how often an amount is to be taken. `mil` is a thousand in one language and a million in another, `t` may be a ton.
_TIMES = {
    **dict.fromkeys(("k", "tsd", "thousand"), 3),
    **dict.fromkeys(("lakh", "lakhs"), 5),
    **dict.fromkeys(("m", "mm", "mn", "mln", "mio", "mill", "million", "millions", "millionen", "millones", "milioni", "miljoen"), 6),
    **dict.fromkeys(("crore", "crores"), 7),
    **dict.fromkeys(("b", "bn", "mrd", "mld", "md", "billion", "billions", "milliard", "milliards", "miljard", "miliardi"), 9),
}  # fmt: skip
_SCALED = re.compile(
    rf"(?P<number>[\d.,]+) ?(?P<times>{'|'.join(sorted(_TIMES, key=len, reverse=True))})\.?", re.IGNORECASE
)
# Here the mark can only be a decimal one, whatever the column writes: `1,2 Mio.` beside `350.00`.
_FEW_DECIMALS = re.compile(r"\d+[.,]\d{1,2}")
_ROUNDED = re.compile(r"[\d.,]+ ?(?:mil|t)\.?", re.IGNORECASE)
# In rupees `Cr` is a crore, elsewhere a credit.
_CRORES = re.compile(r"(?:₹|rs\b|inr\b).*cr\.?|.*\dcr\.? ?(?:₹|inr)", re.IGNORECASE)
_CRORE_WORD = re.compile(r"cr\.?(?= ?(?:₹|inr)|$)", re.IGNORECASE)
_RANGE = re.compile(r"\d ?(?:-|\u2013|\u2014|to|bis) ?\D{0,4}\d", re.IGNORECASE)
_ESTIMATE = re.compile(
    r"(?:(?:approx|about|around|circa|ca|est|up to|over|under)\b|approximately|estimated|[~<>\u2248]).*\d.*|.*\d ?\+",
    re.IGNORECASE,
)
# `5,-` and `1'200.--`: nothing after the decimal mark, no sign.
_NO_CENTS = re.compile(r"(?<=\d)[.,]-{1,2}(?=\D*$)")
_SCIENTIFIC = re.compile(r"\d(?:\.(\d+))?[eE]([+-]?\d{1,3})")
_BODY = re.compile(
    r"\d+(?:\.\d*)?|\.\d+"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d{1,3}(?: \d{3})+(?:\.\d*)?|\d{1,3}(?:'\d{3})+(?:\.\d*)?"
    r"|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d*)?"  # 19,40,00,000: lakhs and crores
)


def parse_money(text: str, mark: str = ".") -> Decimal | ParseFailure:
    """The amount with at most six decimals, negative for `(1.00)`, `1.00-`, `-1.00` and `1.00 CR`."""
    bare = _SPACES.sub(" ", text).strip().translate(_MARKS)
    bare = _NO_CENTS.sub("", bare)
    if not bare:
        return ParseFailure("the cell is empty")
    if _CRORES.fullmatch(bare):
        bare = _CRORE_WORD.sub("crore", bare)
    signs, body = _without_sign(bare)
    if signs > 1:
        return ParseFailure("more than one sign of a negative amount")
    number = _parse_scaled(body, mark) if is_scaled(body) else _parse_number(body, mark)
    if number is None:
        return ParseFailure(_why_not(bare, body, mark))
    if number >= _WIDEST:
        return ParseFailure("larger than any amount of money")
    value = _exact_value(number)
    return -value if signs and value else value


def is_scaled(text: str) -> bool:
    """Whether the amount is written with a word for thousands or millions: `$420.0M`, `1,2 Mio. EUR`."""
    bare = _SPACES.sub(" ", text).strip().translate(_MARKS)
    return bool(_SCALED.fullmatch(_without_sign(bare)[1])) or bool(_CRORES.fullmatch(bare))


def names_currency(text: str) -> bool:
    """Whether a currency stands before or behind the amount."""
    bare = _SPACES.sub(" ", text).strip(" -+()")
    return bool(_LEADING.search(bare) or _TRAILING.search(bare))


def _parse_scaled(body: str, mark: str) -> Decimal | None:
    """`1.2M` written out: the number as it stands, moved by as many digits as the word says."""
    written = _SCALED.fullmatch(body)
    if not written:
        return None
    number = written["number"]
    if _FEW_DECIMALS.fullmatch(number):
        number, mark = number.replace(",", "."), "."
    amount = _parse_number(number, mark)
    return None if amount is None else amount.scaleb(_TIMES[written["times"].lower()], _EXACT)


def _parse_number(body: str, mark: str) -> Decimal | None:
    plain = body.translate(_SWAP) if mark == "," else body
    if not _BODY.fullmatch(plain) and "." in body and "," in body:
        plain = plain.translate(_SWAP)
    if _BODY.fullmatch(plain):
        return Decimal(re.sub(r"[, ']", "", plain))
    scientific = _SCIENTIFIC.fullmatch(plain)
    if scientific and int(scientific[2]) <= len(scientific[1] or ""):
        return Decimal(plain)
    return None


def _without_sign(text: str) -> tuple[int, str]:
    """Peel currency and signs off both ends, in any order, until nothing more comes off; counts the minus signs."""
    signs, body = 0, text
    while True:
        before = body
        body = _TRAILING.sub("", _LEADING.sub("", body, count=1), count=1)
        if body.startswith("(") and body.endswith(")"):
            signs, body = signs + 1, body[1:-1].strip()
        elif body.startswith("-"):
            signs, body = signs + 1, body[1:].strip()
        elif body.endswith("-"):
            signs, body = signs + 1, body[:-1].strip()
        elif body[-2:].upper() == "CR" and body[:1].isdigit():
            signs, body = signs + 1, body[:-2].strip()
        elif body[-2:].upper() == "DR" and body[:1].isdigit():
            body = body[:-2].strip()
        elif body.startswith("+"):
            body = body[1:].strip()
        if body == before:
            return signs, body


def _exact_value(value: Decimal) -> Decimal:
    digits, exponent = value.as_tuple().digits, int(value.as_tuple().exponent)
    if len(digits) > _FLOAT_DIGITS and exponent < -2:
        value = Context(prec=_FLOAT_DIGITS, rounding=ROUND_HALF_UP).plus(value)
    return value.quantize(_PLACES, rounding=ROUND_HALF_UP, context=_EXACT)


def _why_not(text: str, body: str, mark: str) -> str:
    if _SCIENTIFIC.fullmatch(body):
        return "scientific notation that has lost digits: write the amount out in full"
    if _ESTIMATE.fullmatch(text):
        return "an estimate or a bound, not an amount"
    if _ROUNDED.fullmatch(body):
        return "a rounded amount: write it out in full"
    if _RANGE.search(body):
        return "a range or more than one amount, not one amount"
    if not re.search(r"\d", text):
        return "no number in an amount column"
    if re.fullmatch(r"[\d.,' ]+", body):
        return f"the thousands and decimal marks do not fit the column, which writes decimals with '{mark}'"
    return "not an amount: words or signs around the number"
