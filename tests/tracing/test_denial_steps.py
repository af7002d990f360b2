"""The steps that tell who says No, who a row without an owner counts for, and which days cannot be."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, shown, step

AS_OF = date(2026, 9, 15)
NO = {
    "subject_key": "uei:A",
    "kind": "dependencies",
    "verdict": "match",
    "polarity": "denied",
    "sheet_id": 1,
    "src_row": 2,
}
SURE = {"sheet_id": 1, "src_row": 2, "record_row": 2, "col": 1, "met_verdict": "match", "polarity": "affirmed"}
PAYMENTS = {"sheet_id": 1, "kind": "payments", "file": "pay.csv"}


def denials(cell: dict[str, Any], impossible: Rows = ()) -> list[Any]:
    rows = step("tracing", "denial", {"evidence": [NO | cell], "impossible_day": impossible}, as_of=AS_OF)
    return shown(rows, "firm_key", "unit")


@pytest.mark.parametrize("day", [None, date(2026, 1, 1), AS_OF])
def test_a_denial_counts_that_is_undated_or_dated_up_to_the_day(day: date | None) -> None:
    assert denials({"date_on": day}) == [("uei:A", "")]


@pytest.mark.parametrize(
    "cell",
    [
        {"polarity": "affirmed"},
        {"polarity": "unclear"},
        {"verdict": "possible"},
        {"verdict": "rejected"},
        {"kind": "certificates"},
        {"subject_key": ""},
        {"date_on": date(2026, 9, 16)},
    ],
)
def test_what_is_no_denial_of_a_firm_on_the_day_closes_nothing(cell: dict[str, Any]) -> None:
    assert denials(cell) == []


def test_a_denial_in_a_year_that_cannot_be_is_none() -> None:
    assert denials({}, impossible=[{"sheet_id": 1, "src_row": 2}]) == []
    assert denials({}, impossible=[{"sheet_id": 1, "src_row": 3}]) == [("uei:A", "")]


def test_the_unit_that_speaks_stands_beside_its_denial() -> None:
    assert denials({"unit": "Sales"}) == [("uei:A", "Sales")]


def test_a_cell_that_meets_two_terms_denies_once() -> None:
    cells = [NO | {"term": "Acme"}, NO | {"term": "Acme Pro"}]
    assert len(step("tracing", "denial", {"evidence": cells}, as_of=AS_OF)) == 1


def test_denials_of_units_are_told_in_one_sentence_a_sheet() -> None:
    units = [
        {"sheet_id": 1, "file": "a.csv", "src_row": row, "unit": unit} for row, unit in ((5, "Legal"), (4, "Sales"))
    ]
    tables = {
        "denial": [*units, {"sheet_id": 1, "file": "a.csv", "src_row": 6}],
        "sheet_column": [{"sheet_id": 1, "part": "unit", "heading": "Department"}],
    }
    (sentence,) = shown(step("tracing", "unit_denial", tables), "text")
    assert sentence == "2 rows say No for one department only (first: row 4, Sales); that closes nothing for the firm."


def test_a_unit_without_a_heading_is_called_a_unit() -> None:
    (sentence,) = shown(
        step("tracing", "unit_denial", {"denial": [{"sheet_id": 1, "src_row": 4, "unit": "Bo"}]}), "text"
    )
    assert sentence == "1 row says No for one unit only (first: row 4, Bo); that closes nothing for the firm."


def test_a_denial_of_the_firm_itself_is_no_remark() -> None:
    assert step("tracing", "unit_denial", {"denial": [{"sheet_id": 1, "src_row": 4}]}) == []


def ownerless(cells: Rows, record: dict[str, Any], sheet: dict[str, Any] | None = None, no_use: str = "") -> list[Any]:
    tables = {
        "evidence": [{"no_use": no_use, **cell} for cell in cells],
        "classified_record": [{"sheet_id": 1, "src_row": 2, "amount": 100, "no_use": no_use}],
        "record": [{"sheet_id": 1, "src_row": 2} | record],
        "sheet": [PAYMENTS | (sheet or {})],
    }
    tables["ownerless"] = step("tracing", "ownerless", tables)
    return shown(step("tracing", "ownerless_sheet", tables, own_named=False), "rows", "amount")


@pytest.mark.parametrize(("kind", "is_open"), [("payments", False), ("unknown", True)])
def test_with_the_own_entity_named_only_a_sheet_that_was_not_understood_waits_for_an_owner(
    kind: str, is_open: bool
) -> None:
    tables = {
        "ownerless": [{"designation": "a", "sheet_id": 1, "record_row": 2, "src_row": 2, "col": 1}],
        "sheet": [PAYMENTS | {"kind": kind}],
    }
    assert shown(step("tracing", "ownerless_sheet", tables, own_named=True), "is_open") == [is_open]


def test_a_payment_without_a_payer_is_ownerless_though_the_own_firm_stands_in_for_it() -> None:
    assert ownerless([SURE | {"subject_key": "name:own"}], {}) == [(1, 100)]


def test_a_payment_with_a_payer_has_an_owner() -> None:
    assert ownerless([SURE | {"subject_key": "uei:A"}], {"firm": "A"}) == []
    assert ownerless([SURE | {"subject_key": "uei:A"}], {"firm_cage": "1ABC2"}) == []


def test_two_cells_of_one_row_are_one_row() -> None:
    assert ownerless([SURE, SURE | {"col": 2}], {}) == [(1, 100)]


@pytest.mark.parametrize(
    "cell", [{"polarity": "denied"}, {"met_verdict": "possible"}, {"rung": "catalogue"}, {"col": -1}]
)
def test_what_is_not_surely_the_vendors_is_not_ownerless(cell: dict[str, Any]) -> None:
    assert ownerless([SURE | cell], {}) == []


def test_what_was_no_use_has_no_owner_to_find() -> None:
    assert ownerless([SURE], {}, no_use="nothing was spent") == []


def test_a_sheet_of_products_speaks_of_nobody_only_where_neither_subject_nor_name_is_known() -> None:
    products = {"kind": "products"}
    assert ownerless([SURE], {}, products) == [(1, 100)]
    assert ownerless([SURE | {"subject_key": "uei:A"}], {}, products) == []
    assert ownerless([SURE | {"named_key": "uei:A"}], {}, products) == []


def impossible(column: str, reason: str = "no such year") -> list[Any]:
    tables = {
        "rejected_cell": [{"file": "a.csv", "row": 4, "column": column, "value": "2999-01-01", "reason": reason}],
        "sheet": [{"sheet_id": 1, "file": "a.csv"}],
        "sheet_column": [
            {"sheet_id": 1, "heading": "Date", "part": "date_on"},
            {"sheet_id": 1, "heading": "Ends", "part": "end_on"},
        ],
    }
    return shown(step("tracing", "impossible_day", tables, no_such_year="no such year"), "src_row", "value")


def test_a_row_whose_own_day_is_in_an_impossible_year_is_marked() -> None:
    assert impossible("Date") == [(4, "2999-01-01")]


def test_a_day_until_which_something_holds_or_another_slip_marks_no_row() -> None:
    assert impossible("Ends") == []
    assert impossible("Date", reason="is no date") == []
