"""What people are asked to rule on, and what they ruled: one row of the Decisions sheet each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from analyzer.vocabulary import Position, Subject


class Decision(Struct, frozen=True, gc=False, omit_defaults=True):
    """A ruling as a person entered it; dates are calendar dates, what was left empty is '' or None."""

    ruling: str = ""
    justification: str = ""
    rationale: str = ""
    owner: str = ""
    target_date: date | None = None
    reference: str = ""
    valid_until: date | None = None
    removed_on: date | None = None
    proof: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    second_reader: str = ""
    identified_on: date | None = None
    submitted_on: date | None = None
    recipient: str = ""
    whose: str = ""
    applies_to: str = ""
    second_read_on: date | None = None


class DecisionScope(Struct, frozen=True, gc=False, omit_defaults=True):
    """How narrowly a ruling binds (rule 10): the first step of a path, or a text in its place, an authority on a contract, or a sheet."""

    consumer: str = ""
    supplier: str = ""
    kind: str = ""
    evidence: tuple[str, ...] = ()
    authority: str = ""
    contract_key: str = ""
    clause: str = ""
    edition: str = ""
    text: str = ""
    sheet_kind: str = ""
    part: str = ""
    file: str = ""
    sheet: str = ""
    standing: str = ""
    rules: str = ""


class ReviewItem(Struct, frozen=True, gc=False):
    """One thing to rule on. `key` tells it in every scan, whatever the order of rows and files; `state` is of the ruling.

    `carriers` are the keys of the items that stand for it in the Decisions sheet: narrower readings of the same source rows. A
    ruling on all of them settles it too. An item without carriers has a row of its own, and `readings` says how else that is read.
    """

    key: str
    subject: Subject
    designation: str
    firm_key: str
    firm: str
    uei: str
    cage: str
    what: str
    place: str
    position: Position
    piid: str
    obligated: Decimal
    bounds: DecisionScope
    decision: Decision
    state: str
    carriers: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
