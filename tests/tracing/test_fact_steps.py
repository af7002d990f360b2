"""What a record states before any designation is looked at: its class, its state, its tie, and why it may be no use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from tests.step import Rows, step

AS_OF = date(2026, 9, 15)
PAST, AHEAD = date(2026, 9, 14), date(2026, 9, 16)


def fact(
    kind: str,
    record: dict[str, Any] | None = None,
    *,
    sheet: dict[str, Any] | None = None,
    party: dict[str, Any] | None = None,
    columns: Sequence[dict[str, Any]] = (),
    contract: str = "",
) -> dict[str, Any]:
    """The only fact of one row of a sheet of that kind."""
    place = {"sheet_id": 1, "src_row": 2}
    tables: dict[str, Rows] = {
        "sheet": [{"sheet_id": 1, "kind": kind, "file": "list.csv"} | (sheet or {})],
        "record": [place | (record or {})],
        "record_firm": [place | (party or {})],
        "sheet_column": [{"sheet_id": 1, "col": at} | column for at, column in enumerate(columns, 1)],
        "contract_ref": [place | {"contract_key": contract}] if contract else [],
    }
    (row,) = step("tracing", "classified_record", tables, as_of=AS_OF)
    return row


LICENCES = [{"part": "licences"}]


@pytest.mark.parametrize(
    ("kind", "record", "columns", "proof"),
    [
        ("payments", {}, [], "observed"),
        ("contracts", {}, [], "observed"),
        ("dependencies", {}, [], "stated"),
        ("dependencies", {}, LICENCES, "observed"),
        ("firms", {}, LICENCES, "stated"),
        ("subcontracts", {"amount": 5}, [], "observed"),
        ("subcontracts", {}, [], "stated"),
        ("ownership", {}, [], "stated"),
        # a column that says on what the row is based overrules the class of its sheet
        ("dependencies", {"basis": "Invoice 17"}, [], "observed"),
        ("payments", {"basis": "Questionnaire"}, [], "stated"),
        ("payments", {"basis": "press report"}, [], "inferred"),
        ("dependencies", {"basis": "Assumed"}, LICENCES, "assumed"),
    ],
)
def test_a_row_proves_as_much_as_its_sheet_or_its_own_basis(
    kind: str, record: dict[str, Any], columns: Sequence[dict[str, Any]], proof: str
) -> None:
    assert fact(kind, record, columns=columns)["class"] == proof


def test_the_list_of_the_parts_of_software_is_observed() -> None:
    assert fact("dependencies", sheet={"is_sbom": True})["class"] == "observed"


@pytest.mark.parametrize(("basis", "proof"), [("", "inferred"), ("invoice", "inferred"), ("assumed", "assumed")])
def test_a_near_spelling_of_a_firms_name_proves_nothing(basis: str, proof: str) -> None:
    assert fact("payments", {"basis": basis}, party={"near": True})["class"] == proof


@pytest.mark.parametrize(
    ("kind", "record", "state"),
    [
        ("payments", {}, "by last payment"),
        ("dependencies", {"end_on": PAST}, "ended"),
        ("dependencies", {"end_on": AS_OF}, "current"),
        ("dependencies", {"start_on": AS_OF}, "current"),
        ("dependencies", {"start_on": AHEAD}, "planned"),
        ("dependencies", {"start_on": PAST, "status": "Active"}, "current"),
        ("dependencies", {"status": "Cancelled", "end_on": AHEAD}, "ended"),
        ("dependencies", {"status": "Planned"}, "planned"),
        ("dependencies", {"status": "Not yet in use"}, "planned"),
        ("dependencies", {"status": "Not in use yet"}, "planned"),
        ("dependencies", {"status": "Not approved for use yet"}, "planned"),
        ("dependencies", {}, "current"),  # what is stated without a day is stated of today
        ("contracts", {"end_on": PAST}, "unknown"),
    ],
)
def test_a_row_is_current_planned_ended_or_unknown_on_the_day(kind: str, record: dict[str, Any], state: str) -> None:
    assert fact(kind, record)["state"] == state


@pytest.mark.parametrize(
    ("kind", "record", "reason"),
    [
        ("dependencies", {"disposition": "Action: Blocked"}, "it was not let through (Action: Blocked)"),
        ("dependencies", {"disposition": "Allowed: No"}, "it was not let through (Allowed: No)"),
        ("payments", {"disposition": "Payment block: Blocked"}, ""),
        ("payments", {"status": "Voided"}, "it was not paid (voided)"),
        ("payments", {"amount": 0}, "nothing was spent"),
        ("payments", {"amount": 0, "rows": 2}, ""),
        ("payments", {}, ""),
        ("dependencies", {"status": "Declined"}, "it was not put to use (declined)"),
        ("dependencies", {"licences": "0"}, "it counts no use, user, device or spend"),
        ("dependencies", {"licences": "0", "usage": "some"}, ""),
        ("dependencies", {"status": "Not approved yet"}, ""),
    ],
)
def test_what_was_blocked_declined_or_used_by_nobody_is_no_use(kind: str, record: dict[str, Any], reason: str) -> None:
    assert fact(kind, record)["no_use"] == reason


def test_what_stands_on_a_list_of_what_is_forbidden_is_no_use() -> None:
    row = fact("dependencies", sheet={"sheet": "Banned tools"})
    assert row["no_use"] == "it stands on a list of what is not allowed (Banned tools)"


def test_a_column_that_answers_no_and_one_left_blank_are_told_apart() -> None:
    answers = [fact("dependencies", {"disposition": text}) for text in ("Used: No", "Used:", "Used: Yes")]
    assert [(row["says_no"], row["is_unanswered"]) for row in answers] == [(True, False), (False, True), (False, False)]


@pytest.mark.parametrize(
    ("kind", "performance", "contract", "tie"),
    [
        ("dependencies", "yes", "C1", "C1"),
        ("dependencies", "yes", "", "*"),
        ("dependencies", "no", "C1", "no"),
        ("dependencies", "", "C1", "C1"),
        ("payments", "", "C1", "C1"),
        ("payments", "", "", ""),
        ("products", "", "C1", ""),
    ],
)
def test_a_use_is_tied_by_a_contract_in_its_row_or_by_a_column_that_says_so(
    kind: str, performance: str, contract: str, tie: str
) -> None:
    assert fact(kind, {"performance": performance}, contract=contract)["tie"] == tie


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ("Sub-contractor", "subcontracts"), ("Subprocessor", "subprocesses"), ("Reseller", "resells"),
        ("Parent company", "owned_by"), ("embedded in", "embeds"), ("Purchased", "buys"), ("uses", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_relation_in_words_is_a_kind_of_edge(relation: str, kind: str) -> None:
    assert fact("dependencies", {"relation": relation})["stated_kind"] == kind


def test_a_column_of_subprocessors_says_the_relation_of_each_row() -> None:
    column = [{"part": "supplier", "heading": "Sub-processor"}]
    assert fact("dependencies", columns=column)["stated_kind"] == "subprocesses"


def test_a_product_goes_by_its_words_without_case_accents_and_signs() -> None:
    names = ["Café-Suite™ 2", "cafe suite 2", " CAFE  SUITE / 2"]
    assert {fact("products", {"product": name})["product_fold"] for name in names} == {"cafe suite 2"}


def test_a_record_of_several_rows_has_their_first_and_last_day() -> None:
    one = fact("payments", {"date_on": PAST})
    assert (one["date_on"], one["last_on"]) == (PAST, PAST)
    several = fact("payments", {"date_on": PAST, "last_on": AHEAD, "rows": 2})
    assert (several["date_on"], several["last_on"]) == (PAST, AHEAD)
    assert fact("dependencies", {"start_on": PAST})["date_on"] == PAST


def test_a_sheet_of_no_known_kind_states_nothing() -> None:
    place = {"sheet_id": 1, "src_row": 2}
    tables: dict[str, Rows] = {"sheet": [{"sheet_id": 1, "kind": "unknown"}], "record": [place], "record_firm": [place]}
    assert step("tracing", "classified_record", tables, as_of=AS_OF) == []
