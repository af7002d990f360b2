"""Results for builds: a failure where evidence speaks against an own entity, and never a word that calls what passes clean."""

from __future__ import annotations

import dataclasses
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from msgspec import structs

from analyzer.report import model as m
from analyzer.vocabulary import Answer, Position
from tests.render.exchange.conftest import Rendered
from tests.report_models import FIELD, OWN


def suites_of(text: str) -> dict[str, Element]:
    return {suite.attrib["name"]: suite for suite in fromstring(text.encode())}


def outcome_of(case: Element) -> str:
    (outcome,) = case
    return outcome.tag


def test_an_own_entity_with_evidence_against_it_fails(sample: m.ReportModel, rendered: Rendered) -> None:
    suite = suites_of(rendered("junit", sample))["Meridian Defense Systems, Inc."]
    outcomes = {case.attrib["name"].rpartition(": ")[2]: outcome_of(case) for case in suite}
    assert outcomes == {
        "nothing on record exposes it under the test of performance": "failure",
        "CIO memo (memo of 2026-03-06), test of performance": "failure",
        "FAR 52.204-30 (Dec 2023), test of performance": "failure",
        "FAR 52.240-90 (Nov 2025 (class deviation)), test of performance": "skipped",
        "FAR 52.240-91 (Nov 2025 (class deviation)), test of performance": "skipped",
    }


def test_the_counts_are_those_of_the_cases(sample: m.ReportModel, rendered: Rendered) -> None:
    root = fromstring(rendered("junit", sample).encode())
    for node in (root, *root):
        cases = list(node.iter("testcase"))
        counted = {tag: sum(outcome_of(case) == tag for case in cases) for tag in ("failure", "error", "skipped")}
        assert {"failure": "failures", "error": "errors", "skipped": "skipped"}.keys() == counted.keys()
        assert node.attrib["tests"] == str(len(cases))
        assert [node.attrib["failures"], node.attrib["errors"], node.attrib["skipped"]] == list(
            map(str, counted.values())
        )


@pytest.mark.parametrize(
    ("position", "outcome"),
    [
        (Position.EXPOSED, "failure"),
        (Position.UNRESOLVED, "skipped"),
        (Position.NO_DATA, "skipped"),
        (Position.NO_EVIDENCE, "system-out"),
        (Position.CERTIFIED, "system-out"),
    ],
)
def test_a_position_fails_is_open_or_passes_without_proving_anything(
    position: Position, outcome: str, model: m.ReportModel, rendered: Rendered
) -> None:
    findings = m.Findings.of(
        structs.replace(finding, position=position) if finding.firm_key == FIELD else finding
        for finding in model.findings
    )
    suite = suites_of(rendered("junit", dataclasses.replace(model, findings=findings)))["Halvorsen Field Services LLC"]
    case = suite[0]
    assert outcome_of(case) == outcome
    assert (outcome != "system-out") or "That is no proof and no certificate." in (case[0].text or "")


def test_a_file_that_was_not_read_is_an_error(model: m.ReportModel, rendered: Rendered) -> None:
    outcomes = {case.attrib["name"]: outcome_of(case) for case in suites_of(rendered("junit", model))["Inputs"]}
    assert outcomes == {
        "contracts.csv was read": "system-out",
        "payments_fy26.csv was read": "system-out",
        "old_list.xls was read": "error",
    }


def test_no_own_entity_is_no_pass(empty_model: m.ReportModel, rendered: Rendered) -> None:
    (case,) = suites_of(rendered("junit", empty_model))["Own entities"]
    assert outcome_of(case) == "skipped"


def test_a_quiet_record_is_called_nothing_but_quiet(model: m.ReportModel, rendered: Rendered) -> None:
    quiet = m.Answers.of(
        structs.replace(
            answer, answer=Answer.NO_CONTRARY_EVIDENCE, firm_key=OWN, firm="Halvorsen Defense Systems, Inc."
        )
        for answer in model.answers
    )
    text = rendered("junit", dataclasses.replace(model, answers=quiet)).casefold()
    assert "nothing on record speaks against it" in text
    assert not [word for word in (" clean", "cleared", "compliant", "passed", "can sign") if word in text]
