"""Decisions as CSV or JSON: the same checks as for a workbook, by row key and the names of the fields."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analyzer.errors import InputRefused
from analyzer.review import RowOutcome
from tests.review.desk import Desk, matters_of, outcomes

GIVEN = {
    "ruling": "Removed", "rationale": "Cancelled and uninstalled everywhere", "removed_on": "2026-09-01", "proof": "Ticket 881",
    "decided_by": "J. Okafor", "decided_on": "2026-09-10",
}  # fmt: skip


def key_of(desk: Desk, wanted: str) -> str:
    from analyzer.runs.stored_runs import load_run

    return next(item.key for item in matters_of(load_run(desk.out)[1], wanted) if not item.carriers)


def put_list(desk: Desk, name: str, *rows: dict[str, str]) -> Path:
    path = desk.folder / name
    if path.suffix == ".json":
        path.write_text(json.dumps(rows), encoding="utf-8")
    else:
        lines = [",".join(rows[0]), *(",".join(f'"{cell}"' for cell in row.values()) for row in rows)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["decisions.csv", "decisions.json"])
def test_a_list_is_taken_like_a_workbook_and_names_the_rows_it_rules_on_only(desk: Desk, name: str) -> None:
    path = put_list(desk, name, {"row_key": key_of(desk, "Claude Enterprise")} | GIVEN)
    reviewed = desk.review(path)
    assert outcomes(reviewed) == {"accepted": 1}
    assert reviewed.count(RowOutcome.MISSING) == 0
    ruled = {item.decision.ruling for item in matters_of(desk.scan(), "Claude Enterprise")}
    assert ruled == {"Removed"}


def test_the_headings_of_the_sheet_do_as_well(desk: Desk) -> None:
    row = {"Row key": key_of(desk, "Quarry Street LLC uses"), "Decision": "Under review"}
    assert outcomes(desk.review(put_list(desk, "list.csv", row))) == {"accepted": 1}


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"ruling": "Done"}, "invalid"),
        ({"proof": ""}, "invalid"),
        ({"Firm": "Somebody Else Inc"}, "edited read-only cell"),
    ],
)
def test_a_row_of_a_list_is_checked_as_one_of_a_workbook(desk: Desk, change: dict[str, str], outcome: str) -> None:
    row = {"row_key": key_of(desk, "Claude Enterprise")} | GIVEN | change
    assert outcomes(desk.review(put_list(desk, "list.csv", row))) == {outcome: 1}


def test_a_list_without_keys_is_refused_with_what_it_needs(desk: Desk) -> None:
    with pytest.raises(InputRefused, match="Row key and Decision"):
        desk.review(put_list(desk, "list.csv", {"firm": "Ours Inc", "verdict": "fine"}))


def test_a_key_that_no_scan_has_is_named_beside_those_that_are_known(desk: Desk) -> None:
    known = {"row_key": key_of(desk, "Claude Enterprise")} | GIVEN
    reviewed = desk.review(put_list(desk, "list.csv", known, known | {"row_key": "AAAAAAAAAAAAAAAAAAAAAAAAAA"}))
    assert outcomes(reviewed) == {"accepted": 1, "unknown key": 1}
