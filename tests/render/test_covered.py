"""Covered contracts come first (rule 5): the order of firms, the tasks and the plan go by the same dollars."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from analyzer import ScanOptions, scan
from analyzer.api import Scan
from analyzer.report.model import ReportModel
from analyzer.report.questions import report_questions

# The greatest contract of Aster is one of an agency that the authorities do not cover; Cedar's only contract is not covered.
CONTRACTS = """Contract No.,Contractor,Agency,Obligated Amount,End Date
W91QF124C0001,Aster Freight LLC,General Services Administration,9000000.00,2027-09-30
W91QF124C0002,Aster Freight LLC,Department of Defense,1000000.25,2027-09-30
W91QF124C0003,Birch Optics LLC,Department of Defense,2000000.50,2027-09-30
W91QF124C0004,Cedar Tooling LLC,General Services Administration,8000000.00,2027-09-30
"""
# Each use is charged to a contract, so that it counts under the leading test, performance.
PAYMENTS = """Date,Payer,Payee,Item,Amount,Contract No.
2026-05-05,Aster Freight LLC,"Anthropic, PBC",Claude Enterprise seats,900.00,W91QF124C0002
2026-05-06,Birch Optics LLC,"Anthropic, PBC",Claude Enterprise seats,800.00,W91QF124C0003
2026-05-07,Cedar Tooling LLC,"Anthropic, PBC",Claude Enterprise seats,700.00,W91QF124C0004
"""
BY_COVERED_DOLLARS = ["Birch Optics LLC", "Aster Freight LLC", "Cedar Tooling LLC"]
COVERED = [Decimal("2000000.50"), Decimal("1000000.25"), Decimal(0)]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Scan:
    place = tmp_path_factory.mktemp("covered")
    (place / "in").mkdir()
    (place / "in" / "contracts.csv").write_text(CONTRACTS)
    (place / "in" / "payments.csv").write_text(PAYMENTS)
    return scan(place / "in", ScanOptions(as_of=date(2026, 9, 15), out=place / "out"))


@pytest.fixture
def run(found: Scan) -> Path:
    return found.folder


@pytest.fixture
def told(found: Scan) -> ReportModel:
    return found.model


def lines(run: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((run / name).open(encoding="utf-8", newline="")))


def test_exposed_firms_come_by_the_dollars_of_their_covered_contracts(run: Path) -> None:
    exposed = [line for line in lines(run, "findings.csv") if line["position"] == "exposed"]
    assert [line["firm"] for line in exposed] == BY_COVERED_DOLLARS
    assert [Decimal(line["covered_obligated"]) for line in exposed] == COVERED
    assert [line["covered_contracts"] for line in exposed] == ["1", "1", "0"]


def test_contracts_and_obligated_are_still_those_of_all_contracts(run: Path) -> None:
    every = {line["firm"]: (line["contracts"], line["obligated"]) for line in lines(run, "findings.csv")}
    assert every["Aster Freight LLC"] == ("2", "10000000.25")
    assert every["Cedar Tooling LLC"] == ("1", "8000000.00")


def test_what_to_do_now_has_the_same_order_and_dollars(told: ReportModel) -> None:
    assert [(each.firm, each.obligated) for each in told.urgent] == list(zip(BY_COVERED_DOLLARS, COVERED, strict=True))


def test_the_questions_have_the_same_order_and_dollars(told: ReportModel) -> None:
    asked = [
        (each.addressee, each.obligated) for each in report_questions(told) if each.addressee in BY_COVERED_DOLLARS
    ]
    assert asked == list(zip(BY_COVERED_DOLLARS, COVERED, strict=True))


def test_the_plan_clears_the_same_dollars_in_the_same_order(told: ReportModel) -> None:
    steps = [each.obligated for each in told.clearing if each.goal == "exposed"]
    assert steps == COVERED
