"""What hangs on each firm, which position is really asked, what is missing, and which firm stands first (rule 5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from analyzer.vocabulary import Position
from tests.step import Rows, step, step_in_order

ACME = {"designation": "acme", "firm_key": "a"}
RANKS: Rows = [{"position": position.value, "rank": at} for at, position in enumerate(Position)]


def stance(more: Mapping[str, Rows] | None = None) -> dict[str, Any]:
    """How the one firm stands; it is unresolved under `use`, its leading test."""
    given: dict[str, Rows] = {
        "judged_firm": [ACME | {"leading_test": "use"}],
        "coverage": [ACME | {"enough": True}],
        "judged_position": [ACME | {"test": "use", "position": "unresolved"}],
        "position_rank": RANKS,
    }
    (row,) = step("report.assemble", "stance", {**given, **(more or {})})
    return row


STANCE = {
    "designation": "acme",
    "certificate": "",
    "leading_position": "no_data",
    "covered_contracts": 0,
    "covered_obligated": 0,
}


def findings(
    firms: Sequence[dict[str, Any]], stances: Sequence[dict[str, Any]], facts: Rows = ()
) -> list[dict[str, Any]]:
    """A finding of each firm, in the order of the file; without a `judged_as` a firm is judged by itself."""
    given: dict[str, Rows] = {
        "assessed_firm": [{"designation": "acme", "judged_as": firm["firm_key"]} | firm for firm in firms],
        "stance": [STANCE | {"number": at} | one for at, one in enumerate(stances)],
        "position_rank": RANKS,
        "classified_record": facts,
    }
    return step_in_order("report.assemble", "finding", given)


CONTRACTS: Rows = [{"contract_key": key, "obligated": value} for key, value in (("C1", 100), ("C2", 20), ("C3", 3))]
PERFORMS: Rows = [{"contract_key": key, "firm_key": "a"} for key in ("C1", "C2")]


def test_all_contracts_of_a_firm_are_counted_and_the_covered_ones_apart() -> None:
    positions = [
        {"designation": "acme", "contract_key": "C1", "covered": False},
        {"designation": "acme", "contract_key": "C2", "covered": True},
        {"designation": "acme", "contract_key": "C3", "covered": True},
        {"designation": "other", "contract_key": "C1", "covered": True},
    ]
    row = stance({"contract": CONTRACTS, "performer": PERFORMS, "contract_position": positions})
    assert (row["contracts"], float(row["obligated"])) == (2, 120)
    assert (row["covered_contracts"], float(row["covered_obligated"])) == (1, 20)


def test_what_is_paid_to_a_firm_is_added_up_from_payments_and_dependencies() -> None:
    facts: Rows = [
        {"kind": "payments", "supplier_key": "a", "amount": 5},
        {"kind": "dependencies", "supplier_key": "a", "amount": 2},
        {"kind": "subcontracts", "supplier_key": "a", "amount": 70},
        {"kind": "payments", "firm_key": "a", "supplier_key": "b", "amount": 900},
    ]
    (row,) = findings([{"firm_key": "a"}], [{"firm_key": "a"}], facts)
    assert float(row["spend"]) == 7


BOX = ACME | {"covered": True, "listed": True, "test": "use", "position": "unresolved"}


@pytest.mark.parametrize(
    ("boxes", "test", "position", "is_asked"),
    [
        ([], "use", "unresolved", False),
        ([{"covered": False, "position": "exposed"}], "use", "unresolved", False),
        ([{"listed": False, "position": "exposed"}], "use", "unresolved", False),
        ([{"test": "provide", "position": "no_data"}], "provide", "no_data", True),
        (
            [{"test": "provide", "position": "no_data"}, {"test": "dealings", "position": "exposed"}],
            "dealings",
            "exposed",
            True,
        ),
        ([{"test": "dealings", "position": "exposed"}, {"position": "exposed"}], "use", "exposed", True),
        ([{"position": "exposed", "waived": "W-1"}], "use", "waived", True),
        ([{"position": "no_data", "waived": "W-1"}], "use", "no_data", True),
    ],
)
def test_the_worst_that_a_covered_and_listed_box_asks_counts_and_the_leading_test_where_no_box_asks(
    boxes: list[dict[str, Any]], test: str, position: str, is_asked: bool
) -> None:
    row = stance({"answer": [BOX | box for box in boxes]})
    assert (row["asked_test"], row["asked_position"], row["is_asked"]) == (test, position, is_asked)


def test_the_path_of_what_is_asked_stands_beside_it() -> None:
    row = stance({"answer": [BOX | {"path_id": 4}], "path": [{"path_id": 4, "route": "resale", "first_kind": "buys"}]})
    assert (row["asked_route"], row["asked_kind"]) == ("resale", "buys")


@pytest.mark.parametrize(
    ("coverage", "silent", "missing"),
    [
        ({"enough": True, "enough_known": True}, 0, ""),
        ({"enough": False, "enough_known": True}, 0, "input"),
        ({"enough": True, "enough_known": True}, 2, "subcontractors"),
        ({"enough": False, "enough_known": False}, 2, ""),
    ],
)
def test_what_is_missing_is_an_input_or_the_word_of_subcontractors(
    coverage: dict[str, Any], silent: int, missing: str
) -> None:
    position = ACME | {"test": "use", "position": "no_data", "silent": silent}
    assert stance({"coverage": [ACME | coverage], "judged_position": [position]})["missing"] == missing


@pytest.mark.parametrize(
    ("states", "state"),
    [
        ([], ""),
        (["valid", "contradicted"], "contradicted"),
        (["valid", "recertify"], "recertify"),
        (["expired", "valid"], "valid"),
    ],
)
def test_of_several_certificates_the_one_in_most_trouble_is_told(states: list[str], state: str) -> None:
    certificates = [ACME | {"sheet_id": 1, "src_row": at, "state": one} for at, one in enumerate(states, 2)]
    assert stance({"certificate_state": certificates})["certificate"] == state


def test_each_standing_is_told_with_its_path_and_reason_and_the_best_path_is_that_of_dependence() -> None:
    positions: Rows = [
        ACME | {"test": "use", "position": "no_evidence", "reason": "Nothing."},
        ACME | {"test": "dependence", "position": "exposed", "path_id": 7, "reason": ""},
    ]
    row = stance({"judged_position": positions})
    assert {tuple(one.split(chr(31))) for one in row["standings"].split(chr(30))} == {
        ("use", "no_evidence", "", "Nothing."), ("dependence", "exposed", "7", ""),
    }  # fmt: skip
    assert (row["best"], row["points"]) == (7, True)


def test_own_entities_stand_first_and_then_whom_most_hangs_on() -> None:
    keys = ["name", "last", "sells", "spend", "small", "covered", "own"]
    firms = [{"firm_key": key, "firm": f"Z {key}", "own": key == "own"} for key in keys]
    dollars = {"covered": 100, "small": 20}
    stances = [
        {"firm_key": key, "covered_contracts": int(key in dollars), "covered_obligated": dollars.get(key, 0)}
        for key in keys
    ]
    facts: Rows = [
        {"kind": "payments", "supplier_key": "spend", "amount": 1},
        {"kind": "firms", "supplier_key": "sells", "sells_software": True},
    ]
    assert [row["firm_key"] for row in findings(firms, stances, facts)] == [
        "own",
        "covered",
        "small",
        "spend",
        "sells",
        "last",
        "name",
    ]


def test_the_contradicted_stand_before_own_entities_and_the_worst_position_before_the_others() -> None:
    firms = [{"firm_key": key, "own": key == "own"} for key in ("own", "bad", "liar")]
    stances = [
        {"firm_key": "own"}, {"firm_key": "bad", "leading_position": "exposed"}, {"firm_key": "liar", "certificate": "contradicted"},
    ]  # fmt: skip
    assert [row["firm_key"] for row in findings(firms, stances)] == ["liar", "bad", "own"]


def test_silent_firms_share_the_stance_of_the_one_that_is_judged_for_them() -> None:
    firms = [{"firm_key": key, "judged_as": as_} for key, as_ in (("a", "b"), ("b", "b"), ("c", "c"))]
    rows = findings(firms, [{"firm_key": "b"}, {"firm_key": "c"}])
    assert [(row["firm_key"], row["number"]) for row in rows] == [("a", 0), ("b", 0), ("c", 1)]
