"""Firms of which nothing is told are judged once for all, and stand where each would stand if it were judged by itself."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from analyzer import assessing
from analyzer.assessing import assess_steps
from analyzer.assessing.assess import MIN_PRODUCTS, MIN_SHARE
from analyzer.report import assemble
from analyzer.report.assemble import assemble_steps
from analyzer.store.steps import run_steps
from tests.case import Case
from tests.drawn_case import report_of, some_cases
from tests.step import Rows, shown, step

AGAIN = ("coverage", "own_position", "subcontractor_without_data", "judged_position")
STANDINGS = "SELECT * FROM position ORDER BY ALL"
STANCES = """
    SELECT assessed_firm.firm_key, stance.* EXCLUDE (number, firm_key) REPLACE (list_sort(string_split(standings, chr(30))) AS standings)
    FROM assessed_firm JOIN stance ON stance.designation = assessed_firm.designation AND stance.firm_key = judged_as ORDER BY ALL
"""


def judge_each(case: Case) -> None:
    case.connection.execute("UPDATE assessed_firm SET judged_as = firm_key")
    steps = [one for one in assess_steps.POSITIONS if one.name in AGAIN]
    run_steps(case.connection, assessing.__name__, steps, min_products=MIN_PRODUCTS, min_share=MIN_SHARE)
    run_steps(case.connection, assemble.__name__, assemble_steps.STANCES)


@settings(max_examples=60, deadline=None)
@given(some_cases)
def test_a_silent_firm_stands_where_it_stands_if_it_is_judged_by_itself(drawn: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        case = Case(Path(folder))
        report_of(case, drawn)
        together = case.rows(STANDINGS), case.rows(STANCES)
        judge_each(case)
        assert (case.rows(STANDINGS), case.rows(STANCES)) == together
        case.connection.close()


FIRMS: Rows = [{"firm_key": key, "firm": key, "own": key == "own"} for key in ("a", "b", "c", "own")]


@pytest.mark.parametrize(
    ("tables", "judged"),
    [
        ({}, ["a", "own"]),
        ({"classified_record": [{"kind": "payments", "firm_key": "own", "supplier_key": "b"}]}, ["a", "own"]),
        ({"classified_record": [{"kind": "firms", "firm_key": "b"}]}, ["a", "own"]),
        ({"classified_record": [{"kind": "payments", "firm_key": "b", "supplier_key": "c"}]}, ["a", "b", "own"]),
        ({"edge": [{"kind": "subcontracts", "consumer": "f:b", "supplier": "f:c"}]}, ["a", "b", "c", "own"]),
        ({"edge": [{"kind": "buys", "consumer": "f:own", "supplier": "f:c"}]}, ["a", "own"]),
        *(
            ({name: [{"firm_key": "b"}]}, ["a", "b", "own"])
            for name in ("designated_firm", "denial", "certificate", "performer", "path", "path_before_rulings")
        ),
    ],
)
def test_only_what_may_bear_on_where_a_firm_stands_has_it_judged_by_itself(
    tables: dict[str, Rows], judged: list[str]
) -> None:
    telling = step("assessing", "telling_firm", {"firm": FIRMS, **tables})
    given: dict[str, Rows] = {
        "firm": FIRMS, "telling_firm": telling, "record_firm": [{"firm_key": one["firm_key"]} for one in FIRMS],
        "designation_note": [{"designation": "acme", "leading_test": "use"}],
    }  # fmt: skip
    assessed = step("assessing", "assessed_firm", given, own_named=True)
    assert shown(step("assessing", "judged_firm", {"assessed_firm": assessed}), "firm_key") == judged
    assert {row["judged_as"] for row in assessed} == set(judged)
