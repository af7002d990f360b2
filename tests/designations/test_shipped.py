"""What the shipped files say, against facts worked out by other means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from analyzer.designations import (
    Authority,
    Clause,
    Confidence,
    DeadlineUnit,
    Designation,
    Duty,
    DutyKind,
    agency_codes,
    agency_names,
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


SHIPPED = "acronis anthropic bytedance deepseek dji fcc-covered-list kaspersky section-1260h section-5949 section-889"
# Those whose prohibition the FAR overhaul gathers in 52.240-91: section 889, FASCSA, Kaspersky, ByteDance and drones.
OVERHAULED = ("acronis", "anthropic", "bytedance", "dji", "kaspersky", "section-889")


def test_ten_designations_are_shipped() -> None:
    assert shipped_ids() == tuple(SHIPPED.split())


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
        ("deepseek", Asked.PERFORMANCE),
        ("acronis", Asked.PERFORMANCE),
        ("section-1260h", Asked.PROVIDE),
        ("section-5949", Asked.PROVIDE),
        ("fcc-covered-list", Asked.PROVIDE),
    ],
)
def test_the_leading_test_is_one_that_an_authority_asks(name: str, test: Asked) -> None:
    assert load_designation(name).leading_test == test


@pytest.mark.parametrize("name", shipped_ids())
def test_nothing_is_dated_after_the_day_of_checking(name: str) -> None:
    designation = load_designation(name)
    for authority in designation.authorities:
        assert max(event.on for event in authority.events) <= designation.checked_on


@pytest.mark.parametrize("name", OVERHAULED)
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
    parts = [authority for authority in designation.authorities if authority.id in ("part-a", "part-b")]
    assert [authority.tests for authority in parts] == [(Asked.PROVIDE,), (Asked.USE,)]
    assert all(authority.agencies.all for authority in parts)
    disclosing = {(c.id, c.test) for _, c in _clauses(designation) if Duty.DISCLOSE in c.duties}
    assert {("FAR 52.204-24(d)(1)", Asked.PROVIDE), ("FAR 52.204-24(d)(2)", Asked.USE)} <= disclosing


def test_the_clause_of_the_department_asks_for_its_own_report_on_huawei_and_zte_in_covered_missions() -> None:
    clauses = {c.id: (a, c) for a, c in _clauses(load_designation("section-889")) if c.id.startswith("DFARS")}
    assert list(clauses) == ["DFARS 252.204-7016(c)", "DFARS 252.204-7017(d)", "DFARS 252.204-7018(b)"]
    assert [c.kind for _, c in clauses.values()] == [DutyKind.PROVISION, DutyKind.PROVISION, DutyKind.CLAUSE]
    assert all(c.assumed and c.test == Asked.PROVIDE and "097" in agency_codes(a.agencies) for a, c in clauses.values())
    _, clause = clauses["DFARS 252.204-7018(b)"]
    assert clause.deadline is not None
    assert (clause.deadline.count, clause.deadline.follow_up_business_days) == (3, 30)
    assert [recipient.link for recipient in clause.recipients] == ["https://dibnet.dod.mil"]


@pytest.mark.parametrize(
    ("day", "editions"),
    [
        ("2019-09-30", ["FAR 52.204-25(b)(1) Aug 2019"]),
        ("2020-08-12", ["FAR 52.204-25(b)(1) Aug 2019"]),
        ("2020-08-13", ["FAR 52.204-25(b)(1) Aug 2020", "FAR 52.204-25(b)(2) Aug 2020"]),
        ("2021-12-05", ["FAR 52.204-25(b)(1) Aug 2020", "FAR 52.204-25(b)(2) Aug 2020"]),
        ("2021-12-06", ["FAR 52.204-25(b)(1) Nov 2021", "FAR 52.204-25(b)(2) Nov 2021"]),
        ("2026-01-31", ["FAR 52.204-25(b)(1) Nov 2021", "FAR 52.204-25(b)(2) Nov 2021"]),
        ("2026-02-01", []),
    ],
)
def test_an_award_carries_the_edition_of_52_204_25_of_its_day(day: str, editions: list[str]) -> None:
    on, last = date.fromisoformat(day), date.max
    carried = [
        f"{c.id} {c.edition}"
        for _, c in _clauses(load_designation("section-889"))
        if c.id.startswith("FAR 52.204-25") and (c.awards_from or on) <= on < (c.awards_until or last)
    ]
    assert carried == editions


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        ("section-889", "FAR 52.204-25(b)(1)"),
        ("section-889", "FAR 52.204-25(b)(2)"),
        ("kaspersky", "FAR 52.204-23(b)(1)"),
        ("acronis", "FAR 52.204-30"),
    ],
)
def test_a_report_goes_to_dibnet_in_the_department_and_to_the_contracting_officer_elsewhere(
    name: str, clause: str
) -> None:
    found = [c for _, c in _clauses(load_designation(name)) if c.id == clause]
    assert found
    for each in found:
        first, last = each.recipients
        assert (first.name, first.link, first.agencies.all) == ("DIBNet", "https://dibnet.dod.mil", False)
        assert last.name.startswith("the contracting officer")
        assert last.agencies.all


def test_deepseek_binds_contractors_of_the_department_by_statute_alone() -> None:
    ((authority, clause),) = _clauses(load_designation("deepseek"))
    assert (clause.kind, clause.duties, clause.test) == (DutyKind.STATUTE, (Duty.COMPLY,), Asked.PERFORMANCE)
    assert not clause.assumed
    assert "097" in agency_codes(authority.agencies)
    assert "Secretary of Defense" in authority.relief


def test_the_order_against_acronis_is_no_assumption_and_covers_the_intelligence_community_only() -> None:
    ((authority, clause),) = (pair for pair in _clauses(load_designation("acronis")) if pair[1].id == "FAR 52.204-30")
    assert not clause.assumed
    assert "National Reconnaissance Office" in agency_names(authority.agencies)
    assert not authority.agencies.all
    assert not agency_codes(authority.agencies)


@pytest.mark.parametrize("name", ["section-5949", "fcc-covered-list"])
def test_what_binds_no_contract_has_no_box(name: str) -> None:
    assert list(_clauses(load_designation(name))) == []


def test_the_list_of_chinese_military_companies_has_its_eighty_entries() -> None:
    vendors = [vendor.id for vendor in load_designation("section-1260h").vendors]
    assert len(vendors) == len(set(vendors)) == 80
    assert {"ymtc", "cxmt", "smic", "dji", "hikvision", "dahua", "huawei", "tp-link", "catl", "tencent"} <= set(vendors)


@pytest.mark.parametrize("name", shipped_ids())
def test_a_family_of_model_numbers_that_nobody_verified_is_weak_and_needs_no_context(name: str) -> None:
    for pattern in load_designation(name).patterns:
        if pattern.kind == TermKind.MODEL and pattern.confidence == Confidence.UNVERIFIED:
            assert (pattern.strength, pattern.context) == (Strength.WEAK, ())


@pytest.mark.parametrize("name", shipped_ids())
def test_a_name_in_another_script_is_verified_nowhere(name: str) -> None:
    for vendor in load_designation(name).vendors:
        for term in vendor.terms:
            assert term.text.isascii() or term.confidence != Confidence.VERIFIED


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
    + [("section-889", "honor"), ("bytedance", "lark"), ("dji", "autel"), ("section-889", "honeywell")]
    + [
        ("section-1260h", word)
        for word in ("cec", "cgn", "ctg", "cca", "360", "zte", "hytera", "deepseek", "bytedance")
    ],
)
def test_an_ordinary_word_or_a_firm_that_is_not_meant_is_no_term(name: str, word: str) -> None:
    assert word not in _strengths(name)


def test_the_nursery_tik_tok_is_excused() -> None:
    terms = {term.text: term for term in load_designation("bytedance").vendors[0].terms}
    assert all("nursery" in terms[text].not_followed_by for text in ("TikTok", "Tik Tok"))
