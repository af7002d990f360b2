"""One firm is found by whatever a person calls it, and never the wrong one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pytest

from analyzer.errors import UsageProblem
from analyzer.report.model import ReportModel
from analyzer.runs.stored_runs import findings_of, records_about


@dataclass(frozen=True)
class AFinding:
    """As much of a finding as finding it needs."""

    firm_key: str
    firm: str
    uei: str = ""
    cage: str = ""
    designation: str = "anthropic"


@dataclass(frozen=True)
class AName:
    name: str
    why: str


@dataclass(frozen=True)
class AModel:
    findings: tuple[AFinding, ...]
    set_aside: tuple[AName, ...] = (AName("In-house", "It names no organisation."),)


MODEL = cast(
    ReportModel,
    AModel((
        AFinding("uei:K7QN2PXE4HM9", "Northwind Analytics, Inc.", "K7QN2PXE4HM9", "1AB23"),
        AFinding("uei:K7QN2PXE4HM9", "Northwind Analytics, Inc.", "K7QN2PXE4HM9", "1AB23", "section-889"),
        AFinding("name:northwind shipping", "Northwind Shipping"),
        AFinding("name:north", "North"),
        AFinding("name:orchard tools", "Orchard Tools"),
    )),
)  # fmt: skip


@pytest.mark.parametrize(
    ("called", "key"),
    [
        ("uei:K7QN2PXE4HM9", "uei:K7QN2PXE4HM9"),
        ("k7qn2pxe4hm9", "uei:K7QN2PXE4HM9"),
        ("1AB23", "uei:K7QN2PXE4HM9"),
        ("northwind analytics, inc.", "uei:K7QN2PXE4HM9"),
        ("Northwind Analytics", "uei:K7QN2PXE4HM9"),
        ("North", "name:north"),
        ("Orch", "name:orchard tools"),
        ("tools", "name:orchard tools"),
    ],
)
def test_a_firm_is_found_by_key_identifier_name_or_any_part_that_only_it_has(called: str, key: str) -> None:
    assert {finding.firm_key for finding in findings_of(MODEL, called)} == {key}


def test_a_firm_has_a_finding_per_designation() -> None:
    assert [finding.designation for finding in findings_of(MODEL, "1AB23")] == ["anthropic", "section-889"]


@pytest.mark.parametrize(
    ("called", "said"),
    [
        ("Northwind", r"may be Northwind Analytics, Inc\. \(uei:K7QN2PXE4HM9\) or Northwind Shipping .* or the key"),
        ("Orchad Tools", "Did you mean Orchard Tools"),
        ("Zzzz", "See findings.csv"),
        ("", "No firm"),
        ("in-house", "In-house is no firm to ask.*It names no organisation"),
    ],
)
def test_a_name_that_is_not_one_firm_is_answered_with_suggestions(called: str, said: str) -> None:
    with pytest.raises(UsageProblem, match=said):
        findings_of(MODEL, called)


def test_records_of_other_firms_and_designations_are_left_out() -> None:
    finding = MODEL.findings[1]
    assert records_about(finding, MODEL.findings) == (finding,)
