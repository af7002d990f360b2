"""What must be asked, and of whom: one line of the Questions sheet and of a questionnaire each."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Question(Struct, frozen=True, gc=False):
    """One question to one addressee: a supplier, or for an own entity whoever owns or administers the tool.

    `why` is what points there, or what is missing; `clauses` are the boxes that wait for the answer. Contracts and
    dollars are the covered ones.
    """

    designation: str
    firm_key: str
    addressee: str
    uei: str
    cage: str
    own: bool
    contact: str
    question: str
    why: str
    clauses: tuple[str, ...]
    due_rule: str
    contracts: int
    obligated: Decimal
