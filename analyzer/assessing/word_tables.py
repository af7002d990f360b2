"""Writes what the designations ask into tables, so that the assessment is SQL from there on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from analyzer.assessing.deadline_words import due_date, due_rule
from analyzer.assessing.federal_calendar import numbered_days
from analyzer.designations import Confidence, Duty, agency_codes, agency_groups, agency_names, legal_state
from analyzer.store.steps import insert_rows
from analyzer.vocabulary import Answer, Position, Test

if TYPE_CHECKING:
    from analyzer.designations import Agencies, Clause, DeadlineRule, Designation
    from analyzer.store.connection import Connection

_BOX = (
    "designation", "authority", "clause", "edition", "test", "kind", "duty", "tells", "assumed", "in_force", "ended",
    "legal_status", "status_since", "bound_from", "relief", "awards_from", "awards_until", "review_months",
    "due_rule", "due", "due_unit", "due_count", "follow_up_days", "due_verified",
)  # fmt: skip
_AGENCY = ("designation", "authority", "ended", "covers_all", "code", "name")
_RECIPIENT = (
    "designation", "authority", "clause", "edition", "rank", "recipient", "link", "form", "covers_all", "code", "name",
)  # fmt: skip
# Work for the Government, use anywhere, business with the vendor: what reports of a designation mix up.
_TOLD_APART = (Test.PERFORMANCE, Test.USE, Test.DEALINGS)
_TELLING = frozenset((Duty.DISCLOSE, Duty.REPORT))


def insert_vocabulary(
    connection: Connection, designations: Sequence[Designation], test: Test | None, as_of: date
) -> None:
    """Fill the tables of `assess_tables.sql`; `test` overrides every designation's leading test."""
    notes = [(designation.id, designation.name, test or designation.leading_test) for designation in designations]
    insert_rows(connection, "designation_note", ("designation", "name", "leading_test"), notes)
    names = sorted({(designation.id, name) for designation in designations for name in _names_of(designation)})
    insert_rows(connection, "designation_name", ("designation", "name"), names)
    vendors = [
        (designation.id, vendor.id, vendor.name) for designation in designations for vendor in designation.vendors
    ]
    insert_rows(connection, "vendor_name", ("designation", "vendor", "name"), vendors)
    agencies = [row for designation in designations for row in _agency_rows(designation, as_of)]
    insert_rows(connection, "authority_agency", _AGENCY, agencies)
    known = [(name,) for group in agency_groups().values() for name in group.names]
    insert_rows(connection, "known_agency", ("name",), known)
    insert_rows(
        connection,
        "clause_box",
        _BOX,
        [row for designation in designations for row in _clause_rows(designation, as_of)],
    )
    insert_rows(
        connection,
        "clause_recipient",
        _RECIPIENT,
        [row for designation in designations for row in _recipient_rows(designation)],
    )
    tests = [(designation.id, str(name)) for designation in designations for name in _shown_tests(designation, test)]
    insert_rows(connection, "shown_test", ("designation", "test"), tests)
    insert_rows(connection, "workday", ("day", "number"), numbered_days(as_of))
    insert_rows(connection, "test_name", ("test",), [(name,) for name in Test])
    insert_rows(
        connection, "position_rank", ("position", "rank"), [(position, rank) for rank, position in enumerate(Position)]
    )
    insert_rows(connection, "answer_rank", ("answer", "rank"), [(answer, rank) for rank, answer in enumerate(Answer)])


def _names_of(designation: Designation) -> Iterator[str]:
    """How a certificate may name what it is about: the designation, its vendors, its clauses."""
    yield designation.id.lower()
    yield designation.id.replace("-", " ").lower()
    yield designation.name.lower()
    yield from (vendor.name.lower() for vendor in designation.vendors)
    yield from (clause.id.lower() for authority in designation.authorities for clause in authority.clauses)


def _shown_tests(designation: Designation, test: Test | None) -> Sequence[Test]:
    """The leading test, those that an authority poses, and the three that are told apart in any case."""
    posed = {name for authority in designation.authorities for name in authority.tests}
    tests = {test or designation.leading_test, *posed, *_TOLD_APART}
    return [candidate for candidate in Test if candidate in tests]


def _agency_rows(designation: Designation, as_of: date) -> Iterator[tuple[Any, ...]]:
    for authority in designation.authorities:
        ended = legal_state(authority, as_of).has_ended
        for row in _agencies_of(authority.agencies):
            yield (designation.id, authority.id, ended, *row)


def _agencies_of(agencies: Agencies) -> Iterator[tuple[bool, str, str]]:
    """A row for "all or not", then one for each code and one for each name."""
    yield agencies.all, "", ""
    yield from ((False, code, "") for code in agency_codes(agencies))
    yield from ((False, "", name) for name in agency_names(agencies))


def _clause_rows(designation: Designation, as_of: date) -> Iterator[tuple[Any, ...]]:
    for authority in designation.authorities:
        state = legal_state(authority, as_of)
        for clause in authority.clauses:
            yield (
                designation.id, authority.id, clause.id, clause.edition, clause.test,
                str(clause.kind), "; ".join(clause.duties), not _TELLING.isdisjoint(clause.duties), clause.assumed,
                state.in_force, state.has_ended, state.status, state.since, state.bound_from, authority.relief,
                clause.awards_from, clause.awards_until, clause.review_months,
                due_rule(clause.deadline), due_date(clause.deadline), *_clock_of(clause.deadline),
            )  # fmt: skip


def _recipient_rows(designation: Designation) -> Iterator[tuple[Any, ...]]:
    for authority in designation.authorities:
        for clause in authority.clauses:
            key = (designation.id, authority.id, clause.id, clause.edition)
            for rank, row in enumerate(_recipients_by_agency(clause)):
                yield (*key, rank, *row)


def _recipients_by_agency(clause: Clause) -> Iterator[tuple[Any, ...]]:
    """Every agency of every recipient, so that the first row that fits a contract names its recipient."""
    for recipient in clause.recipients:
        yield from (
            (recipient.name, recipient.link, recipient.form, *agency) for agency in _agencies_of(recipient.agencies)
        )


def _clock_of(deadline: DeadlineRule | None) -> tuple[str, int, int, bool]:
    """How the deadline counts; '' where there is none or it names its own day."""
    if deadline is None or deadline.on is not None:
        return "", 0, 0, False
    verified = deadline.confidence == Confidence.VERIFIED
    return str(deadline.unit), deadline.count, deadline.follow_up_business_days, verified
