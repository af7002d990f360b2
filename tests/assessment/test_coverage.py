"""How much is on record to judge a firm by, and which inputs that could not be read lower it."""

from __future__ import annotations

import pytest

from tests.case import Case

BOUGHT = [{"firm": firm, "supplier": f"S{n}", "product": f"P{n}"} for firm in ("Own", "Other") for n in range(4)]


@pytest.mark.parametrize(
    ("bears_on", "lowered"),
    [("any", {"Own", "Other"}), ("own", {"Own"}), ("none", set())],
    ids=["a workbook or a text", "a software list", "what cannot be a table"],
)
def test_a_refused_file_lowers_the_firms_that_it_could_bear_on(case: Case, bears_on: str, lowered: set[str]) -> None:
    case.sheet("dependencies", *BOUGHT)
    case.refuse(bears_on=bears_on)
    case.assess("Own")
    positions = case.positions("use")
    assert {firm for firm in ("Own", "Other") if positions[firm] == "no_data"} == lowered
    assert {firm for firm in ("Own", "Other") if "1 input file could not be read" in case.reason(firm)} == lowered


def test_a_file_that_was_only_left_aside_lowers_no_firm(case: Case) -> None:
    case.sheet("dependencies", *BOUGHT)
    case.refuse(status="ignored")
    case.assess("Own")
    assert case.positions("use")["Other"] == "no_evidence"
