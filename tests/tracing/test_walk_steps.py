"""The walk from the vendor backwards and the best paths forwards, step by step (DESIGN.md rules 2 to 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analyzer.vocabulary import EdgeKind, Route
from tests.step import Rows, shown, step

A, B, C, P, V = 1, 2, 3, 4, 5
NODES = [
    {"node_id": A, "node": "f:a", "sort": "f"},
    {"node_id": B, "node": "f:b", "sort": "f"},
    {"node_id": C, "node": "f:c", "sort": "f"},
    {"node_id": P, "node": "p:suite|b", "sort": "p"},
    {"node_id": V, "node": "v:acme", "sort": "v"},
]
USES_V = {"edge_id": 1, "consumer": "f:a", "supplier": "v:acme", "kind": "uses", "weakness": 1}
DIRECT = {"kind": "uses", "reached": "vendor", "from_route": "", "from_kind": "", "gives": "direct"}
CLIMBS = {
    "kind": "subcontracts",
    "reached": "firm",
    "from_route": "direct",
    "from_kind": "uses",
    "gives": "subcontract",
}
TO_V = {
    "designation": "acme", "origin": 0, "edge_id": 1, "consumer": B, "supplier": V, "consumer_sort": "f", "reached": "vendor",
    "kind": "uses", "weakness": 1,
}  # fmt: skip
TO_B = TO_V | {"edge_id": 2, "consumer": A, "supplier": B, "reached": "firm", "kind": "subcontracts"}


def test_nodes_are_numbered_as_they_sort_and_every_vendor_is_one() -> None:
    edges = [{"consumer": "f:b", "supplier": "p:suite|b"}, {"consumer": "f:a", "supplier": "f:b"}]
    rows = step("tracing", "node", {"edge": edges, "designated_firm": [{"designation": "acme", "firm_key": "v"}]})
    assert shown(rows, "node_id", "node", "sort") == [
        (1, "f:a", "f"),
        (2, "f:b", "f"),
        (3, "p:suite|b", "p"),
        (4, "v:acme", "v"),
    ]


def passes(kind: str, reached: str, route: str, by: str) -> list[str]:
    rows = step("tracing", "propagation")
    return [
        row["gives"]
        for row in rows
        if (row["kind"], row["reached"], row["from_route"], row["from_kind"]) == (kind, reached, route, by)
    ]


@pytest.mark.parametrize(
    ("kind", "reached", "route", "by", "gives"),
    [
        # rule 3: a product that embeds it makes every user of that product exposed
        ("uses", "product", "embedded", "embeds", ["embedded"]),
        ("provides", "product", "embedded", "embeds", ["embedded"]),
        ("uses", "product", "direct", "made_by", ["direct"]),
        ("uses", "product", "resale", "resells", ["resale"]),
        ("embeds", "product", "direct", "made_by", ["embedded"]),
        # rule 3: a reseller's other customers are not exposed, nor is one who provides the vendor's own product its maker
        ("uses", "firm", "resale", "resells", []),
        ("buys", "firm", "resale", "resells", []),
        ("provides", "product", "direct", "made_by", []),
        # rule 3: a supplier's internal use is a remark, at any distance
        ("buys", "firm", "direct", "uses", ["supplier"]),
        ("uses", "firm", "embedded", "uses", ["supplier"]),
        ("buys", "firm", "supplier", "uses", ["supplier"]),
        # a subprocessor's use climbs as a subcontractor's does, and so does that of their own subcontractors
        ("subcontracts", "firm", "direct", "uses", ["subcontract"]),
        ("subprocesses", "firm", "direct", "buys", ["subcontract"]),
        ("subcontracts", "firm", "subcontract", "subcontracts", ["subcontract"]),
        ("owned_by", "firm", "direct", "uses", ["affiliate"]),
        ("owns", "firm", "affiliate", "owns", ["affiliate"]),
        ("named_like", "firm", "direct", "uses", ["affiliate"]),
        ("named_like", "firm", "affiliate", "named_like", []),
        ("owned_by", "firm", "supplier", "uses", []),
    ],
)  # fmt: skip
def test_exposure_travels_along_what_is_known(kind: str, reached: str, route: str, by: str, gives: list[str]) -> None:
    assert passes(kind, reached, route, by) == gives


def test_every_word_of_the_declared_table_is_of_the_vocabulary_and_no_row_stands_twice() -> None:
    rows = step("tracing", "propagation")
    assert {row["kind"] for row in rows} <= set(EdgeKind)
    assert {row["gives"] for row in rows} == set(Route)
    keys = shown(rows, "kind", "reached", "from_route", "from_kind")
    assert len(keys) == len(set(keys))


def walked(edges: Rows, designated: Rows = (), ruled: Rows = ()) -> list[Any]:
    rows = step(
        "tracing", "reachable_edge", {"edge": edges, "node": NODES, "designated_firm": designated, "ruled_step": ruled}
    )
    return shown(rows, "edge_id", "consumer", "supplier", "reached")


def test_only_edges_that_lead_to_the_vendor_are_walked() -> None:
    edges = [
        USES_V,
        USES_V | {"edge_id": 2, "consumer": "f:b", "supplier": "f:a"},
        USES_V | {"edge_id": 3, "consumer": "f:a", "supplier": "f:c"},
    ]
    assert walked(edges) == [(1, A, V, "vendor"), (2, B, A, "firm")]


def test_an_edge_to_a_product_reaches_a_product() -> None:
    edges = [USES_V | {"consumer": "p:suite|b"}, USES_V | {"edge_id": 2, "supplier": "p:suite|b"}]
    assert walked(edges) == [(1, P, V, "vendor"), (2, A, P, "product")]


def test_a_designated_firm_stands_for_the_vendor_and_is_its_own_customer_nowhere() -> None:
    edges = [
        USES_V | {"supplier": "f:b"},
        USES_V | {"edge_id": 2, "consumer": "f:b", "supplier": "f:c"},
        USES_V | {"edge_id": 3, "consumer": "f:b"},
    ]
    assert walked(edges, [{"designation": "acme", "firm_key": "b"}]) == [(1, A, V, "vendor")]


def test_an_edge_of_another_designation_is_not_walked() -> None:
    assert walked([USES_V | {"designation": "other"}]) == []
    assert walked([USES_V | {"designation": "acme"}]) == [(1, A, V, "vendor")]


def test_a_step_that_a_person_closed_is_not_walked() -> None:
    ruled = {"designation": "acme", "consumer": "f:a", "supplier": "v:acme", "kind": "uses"}
    assert walked([USES_V], ruled=[ruled]) == []
    assert len(walked([USES_V], ruled=[ruled | {"designation": "other"}])) == 1
    assert len(walked([USES_V], ruled=[ruled | {"kind": "buys"}])) == 1


def reached(edges: Rows, max_tier: int | None = None, passing: Rows = (DIRECT, CLIMBS)) -> list[dict[str, Any]]:
    tables = {"traversal_edge": edges, "node": NODES, "propagation": passing}
    return step("tracing", "expand_reach", tables, max_tier=max_tier)


def test_exposure_climbs_one_tier_with_each_hop() -> None:
    assert shown(reached([TO_V, TO_B]), "node", "tier", "route", "first_kind", "next_node") == [
        (A, 2, "subcontract", "subcontracts", B),
        (B, 1, "direct", "uses", V),
    ]


def test_what_the_declared_table_does_not_name_does_not_pass() -> None:
    assert shown(reached([TO_V, TO_B], passing=[DIRECT]), "node") == [B]


def test_a_path_is_as_weak_as_its_weakest_hop() -> None:
    assert shown(reached([TO_V | {"weakness": 5}, TO_B]), "node", "level") == [(A, 5), (B, 5)]
    assert shown(reached([TO_V, TO_B | {"weakness": 5}]), "node", "level") == [(A, 5), (B, 1), (B, 5)]


def test_paths_beyond_the_last_tier_are_cut() -> None:
    assert shown(reached([TO_V, TO_B], max_tier=1), "node") == [B]


def test_a_state_keeps_the_tier_at_which_it_is_reached_first() -> None:
    again = TO_B | {"edge_id": 3, "consumer": B, "supplier": A}
    deeper = CLIMBS | {"from_route": "subcontract", "from_kind": "subcontracts"}
    told = reached([TO_V, TO_B, again, TO_V | {"edge_id": 4, "consumer": A}], passing=[DIRECT, CLIMBS, deeper])
    assert sorted(shown(told, "node", "route", "tier")) == [
        (A, "direct", 1), (A, "subcontract", 2), (B, "direct", 1), (B, "subcontract", 2),
    ]  # fmt: skip


def test_ties_go_to_the_smaller_supplier_and_then_to_the_smaller_edge() -> None:
    through_c = TO_V | {"edge_id": 0, "consumer": C}
    edges = [TO_V, through_c, TO_B | {"edge_id": 9}, TO_B | {"edge_id": 8}, TO_B | {"edge_id": 3, "supplier": C}]
    assert [(row["next_node"], row["edge_id"]) for row in reached(edges) if row["node"] == A] == [(B, 8)]


@pytest.mark.parametrize(
    ("own", "beyond", "passed"),
    [("C1", "", ""), ("", "C1", "C1"), ("C1", "*", "C1"), ("C2", "C1", "C1"), ("", "*", "*"), ("C1", "no", "no")],
)
def test_a_tie_passes_up_a_subcontract(own: str, beyond: str, passed: str) -> None:
    told = reached([TO_V | {"tie": beyond}, TO_B | {"tie": own}])
    assert [row["tie"] for row in told if row["node"] == A] == [passed]


def test_ownership_carries_no_tie() -> None:
    owned = CLIMBS | {"kind": "owned_by", "gives": "affiliate"}
    told = reached([TO_V | {"tie": "C1"}, TO_B | {"kind": "owned_by", "tie": "C1"}], passing=[DIRECT, owned])
    assert shown(told, "node", "tie") == [(A, ""), (B, "C1")]


def best(*states: dict[str, Any], looping: Rows = ()) -> list[Any]:
    rows = [
        {"designation": "acme", "origin": 0, "node": A, "route": "direct", "first_kind": "uses"} | each
        for each in states
    ]
    told = step("tracing", "best_state", {"reach": rows, "node": NODES, "firm_in_cycle": looping})
    return shown(told, "firm_key", "route", "level", "tier")


def test_a_proven_longer_path_goes_before_an_unproven_shorter_one() -> None:
    assert best({"level": 5, "tier": 1}, {"level": 2, "tier": 4}) == [("a", "direct", 2, 4)]


def test_of_two_paths_as_strong_the_shorter_is_best() -> None:
    assert best({"level": 2, "tier": 4}, {"level": 2, "tier": 3}) == [("a", "direct", 2, 3)]


def test_every_route_first_step_and_tie_has_a_best_path_of_its_own() -> None:
    states = [
        {"level": 1, "tier": 1} | each for each in ({}, {"route": "resale"}, {"first_kind": "buys"}, {"tie": "C1"})
    ]
    assert len(best(*states)) == 4


def test_a_product_has_no_path_of_its_own() -> None:
    assert best({"node": P, "level": 1, "tier": 1}) == []


def test_a_firm_that_met_itself_takes_the_walk_that_was_made_for_it_alone() -> None:
    looping = [{"designation": "acme", "node": A}]
    states = [{"level": 1, "tier": 3}, {"origin": A, "level": 2, "tier": 5}]
    assert best(*states, looping=looping) == [("a", "direct", 2, 5)]


STATE = {"designation": "acme", "origin": 0, "level": 1}
FIRST = STATE | {
    "path_id": 7,
    "edge_id": 2,
    "node": A,
    "next_node": B,
    "next_route": "direct",
    "next_kind": "uses",
    "next_tie": "",
}


def test_a_path_is_followed_hop_by_hop_to_the_vendor() -> None:
    onward = STATE | {
        "node": B,
        "route": "direct",
        "first_kind": "uses",
        "edge_id": 1,
        "next_node": V,
        "next_route": "",
    }
    rows = step("tracing", "path_hop", {"best_state": [FIRST], "reach": [onward, onward | {"level": 5, "edge_id": 9}]})
    assert shown(rows, "path_id", "hop", "edge_id", "node") == [(7, 1, 2, A), (7, 2, 1, B)]


def test_a_firm_whose_path_comes_back_to_it_is_told_once() -> None:
    tables: dict[str, Rows] = {
        "best_state": [FIRST],
        "path_hop": [{"path_id": 7, "hop": hop, "node": node} for hop, node in ((1, A), (2, B), (3, A))],
    }
    assert shown(step("tracing", "self_cycle", tables), "designation", "node") == [("acme", A)]
    assert step("tracing", "self_cycle", tables | {"path_hop": tables["path_hop"][:2]}) == []


def path(*hops: dict[str, Any]) -> list[dict[str, Any]]:
    tables: dict[str, Rows] = {
        "best_state": [{"path_id": 7, "firm_key": "a", "tier": len(hops), "level": 2}],
        "path_hop": [
            {"path_id": 7, "hop": at, "edge_id": at, "node": hop.pop("node", at)} for at, hop in enumerate(hops, 1)
        ],
        "edge": [{"edge_id": at} | hop for at, hop in enumerate(hops, 1)],
    }
    return step("tracing", "path", tables)


def test_a_path_has_the_class_of_its_weakest_hop_and_the_dates_of_its_first() -> None:
    first = {"class": "observed", "proven": True, "first_on": date(2026, 1, 5), "last_on": date(2026, 6, 7)}
    (told,) = path(
        first, {"class": "stated", "proven": True, "first_on": date(2020, 1, 1), "last_on": date(2020, 1, 1)}
    )
    assert (told["evidence_class"], told["proven"]) == ("stated", True)
    assert (told["first_on"], told["last_on"]) == (date(2026, 1, 5), date(2026, 6, 7))


def test_one_hop_without_proof_leaves_the_whole_path_without() -> None:
    (told,) = path({"class": "observed", "proven": True}, {"class": "observed", "proven": False})
    assert (told["evidence_class"], told["proven"]) == ("observed", False)


@pytest.mark.parametrize(("proof", "rank"), [("observed", 1), ("stated", 2), ("inferred", 3), ("assumed", 4)])
def test_classes_of_evidence_are_ranked_strongest_first(proof: str, rank: int) -> None:
    (told,) = path({"class": proof})
    assert (told["class_rank"], told["evidence_class"]) == (rank, proof)


def test_a_path_that_visits_a_node_twice_says_nothing_of_its_own() -> None:
    assert path({"node": A, "class": "stated"}, {"node": B, "class": "stated"}, {"node": B, "class": "stated"}) == []
