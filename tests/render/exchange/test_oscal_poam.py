"""The plan as OSCAL: what refers to something refers to what is there, and only a person closes a risk."""

from __future__ import annotations

import json
from typing import Any

import pytest

from analyzer.report import model as m
from analyzer.vocabulary import Position, Ruling
from tests.render.exchange.conftest import NOT_PRESENT, Rendered, ruled, with_rulings


def plan_of(text: str) -> dict[str, Any]:
    plan: dict[str, Any] = json.loads(text)["plan-of-action-and-milestones"]
    return plan


def test_every_reference_leads_somewhere(sample: m.ReportModel, rendered: Rendered) -> None:
    plan = plan_of(rendered("oscal-poam", sample))
    risks = {risk["uuid"] for risk in plan["risks"]}
    observations = {observation["uuid"] for observation in plan["observations"]}
    assert {one["risk-uuid"] for item in plan["poam-items"] for one in item["related-risks"]} == risks
    referred = {one["observation-uuid"] for risk in plan["risks"] for one in risk.get("related-observations", ())}
    assert referred == observations
    assert len(plan["poam-items"]) == len(sample.clearing) + len(sample.disclosures)


def test_an_observation_cites_the_cells_of_the_path(sample: m.ReportModel, rendered: Rendered) -> None:
    plan = plan_of(rendered("oscal-poam", sample))
    cited = [one["description"] for observation in plan["observations"] for one in observation["relevant-evidence"]]
    assert "payments.csv, row 93, Payee" in cited  # where the payment to Anthropic stands


@pytest.mark.parametrize(
    ("ruling", "position", "status", "lifecycle"),
    [
        (Ruling.REMOVED, Position.REMEDIATED, "closed", "completed"),
        (Ruling.NOT_AFFECTED, Position.REMEDIATED, "closed", "completed"),
        (Ruling.PHASE_OUT, Position.EXPOSED, "remediating", "planned"),
        (Ruling.WAIVER_REQUESTED, Position.EXPOSED, "deviation-requested", "recommendation"),
        (Ruling.WAIVED, Position.WAIVED, "deviation-approved", "recommendation"),
    ],
)
def test_the_status_of_a_risk_is_what_a_person_ruled(
    ruling: str, position: Position, status: str, lifecycle: str, model: m.ReportModel, rendered: Rendered
) -> None:
    report = with_rulings(model, ruled("K1", ruling, justification=NOT_PRESENT), position=position)
    (risk,) = (
        risk
        for risk in plan_of(rendered("oscal-poam", report))["risks"]
        if risk["title"].endswith("Brightquill uses K1")
    )
    assert (risk["status"], risk["remediations"][0]["lifecycle"]) == (status, lifecycle)


def test_without_rulings_no_risk_is_closed(sample: m.ReportModel, rendered: Rendered) -> None:
    statuses = {risk["status"] for risk in plan_of(rendered("oscal-poam", sample))["risks"]}
    assert statuses == {"open", "investigating"}
