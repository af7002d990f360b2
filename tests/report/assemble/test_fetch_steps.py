"""What the report fetches row by row: choke points, steps of the plan, cuts, first steps, rulings, and answers by their parts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.step import Rows, shown, step, step_in_order

UNITS: Rows = [
    {"unit": "p:suite|b", "sort": "p", "label": "Suite (Bo)", "name": "Suite (Bo)"},
    {"unit": "d:b", "sort": "d", "label": "Bo", "name": "Own use at Bo"},
    {"unit": "f:a", "sort": "f", "label": "Ada", "name": "Ada"},
]


def values(rows: list[dict[str, Any]], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_choke_points_stand_in_the_order_of_their_weight_under_the_names_of_their_units() -> None:
    points: Rows = [
        {"designation": "acme", "goal": "exposed", "unit": "d:b", "place": 2, "firms": 1},
        {"designation": "acme", "goal": "exposed", "unit": "p:suite|b", "place": 1, "firms": 4},
        {"designation": "acme", "goal": "unresolved", "unit": "f:a", "place": 1, "firms": 9},
    ]
    rows = step_in_order("report.assemble", "choke_point_row", {"choke_point": points, "unit_label": UNITS})
    assert values(rows, "goal", "what", "firms") == [
        ("exposed", "Suite (Bo)", 4),
        ("exposed", "Own use at Bo", 1),
        ("unresolved", "Ada", 9),
    ]


def test_a_cut_names_all_of_its_units_and_own_uses_before_products() -> None:
    cuts: Rows = [{"designation": "acme", "firm_key": "a", "unit": unit} for unit in ("p:suite|b", "d:b")]
    rows = step("report.assemble", "min_cut_row", {"firm_cut": cuts, "unit_label": UNITS})
    assert shown(rows, "firm_key", "units") == [("a", "Own use at Bo; Suite (Bo)")]


def test_a_step_of_the_plan_stands_with_whom_to_ask_and_the_vendor_by_name() -> None:
    tables: dict[str, Rows] = {
        "clearing_step": [
            {
                "designation": "acme",
                "goal": "exposed",
                "step": 2,
                "unit": "p:suite|b",
                "firms": 1,
                "obligated": Decimal(5),
            },
            {"designation": "acme", "goal": "exposed", "step": 1, "unit": "d:b", "firms": 3, "obligated": Decimal(7)},
        ],
        "unit_label": UNITS,
        "addressee": [
            {"unit": "d:b", "addressee": "Bo", "own": False, "contact": "bo@bo.example"},
            {"unit": "p:suite|b", "addressee": "Bo", "own": False, "contact": ""},
        ],
        "designation_note": [{"designation": "acme", "name": "Acme Corp"}],
    }
    rows = step_in_order("report.assemble", "clearing_row", tables)
    assert values(rows, "step", "what", "contact", "vendor", "firms") == [
        (1, "Own use at Bo", "bo@bo.example", "Acme Corp", 3),
        (2, "Suite (Bo)", "", "Acme Corp", 1),
    ]


def test_of_a_firms_first_steps_the_best_proven_are_told_and_no_more_than_asked_for() -> None:
    tables: dict[str, Rows] = {
        "firm_first_step": [{"designation": "acme", "firm_key": "a", "edge_id": edge} for edge in (1, 2, 3)],
        "edge": [{"edge_id": 1, "weakness": 3}, {"edge_id": 2, "weakness": 1}, {"edge_id": 3, "weakness": 1}],
    }
    rows = step_in_order("report.assemble", "first_step_row", tables, most=2)
    assert values(rows, "firm_key", "edge_id") == [("a", 2), ("a", 3)]


def test_a_ruling_that_is_dated_ahead_stands_before_the_one_that_counts() -> None:
    tables: dict[str, Rows] = {
        "ruling": [
            {"decision_key": "k", "ruling": "Waived", "state": "in force"},
            {"decision_key": "m", "ruling": "Removed", "state": "in force"},
        ],
        "ruling_ahead": [{"decision_key": "k", "ruling": "Removed", "state": "dated ahead"}],
    }
    rows = step_in_order("report.assemble", "ruling_row", tables)
    assert values(rows, "decision_key", "ruling") == [("k", "Removed"), ("m", "Removed")]


BOX = {"designation": "acme", "authority": "dod", "edition": "2026"}


@pytest.mark.parametrize(
    ("name", "tables", "columns", "expected"),
    [
        ("answer_box", {}, ("clause", "test", "number"), [("C-1", "provide", 0), ("C-1", "use", 1), ("C-2", "use", 2)]),
        ("answer_firm", {"firm": [{"firm_key": "a", "firm": "Zed"}, {"firm_key": "b", "firm": "Ada"}]},
         ("firm_key", "number"), [("b", 0), ("a", 1)]),
        ("answer_contract", {"contract": [{"contract_key": "K1", "piid": "N-1"}]},
         ("contract_key", "piid", "number"), [("", "", 0), ("K1", "N-1", 1)]),
    ],
)  # fmt: skip
def test_the_parts_of_answers_are_numbered_once_each(
    name: str, tables: dict[str, Rows], columns: tuple[str, ...], expected: list[tuple[Any, ...]]
) -> None:
    answers: Rows = [
        BOX | {"clause": "C-2", "test": "use", "firm_key": "a", "contract_key": "K1"},
        BOX | {"clause": "C-1", "test": "use", "firm_key": "b", "contract_key": ""},
        BOX | {"clause": "C-1", "test": "use", "firm_key": "a", "contract_key": "K1"},
        BOX | {"clause": "C-1", "test": "provide", "firm_key": "a", "contract_key": "K1"},
    ]
    rows = step("report.assemble", name, {"answer_ruled": answers, **tables})
    assert sorted(values(rows, *columns), key=lambda row: row[-1]) == expected
