"""How much is on record to judge a firm by, and what certificates are worth (DESIGN.md rules 5 and 6)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, shown, step

AS_OF = date(2026, 9, 15)
ACME = {"designation": "acme", "firm_key": "a"}
BUYS = {"kind": "payments", "firm_key": "a", "names_trade": True}


def products(*suppliers: str) -> list[dict[str, Any]]:
    """Rows that name a supplier and its product."""
    return [BUYS | {"supplier_key": supplier, "product_fold": f"product of {supplier}"} for supplier in suppliers]


def covered(facts: Rows = (), own: bool = False, **tables: Rows) -> dict[str, Any]:
    given = {"judged_firm": [ACME | {"own": own}], "classified_record": facts, **tables}
    (told,) = step("assessing", "coverage", given, min_products=3, min_share=0.5)
    return told


def test_three_products_of_half_the_suppliers_are_enough() -> None:
    told = covered([*products("b", "c", "d"), *(BUYS | {"supplier_key": key} for key in "efg")])
    assert (told["suppliers"], told["known"], told["products"], told["bare"]) == (6, 3, 3, 0)
    assert (told["enough_known"], told["enough"]) == (True, True)


@pytest.mark.parametrize(
    "facts",
    [
        [],
        products("b", "c"),
        [*products("b", "c", "d"), *(BUYS | {"supplier_key": key} for key in "efgh")],
        [*products("b", "c", "d"), BUYS | {"supplier_key": "e", "sells_software": True}],
        [*products("b", "c", "d"), BUYS | {"supplier_key": "e", "names_trade": False}],
    ],
    ids=["nothing", "two products", "three of seven suppliers", "a bare seller of software", "a bare unknown trade"],
)
def test_less_is_not_enough(facts: Rows) -> None:
    told = covered(facts)
    assert (told["enough_known"], told["enough"]) == (False, False)


@pytest.mark.parametrize(
    "flaw", [{"no_use": "nothing was spent"}, {"says_no": True}, {"is_sbom": True}, {"kind": "firms"}]
)
def test_a_row_that_states_no_use_makes_nothing_known(flaw: dict[str, Any]) -> None:
    told = covered([row | flaw for row in products("b", "c", "d")])
    assert (told["suppliers"], told["products"]) == (0, 0)


def test_a_product_that_is_known_in_one_row_is_known_of_its_supplier() -> None:
    told = covered([*products("b"), BUYS | {"supplier_key": "b"}])
    assert (told["suppliers"], told["known"]) == (1, 1)


def test_what_is_no_organisation_is_no_supplier() -> None:
    told = covered(products("b"), aside=[{"firm_key": "b", "reason": "no organisation"}])
    assert (told["suppliers"], told["products"]) == (0, 0)


def test_the_trade_of_a_supplier_may_be_told_by_any_list() -> None:
    rows = [*products("b", "c", "d"), BUYS | {"supplier_key": "e", "names_trade": False}]
    assert covered([*rows, {"kind": "firms", "firm_key": "e", "names_trade": True}])["enough"] is True
    assert (
        covered([*rows, {"kind": "firms", "firm_key": "e", "names_trade": True, "sells_software": True}])["bare"] == 1
    )


def test_an_answer_of_the_firm_is_enough_and_one_of_a_unit_is_not() -> None:
    told = covered(own_answer=[ACME | {"answers": 1, "silent": 0}])
    assert (told["answers"], told["unit_answers"], told["enough"]) == (1, 0, True)
    told = covered(own_answer=[ACME | {"answers": 0, "unit_answers": 1, "silent": 0}])
    assert (told["answers"], told["unit_answers"], told["enough"]) == (0, 1, False)


def test_answers_that_leave_a_vendor_open_are_not_enough_by_themselves() -> None:
    told = covered(own_answer=[ACME | {"answers": 2, "silent": 1, "silent_on": "Brick", "vendors": 3}])
    assert (told["answers"], told["unsaid"], told["enough"]) == (2, 1, False)
    known = products("b", "c", "d")
    assert covered(known, own_answer=[ACME | {"answers": 2, "silent": 1}])["enough"] is True


VENDORS = [{"designation": "acme", "vendor": name.lower(), "name": name} for name in ("Anvil", "Brick", "Clay")]
TITLE = [{"designation": "acme", "title": "list 12"}]


@pytest.mark.parametrize(
    ("denials", "answers", "silent_on"),
    [
        ([("anvil", "do you use anvil?", "")], 1, "Brick, Clay"),
        ([("anvil", "a", ""), ("brick", "b", ""), ("clay", "c", "")], 3, ""),
        ([("anvil", "do you use anvil or another firm of list 12?", "")], 1, ""),
        ([("anvil", "do you use anvil (list 12)?", "")], 1, "Brick, Clay"),
        ([("anvil", "do you use anvil or others?", "")], 1, "Brick, Clay"),
        ([("anvil", "a", ""), ("brick", "b", "Sales"), ("clay", "c", "")], 2, "Brick"),
        ([("anvil", "do you use anvil or another firm of list 12?", "Sales")], 0, ""),
    ],
    ids=[
        "one of three",
        "one by one",
        "an example of the whole",
        "one of the whole",
        "no whole",
        "a unit",
        "only a unit",
    ],
)
def test_an_answer_speaks_for_the_vendors_that_it_names(
    denials: list[tuple[str, str, str]], answers: int, silent_on: str
) -> None:
    rows = [
        ACME | {"vendor": vendor, "told": told, "text": told, "unit": unit, "sheet_id": 1, "src_row": number}
        for number, (vendor, told, unit) in enumerate(denials, 2)
    ]
    tables: dict[str, Rows] = {"denial": rows, "vendor_name": VENDORS, "designation_title": TITLE}
    assert shown(step("assessing", "own_answer", tables), "answers", "silent_on") == [(answers, silent_on)]


@pytest.mark.parametrize(
    ("standing", "enough"),
    [("valid", True), ("undated", True), ("expired", False), ("says yes", False), ("withdrawn", False)],
)
def test_a_certificate_speaks_for_its_firm_while_it_stands(standing: str, enough: bool) -> None:
    assert covered(certificate=[ACME | {"standing": standing}])["enough"] is enough


@pytest.mark.parametrize(
    ("bears_on", "own", "enough"),
    [("any", False, False), ("any", True, False), ("own", False, True), ("own", True, False), ("none", True, True)],
)
def test_a_refused_input_lowers_those_whom_it_could_bear_on(bears_on: str, own: bool, enough: bool) -> None:
    refused = [{"status": "refused", "bears_on": bears_on}, {"status": "read", "bears_on": "any"}]
    told = covered(own=own, own_answer=[ACME | {"answers": 1, "silent": 0}], input_file=refused)
    assert (told["enough_known"], told["enough"]) == (True, enough)


CERTIFIED = {"sheet_id": 1, "src_row": 2, "kind": "certificates", "firm_key": "a", "state": "unknown"}
ABOUT = {
    "sheet_id": 1,
    "src_row": 2,
    "designation": "acme",
    "kind": "certificates",
    "part": "designation",
    "verdict": "match",
}
SIGNED = {"sheet_id": 1, "src_row": 2, "signed_on": date(2026, 1, 5)}


def certificates(
    record: dict[str, Any] | None = None, fact: dict[str, Any] | None = None, cells: Rows = (ABOUT,), **tables: Rows
) -> list[Any]:
    given: dict[str, Rows] = {
        "classified_record": [CERTIFIED | (fact or {})],
        "record": [SIGNED | (record or {})],
        "sheet": [{"sheet_id": 1}],
        "evidence": cells,
        "designation_note": [{"designation": "acme", "leading_test": "use"}],
    }
    return shown(step("assessing", "certificate", {**given, **tables}, as_of=AS_OF), "designation", "test", "standing")


@pytest.mark.parametrize(
    ("record", "standing"),
    [
        ({}, "valid"),
        ({"signed_on": AS_OF, "valid_until": AS_OF}, "valid"),
        ({"signed_on": None, "valid_from": date(2026, 1, 1)}, "valid"),
        ({"valid_until": date(2026, 9, 14)}, "expired"),
        ({"valid_from": date(2026, 9, 16)}, "not yet valid"),
        ({"signed_on": date(2026, 9, 16)}, "not yet valid"),
        ({"signed_on": None}, "undated"),
    ],
)
def test_a_certificate_holds_for_its_period(record: dict[str, Any], standing: str) -> None:
    assert certificates(record) == [("acme", "use", standing)]


@pytest.mark.parametrize(
    ("asked", "test"),
    [
        ("", "use"),
        ("Performance of the contract", "performance"),
        ("Section 889 Part A", "provide"),
        ("Section 889 Part B", "use"),
        ("We do no business with it", "dealings"),
        ("Use anywhere", "use"),
        ("something else", "use"),
    ],
)
def test_a_certificate_is_about_the_test_that_it_names_else_about_the_leading_one(asked: str, test: str) -> None:
    assert certificates({"cert_test": asked}) == [("acme", test, "valid")]


@pytest.mark.parametrize(
    ("statement", "test"),
    [
        ("Does not use any product of Acme.", "use"),
        ("We are not using Acme.", "use"),
        ("Does not use Acme in performing our contracts.", "performance"),
        ("Does not provide Acme to the Government.", "provide"),
        ("Does not use or deliver Acme.", "provide"),
        ("Does no business with Acme.", "dealings"),
        ("No Acme, because our house rules forbid it.", "provide"),
        ("Our dealer confirms: no Acme.", "provide"),
    ],
)
def test_without_a_column_for_it_the_words_of_the_statement_name_the_test_the_narrow_one_first(
    statement: str, test: str
) -> None:
    leading = [{"designation": "acme", "leading_test": "provide"}]
    told = certificates({"cert_test": "", "statement": statement}, designation_note=leading)
    assert told == [("acme", test, "valid")]
    assert certificates({"cert_test": "Use anywhere", "statement": statement}) == [("acme", "use", "valid")]


def test_a_withdrawn_certificate_or_one_of_a_near_spelling_does_not_hold() -> None:
    assert certificates(fact={"state": "ended"}) == [("acme", "use", "withdrawn")]
    assert certificates(fact={"firm_near": True}) == [("acme", "use", "names the firm by a near spelling")]


def test_a_certificate_that_affirms_the_use_says_yes() -> None:
    yes = ABOUT | {"part": "statement", "polarity": "affirmed"}
    assert certificates(cells=[yes]) == [("acme", "use", "says yes")]
    assert certificates(cells=[yes | {"polarity": "denied"}]) == [("acme", "use", "valid")]


def test_a_certificate_names_its_designation_by_a_term_or_by_name() -> None:
    named = [{"designation": "acme", "name": "acme act"}]
    assert certificates({"designation": "The ACME Act"}, cells=[], designation_name=named) == [("acme", "use", "valid")]
    assert certificates(cells=[], designation_name=named) == [("", "", "names no designation")]


def test_a_certificate_in_a_year_that_cannot_be_has_an_impossible_date() -> None:
    assert certificates(impossible_day=[{"sheet_id": 1, "src_row": 2}]) == [("acme", "use", "impossible date")]


def against(standing: str = "valid", **path: Any) -> list[Any]:
    certificate = ACME | {"test": "use", "standing": standing, "signed_on": date(2026, 3, 1)}
    proven = ACME | {"test": "use", "gives": "exposed", "path_id": 4}
    return shown(
        step("assessing", "certificate_state", {"certificate": [certificate], "path_test": [proven | path]}), "state"
    )


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ({}, "contradicted"),
        ({"first_on": date(2026, 2, 28)}, "contradicted"),
        ({"first_on": date(2026, 3, 1)}, "contradicted"),
        ({"first_on": date(2026, 3, 2)}, "recertify"),
        ({"gives": "unresolved"}, "valid"),
        ({"test": "performance"}, "valid"),
        ({"firm_key": "b"}, "valid"),
        ({"designation": "other"}, "valid"),
    ],
)
def test_proven_evidence_up_to_the_signature_contradicts_and_later_evidence_means_recertify(
    path: dict[str, Any], state: str
) -> None:
    assert against(**path) == [state]


@pytest.mark.parametrize("standing", ["expired", "undated", "withdrawn", "not yet valid"])
def test_a_certificate_that_does_not_hold_is_not_contradicted(standing: str) -> None:
    assert against(standing) == [standing]


def test_without_a_signature_the_day_from_which_it_holds_is_compared() -> None:
    certificate = ACME | {"test": "use", "standing": "valid", "valid_from": date(2026, 3, 1)}
    path = ACME | {"test": "use", "gives": "exposed", "path_id": 4, "first_on": date(2026, 3, 2)}
    told = step("assessing", "certificate_state", {"certificate": [certificate], "path_test": [path]})
    assert shown(told, "state", "path_id") == [("recertify", 4)]
