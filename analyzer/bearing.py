"""Whom an input that was not read could have borne on. Where it is not read, it is said; what hangs on it reads it here."""

from __future__ import annotations

from enum import StrEnum


class BearsOn(StrEnum):
    """Any firm, only the own entities (a software list says what they build and use), or none (it cannot be a table)."""

    ANY = "any"
    OWN = "own"
    NONE = "none"
