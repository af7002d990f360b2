"""What must be asked, and of whom: one line of the Questions sheet and of a questionnaire each."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

# What is to be done before a firm is asked whose valid certificate is contradicted.
COUNSEL_FIRST = "Decide with counsel how {firm} is asked, for asking may be notice to it."


class Question(Struct, frozen=True, gc=False):
    """One question to one addressee: a supplier, or for an own entity whoever owns or administers the tool.

    `why` is what points there, or what is missing; `clauses` are the boxes that wait for the answer. Contracts and
    dollars are the covered ones. `caution` is what is to be done before it is asked, '' where nothing is.
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
    caution: str = ""

    @property
    def full_text(self) -> str:
        """The question, after what is to be done before it is asked."""
        return f"{self.caution} {self.question}".strip()
