"""Certificates on file: valid, expired, undated, about another question, and some that the data contradict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sample_data.firms import Case
from sample_data.table import Row, Table

HEADINGS = (
    "Certifying Entity", "UEI", "Certificate Subject", "Certificate Scope", "Certified Statement", "Signed By",
    "Date Signed", "Valid From", "Valid Until",
)  # fmt: skip
TITLE: tuple[Row, ...] = (("Certificates on file, Contracts department",), ())
NO_USE = "Does not use any product or service of Anthropic, PBC (Claude)."
NO_PERFORMANCE = "Does not use any Anthropic product in performing Department of Defense contracts."
NO_889 = "Does not use covered telecommunications equipment or services."
ANTHROPIC, SECTION_889 = "Anthropic", "Section 889"


def _dated(key: str, subject: str, text: str, signer: str, span: tuple[date | None, date | None]) -> Row:
    scope = "performance" if text == NO_PERFORMANCE else "use"
    return key, subject, scope, text, signer, span[0], span[0], span[1]


PLANTED: tuple[Row, ...] = (
    _dated("logistics", ANTHROPIC, NO_USE, "Aisha Lindqvist", (date(2026, 8, 20), date(2027, 8, 19))),
    _dated("bluefenn", ANTHROPIC, NO_USE, "Omar Castell", (date(2026, 7, 1), date(2027, 6, 30))),
    _dated("coppermoor", ANTHROPIC, NO_USE, "Lena Farrow", (date(2026, 7, 8), date(2027, 7, 7))),
    _dated("ironvale", ANTHROPIC, NO_USE, "Peter Hanlon", (date(2026, 5, 1), date(2027, 4, 30))),
    _dated("wexmoor", ANTHROPIC, NO_USE, "Claude Delacroix", (date(2026, 6, 15), date(2027, 6, 14))),
    _dated("lodemoor", ANTHROPIC, NO_USE, "Sofia Brandt", (date(2026, 2, 1), date(2027, 1, 31))),
    _dated("wrenholt", ANTHROPIC, NO_USE, "Ian Mercer", (date(2025, 7, 1), date(2026, 6, 30))),
    _dated("palisar", ANTHROPIC, NO_USE, "Jean-Claude Perrin", (None, None)),
    _dated("halbrook", ANTHROPIC, NO_PERFORMANCE, "Ruth Abernathy", (date(2026, 7, 20), date(2027, 7, 19))),
    _dated("sensor", SECTION_889, NO_889, "Elena Pereira", (date(2026, 1, 10), date(2027, 1, 9))),
    _dated("logistics", SECTION_889, NO_889, "Aisha Lindqvist", (date(2026, 1, 12), date(2027, 1, 11))),
)


def certificates(case: Case) -> Table:
    """One row per certificate."""
    return Table("Certificates", "certificates", HEADINGS, lambda: _rows(case), TITLE)


def _rows(case: Case) -> Iterator[Row]:
    for key, *cells in PLANTED:
        firm = case.firm(str(key))
        yield firm.name, firm.uei, *cells
