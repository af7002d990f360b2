"""Which names are no firm to ask, and for which firms a finding is written, each step alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.step import Rows, shown, step

WORDS = [
    {"list": "no_organisation", "name_key": "petty cash"},
    {"list": "merchants", "name_key": "marriott"},
    {"list": "legal_form", "name_key": "inc"},
]
PAID = {"kind": "payments", "supplier_key": "x"}
LISTED = {"kind": "firms", "firm_key": "x"}
MADE = {"kind": "dependencies", "supplier_key": "x", "product_fold": "suite"}


def aside(
    name: str,
    *facts: dict[str, Any],
    firm: dict[str, Any] | None = None,
    more: Mapping[str, Rows] | None = None,
) -> list[str]:
    """Why the firm `x` of that name is none; [] where it may be asked."""
    given: dict[str, Rows] = {
        "firm": [{"firm_key": "x", "firm": name} | (firm or {})],
        "firm_link": [{"firm_key": "x", "name": name, "name_key": name.lower()}],
        "classified_record": list(facts) or [PAID],
        "aside_word": WORDS,
    }
    return shown(step("assessing", "aside", {**given, **(more or {})}), "reason")


@pytest.mark.parametrize(
    ("name", "facts", "why"),
    [
        ("Petty cash", [PAID], ["no organisation"]),
        ("Petty cash", [PAID, LISTED], ["no organisation"]),
        ("SQ *BLUE DOOR", [PAID], ["card descriptor"]),
        ("HOME DEPOT #1512", [PAID], ["card descriptor"]),
        ("HOME DEPOT #1512", [PAID, LISTED], []),
        ("Marriott", [PAID], ["merchant"]),
        ("Marriott Tulsa", [PAID], ["merchant"]),
        ("Marriott Tulsa Inc.", [PAID], []),
        ("Fennimore Valves Inc #1001", [PAID], []),
        ("Ada Works", [PAID | {"is_over_the_counter": True}], ["merchant"]),
        ("Ada Works", [PAID | {"is_over_the_counter": True}, PAID], []),
        ("Ada Works", [MADE], ["maker"]),
        ("Ada Works", [MADE | {"amount": 5}], []),
        ("Ada Works", [MADE, PAID], []),
        ("Petty cash", [PAID, {"kind": "subcontracts", "supplier_key": "x"}], []),
        ("Ada Works", [PAID], []),
    ],
)
def test_what_nobody_could_ask_is_known_by_its_name_and_by_how_the_rows_meet_it(
    name: str, facts: list[dict[str, Any]], why: list[str]
) -> None:
    assert aside(name, *facts) == why


@pytest.mark.parametrize(
    "firm", [{"own": True}, {"uei": "ADA"}, {"cage": "1ABC2"}, {"lei": "L"}, {"duns": "9"}], ids=lambda firm: min(firm)
)
def test_an_own_entity_or_a_firm_with_an_identifier_is_never_set_aside(firm: dict[str, Any]) -> None:
    assert aside("Petty cash", firm=firm) == []


@pytest.mark.parametrize("table", ["performer", "certificate", "denial", "path", "path_before_rulings"])
def test_a_firm_with_a_contract_a_certificate_an_answer_or_a_path_is_never_set_aside(table: str) -> None:
    assert aside("Petty cash", more={table: [{"firm_key": "x"}]}) == []
    assert aside("Petty cash", more={table: [{"firm_key": "y"}]}) == ["no organisation"]


@pytest.mark.parametrize(("verdict", "why"), [("match", []), ("possible", []), ("rejected", ["no organisation"])])
def test_a_payee_whose_row_met_a_term_is_asked_about_it(verdict: str, why: list[str]) -> None:
    place = {"sheet_id": 1, "src_row": 2}
    cell = [{"sheet_id": 1, "record_row": 2, "subject_key": "own", "verdict": verdict}]
    assert aside("Petty cash", PAID | place, more={"evidence": cell}) == why


def test_a_firm_that_is_also_spelled_as_one_is_a_firm() -> None:
    spellings = [
        {"firm_key": "x", "name": name, "name_key": name.lower()} for name in ("BLUE DOOR #1512", "Blue Door Coffee")
    ]
    assert aside("BLUE DOOR #1512", more={"firm_link": spellings}) == []


def vendor_names(*kinds: str) -> list[tuple[str, str]]:
    """(firm, reason) where the vendor stands under names `x0`, `x1` ... that met terms of these kinds."""
    keys = [f"x{at}" for at in range(len(kinds))]
    tables: dict[str, Rows] = {
        "firm": [{"firm_key": key} for key in keys],
        "firm_link": [{"firm_key": key, "name": "Zeus", "name_key": "zeus"} for key in keys],
        "classified_record": [PAID | {"supplier_key": key} for key in keys],
        "designated_firm": [{"designation": "acme", "vendor": "acme", "firm_key": key} for key in keys],
        "evidence": [
            {"designation": "acme", "named_key": key, "verdict": "match", "term_kind": kind}
            for key, kind in zip(keys, kinds, strict=True)
        ],
    }
    return shown(step("assessing", "aside", tables), "firm_key", "reason")


def test_the_vendor_is_set_aside_only_where_it_stands_under_a_second_and_lesser_name() -> None:
    assert vendor_names("legal_name", "product") == [("x1", "second name")]
    assert vendor_names("product") == []
    assert vendor_names("product", "product") == [("x1", "second name")]
    assert vendor_names("legal_name", "affiliate") == []


@pytest.mark.parametrize(
    ("marked", "verdict", "why"),
    [("Ze-us", "possible", ["misspelling"]), ("Zeuss", "possible", []), ("Ze-us", "rejected", [])],
)
def test_a_name_that_is_nothing_but_a_misspelling_of_the_vendors_is_set_aside(
    marked: str, verdict: str, why: list[str]
) -> None:
    cell = {"designation": "acme", "named_key": "x", "rung": "name_near", "marked": marked, "verdict": verdict}
    assert aside("Zeus", LISTED, more={"evidence": [cell]}) == why


def subjects(tables: Mapping[str, Rows], *, own_named: bool = False) -> list[Any]:
    given: dict[str, Rows] = {
        "firm": [{"firm_key": key, "firm": key.title(), "own": key == "own"} for key in ("a", "b", "own")],
        "designation_note": [{"designation": "acme", "leading_test": "use"}],
    }
    return shown(step("assessing", "assessed_firm", {**given, **tables}, own_named=own_named), "firm_key", "designated")


@pytest.mark.parametrize(
    "tables",
    [
        {"record_firm": [{"firm_key": "a"}]},
        {"record_firm": [{"supplier_key": "a"}]},
        {"record_firm": [{"parent_key": "a"}]},
        {"name_piece": [{"firm_key": "a"}]},
        {"raw_edge": [{"consumer": "f:a"}]},
    ],
)
def test_a_firm_that_a_row_names_or_an_edge_starts_from_has_a_finding(tables: dict[str, Rows]) -> None:
    assert subjects(tables) == [("a", False)]


def test_an_own_firm_has_a_finding_if_it_was_named_and_a_stand_in_only_where_a_row_needs_it() -> None:
    assert subjects({}, own_named=True) == [("own", False)]
    assert subjects({}) == []
    assert subjects({"record_firm": [{"firm_key": "own"}]}) == [("own", False)]


def test_a_finding_is_written_under_every_designation_and_marks_its_own_vendor() -> None:
    notes = [{"designation": name, "leading_test": "use"} for name in ("acme", "other")]
    vendor = [{"designation": "acme", "firm_key": "a"}]
    told = subjects({"record_firm": [{"firm_key": "a"}], "designation_note": notes, "designated_firm": vendor})
    assert told == [("a", False), ("a", True)]


def test_what_is_set_aside_has_no_finding() -> None:
    tables: dict[str, Rows] = {"record_firm": [{"firm_key": "a", "supplier_key": "b"}], "aside": [{"firm_key": "b"}]}
    assert subjects(tables) == [("a", False)]
