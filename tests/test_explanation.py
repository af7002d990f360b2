"""A finding told in lines: an answer names its contract where it has one."""

from __future__ import annotations

import dataclasses

from msgspec import structs

from analyzer.report.model import Answers
from analyzer.runs.explanation import explanation_lines
from tests.report_models import OWN, lifelike


def told(**changed: str) -> list[str]:
    model = lifelike()
    finding = next(each for each in model.findings if each.firm_key == OWN)
    answer = next(each for each in model.answers if each.firm_key == OWN)
    held = dataclasses.replace(model, answers=Answers.of([structs.replace(answer, **changed)]))
    return [line for line in explanation_lines(held, finding) if line.startswith("Answer")]


def test_an_answer_on_a_contract_names_it() -> None:
    assert told(contract_key="K-1")[0].startswith("Answer for K-1 under DFARS 252.239-7018 (use): contrary evidence.")


def test_an_answer_without_a_contract_names_the_clause_only() -> None:
    assert told(contract_key="")[0].startswith("Answer for DFARS 252.239-7018 (use): contrary evidence.")


def test_an_answer_without_contract_and_clause_names_the_authority() -> None:
    assert told(contract_key="", clause="")[0].startswith("Answer for dod (use): contrary evidence.")
