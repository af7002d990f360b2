"""Parsers of the identifiers that firms and contracts carry: the value, or the defect that it has.

A failed check digit is a warning: the text stays usable, because registers themselves hold such values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

_SEPARATORS = re.compile(r"[\s\-._/]+")
_UEI = re.compile(r"[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{10}[0-9]")
# Registers of test data hold UEIs without a check digit; they are used, with a warning.
_UEI_FORM = re.compile(r"[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{11}")
_MISREAD = str.maketrans("OI", "01")
_CAGE = re.compile(r"[A-HJ-NP-Z0-9]{5}")
_LEI = re.compile(r"[A-Z0-9]{18}[0-9]{2}")
_DUNS = re.compile(r"[0-9]{9}")
_DUNS_PLUS_4 = re.compile(r"[0-9]{13}")
# What a spreadsheet makes of `12E34` and of long numbers.
DAMAGED = re.compile(r"\d(?:\.\d+)?[eE]\+\d{1,3}")
_PIID = re.compile(r"[A-Z0-9]{4,50}")
UNFIT = "the check digit does not fit"
_SHORT = "leading zeros were lost and are read again"
_NULLS = frozenset(("", "N/A", "NA", "NONE", "NULL", "TBD", "UNKNOWN", "-", "--", "NOT AVAILABLE", "#N/A"))


class Scheme(StrEnum):
    """Who hands the identifier out."""

    UEI = "uei"
    CAGE = "cage"
    LEI = "lei"
    DUNS = "duns"
    PIID = "piid"


class DefectKind(StrEnum):
    """Whether the text can still be used as an identifier."""

    WARNING = "warning"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A well-formed identifier in its canonical spelling."""

    scheme: Scheme
    value: str


@dataclass(frozen=True, slots=True)
class IdentifierDefect:
    """What is wrong with an identifier; `value` is the canonical text of a warning, '' where nothing is usable.

    `reason` speaks of this text, `trouble` of all that have the same defect.
    """

    scheme: Scheme
    value: str
    kind: DefectKind
    reason: str
    trouble: str = ""


def parse_uei(text: str) -> Identifier | IdentifierDefect:
    """SAM Unique Entity ID: 12 characters without O and I, the last a check digit (GSA's UEI specification).

    O and I, which no UEI has, are read as 0 and 1 where the check digit bears that out.
    """
    value = _canonical_text(text)
    mended = value.translate(_MISREAD)
    if mended != value and _UEI.fullmatch(mended) and _uei_check_digit(mended) == int(mended[11]):
        return _make_warning(
            Scheme.UEI,
            mended,
            f"UEI {value} has letters that no UEI has; read as {mended}",
            "an O or I, which no UEI has, is read as 0 or 1",
        )
    if not _UEI_FORM.fullmatch(value):
        wrong = "a DUNS number, no UEI" if _DUNS.fullmatch(value) else ""
        return _make_unusable(Scheme.UEI, text, wrong or "a UEI has 12 letters and digits without O and I")
    if not value[11].isdigit():
        return _make_warning(
            Scheme.UEI, value, f"UEI {value} does not end in a check digit", "there is no check digit at the end"
        )
    if _uei_check_digit(value) != int(value[11]):
        return _make_warning(Scheme.UEI, value, f"the check digit of UEI {value} does not fit", UNFIT)
    return Identifier(Scheme.UEI, value)


def parse_cage(text: str) -> Identifier | IdentifierDefect:
    """Commercial and Government Entity code: 5 letters and digits without O and I; NATO codes may be all letters."""
    value = _canonical_text(_without_decimals(text))
    if value.isdigit() and len(value) < 5 and int(value):
        padded = value.zfill(5)
        return _make_warning(Scheme.CAGE, padded, f"CAGE {value} has lost leading zeros; read as {padded}", _SHORT)
    if not _CAGE.fullmatch(value) or not value.strip("0"):
        return _make_unusable(Scheme.CAGE, text, "a CAGE code has 5 letters and digits without O and I")
    return Identifier(Scheme.CAGE, value)


