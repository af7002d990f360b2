"""What the report fetches row by row: choke points, steps of the plan, cuts, first steps, rulings, tests and answers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.case import AS_OF
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
    rows = step_in_order("report.assemble", "clearing_row", tables, as_of=AS_OF)
    assert values(rows, "step", "what", "contact", "vendor", "firms") == [
        (1, "Own use at Bo", "bo@bo.example", "Acme Corp", 3),
        (2, "Suite (Bo)", "", "Acme Corp", 1),
    ]


def test_a_product_in_the_plan_has_the_costs_and_next_days_of_all_who_use_it_and_no_other_rows() -> None:
    """Row 4 has ended, sheet 2 does not say of what time its amounts are, and Cy uses something else."""
    day = date(2027, 1, 1)
    uses = [
        ("a", "p:suite|b", 1, 2, "current"), ("c", "p:suite|b", 1, 3, "current"), ("c", "p:suite|b", 1, 4, "ended"),
        ("a", "p:suite|b", 2, 2, "current"), ("c", "p:other|b", 1, 5, "current"),
    ]  # fmt: skip
    tables: dict[str, Rows] = {
        "clearing_step": [{"designation": "acme", "goal": "exposed", "step": 1, "unit": "p:suite|b"}],
        "unit_label": UNITS,
        "addressee": [{"unit": "p:suite|b", "addressee": "Bo"}],
        "designation_note": [{"designation": "acme", "name": "Acme Corp"}],
        "clearing_unit": [{"node_id": 1, "node": "p:suite|b", "unit": "p:suite|b"}],
        "record_edge": [
            {"consumer": f"f:{firm}", "supplier": node, "kind": "uses", "sheet_id": sheet, "src_row": row, "state": state}
            for firm, node, sheet, row, state in uses
        ],
        "record": [
            {"sheet_id": sheet, "src_row": row, "amount": Decimal(row), "renewal_on": day + timedelta(row),
             "notice_on": day - timedelta(row)}
            for sheet, row in ((1, 2), (1, 3), (1, 4), (1, 5), (2, 2))
        ],
        "circumstance_column": [
            {"sheet_id": 1, "col": 4, "sort": "annual_cost"}, {"sheet_id": 2, "col": 4, "sort": "cost"},
        ],
    }  # fmt: skip
    rows = step_in_order("report.assemble", "clearing_row", tables, as_of=day - timedelta(2))
    assert values(rows, "annual_cost", "next_renewal", "notice_by") == [
        (Decimal(5), day + timedelta(2), day - timedelta(2)),
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


BOX = {"designation": "acme", "authority": "dod", "edition": "2026", "kind": "clause", "duty": "comply"}


@pytest.mark.parametrize(
    ("name", "tables", "columns", "expected"),
    [
        ("answer_box", {}, ("clause", "test", "kind", "duty", "number"), [
            ("C-1", "provide", "clause", "comply", 0), ("C-1", "use", "clause", "comply", 1),
            ("C-2", "use", "clause", "comply", 2),
        ]),
        ("answer_firm", {"firm": [{"firm_key": "a", "firm": "Zed"}, {"firm_key": "b", "firm": "Ada"}]},
         ("firm_key", "number"), [("b", 0), ("a", 1)]),
        ("answer_contract", {"instrument": [{"contract_key": "K1", "piid": "N-1"}]},
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


def test_answers_stand_with_own_entities_first_then_by_how_much_they_press() -> None:
    pressing = [{"answer": "contrary evidence"}, {"answer": "ask first"}, {"answer": "no contrary evidence"}]
    against, ask, nothing = pressing
    told = [
        ("a", "K1", ask),
        ("b", "K1", against),
        ("b", "K2", ask),
        ("o", "K3", nothing),
        ("o", "K2", ask),
        ("o", "K1", ask),
    ]
    box = {"designation": "acme", "authority": "dod", "clause": "C-1", "edition": "2026", "test": "use"}
    tables: dict[str, Rows] = {
        "answer_ruled": [box | {"firm_key": firm, "contract_key": key, "ruling": ruling} for firm, key, ruling in told],
        "answer_rank": [ruling | {"rank": rank} for rank, ruling in enumerate(pressing)],
        "firm": [{"firm_key": "a"}, {"firm_key": "b"}, {"firm_key": "o", "own": True}],
        "answer_box": [box | {"number": 0}],
        "answer_firm": [{"number": number, "firm_key": key} for number, key in enumerate("abo")],
        "answer_contract": [{"number": number, "contract_key": f"K{number}"} for number in (1, 2, 3)],
        "answer_ruling": [{"number": number, "ruling": ruling} for number, ruling in enumerate(pressing)],
    }
    rows = step_in_order("report.assemble", "answer_number", tables)
    assert values(rows, "firm", "contract", "ruling") == [
        (2, 1, 1), (2, 2, 1), (2, 3, 2),  # the own entity
        (1, 1, 0), (0, 1, 1), (1, 2, 1),
    ]  # fmt: skip


def test_each_shown_test_stands_with_its_firms_and_the_covered_contracts_of_the_exposed() -> None:
    stands = [("use", "a", "exposed"), ("use", "b", "exposed"), ("use", "c", "unresolved"), ("provide", "a", "no_data")]
    found: Rows = [
        {"designation": "acme", "test": test, "contract_key": key, "position": position, "covered": covered}
        for test, key, position, covered in (
            ("use", "K1", "exposed", True), ("use", "K2", "exposed", True), ("use", "K3", "exposed", False),
            ("use", "K4", "unresolved", True), ("provide", "K1", "no_data", True),
        )
    ]  # fmt: skip
    tables: dict[str, Rows] = {
        "shown_test": [{"designation": "acme", "test": test} for test in ("use", "provide", "dealings")],
        "position": [
            {"designation": "acme", "test": test, "firm_key": key, "position": told} for test, key, told in stands
        ],
        "contract_test": found,
        "contract": [{"contract_key": f"K{number}", "obligated": 10**number} for number in range(1, 5)],
    }
    rows = step("report.assemble", "scope_row", tables)
    assert [tuple(row.values()) for row in rows] == [
        ("acme", "dealings", 0, 0, 0, 0),
        ("acme", "provide", 0, 0, 0, 0),
        ("acme", "use", 2, 1, 2, 110),
    ]


def test_the_hops_of_a_path_are_fetched_where_a_position_or_an_answer_rests_on_it() -> None:
    tables: dict[str, Rows] = {
        "path_hop": [{"path_id": at, "hop": hop, "edge_id": 10 * at + hop} for at in (1, 2, 3) for hop in (2, 1)],
        "position": [{"path_id": 1}, {"path_id": None}],
        "answer": [{"path_id": 3}, {"path_id": None}],
    }
    rows = step_in_order("report.assemble", "hop", tables)
    assert values(rows, "path_id", "edges") == [(1, [11, 12]), (3, [31, 32])]
