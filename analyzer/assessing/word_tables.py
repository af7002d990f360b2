"""Writes what the designations ask into tables, so that the assessment is SQL from there on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from analyzer.assessing.deadline_words import due_date, due_rule
from analyzer.assessing.federal_calendar import numbered_days
from analyzer.designations import Confidence, LegalStatus
from analyzer.store.steps import insert_rows
from analyzer.vocabulary import Position, Test

if TYPE_CHECKING:
    from analyzer.designations import Authority, DeadlineRule, Designation
    from analyzer.store.connection import Connection

_BOX = (
    "designation", "authority", "clause", "edition", "test", "disclosure", "assumed", "in_force", "legal_status",
    "due_rule", "due", "due_unit", "due_count", "follow_up_days", "due_verified",
)  # fmt: skip


def insert_vocabulary(
    connection: Connection, designations: Sequence[Designation], test: Test | None, as_of: date
) -> None:
    """Fill the tables of `assess_tables.sql`; `test` overrides every designation's leading test."""
    notes = [(each.id, each.name, test or each.leading_test) for each in designations]
    insert_rows(connection, "designation_note", ("designation", "name", "leading_test"), notes)
    names = sorted({(each.id, name) for each in designations for name in _names_of(each)})
    insert_rows(connection, "designation_name", ("designation", "name"), names)
    vendors = [(each.id, vendor.id, vendor.name) for each in designations for vendor in each.vendors]
    insert_rows(connection, "vendor_name", ("designation", "vendor", "name"), vendors)
    agencies = [row for each in designations for row in _agency_rows(each)]
    insert_rows(connection, "authority_agency", ("designation", "authority", "covers_all", "code", "name"), agencies)
    insert_rows(connection, "clause_box", _BOX, [row for each in designations for row in _clause_rows(each)])
    insert_rows(connection, "workday", ("day", "number"), numbered_days(as_of))
    insert_rows(connection, "test_name", ("test",), [(each,) for each in Test])
    insert_rows(connection, "position_rank", ("position", "rank"), [(each, rank) for rank, each in enumerate(Position)])


def _names_of(designation: Designation) -> Iterator[str]:
    """How a certificate may name what it is about: the designation, its vendors, its clauses."""
    yield designation.id.lower()
    yield designation.id.replace("-", " ").lower()
    yield designation.name.lower()
    yield from (vendor.name.lower() for vendor in designation.vendors)
    yield from (clause.id.lower() for authority in designation.authorities for clause in authority.clauses)


def _agency_rows(designation: Designation) -> Iterator[tuple[Any, ...]]:
    for authority in designation.authorities:
        covered = authority.agencies
        yield (designation.id, authority.id, covered.all, "", "")
        yield from ((designation.id, authority.id, False, code, "") for code in covered.codes)
        yield from ((designation.id, authority.id, False, "", name) for name in covered.names)


def _clause_rows(designation: Designation) -> Iterator[tuple[Any, ...]]:
    for authority in designation.authorities:
        for clause in authority.clauses:
            yield (
                designation.id, authority.id, clause.id, clause.edition, clause.test, clause.disclosure, clause.assumed,
                in_force(authority), str(authority.status), due_rule(clause.deadline), due_date(clause.deadline),
                *_clock_of(clause.deadline),
            )  # fmt: skip


def _clock_of(deadline: DeadlineRule | None) -> tuple[str, int, int, bool]:
    """How the deadline counts; '' where there is none or it names its own day."""
    if deadline is None or deadline.on is not None:
        return "", 0, 0, False
    verified = deadline.confidence == Confidence.VERIFIED
    return str(deadline.unit), deadline.count, deadline.follow_up_business_days, verified


def in_force(authority: Authority) -> bool:
    """Whether the act stands by its source; an act that is not active, or of unknown status, is a what-if."""
    return authority.status is LegalStatus.ACTIVE
