"""Forty contracts with the duties that texts pose on them, worked out by hand from the rules by somebody who saw no code.

`duties_of_contracts.csv` holds the contract and, for three texts, `none` (no contrary evidence), `ask` or `-` (not covered).
The firm has enough on record, and nothing points to the vendor.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from analyzer.designations import load_designation
from tests.case import Case

OWN = "Bluewater Systems LLC"
WORDS = {"none": "no contrary evidence", "ask": "ask first", "-": "not covered"}
TEXTS = {"far_52_204_30": "FAR 52.204-30", "far_52_240_91": "FAR 52.240-91", "cio_memo": "CIO memo"}
with (Path(__file__).parent / "duties_of_contracts.csv").open(encoding="utf-8", newline="") as file:
    CONTRACTS = list(csv.DictReader(file))


def _contract_row(line: dict[str, str]) -> dict[str, object]:
    awarded = date.fromisoformat(line["awarded"]) if line["awarded"] else None
    return {
        "firm": OWN,
        "piid": line["number"],
        "agency": line["awarding_agency"],
        "agency_code": line["awarding_code"],
        "funding_agency": line["funding_agency"],
        "date_on": awarded,
        "amount": 10,
    }


def _clause_row(line: dict[str, str]) -> dict[str, object]:
    clause, edition = re.fullmatch(r"(\S+ \S+) \((.*)\)", line["clause_list"]).groups()  # type: ignore[union-attr]
    return {"piid": line["number"], "clause": clause, "edition": edition}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    case = Case(tmp_path_factory.mktemp("duties"))
    case.sheet("contracts", *map(_contract_row, CONTRACTS))
    case.sheet("clauses", *(_clause_row(line) for line in CONTRACTS if line["clause_list"]))
    known = [("Jira", "Atlassian"), ("Zoom", "Zoom Communications"), ("Excel", "Microsoft"), ("Oracle ERP", "Oracle")]
    case.sheet("dependencies", *({"firm": OWN, "supplier": maker, "product": name} for name, maker in known))
    case.assess(OWN, designations=[load_designation("anthropic")])
    rows = case.rows("SELECT piid, clause, answer FROM answer JOIN contract USING (contract_key)")
    return {(number, clause): answer for number, clause, answer in rows}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("line", CONTRACTS, ids=lambda line: line["number"])
def test_a_contract_has_the_duties_that_its_day_its_agencies_and_its_clause_list_give(
    answers: dict[tuple[str, str], str], line: dict[str, str], text: str
) -> None:
    assert answers[line["number"], TEXTS[text]] == WORDS[line[text]]
