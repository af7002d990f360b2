"""Certificates on file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analyzer.vocabulary import Cell, CertificateState
from analyzer.word_labels import CERTIFICATE_LABELS


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate on file, and what it is worth on the as-of date."""

    firm_key: str
    firm: str
    designation: str
    statement: str
    test: str
    signer: str
    signed_on: date | None
    valid_until: date | None
    state: CertificateState
    cell: Cell

    @property
    def reason(self) -> str:
        """Why it is in that state."""
        return CERTIFICATE_LABELS[self.state].meaning
