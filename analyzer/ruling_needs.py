"""What each ruling needs, on what it may be given, and what a row may apply to: declared once for workbook and review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analyzer.vocabulary import Ruling, Subject


class RulingScope(StrEnum):
    """What a ruling applies to beside the reading that its row names; an empty cell means `ROW`."""

    ROW = "This row, with all its readings"
    READING = "This reading only"
    FIRM = "All of this firm"
    PRODUCT = "All of this product"
    TEXT = "All of this cell text"
    CONTRACTS = "All contracts of this firm"


@dataclass(frozen=True, slots=True)
class RulingNeeds:
    """The fields of a decision that a ruling needs beside those of `ALWAYS`, and the subjects that it may be given on.

    `is_fact`: it states something, and needs no rationale. `settles`: the item needs nobody any more. `closes`: no path goes on from
    the item. `by_two`: a second person reads it, where the settings ask for that.
    """

    fields: tuple[str, ...]
    subjects: tuple[Subject, ...]
    is_fact: bool = False
    settles: bool = False
    closes: bool = False
    by_two: bool = False

    @property
    def all_fields(self) -> tuple[str, ...]:
        """Every field that must be filled in."""
        return self.fields if self.is_fact else (*self.fields, *ALWAYS)


# The state of a ruling that counts; every other one says why it does not (tracing/ruling.sql).
IN_FORCE = "in force"
ALWAYS = ("rationale", "decided_by", "decided_on")
SECOND_PERSON = ("second_reader", "second_read_on")
NEEDS: Mapping[Ruling, RulingNeeds] = {
    Ruling.UNDER_REVIEW: RulingNeeds((), tuple(Subject), is_fact=True),
    Ruling.PHASE_OUT: RulingNeeds(("owner", "target_date"), (Subject.PATH, Subject.CONTRACT)),
    Ruling.WAIVER_REQUESTED: RulingNeeds(("owner",), (Subject.PATH, Subject.CONTRACT)),
    Ruling.WAIVED: RulingNeeds(("reference", "valid_until"), (Subject.CONTRACT,), settles=True, by_two=True),
    Ruling.REMOVED: RulingNeeds(("removed_on", "proof"), (Subject.PATH,), settles=True, closes=True),
    Ruling.NOT_AFFECTED: RulingNeeds(("justification",), (Subject.PATH,), settles=True, closes=True, by_two=True),
    Ruling.NOT_THIS_VENDOR: RulingNeeds((), (Subject.MATCH,), settles=True, closes=True, by_two=True),
    Ruling.IDENTIFIED: RulingNeeds(
        ("identified_on", "decided_by", "decided_on"), (Subject.REPORT,), is_fact=True, settles=True
    ),
    Ruling.OWNER_STATED: RulingNeeds(
        ("whose", "decided_by", "decided_on"), (Subject.SHEET,), is_fact=True, settles=True
    ),
}
# What a row may apply to, by what it rules on. The narrowest come first: a wider ruling never overrules a narrower one.
SCOPES: Mapping[RulingScope, tuple[Subject, ...]] = {
    RulingScope.READING: (Subject.PATH, Subject.MATCH),
    RulingScope.ROW: tuple(Subject),
    RulingScope.TEXT: (Subject.MATCH,),
    RulingScope.PRODUCT: (Subject.PATH,),
    RulingScope.FIRM: (Subject.PATH, Subject.MATCH),
    RulingScope.CONTRACTS: (Subject.CONTRACT, Subject.REPORT),
}
_OF_ONE_ROW = (RulingScope.READING, RulingScope.ROW, "")


def needs_of(ruling: str) -> RulingNeeds:
    """What a ruling needs; an empty one needs nothing and may be given on anything. Raises `KeyError` for an unknown word."""
    return NEEDS[Ruling(ruling)] if ruling else RulingNeeds((), tuple(Subject), is_fact=True)


def second_person_rulings() -> tuple[Ruling, ...]:
    """The rulings that a second person reads, where the settings ask for that."""
    return tuple(ruling for ruling, needs in NEEDS.items() if needs.by_two)


def scope_width(scope: str) -> int:
    """How wide a ruling binds: 0 for that of one row, more for one that covers others."""
    return 0 if scope in _OF_ONE_ROW else list(SCOPES).index(RulingScope(scope))
