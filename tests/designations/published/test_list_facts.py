"""What a list means in law stands in a declared file: whose contracts, which tests, since when."""

from __future__ import annotations

from datetime import date

import pytest

from analyzer.designations import legal_state
from analyzer.designations.published.list_facts import list_facts
from analyzer.designations.published.list_table import ListFile, ListSheet
from analyzer.designations.published.make_designation import make_designation
from analyzer.designations.published.named_authority import NamedAuthority
from analyzer.vocabulary import ListKind
from tests.designations.published import lists

DAY = date(2026, 11, 28)


@pytest.mark.parametrize("kind", ListKind)
def test_every_list_has_facts_whose_leading_test_its_authority_poses(kind: ListKind) -> None:
    facts = list_facts(kind)
    assert facts.leading_test in facts.authority.tests
    assert all(clause.test in facts.authority.tests for clause in facts.authority.clauses)


@pytest.mark.parametrize(
    ("kind", "tests", "clauses"),
    [
        ("1260h", {"provide"}, 2),
        ("sam-fascsa", {"performance", "provide"}, 3),
        ("csl", {"dealings"}, 0),
        ("fcc", {"provide"}, 0),
        ("opensanctions", {"dealings"}, 0),
        ("table", {"dealings"}, 0),
    ],
)
def test_a_list_poses_its_tests_and_clauses(kind: str, tests: set[str], clauses: int) -> None:
    authority = list_facts(ListKind(kind)).authority
    assert ({str(test) for test in authority.tests}, len(authority.clauses)) == (tests, clauses)


def test_an_order_that_nobody_was_shown_to_be_reached_by_is_assumed() -> None:
    assert all(clause.assumed for clause in list_facts(ListKind.SAM_FASCSA).authority.clauses)


@pytest.mark.parametrize(
    ("day", "status"), [("2026-06-29", "not yet in effect"), ("2026-06-30", "active"), ("2026-11-28", "active")]
)
def test_section_805_counts_from_the_day_on_which_it_takes_effect(day: str, status: str) -> None:
    rows = [(1, lists.SECTION_1260H), (2, ["Acme Steel", "", "", "", "", "", "2026-06-08"])]
    file = ListFile("sanctions.csv", "0" * 64, (ListSheet("sanctions", rows),))
    (authority,) = make_designation(file, ListKind.SECTION_1260H, None, NamedAuthority()).designation.authorities
    assert authority.agencies.groups == ("defense",)
    assert legal_state(authority, date.fromisoformat(day)).status == status


def test_a_list_is_active_from_the_day_of_its_first_entry_and_says_that_others_came_later() -> None:
    rows = [
        (
            1,
            [
                "name",
                "source",
                "entity_number",
                "type",
                "programs",
                "alt_names",
                "federal_register_notice",
                "start_date",
            ],
        ),
        (2, ["Acme Yard", "", "", "Entity", "", "", "", "2022-03-01"]),
        (3, ["Bravo Yard", "", "", "Entity", "", "", "", "2024-05-06"]),
    ]
    file = ListFile("consolidated.csv", "0" * 64, (ListSheet("consolidated", rows),))
    designation = make_designation(file, ListKind.CSL, DAY, NamedAuthority()).designation
    (authority,) = designation.authorities
    days = [date(2022, 2, 28), date(2022, 3, 1), DAY]
    assert [legal_state(authority, day).status for day in days] == ["not on file", "active", "active"]
    assert any("between 2022-03-01 and 2024-05-06" in sentence for sentence in designation.conflicts)
    assert designation.vendors[1].terms[0].note == "since 2024-05-06"