def parse_lei(text: str) -> Identifier | IdentifierDefect:
    """Legal Entity Identifier: 20 characters, the last two check digits by ISO 7064 mod 97-10 (ISO 17442)."""
    value = _canonical_text(text)
    if not _LEI.fullmatch(value):
        return _make_unusable(Scheme.LEI, text, "an LEI has 20 letters and digits and ends in two digits")
    if int("".join(str(int(letter, 36)) for letter in value)) % 97 != 1:
        return _make_warning(Scheme.LEI, value, f"the check digits of LEI {value} do not fit", UNFIT)
    return Identifier(Scheme.LEI, value)


def parse_duns(text: str) -> Identifier | IdentifierDefect:
    """D-U-N-S number: 9 digits, often written 12-345-6789; a number cell may have lost leading zeros.

    Thirteen digits are a DUNS+4, whose last four tell bank accounts of one firm apart.
    """
    value = _canonical_text(_without_decimals(text))
    if value.isdigit() and 7 <= len(value) < 9 and int(value):
        padded = value.zfill(9)
        reason = f"DUNS {value} has lost leading zeros; read as {padded}"
        return _make_warning(Scheme.DUNS, padded, reason, _SHORT)
    if _DUNS_PLUS_4.fullmatch(value):
        reason = f"{value} is a DUNS+4; its first nine digits are read"
        return _make_warning(Scheme.DUNS, value[:9], reason, "nine digits of a DUNS+4 are read")
    if not _DUNS.fullmatch(value) or not value.strip("0"):
        return _make_unusable(Scheme.DUNS, text, "a DUNS number has 9 digits")
    return Identifier(Scheme.DUNS, value)


def parse_piid(text: str) -> Identifier | IdentifierDefect:
    """Contract number (PIID), separators stripped: FAR 4.1603 since 2018 has 13-17 characters, older ones vary."""
    value = _canonical_text(text)
    if not _PIID.fullmatch(value) or not any(letter.isdigit() for letter in value):
        return _make_unusable(Scheme.PIID, text, "a contract number is made of letters and digits")
    return Identifier(Scheme.PIID, value)


PARSERS: dict[Scheme, Callable[[str], Identifier | IdentifierDefect]] = {
    Scheme.UEI: parse_uei,
    Scheme.CAGE: parse_cage,
    Scheme.LEI: parse_lei,
    Scheme.DUNS: parse_duns,
    Scheme.PIID: parse_piid,
}


def _canonical_text(text: str) -> str:
    return "" if text.strip().upper() in _NULLS else _SEPARATORS.sub("", text).upper()


def _without_decimals(text: str) -> str:
    """Without the `.0` of a number cell."""
    return text.strip().removesuffix(".0")


def _make_warning(scheme: Scheme, value: str, reason: str, trouble: str) -> IdentifierDefect:
    return IdentifierDefect(scheme, value, DefectKind.WARNING, reason, trouble)


def _make_unusable(scheme: Scheme, text: str, reason: str) -> IdentifierDefect:
    bare = text.strip()
    if DAMAGED.fullmatch(bare):
        reason = (
            "a spreadsheet has turned the identifier into a number and lost digits: take it from its source as text"
        )
    elif bare and not bare.strip("0-. "):
        reason = "zeros stand for no identifier"
    return IdentifierDefect(scheme, "", DefectKind.UNUSABLE, reason if bare else "empty")


def _uei_check_digit(value: str) -> int:
    """Weighted sum of the first eleven characters, folded to one digit in the same way."""
    total = sum((ord(letter) * place) % 10 for place, letter in enumerate(value[:11], 1))
    while total > 9:
        total = sum((int(digit) * place) % 10 for place, digit in enumerate(str(total), 1))
    return total
