"""The next step follows the worst test that is really asked, and never calls done or untouched what is not."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings

from analyzer.report.model import Finding, ReportModel
from analyzer.vocabulary import Answer, Position, Test
from tests.case import Case, Meets
from tests.drawn_case import HEALTH, OWN, act, certificate, contract, denial, report_of, some_cases, use

POINTING = (Position.EXPOSED, Position.UNRESOLVED, Position.WAIVED)


def report(folder: Path, drawn: dict[str, Any]) -> ReportModel:
    """The report of a drawn case."""
    case = Case(folder)
    model = report_of(case, drawn)
    case.connection.close()
    return model


def step_of(model: ReportModel, firm: str) -> str:
    return next(finding.next_step for finding in model.findings if finding.firm == firm)


def stands_a_path(finding: Finding) -> bool:
    return any(standing.position in POINTING for standing in finding.standings)


@settings(max_examples=20, deadline=None)
@given(some_cases)
def test_no_step_says_that_nothing_is_left_while_an_answer_or_a_path_says_otherwise(drawn: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        model = report(Path(folder), drawn)
    waiting = {answer.firm_key for answer in model.answers if answer.answer is Answer.ASK_FIRST}
    for finding in model.findings:
        if finding.firm_key in waiting or stands_a_path(finding):
            assert "Nothing on record points" not in finding.next_step
            assert "Nothing on record speaks" not in finding.next_step
        if stands_a_path(finding):
            assert "Nothing on record" not in finding.next_step


def test_a_certified_own_entity_whose_subcontractor_uses_it_is_told_to_ask_the_subcontractor(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("certificates", certificate(OWN))
    case.sheet("contracts", contract(OWN))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    case.sheet("dependencies", use("Acme PBC", firm="Blue Harbor"))
    model = case.report(OWN, designations=[act({Test.USE, Test.PERFORMANCE})])
    assert {finding.firm: finding.position for finding in model.findings}[OWN] is Position.CERTIFIED
    assert step_of(model, OWN) == (
        "Ask the subcontractor on the path to confirm the use. Ask it too whether it uses it for your contract."
        " A duty asks about performance."
    )


def test_what_no_clause_asks_of_a_covered_contract_leaves_the_leading_test(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("certificates", certificate(OWN))
    case.sheet("contracts", contract(OWN, HEALTH))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    case.sheet("firms", denial("Blue Harbor"))
    model = case.report(OWN, designations=[act({Test.PERFORMANCE}, everyone=False)])
    step = "The certificate on file holds until it ends. Nothing on record speaks against it."
    assert step_of(model, OWN) == step


def test_a_reseller_is_not_told_that_nothing_on_record_answers(case: Case) -> None:
    case.sheet("firms", {"firm": "Cloud House", "product": Meets("Zeus seats", marked="Zeus")})
    assert step_of(case.report(), "Cloud House") == (
        "Ask Cloud House whether it uses the vendor's products itself. The path on record does not answer that."
    )


def test_a_subcontractors_silence_is_asked_of_the_subcontractor(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("contracts", contract(OWN))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    assert step_of(case.report(OWN, designations=[act({Test.PERFORMANCE})]), OWN).startswith(
        "Ask the subcontractors of Northwind"
    )


def test_a_file_that_could_not_be_read_is_sent_again_first(case: Case) -> None:
    case.sheet("firms", denial("Blue Harbor"))
    case.refuse()
    assert step_of(case.report(), "Blue Harbor").startswith("Have the input file that could not be read sent again.")


def test_an_own_entity_that_a_clause_waits_for_is_pressing_however_it_stands_under_the_leading_test(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("contracts", contract(OWN))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    model = case.report(OWN, designations=[act({Test.PERFORMANCE})])
    assert model.urgent[0].firm == OWN
