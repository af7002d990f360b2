"""The tests side by side: who asks each, and in which order they stand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from analyzer.designations import LegalStatus
from analyzer.report.assemble.scopes import asked_by
from analyzer.report.model import AuthorityNote, ReportModel
from analyzer.vocabulary import Test
from tests.acts import make_authority, make_clause, make_designation
from tests.case import Case, legal
from tests.report.assemble.made import note


def authority(name: str, status: str, *tests: Test) -> AuthorityNote:
    in_force = status in ("active", "upheld")
    return AuthorityNote(name, name, "", status, None, in_force, False, "", "", "", "", tests, "", "", ())


@pytest.mark.parametrize(
    ("test", "told"),
    [
        (Test.USE, "B (active); A (stayed); C (proposed)"),
        (Test.PROVIDE, "B (active)"),
        (Test.DEALINGS, "no authority on file"),
    ],
)
def test_the_authorities_that_pose_a_test_are_named_those_in_force_first(test: Test, told: str) -> None:
    authorities = (
        authority("A", "stayed", Test.USE),
        authority("B", "active", Test.USE, Test.PROVIDE),
        authority("C", "proposed", Test.USE),
    )
    assert asked_by(note(authorities=authorities), test) == told


def two_uses(case: Case, leading: Test, status: LegalStatus = LegalStatus.ACTIVE) -> ReportModel:
    """Ada uses it in performing a contract of 100 dollars; Bo uses it, tied to no contract."""
    case.sheet("contracts", {"firm": "Ada", "piid": "W9124D24C0001", "agency": "Department of Defense", "amount": 100})
    uses = [{"firm": firm, "supplier": legal(), "product": legal("Acme Desk")} for firm in ("Ada", "Bo")]
    case.sheet("dependencies", uses[0] | {"piid": "W9124D24C0001"}, uses[1])
    authority = make_authority(make_clause("C-1"), status=status)
    return case.report("Ada", designations=[make_designation(authority, leading_test=leading)])


def test_the_leading_test_stands_first_and_beside_it_those_that_reports_mix_up(case: Case) -> None:
    scopes = two_uses(case, Test.PERFORMANCE).scopes
    assert [scope.test for scope in scopes] == [Test.PERFORMANCE, Test.USE, Test.DEALINGS]
    told = [(scope.exposed, scope.unresolved, scope.contracts, scope.obligated) for scope in scopes]
    assert told == [(1, 1, 1, Decimal(100)), (2, 0, 1, Decimal(100)), (2, 0, 1, Decimal(100))]
    assert [scope.asked_by for scope in scopes] == ["no authority on file", "first (active)", "no authority on file"]


def test_a_determination_that_has_ended_leaves_no_covered_contract(case: Case) -> None:
    (use, *_) = two_uses(case, Test.USE, LegalStatus.VACATED).scopes
    assert (use.test, use.exposed, use.contracts, use.obligated) == (Test.USE, 2, 0, Decimal(0))
    assert use.asked_by == "first (vacated)"
