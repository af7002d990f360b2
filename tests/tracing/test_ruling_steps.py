"""The steps that weigh what people ruled (DESIGN.md rules 7 and 10)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, shown, step

AS_OF = date(2026, 9, 15)
BEFORE, AFTER = date(2026, 9, 14), date(2026, 9, 16)
NOW = [{"designation": "acme", "standing": "dod: active"}]
RULED = {
    "decision_key": "k",
    "seq": 1,
    "designation": "acme",
    "standing": "dod: active",
    "rules": "7",
    "subject": "path",
}
STEP = {"designation": "acme", "firm_key": "uei:A", "consumer": "f:uei:A", "supplier": "v:acme", "kind": "uses"}


@pytest.mark.parametrize(
    ("dates", "ahead_on"),
    [
        ({"decided_on": BEFORE}, None),
        ({"decided_on": AS_OF}, None),
        ({"decided_on": AFTER}, AFTER),
        ({"decided_on": BEFORE, "removed_on": AFTER}, AFTER),
        ({"decided_on": BEFORE, "identified_on": AFTER}, AFTER),
        ({"decided_on": BEFORE, "valid_until": AFTER, "target_date": AFTER, "submitted_on": AFTER}, None),
    ],
)
def test_a_ruling_lies_ahead_by_the_last_day_on_which_something_had_happened(
    dates: dict[str, date], ahead_on: date | None
) -> None:
    tables: dict[str, Rows] = {"decision": [RULED | dates], "standing_now": NOW}
    assert shown(step("tracing", "decision_dated", tables, as_of=AS_OF), "ahead_on") == [ahead_on]


def test_a_ruling_on_a_designation_that_is_not_scanned_is_left_out() -> None:
    tables: dict[str, Rows] = {"decision": [RULED | {"designation": "other"}], "standing_now": NOW}
    assert step("tracing", "decision_dated", tables, as_of=AS_OF) == []


def state(**ruled: Any) -> list[Any]:
    tables: dict[str, Rows] = {"decision_dated": [RULED | ruled], "standing_now": NOW}
    return shown(step("tracing", "ruling", tables, as_of=AS_OF, rules="7", by_two=[]), "state")


@pytest.mark.parametrize(
    ("ruled", "expected"),
    [
        ({}, "in force"),
        ({"valid_until": AS_OF}, "in force"),
        ({"valid_until": BEFORE}, "expired on 2026-09-14"),
        ({"rules": "6"}, "reopened: the rules changed"),
        ({"standing": "dod: stayed"}, "reopened: the legal status of the designation changed"),
        ({"subject": "report", "rules": "6", "standing": "", "valid_until": BEFORE}, "in force"),
    ],
)
def test_a_ruling_counts_while_its_ground_stands(ruled: dict[str, Any], expected: str) -> None:
    assert state(**ruled) == [expected]


def test_the_last_ruling_of_a_key_counts_and_one_dated_ahead_does_not() -> None:
    rulings = [RULED, RULED | {"seq": 2, "ruling": "Removed"}, RULED | {"seq": 3, "ahead_on": AFTER}]
    tables: dict[str, Rows] = {"decision_dated": rulings, "standing_now": NOW}
    assert shown(step("tracing", "ruling", tables, as_of=AS_OF, rules="7", by_two=[]), "seq", "ruling") == [
        (2, "Removed")
    ]


def test_a_ruling_ahead_is_told_where_it_is_the_last_of_its_key() -> None:
    ahead = RULED | {"seq": 2, "ahead_on": AFTER}
    (told,) = step("tracing", "ruling_ahead", {"decision_dated": [RULED, ahead]})
    assert (told["seq"], told["state"]) == (2, "no effect: dated 2026-09-16, after the as-of date")
    assert step("tracing", "ruling_ahead", {"decision_dated": [ahead, RULED | {"seq": 3}]}) == []


@pytest.mark.parametrize(
    ("ruled", "sentence"),
    [
        (
            {"ruling": "Removed", "firm": "Ada Ltd", "decided_by": "R. Roe", "ahead_on": AFTER},
            'The ruling "Removed" on a path of Ada Ltd by R. Roe is dated 2026-09-16',
        ),
        (
            {"subject": "match", "ruling": "Not this vendor", "text": "Claude", "ahead_on": AFTER},
            'The ruling "Not this vendor" on the text "Claude" is dated 2026-09-16',
        ),
        (
            {"subject": "report", "contract_key": "C1", "clause": "52.204-30", "submitted_on": AFTER},
            "The submission of a report on the contract C1 under 52.204-30 is dated 2026-09-16",
        ),
    ],
)
def test_what_is_dated_ahead_is_said(ruled: dict[str, Any], sentence: str) -> None:
    (text,) = shown(step("tracing", "ruling_ahead_problem", {"decision_dated": [RULED | ruled]}, as_of=AS_OF), "text")
    assert text.startswith(f"{sentence}, after the as-of date 2026-09-15: it has no effect.")


def test_a_text_ruled_to_be_something_else_is_told_with_who_said_so_and_why() -> None:
    ruled = {
        "subject": "match",
        "ruling": "Not this vendor",
        "state": "in force",
        "decided_by": "R. Roe",
        "rationale": "a pet",
    }
    (told,) = step(
        "tracing", "ruled_match", {"ruling": [ruled | {"decided_on": BEFORE, "text": "Claude", "part": "notes"}]}
    )
    assert told["reason"] == "Ruled not this vendor by R. Roe on 2026-09-14: a pet"
    assert (told["text"], told["part"]) == ("Claude", "notes")


@pytest.mark.parametrize(
    ("ruled", "closed"),
    [
        ({"ruling": "Removed"}, 1),
        ({"ruling": "Not affected"}, 1),
        ({"ruling": "Affected: phase out"}, 0),
        ({"ruling": "Removed", "state": "expired on 2026-09-14"}, 0),
        ({"ruling": "Removed", "subject": "match"}, 0),
    ],
)
def test_only_a_removal_or_no_effect_in_force_closes_a_step(ruled: dict[str, Any], closed: int) -> None:
    ruling = STEP | {"subject": "path", "state": "in force"} | ruled
    assert len(step("tracing", "ruled_step", {"ruling": [ruling]})) == closed


@pytest.mark.parametrize(
    ("ruled_on", "stands_on", "expected"),
    [
        (["c1", "c2"], ["c1", "c2"], "in force"),
        (["c1", "c2"], ["c1"], "in force"),
        (["c1"], ["c1", "c2"], "reopened: the evidence changed"),
        (["c1"], ["c3"], "reopened: the evidence changed"),
        (["c1"], None, "not met in this scan"),
    ],
)
def test_a_ruled_path_is_settled_against_the_cells_on_which_it_rests(
    ruled_on: list[str], stands_on: list[str] | None, expected: str
) -> None:
    ruling = STEP | {"decision_key": "k", "subject": "path", "state": "in force", "evidence": ruled_on}
    tables: dict[str, Rows] = {
        "ruling": [ruling],
        "first_step": [] if stands_on is None else [STEP | {"cells": stands_on}],
    }
    assert shown(step("tracing", "settle_paths", tables), "state") == [expected]


def test_a_ruling_that_has_expired_or_is_on_a_match_is_not_settled_anew() -> None:
    expired = STEP | {"decision_key": "k", "subject": "path", "state": "expired on 2026-09-14", "evidence": ["c1"]}
    match = {"decision_key": "m", "subject": "match", "state": "in force"}
    rows = step("tracing", "settle_paths", {"ruling": [expired, match], "first_step": []})
    assert shown(rows, "state") == ["expired on 2026-09-14", "in force"]
