"""The steps that make edges of what rows state, and put together those that say the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Row, Rows, shown, step

PAST_BEFORE = date(2025, 3, 15)
EARLY, LATE = date(2026, 1, 5), date(2026, 6, 7)
A_USES_B = {"consumer": "f:a", "supplier": "f:b", "kind": "uses", "class": "stated", "state": "unknown"}
SAID = A_USES_B | {"sheet_id": 1, "part": "supplier", "rows": 1}
RAW = A_USES_B | {"sheet_id": 1, "src_row": 2, "col": 1, "record_row": 2, "evidence_id": 0, "rows": 1}
OWN = [{"firm_key": "own"}]
CELL = {"sheet_id": 1, "src_row": 2, "record_row": 2, "col": 3, "evidence_id": 7, "designation": "acme"}


def test_rows_that_say_the_same_become_one_edge_that_cites_the_first() -> None:
    rows = [
        SAID | {"src_row": 9, "rows": 2, "date_on": EARLY, "last_on": EARLY},
        SAID | {"src_row": 4, "date_on": LATE, "last_on": LATE},
    ]
    columns = [{"sheet_id": 1, "part": "supplier", "col": 5}, {"sheet_id": 1, "part": "supplier", "col": 3}]
    (edge,) = step("tracing", "grouped_edge", {"record_edge": rows, "sheet_column": columns})
    assert (edge["src_row"], edge["rows"], edge["date_on"], edge["last_on"], edge["col"]) == (4, 3, EARLY, LATE, 3)


@pytest.mark.parametrize(
    "other", [{"kind": "buys"}, {"state": "ended"}, {"tie": "C1"}, {"sheet_id": 2}, {"part": "firm"}]
)
def test_rows_that_say_something_else_stay_apart(other: dict[str, Any]) -> None:
    rows = [SAID | {"src_row": 2}, SAID | {"src_row": 3} | other]
    assert len(step("tracing", "grouped_edge", {"record_edge": rows})) == 2


def test_a_part_that_has_no_column_is_cited_as_column_0() -> None:
    assert shown(step("tracing", "grouped_edge", {"record_edge": [SAID | {"src_row": 2}]}), "col") == [0]


def edges(rows: Rows) -> list[dict[str, Any]]:
    return step("tracing", "edge", {"raw_edge": rows}, past_before=PAST_BEFORE)


@pytest.mark.parametrize(
    ("kind_of_proof", "state", "weakness", "proven"),
    [
        ("observed", "current", 1, True),
        ("observed", "unknown", 1, True),
        ("stated", "current", 2, True),
        ("stated", "unknown", 2, True),
        ("observed", "ended", 3, False),
        ("observed", "planned", 3, False),
        ("stated", "planned", 4, False),
        ("inferred", "current", 5, False),
        ("inferred", "ended", 5, False),
        ("assumed", "current", 6, False),
    ],
)
def test_proof_is_observed_or_stated_and_neither_past_nor_planned(
    kind_of_proof: str, state: str, weakness: int, proven: bool
) -> None:
    (edge,) = edges([RAW | {"class": kind_of_proof, "state": state}])
    assert (edge["weakness"], edge["proven"]) == (weakness, proven)


@pytest.mark.parametrize(
    ("last_on", "state"),
    [(None, "unknown"), (date(2025, 3, 14), "ended"), (PAST_BEFORE, "current"), (LATE, "current")],
)
def test_a_payment_is_past_where_the_last_of_all_is_old(last_on: date | None, state: str) -> None:
    paid = RAW | {"state": "by last payment"}
    rows: list[Row] = [{**paid, "last_on": day} for day in (date(2020, 1, 1), last_on) if last_on] or [paid]
    assert shown(edges(rows), "state") == [state]


def test_an_edge_cites_its_first_cell_and_sums_its_rows() -> None:
    rows = [
        RAW | {"sheet_id": 2, "src_row": 1, "date_on": EARLY, "last_on": EARLY},
        RAW | {"sheet_id": 1, "src_row": 8, "col": 4, "record_row": 8, "rows": 5, "date_on": LATE, "last_on": LATE},
    ]
    (edge,) = edges(rows)
    assert (edge["sheet_id"], edge["src_row"], edge["col"], edge["record_row"], edge["rows"]) == (1, 8, 4, 8, 6)
    assert (edge["first_on"], edge["last_on"]) == (EARLY, LATE)


def test_an_edge_names_the_first_evidence_where_any_of_its_rows_has_one() -> None:
    assert shown(
        edges([RAW, RAW | {"src_row": 5, "evidence_id": 9}, RAW | {"src_row": 4, "evidence_id": 12}]), "evidence_id"
    ) == [12]


def test_of_several_terms_in_one_cell_the_first_is_cited_in_whatever_order_they_come() -> None:
    terms = [RAW | {"evidence_id": number} for number in range(1, 400)]
    assert shown(edges(terms), "evidence_id") == [1]
    assert shown(edges(terms[::-1]), "evidence_id") == [1]


def test_nobody_depends_on_himself() -> None:
    assert edges([RAW | {"supplier": "f:a"}]) == []


def test_edges_of_two_designations_and_of_two_ties_stay_apart() -> None:
    rows = [RAW, RAW | {"designation": "acme"}, RAW | {"tie": "C1"}]
    assert shown(edges(rows), "edge_id", "designation", "tie") == [(1, "", ""), (2, "", "C1"), (3, "acme", "")]


def components(*facts: dict[str, Any], makers: Rows) -> list[Any]:
    told = [
        {"kind": "products", "sheet_id": 1, "src_row": 2, "class": "stated", "state": "unknown"} | each
        for each in facts
    ]
    return shown(
        step("tracing", "component_edge", {"classified_record": told, "maker": makers}), "consumer", "supplier", "kind"
    )


WIDGET = {"product_fold": "suite", "supplier_key": "b", "component": "Cog, WHEEL;axle"}


def test_a_product_embeds_each_listed_component_whose_maker_is_known() -> None:
    makers = [{"product_fold": "cog", "maker_key": "c"}, {"product_fold": "axle", "maker_key": "d"}]
    assert components(WIDGET, makers=makers) == [
        ("p:suite|b", "p:axle|d", "embeds"),
        ("p:suite|b", "p:cog|c", "embeds"),
    ]


def test_a_product_without_a_supplier_goes_by_its_only_known_maker() -> None:
    makers = [{"product_fold": "cog", "maker_key": "c"}, {"product_fold": "suite", "maker_key": "m"}]
    assert components(WIDGET | {"supplier_key": ""}, makers=makers) == [("p:suite|m", "p:cog|c", "embeds")]


def test_a_product_does_not_contain_itself_and_a_payment_contains_nothing() -> None:
    makers = [{"product_fold": "suite", "maker_key": "b"}, {"product_fold": "cog", "maker_key": "c"}]
    assert components(WIDGET | {"component": "Suite"}, makers=makers) == []
    assert components(WIDGET | {"kind": "payments"}, makers=makers) == []
    assert len(components(WIDGET | {"kind": "dependencies", "is_sbom": True}, makers=makers)) == 1


@pytest.mark.parametrize(
    ("suppliers", "expected"), [(["b"], [("suite", "b")]), (["b", "b"], [("suite", "b")]), (["b", "c"], []), ([""], [])]
)
def test_a_maker_is_known_where_the_inputs_name_exactly_one(suppliers: list[str], expected: list[Any]) -> None:
    facts = [{"kind": "products", "product_fold": "suite", "supplier_key": supplier} for supplier in suppliers]
    assert shown(step("tracing", "maker", {"classified_record": facts}), "product_fold", "maker_key") == expected


def test_products_lead_on_by_a_maker_a_component_or_a_term() -> None:
    tables = {
        "maker": [{"product_fold": "made", "maker_key": "m"}],
        "component_edge": [{"consumer": "p:built|b", "supplier": "p:cog|c"}],
        "match_edge": [{"consumer": "p:met|d", "shape": "product"}, {"consumer": "f:a", "shape": "direct"}],
    }
    assert shown(step("tracing", "live_product", tables), "product_fold") == ["built", "made", "met"]


def raw(**tables: Rows) -> list[Any]:
    rows = step("tracing", "raw_edge", {"own_default": OWN, **tables}, own_named=True)
    return shown(rows, "consumer", "supplier", "kind", "class")


def test_ownership_counts_both_ways() -> None:
    owned = {"consumer": "f:child", "supplier": "f:owner", "kind": "owned_by", "class": "stated", "state": "unknown"}
    assert raw(grouped_edge=[owned]) == [
        ("f:child", "f:owner", "owned_by", "stated"),
        ("f:owner", "f:child", "owns", "stated"),
    ]


def test_the_vendors_own_product_is_made_by_the_vendor() -> None:
    use = {"consumer": "f:a", "supplier": "p:suite|v", "kind": "uses", "class": "stated"}
    designated = [{"designation": "acme", "firm_key": "v"}]
    assert raw(grouped_edge=[use], designated_firm=designated) == [
        ("f:a", "p:suite|v", "uses", "stated"),
        ("p:suite|v", "v:acme", "made_by", "observed"),
    ]
    assert len(raw(grouped_edge=[use | {"supplier": "p:suite|other"}], designated_firm=designated)) == 1


MENTION = CELL | {
    "consumer": "f:a",
    "first_kind": "uses",
    "last_kind": "embeds",
    "class": "stated",
    "via_class": "observed",
}


def test_a_direct_mention_is_one_edge_to_the_vendor() -> None:
    assert raw(match_edge=[MENTION | {"shape": "direct"}]) == [("f:a", "v:acme", "uses", "stated")]


def test_a_mention_inside_another_product_is_two_edges() -> None:
    via = MENTION | {"shape": "via", "via": "u:a|suite|b", "supplier_key": "b"}
    assert raw(match_edge=[via]) == [
        ("f:a", "u:a|suite|b", "uses", "observed"),
        ("u:a|suite|b", "v:acme", "embeds", "stated"),
    ]


@pytest.mark.parametrize(("proof", "edges_made"), [("observed", 3), ("stated", 3), ("inferred", 2), ("assumed", 2)])
def test_who_surely_sells_the_vendors_product_by_name_resells_it(proof: str, edges_made: int) -> None:
    sold = MENTION | {"shape": "via", "via": "u:a||b", "supplier_key": "b", "last_kind": "resells", "class": proof}
    told = raw(match_edge=[sold])
    assert len(told) == edges_made
    assert (("f:b", "v:acme", "resells", proof) in told) is (edges_made == 3)


def test_a_resale_by_nobody_knows_whom_makes_no_reseller() -> None:
    sold = MENTION | {"shape": "via", "via": "u:a|suite|", "last_kind": "resells"}
    assert len(raw(match_edge=[sold])) == 2


def test_a_product_lists_mention_leads_from_the_product_to_the_vendor() -> None:
    product = MENTION | {"shape": "product", "consumer": "p:suite|b"}
    assert raw(match_edge=[product]) == [("p:suite|b", "v:acme", "embeds", "stated")]


def test_an_offer_in_a_vendor_master_is_a_question_to_the_named_own_firm() -> None:
    offer = [MENTION | {"shape": "offer", "consumer": "f:b", "first_kind": "resells", "is_vendor_master": True}]
    tables: dict[str, Rows] = {"own_default": OWN, "match_edge": offer}
    named = step("tracing", "raw_edge", tables, own_named=True)
    assert shown(named, "consumer", "kind", "class") == [("f:b", "resells", "stated"), ("f:own", "buys", "inferred")]
    assert shown(step("tracing", "raw_edge", tables, own_named=False), "consumer") == ["f:b"]


LONE = CELL | {"verdict": "match", "polarity": "affirmed", "kind": "dependencies", "part": "product"}


@pytest.mark.parametrize(("polarity", "state"), [("affirmed", "unknown"), ("past", "ended"), ("planned", "planned")])
def test_a_sure_match_of_nobody_is_a_question_to_the_own_firm(polarity: str, state: str) -> None:
    tables: dict[str, Rows] = {"own_default": OWN, "evidence": [LONE | {"polarity": polarity}]}
    (edge,) = step("tracing", "raw_edge", tables, own_named=False)
    assert (edge["consumer"], edge["supplier"], edge["kind"], edge["class"]) == ("f:own", "v:acme", "uses", "inferred")
    assert edge["state"] == state


@pytest.mark.parametrize(
    "cell",
    [{"subject_key": "a"}, {"named_key": "a"}, {"verdict": "possible"}, {"polarity": "denied"}, {"rung": "catalogue"}],
)
def test_what_is_somebodys_or_unsure_or_denied_is_no_question_to_the_own_firm(cell: dict[str, Any]) -> None:
    assert raw(evidence=[LONE | cell]) == []


def test_a_heading_that_is_understood_is_a_topic_and_any_other_may_be_data() -> None:
    sheet = [{"sheet_id": 1, "header_row": 2}]
    assert raw(evidence=[LONE], sheet=sheet, sheet_column=[{"sheet_id": 1, "col": 3, "part": "product"}]) == []
    assert len(raw(evidence=[LONE], sheet=sheet, sheet_column=[{"sheet_id": 1, "col": 3, "part": "other"}])) == 1


def test_a_firm_of_nearly_the_same_name_may_be_the_same_firm() -> None:
    near = {"name_key": "acne", "owner_key": "name:acme", "apart": True}
    proven = [{"name_key": "acne", "sheet_id": 1, "src_row": 2, "col": 1}]
    edge = ("f:name:acme", "f:name:acne", "named_like", "inferred")
    assert raw(near_owner=[near], proven_name=proven) == [edge]
    assert raw(near_owner=[near | {"apart": False}], proven_name=proven) == []
    assert raw(near_owner=[near | {"owner_known": True}], proven_name=proven) == []
