"""What-if designations from a name alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.designations import adhoc_designation
from analyzer.errors import UsageProblem
from analyzer.vocabulary import Strength, TermKind
from analyzer.vocabulary import Test as Asked


def test_a_name_becomes_one_strong_term_without_any_authority() -> None:
    designation = adhoc_designation("  Acme   Corp. ")
    (term,) = designation.vendors[0].terms
    assert (designation.id, designation.name) == ("vendor-acme-corp", "Acme Corp.")
    assert (term.text, term.strength) == ("Acme Corp.", Strength.STRONG)
    assert (designation.authorities, designation.leading_test) == ((), Asked.DEPENDENCE)
    assert "What if" in designation.summary


@pytest.mark.parametrize("name", ["Target", "Box", "Target Corp", "Box, Inc.", "SAP SE", "IBM", "Oracle"])
def test_an_ordinary_word_or_a_short_one_alone_proves_nothing(name: str) -> None:
    (term,) = adhoc_designation(name).vendors[0].terms
    assert term.strength == Strength.WEAK
    assert term.context


@pytest.mark.parametrize("name", ["Palantir", "Target Aviation", "Box Elder Systems", "华为技术有限公司"])
def test_a_telling_name_is_strong(name: str) -> None:
    assert adhoc_designation(name).vendors[0].terms[0].strength == Strength.STRONG


@pytest.mark.parametrize("name", ["", "   ", "...", "x" * 300])
def test_what_is_no_name_is_a_usage_problem(name: str) -> None:
    with pytest.raises(UsageProblem, match="is not the name of a vendor"):
        adhoc_designation(name)


def test_aliases_hosts_and_packages_stand_behind_semicolons() -> None:
    (vendor,) = adhoc_designation("Acme Corp; Acme Robotics ;Box; www.acme.example; pkg:pypi/acme; ACME CORP; ").vendors
    assert vendor.name == "Acme Corp"
    assert [(term.text, term.kind, term.strength) for term in vendor.terms] == [
        ("Acme Corp", TermKind.LEGAL_NAME, Strength.STRONG),
        ("Acme Robotics", TermKind.LEGAL_NAME, Strength.STRONG),
        ("Box", TermKind.LEGAL_NAME, Strength.WEAK),
        ("www.acme.example", TermKind.HOST, Strength.STRONG),
        ("pkg:pypi/acme", TermKind.PACKAGE, Strength.STRONG),
    ]


def test_the_name_itself_is_a_name_though_it_looks_like_a_host() -> None:
    assert adhoc_designation("acme.example").vendors[0].terms[0].kind == TermKind.LEGAL_NAME


def test_names_that_plain_letters_cannot_tell_apart_get_ids_of_their_own() -> None:
    assert len({adhoc_designation(name).id for name in ("Élan", "Elan", "華為", "中興")}) == 4


@given(st.text(min_size=1, max_size=200).filter(lambda name: ";" not in name and any(c.isalnum() for c in name)))
def test_every_id_is_a_slug_that_can_name_a_folder(name: str) -> None:
    designation = adhoc_designation(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", designation.id)
    assert len(designation.id) <= 60
    assert designation == adhoc_designation(name)
