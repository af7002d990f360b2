"""Invented determinations against invented vendors, as small as the model allows."""

from __future__ import annotations

from datetime import date

from analyzer.designations import (
    Agencies,
    Authority,
    Clause,
    Confidence,
    DeadlineRule,
    Designation,
    Duty,
    DutyKind,
    Event,
    LegalStatus,
    Term,
    Vendor,
)
from analyzer.vocabulary import Strength, TermKind, Test

EVERYONE = Agencies(all=True)
DEFENSE = Agencies(codes=("097", "9700"), names=("Department of Defense",))


def make_clause(
    name: str,
    test: Test = Test.USE,
    *,
    duties: tuple[Duty, ...] = (Duty.COMPLY,),
    kind: DutyKind = DutyKind.CLAUSE,
    deadline: DeadlineRule | None = None,
) -> Clause:
    return Clause(
        id=name,
        edition="2026",
        title=name,
        box="does not",
        test=test,
        kind=kind,
        duties=duties,
        source="s",
        confidence=Confidence.VERIFIED,
        deadline=deadline,
    )


def make_authority(
    *clauses: Clause,
    name: str = "first",
    agencies: Agencies = EVERYONE,
    status: LegalStatus = LegalStatus.ACTIVE,
) -> Authority:
    return Authority(
        id=name,
        name=name,
        legal_basis="1 U.S.C. 1",
        tests=(Test.USE,),
        agencies=agencies,
        events=(make_event(date(2026, 1, 2), status),),
        clauses=clauses,
    )


def make_event(on: date, status: LegalStatus | None = None, *, effective: date | None = None) -> Event:
    return Event(
        on=on, text="It happened.", source="s", confidence=Confidence.VERIFIED, status=status, effective=effective
    )


def make_designation(
    *authorities: Authority, name: str = "acme", vendor: str = "Acme PBC", leading_test: Test = Test.USE
) -> Designation:
    """One determination against one vendor whose product is Zeus; without `authorities`, one that asks `use` of everyone."""
    return Designation(
        id=name,
        name=name.title(),
        summary="An invented determination.",
        checked_on=date(2026, 9, 1),
        checked_against="an invented record",
        leading_test=leading_test,
        vendors=(Vendor(id=name, name=vendor, terms=_terms(vendor)),),
        authorities=authorities or (make_authority(make_clause("C-1")),),
    )


def _terms(vendor: str) -> tuple[Term, ...]:
    return (
        Term(
            text=vendor,
            kind=TermKind.LEGAL_NAME,
            strength=Strength.STRONG,
            source="s",
            confidence=Confidence.VERIFIED,
        ),
    )
