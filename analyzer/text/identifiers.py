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
_CAGE = re.compile(r"[A-HJ-NP-Z0-9]{5}")
_LEI = re.compile(r"[A-Z0-9]{18}[0-9]{2}")
_DUNS = re.compile(r"[0-9]{9}")
_PIID = re.compile(r"[A-Z0-9]{4,50}")
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
class Defect:
    """What is wrong with an identifier; `value` is the canonical text of a warning, '' where nothing is usable."""

    scheme: Scheme
    value: str
    kind: DefectKind
    reason: str


def parse_uei(text: str) -> Identifier | Defect:
    """SAM Unique Entity ID: 12 characters without O and I, the last a check digit (GSA's UEI specification)."""
    value = _canonical(text)
    if not _UEI.fullmatch(value):
        return _unusable(Scheme.UEI, text, "a UEI has 12 letters and digits without O and I, and ends in a digit")
    if _uei_check_digit(value) != int(value[11]):
        return Defect(Scheme.UEI, value, DefectKind.WARNING, f"the check digit of UEI {value} does not fit")
    return Identifier(Scheme.UEI, value)


def parse_cage(text: str) -> Identifier | Defect:
    """Commercial and Government Entity code: 5 letters and digits without O and I; NATO codes may be all letters."""
    value = _canonical(text)
    if value.isdigit() and len(value) < 5 and text.strip() == value:
        padded = value.zfill(5)
        reason = f"CAGE {value} has lost leading zeros; read as {padded}"
        return Defect(Scheme.CAGE, padded, DefectKind.WARNING, reason)
    if not _CAGE.fullmatch(value):
        return _unusable(Scheme.CAGE, text, "a CAGE code has 5 letters and digits without O and I")
    return Identifier(Scheme.CAGE, value)


def parse_lei(text: str) -> Identifier | Defect:
    """Legal Entity Identifier: 20 characters, the last two check digits by ISO 7064 mod 97-10 (ISO 17442)."""
    value = _canonical(text)
    if not _LEI.fullmatch(value):
        return _unusable(Scheme.LEI, text, "an LEI has 20 letters and digits and ends in two digits")
    if int("".join(str(int(letter, 36)) for letter in value)) % 97 != 1:
        return Defect(Scheme.LEI, value, DefectKind.WARNING, f"the check digits of LEI {value} do not fit")
    return Identifier(Scheme.LEI, value)


def parse_duns(text: str) -> Identifier | Defect:
    """D-U-N-S number: 9 digits, often written 12-345-6789; a number cell may have lost leading zeros."""
    value = _canonical(text.strip().removesuffix(".0"))
    if value.isdigit() and 7 <= len(value) < 9:
        padded = value.zfill(9)
        return Defect(Scheme.DUNS, padded, DefectKind.WARNING, f"DUNS {value} has lost leading zeros; read as {padded}")
    if not _DUNS.fullmatch(value):
        return _unusable(Scheme.DUNS, text, "a DUNS number has 9 digits")
    return Identifier(Scheme.DUNS, value)


def parse_piid(text: str) -> Identifier | Defect:
    """Contract number (PIID), separators stripped: FAR 4.1603 since 2018 has 13-17 characters, older ones vary."""
    value = _canonical(text)
    if not _PIID.fullmatch(value) or not any(letter.isdigit() for letter in value):
        return _unusable(Scheme.PIID, text, "a contract number is made of letters and digits")
    return Identifier(Scheme.PIID, value)


PARSERS: dict[Scheme, Callable[[str], Identifier | Defect]] = {
    Scheme.UEI: parse_uei,
    Scheme.CAGE: parse_cage,
    Scheme.LEI: parse_lei,
    Scheme.DUNS: parse_duns,
    Scheme.PIID: parse_piid,
}


def _canonical(text: str) -> str:
    return "" if text.strip().upper() in _NULLS else _SEPARATORS.sub("", text).upper()


def _unusable(scheme: Scheme, text: str, reason: str) -> Defect:
    return Defect(scheme, "", DefectKind.UNUSABLE, f"{text.strip()!r}: {reason}" if text.strip() else "empty")


def _uei_check_digit(value: str) -> int:
    """Weighted sum of the first eleven characters, folded to one digit in the same way."""
    total = sum((ord(letter) * place) % 10 for place, letter in enumerate(value[:11], 1))
    while total > 9:
        total = sum((int(digit) * place) % 10 for place, digit in enumerate(str(total), 1))
    return total
