"""How exposures spread, contract numbers that are not on file, and what was not used, each step alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.step import Rows, step_in_order

FIRMS = ("a", "b", "c")


def spread(more: Mapping[str, Rows] | None = None) -> list[tuple[Any, ...]]:
    """Firms a and b are exposed under `use` by paths 1 and 2, c is not; a third firm of the inputs is the vendor."""
    given: dict[str, Rows] = {
        "assessed_firm": [
            {"designation": "acme", "firm_key": key, "leading_test": "use", "designated": key == "v"}
            for key in (*FIRMS, "v")
        ],
        "position": [
            {"designation": "acme", "firm_key": key, "test": "use", "position": position, "path_id": path_id}
            for key, position, path_id in (("a", "exposed", 1), ("b", "exposed", 2), ("c", "no_evidence", None))
        ],
        "path": [{"path_id": 1, "route": "direct", "tier": 1}, {"path_id": 2, "route": "direct", "tier": 2}],
    }
    rows = step_in_order("report.tables", "concentration", {**given, **(more or {})})
    return [tuple(row.values())[1:] for row in rows]


def test_the_firms_of_each_route_and_tier_are_counted_against_all_but_the_vendor() -> None:
    assert spread() == [
        ("exposed", "route", "direct", 2, 3, 0, 0, 0),
        ("exposed", "tier", "1", 1, 3, 0, 0, 0),
        ("exposed", "tier", "2", 1, 3, 0, 0, 0),
    ]


@pytest.mark.parametrize(
    ("position", "counts"), [("exposed", 1), ("unresolved", 1), ("no_data", 0), ("certified", 0), ("designated", 0)]
)
def test_only_what_is_exposed_or_unresolved_under_the_leading_test_counts(position: str, counts: int) -> None:
    stands = {"designation": "acme", "firm_key": "a", "position": position, "path_id": 1}
    led = spread({"position": [stands | {"test": "use"}, stands | {"test": "dealings", "position": "exposed"}]})
    assert len([row for row in led if row[1] == "route"]) == counts


def test_what_stands_between_a_firm_and_the_vendor_is_a_product_or_a_firm_and_never_the_firm_itself() -> None:
    more: dict[str, Rows] = {
        "path_hop": [{"path_id": 2, "hop": hop, "node": hop} for hop in (1, 2, 3)],
        "clearing_unit": [{"node_id": at, "unit": unit} for at, unit in ((1, "f:b"), (2, "f:c"), (3, "p:suite|d"))],
        "unit_label": [
            {"unit": unit, "sort": unit[0], "label": label}
            for unit, label in (("f:b", "Bo"), ("f:c", "Cy"), ("p:suite|d", "Suite"))
        ],
    }
    assert [row[1:4] for row in spread(more) if row[1] not in ("route", "tier")] == [
        ("product", "Suite", 1), ("intermediary", "Cy", 1),
    ]  # fmt: skip


def test_covered_contracts_are_counted_once_a_value_and_against_the_dollars_of_all_of_them() -> None:
    more: dict[str, Rows] = {
        "performer": [{"contract_key": "C1", "firm_key": key} for key in "ab"]
        + [{"contract_key": "C2", "firm_key": "b"}, {"contract_key": "C3", "firm_key": "a"}],
        "contract": [{"contract_key": f"C{at}", "obligated": 10**at} for at in (1, 2, 3, 4)],
        "contract_coverage": [
            {"designation": "acme", "authority": authority, "contract_key": key, "covered": covered}
            for authority, key, covered in (
                ("x", "C1", False), ("y", "C1", True), ("x", "C2", True), ("x", "C3", False), ("x", "C4", True),
            )
        ],
    }  # fmt: skip
    assert spread(more) == [
        ("exposed", "route", "direct", 2, 3, 2, 110, 10110),
        ("exposed", "tier", "2", 1, 3, 2, 110, 10110),
        ("exposed", "tier", "1", 1, 3, 1, 10, 10110),
    ]


def test_numbers_that_join_no_contract_stand_by_the_firms_that_hang_on_them() -> None:
    number = {"sheet_id": 1, "rows": 1, "src_rows": [2], "firms": 1}
    rows = step_in_order(
        "report.tables",
        "contracts_not_on_file",
        {
            "off_file": [
                number | {"written": "FA-3", "several": False, "pressing": []},
                number | {"written": "FA-2", "several": True, "pressing": ["Ada"]},
                number | {"written": "FA-1", "several": False, "pressing": ["Ada", "Bo"]},
                number | {"written": "FA-4", "several": False, "pressing": [], "rows": 9},
            ],
            "sheet": [{"sheet_id": 1, "file": "a.csv", "sheet": "S"}],
        },
    )
    assert [(row["number"], row["why"], row["pressing"]) for row in rows] == [
        ("FA-1", "no contract list names it", ["Ada", "Bo"]),
        ("FA-2", "several contracts carry it", ["Ada"]),
        ("FA-4", "no contract list names it", []),
        ("FA-3", "no contract list names it", []),
    ]
    assert (rows[0]["file"], rows[0]["sheet"], rows[0]["rows"], rows[0]["first_rows"]) == ("a.csv", "S", 1, [2])


def test_what_was_not_used_stands_by_file_sheet_row_and_column() -> None:
    cells: Rows = [
        {"file": file, "row": row, "column": column, "value": "x", "reason": "no date"}
        for file, row, column in (("b.csv", 2, ""), ("a.csv", 10, ""), ("a.csv", 9, "Date"), ("a.csv", 9, ""))
    ]
    rows = step_in_order("report.tables", "rejected", {"rejected_cell": cells})
    assert [(row["file"], row["row"], row["column"]) for row in rows] == [
        ("a.csv", 9, ""), ("a.csv", 9, "Date"), ("a.csv", 10, ""), ("b.csv", 2, ""),
    ]  # fmt: skip
