"""What the shipped files say, against facts worked out by other means."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analyzer.designations import (
    Authority,
    Clause,
    Confidence,
    DeadlineUnit,
    Designation,
    Duty,
    load_designation,
    shipped_ids,
)
from analyzer.vocabulary import Strength, TermKind
from analyzer.vocabulary import Test as Asked


def _clauses(designation: Designation) -> Iterator[tuple[Authority, Clause]]:
    for authority in designation.authorities:
        for clause in authority.clauses:
            yield authority, clause


def _strengths(name: str) -> dict[str, Strength]:
    return {term.text.casefold(): term.strength for vendor in load_designation(name).vendors for term in vendor.terms}


def test_five_designations_are_shipped() -> None:
    assert shipped_ids() == ("anthropic", "bytedance", "dji", "kaspersky", "section-889")


@pytest.mark.parametrize("name", shipped_ids())
def test_a_shipped_file_carries_its_own_id_and_a_hash(name: str) -> None:
    designation = load_designation(name)
    assert designation.id == name
    assert len(designation.sha256) == 64


@pytest.mark.parametrize(
    ("name", "test"),
    [
        ("anthropic", Asked.PERFORMANCE),
        ("section-889", Asked.USE),
        ("kaspersky", Asked.PERFORMANCE),
        ("bytedance", Asked.PERFORMANCE),
        ("dji", Asked.PROVIDE),
    ],
)
def test_the_leading_test_is_one_that_an_authority_asks(name: str, test: Asked) -> None:
    assert load_designation(name).leading_test == test


@pytest.mark.parametrize("name", shipped_ids())
def test_nothing_is_dated_after_the_day_of_checking(name: str) -> None:
    designation = load_designation(name)
    for authority in designation.authorities:
        assert max(event.on for event in authority.events) <= designation.checked_on


@pytest.mark.parametrize("name", shipped_ids())
def test_the_72_hours_of_the_overhaul_are_never_called_verified(name: str) -> None:
    hours = [
        c.deadline for _, c in _clauses(load_designation(name)) if c.deadline and c.deadline.unit == DeadlineUnit.HOURS
    ]
    assert hours
    assert all(deadline.count == 72 and deadline.confidence == Confidence.UNVERIFIED for deadline in hours)


@pytest.mark.parametrize("name", shipped_ids())
def test_an_affiliate_that_nobody_verified_is_strong_only_if_it_bears_the_vendors_own_name(name: str) -> None:
    for vendor in load_designation(name).vendors:
        own = vendor.terms[0].text.casefold()
        for term in vendor.terms:
            if term.kind == TermKind.AFFILIATE and term.confidence == Confidence.UNVERIFIED:
                assert term.strength == Strength.WEAK or own in term.text.casefold()


def test_no_fascsa_order_against_anthropic_is_asserted() -> None:
    clauses = [clause for _, clause in _clauses(load_designation("anthropic")) if clause.id.startswith("FAR")]
    assert clauses
    assert all(clause.assumed for clause in clauses)


@pytest.mark.parametrize(
    ("name", "clause", "edition", "days"),
    [
        ("anthropic", "FAR 52.204-30", "Dec 2023", 3),
        ("section-889", "FAR 52.204-25(b)(1)", "Nov 2021", 1),
        ("section-889", "FAR 52.204-25(b)(2)", "Nov 2021", 1),
        ("kaspersky", "FAR 52.204-23(b)(1)", "Jul 2018", 1),
        ("kaspersky", "FAR 52.204-23(b)(1)", "Dec 2023", 3),
    ],
)
def test_the_report_and_its_follow_up_are_due_as_the_edition_says(
    name: str, clause: str, edition: str, days: int
) -> None:
    (found,) = (c for _, c in _clauses(load_designation(name)) if (c.id, c.edition) == (clause, edition))
    assert found.deadline is not None
    assert (found.deadline.unit, found.deadline.count) == (DeadlineUnit.BUSINESS_DAYS, days)
    assert found.deadline.follow_up_business_days == 10


def test_section_889_covers_all_agencies_under_two_tests_and_lets_offerors_disclose() -> None:
    designation = load_designation("section-889")
    assert all(authority.agencies.all for authority in designation.authorities)
    disclosing = {(c.id, c.test) for _, c in _clauses(designation) if Duty.DISCLOSE in c.duties}
    assert {("FAR 52.204-24(d)(1)", Asked.PROVIDE), ("FAR 52.204-24(d)(2)", Asked.USE)} <= disclosing


def test_section_889_names_five_vendors() -> None:
    assert [v.id for v in load_designation("section-889").vendors] == ["huawei", "zte", "hytera", "hikvision", "dahua"]


@pytest.mark.parametrize(
    ("name", "term", "strength"),
    [
        ("anthropic", "anthropic", Strength.STRONG),
        ("anthropic", "claude", Strength.WEAK),
        ("anthropic", "claude code", Strength.STRONG),
        ("anthropic", "claude sonnet", Strength.STRONG),
        ("anthropic", "claude.ai", Strength.STRONG),
        ("anthropic", "langchain-anthropic", Strength.WEAK),
        ("section-889", "zte", Strength.STRONG),
        ("section-889", "lorex", Strength.WEAK),
        ("bytedance", "tiktok", Strength.STRONG),
        ("bytedance", "tik tok", Strength.WEAK),
    ],
)
def test_a_name_is_as_strong_as_it_is_telling(name: str, term: str, strength: Strength) -> None:
    assert _strengths(name)[term] == strength


@pytest.mark.parametrize(
    ("name", "word"),
    [(name, word) for name in ("anthropic",) for word in ("opus", "sonnet", "haiku", "fable", "mythos")]
    + [("section-889", "honor"), ("bytedance", "lark"), ("dji", "autel")],
)
def test_an_ordinary_word_or_a_firm_that_is_not_meant_is_no_term(name: str, word: str) -> None:
    assert word not in _strengths(name)


def test_the_nursery_tik_tok_is_excused() -> None:
    terms = {term.text: term for term in load_designation("bytedance").vendors[0].terms}
    assert all("nursery" in terms[text].not_followed_by for text in ("TikTok", "Tik Tok"))
