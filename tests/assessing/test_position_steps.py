"""From paths to positions, one step at a time (DESIGN.md rules 1, 4, 5 and 10)."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.vocabulary import EdgeKind, Route, Test
from tests.step import Rows, shown, step

ACME = {"designation": "acme", "firm_key": "a"}
PATH = ACME | {"path_id": 1, "route": "direct", "first_kind": "uses", "proven": True}
REACH = {"test": "use", "route": "direct", "first_kind": "uses", "tie": "any", "gives": "exposed"}
ENOUGH = ACME | {"enough": True, "enough_known": True}


def gives(test: str, route: str, first_kind: str, tie: str) -> str:
    """What a proven path of that route, first step and tie gives under a test; '' where it does not reach it."""
    path = PATH | {"route": route, "first_kind": first_kind, "tie": tie}
    rows = step("assessing", "path_test", {"path": [path], "route_test_rule": step("assessing", "route_test_rule")})
    return "".join(row["gives"] for row in rows if row["test"] == test)


@pytest.mark.parametrize(
    ("test", "route", "first_kind", "tie", "position"),
    [
        # use: direct, resale, embedded, and affiliate as unresolved
        ("use", "direct", "uses", "", "exposed"),
        ("use", "resale", "uses", "no", "exposed"),
        ("use", "embedded", "uses", "", "exposed"),
        ("use", "affiliate", "owned_by", "", "unresolved"),
        ("use", "subcontract", "subcontracts", "C1", ""),
        ("use", "subcontract", "subprocesses", "", "unresolved"),
        ("use", "resale", "resells", "", ""),
        ("use", "supplier", "buys", "", ""),
        # performance: what is tied to a covered contract; what nothing ties is a question
        ("performance", "direct", "uses", "C1", "exposed"),
        ("performance", "direct", "uses", "*", "exposed"),
        ("performance", "direct", "uses", "", "unresolved"),
        ("performance", "direct", "uses", "no", ""),
        ("performance", "subcontract", "subcontracts", "C1", "exposed"),
        ("performance", "subcontract", "subcontracts", "", "unresolved"),
        ("performance", "affiliate", "owned_by", "", ""),
        ("performance", "supplier", "buys", "C1", ""),
        # provide: what is delivered and what it embeds
        ("provide", "embedded", "provides", "*", "exposed"),
        ("provide", "embedded", "provides", "", "unresolved"),
        ("provide", "embedded", "provides", "no", ""),
        ("provide", "direct", "uses", "C1", ""),
        # dealings: any buying, reselling, partnering
        ("dealings", "direct", "buys", "", "exposed"),
        ("dealings", "resale", "resells", "", "exposed"),
        ("dealings", "direct", "subcontracts", "", "exposed"),
        ("dealings", "embedded", "uses", "", ""),
        ("dealings", "affiliate", "owned_by", "", ""),
        # dependence: any route at any tier; a supplier's internal use is a question
        ("dependence", "direct", "buys", "no", "exposed"),
        ("dependence", "subcontract", "subcontracts", "", "exposed"),
        ("dependence", "affiliate", "owns", "", "exposed"),
        ("dependence", "supplier", "buys", "", "unresolved"),
    ],
)  # fmt: skip
def test_a_route_reaches_the_tests_that_rule_4_declares(
    test: str, route: str, first_kind: str, tie: str, position: str
) -> None:
    assert gives(test, route, first_kind, tie) == position


@pytest.mark.parametrize("test", [test for test in Test if test is not Test.DEPENDENCE])
def test_a_suppliers_internal_use_reaches_no_legal_test(test: str) -> None:
    assert [gives(test, "supplier", kind, "C1") for kind in ("buys", "uses", "subcontracts")] == ["", "", ""]


def test_a_firm_of_nearly_the_same_name_is_a_question_under_every_legal_test() -> None:
    legal = [test for test in Test if test is not Test.DEPENDENCE]
    assert {gives(test, "affiliate", "named_like", "") for test in legal} == {"unresolved"}


def test_a_firm_of_nearly_the_same_name_is_a_question_under_dependence_too() -> None:
    assert gives("dependence", "affiliate", "named_like", "") == "unresolved"


def test_the_declared_table_speaks_the_vocabulary_and_gives_one_position_a_key() -> None:
    rows = step("assessing", "route_test_rule")
    assert {row["test"] for row in rows} == set(Test)
    assert {row["route"] for row in rows} == set(Route)
    assert {row["first_kind"] for row in rows} <= set(EdgeKind)
    keys = shown(rows, "test", "route", "first_kind", "tie")
    assert len(keys) == len(set(keys))


def test_an_unproven_path_never_gives_more_than_unresolved() -> None:
    told = step("assessing", "path_test", {"path": [PATH | {"proven": False}], "route_test_rule": [REACH]})
    assert shown(told, "gives") == ["unresolved"]


@pytest.mark.parametrize(
    ("test", "covered_by", "position"),
    [
        ("performance", (True, False), "exposed"),
        ("performance", (False, False), "unresolved"),
        ("provide", (False,), "unresolved"),
        ("use", (False,), "exposed"),
        ("performance", (), "exposed"),
    ],
    ids=["one authority covers it", "none does", "delivered under it", "used anywhere", "no authority is on file"],
)
def test_a_use_tied_to_a_contract_that_no_authority_covers_is_a_question_under_tests_of_covered_work(
    test: str, covered_by: tuple[bool, ...], position: str
) -> None:
    coverage: Rows = [{"designation": "acme", "contract_key": "C1", "of_agency": each} for each in covered_by]
    tables: dict[str, Rows] = {
        "path": [PATH | {"tie": "C1"}],
        "route_test_rule": [REACH | {"test": test, "tie": "any"}],
        "contract_coverage": coverage,
    }
    assert shown(step("assessing", "path_test", tables), "gives") == [position]


@pytest.mark.parametrize(("tie", "asks"), [("", "untied"), ("no", "not"), ("*", "tied"), ("C1", "tied")])
def test_a_path_reaches_a_test_by_its_tie(tie: str, asks: str) -> None:
    kinds = ("tied", "untied", "not")
    reach = [REACH | {"tie": each, "test": each} for each in kinds]
    assert shown(step("assessing", "path_test", {"path": [PATH | {"tie": tie}], "route_test_rule": reach}), "test") == [
        asks
    ]


def judged(
    paths: Rows = (), coverage: dict[str, Any] | None = None, certificates: Rows = (), **subject: Any
) -> list[Any]:
    tables = {
        "judged_firm": [ACME | subject],
        "coverage": [ENOUGH | (coverage or {})],
        "path_test": [{**ACME, "test": "use", "path_id": 1, "level": 1, "tier": 1, **each} for each in paths],
        "certificate": [{**ACME, "test": "use", "standing": "valid", **each} for each in certificates],
        "test_name": [{"test": "use"}],
    }
    return shown(step("assessing", "own_position", tables), "position", "path_id")


def test_the_worst_that_a_path_gives_is_the_position() -> None:
    assert judged([{"gives": "unresolved"}, {"gives": "exposed", "path_id": 2, "level": 2}]) == [("exposed", 2)]
    assert judged([{"gives": "unresolved"}]) == [("unresolved", 1)]


def test_of_paths_as_bad_the_strongest_and_then_the_shortest_is_named() -> None:
    paths = [{"level": 2, "tier": 1}, {"level": 1, "tier": 3, "path_id": 3}, {"level": 1, "tier": 2, "path_id": 4}]
    assert judged([{"gives": "exposed", **each} for each in paths]) == [("exposed", 4)]


def test_nothing_is_clean_only_where_enough_is_on_record() -> None:
    assert judged() == [("no_evidence", None)]
    assert judged(coverage={"enough": False}) == [("no_data", None)]


@pytest.mark.parametrize(
    ("certificate", "position"),
    [({}, "certified"), ({"standing": "undated"}, "no_evidence"), ({"test": "provide"}, "no_evidence")],
)
def test_only_a_valid_certificate_for_the_test_certifies(certificate: dict[str, Any], position: str) -> None:
    assert judged(certificates=[certificate]) == [(position, None)]


def test_a_certificate_never_hides_what_points_there_or_what_is_missing() -> None:
    assert judged([{"gives": "unresolved"}], certificates=[{}]) == [("unresolved", 1)]
    assert judged(coverage={"enough": False}, certificates=[{}]) == [("no_data", None)]


def test_the_vendor_itself_is_designated_whatever_points_there() -> None:
    assert judged([{"gives": "exposed"}], designated=True) == [("designated", 1)]


SILENT = [ACME | {"silent": 2}]


def position(
    judgement: str, test: str = "use", coverage: dict[str, Any] | None = None, **tables: Rows
) -> tuple[str, str]:
    told = step(
        "assessing",
        "judged_position",
        {
            "own_position": [ACME | {"test": test, "position": judgement}],
            "coverage": [ENOUGH | (coverage or {})],
            **tables,
        },
        min_products=3,
        min_share=0.5,
    )
    return told[0]["position"], told[0]["reason"]


@pytest.mark.parametrize("judgement", ["no_evidence", "certified"])
def test_silent_subcontractors_are_missing_data_of_those_tests_that_ask_about_them(judgement: str) -> None:
    assert position(judgement, "performance", subcontractor_without_data=SILENT)[0] == "no_data"
    assert position(judgement, "dependence", subcontractor_without_data=SILENT)[0] == "no_data"
    assert position(judgement, "use", subcontractor_without_data=SILENT)[0] == judgement


@pytest.mark.parametrize(
    ("judgement", "expected"),
    [
        ("exposed", "exposed"),
        ("unresolved", "unresolved"),
        ("no_data", "remediated"),
        ("no_evidence", "remediated"),
        ("certified", "remediated"),
        ("designated", "designated"),
    ],
)
def test_rulings_remediate_only_where_they_leave_no_path(judgement: str, expected: str) -> None:
    assert position(judgement, test_before_rulings=[ACME | {"test": "use"}])[0] == expected


@pytest.mark.parametrize(
    ("judgement", "expected"),
    [("exposed", "waived"), ("unresolved", "waived"), ("no_data", "no_data"), ("designated", "designated")],
)
def test_a_waiver_covers_what_points_there_and_nothing_else(judgement: str, expected: str) -> None:
    assert position(judgement, waived_firm=[ACME])[0] == expected


@pytest.mark.parametrize(
    ("judgement", "coverage", "reason"),
    [
        ("exposed", {}, ""),
        ("no_data", {"enough": False, "enough_known": False}, "Nothing on record says what it uses."),
        ("no_data", {"enough": False, "refused": 1}, "Nothing found, but 1 input file could not be read and may bear on it."),
        (
            "no_data",
            {"enough": False, "enough_known": False, "unit_answers": 1},
            "1 department, site, person or device answers No; that does not speak for the firm.",
        ),
        (
            "no_data",
            {"enough": False, "enough_known": False, "products": 2, "known": 1, "suppliers": 4},
            "A product is known for 1 of its 4 suppliers; at least 3 products and 50 % of suppliers are needed.",
        ),
        (
            "no_data",
            {"enough": False, "enough_known": False, "products": 3, "known": 3, "suppliers": 4, "bare": 1},
            "1 supplier that sells software or IT, or whose trade is not told, stands on record without a product.",
        ),
        ("certified", {}, "Nothing found, and a valid certificate is on file."),
        (
            "no_data",
            {"enough": False, "enough_known": False, "answers": 1, "unsaid": 2, "unsaid_of": "Brick, Clay", "vendors": 3},
            "Its own answers say No for 1 of 3 vendors of the designation, and nothing of Brick, Clay; ask for each.",
        ),
        ("no_evidence", {"answers": 1}, "It answered that it does not use the vendor, and nothing on record points there."),
        ("no_evidence", {"known": 3, "suppliers": 4}, "Products are known for 3 of its 4 suppliers, and none points there."),
    ],
)  # fmt: skip
def test_a_position_without_a_path_says_why(judgement: str, coverage: dict[str, Any], reason: str) -> None:
    filled = {
        "suppliers": 0,
        "products": 0,
        "known": 0,
        "bare": 0,
        "answers": 0,
        "unsaid": 0,
        "unit_answers": 0,
        "certificates": 0,
        "refused": 0,
    }
    assert position(judgement, coverage=filled | coverage)[1] == reason


def test_what_silent_subcontractors_cost_is_said() -> None:
    reason = position("no_evidence", "performance", subcontractor_without_data=SILENT)[1]
    assert reason == "2 of its subcontractors have too little on record to judge by."


def test_a_subcontractor_is_silent_that_has_no_data_and_still_works_for_the_firm() -> None:
    edge = {"consumer": "f:a", "supplier": "f:b", "kind": "subcontracts", "state": "current"}
    edges = [edge, edge | {"state": "ended", "supplier": "f:c"}, edge | {"kind": "uses", "supplier": "f:d"}]
    no_data = [{"designation": "acme", "firm_key": firm, "test": "use", "position": "no_data"} for firm in "bcd"]
    told = step(
        "assessing",
        "subcontractor_without_data",
        {"edge": edges, "own_position": [*no_data, no_data[0] | {"test": "provide"}]},
    )
    assert shown(told, "firm_key", "silent") == [("a", 1)]
