"""Attestations: drafts of claims with what speaks for and against them; nobody affirms, signs or scores in them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from analyzer.report import model as m
from tests.render.exchange.conftest import Rendered

OWN = ("Meridian Defense Systems, Inc.", "Meridian Sensor Technologies, LLC", "Meridian Federal Logistics, Inc.")


@pytest.fixture
def document(sample: m.ReportModel, rendered: Rendered) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendered("cyclonedx-attestation", sample))
    return found


def test_there_is_a_claim_for_each_own_entity_and_duty(document: dict[str, Any], sample: m.ReportModel) -> None:
    answers = [answer for answer in sample.answers if answer.answer != "not covered" and answer.firm in OWN]
    duties = {(answer.firm, answer.authority, answer.clause, answer.edition, answer.test) for answer in answers}
    assert len(document["declarations"]["claims"]) == len(duties)
    assert {each["name"] for each in document["declarations"]["targets"]["organizations"]} == set(OWN)


def test_nobody_affirms_signs_or_scores(document: dict[str, Any]) -> None:
    text = json.dumps(document)
    assert not [word for word in ("affirmation", "signature", "score", "confidence") if f'"{word}"' in text]
    assert all(
        claim["predicate"].startswith("For a person to claim or to refuse")
        for claim in document["declarations"]["claims"]
    )


def test_the_cell_that_speaks_against_a_claim_is_its_counter_evidence(document: dict[str, Any]) -> None:
    evidence = {one["bom-ref"]: one for one in document["declarations"]["evidence"]}
    claims = [claim for claim in document["declarations"]["claims"] if "contrary evidence on 2" in claim["reasoning"]]
    cells = [data for claim in claims for one in claim["counterEvidence"] for data in evidence[one]["data"]]
    # The licence that the inventory of the sample ties to a covered contract.
    assert "saas_inventory.xlsx, Applications, row 5" in {cell["name"].rpartition(", ")[0] for cell in cells}


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    declared = document["declarations"]
    requirements = [one for standard in document["definitions"]["standards"] for one in standard["requirements"]]
    there = {
        one["bom-ref"]
        for one in (*declared["claims"], *declared["evidence"], *requirements, *declared["targets"]["organizations"])
    }
    used = {
        one for claim in declared["claims"] for name in ("evidence", "counterEvidence") for one in claim.get(name, ())
    }
    used |= {claim["target"] for claim in declared["claims"]}
    used |= {one for entry in declared["attestations"][0]["map"] for one in (entry["requirement"], *entry["claims"])}
    assert used <= there
