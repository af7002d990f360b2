"""The graph that the clearing plan works on: units, states, targets, transitions and stakes, each step alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

A, B, P, V = 1, 2, 4, 5
NODES = [
    {"node_id": A, "node": "f:a", "sort": "f"},
    {"node_id": B, "node": "f:b", "sort": "f"},
    {"node_id": P, "node": "p:suite|b", "sort": "p"},
]
UNITS = [{"node_id": node["node_id"], "node": node["node"], "unit": node["node"]} for node in NODES]
REACH = {"designation": "acme", "origin": 0, "level": 2, "node": B, "route": "direct", "first_kind": "uses"}
ACME = {"designation": "acme", "firm_key": "a"}


def test_a_firm_or_product_is_its_own_unit() -> None:
    assert shown(step("assessing.clearing", "clearing_unit", {"node": NODES}), "node_id", "unit") == [
        (A, "f:a"), (B, "f:b"), (P, "p:suite|b"),
    ]  # fmt: skip


def test_the_product_of_a_supplier_is_one_unit_whoever_uses_it() -> None:
    nodes = [{"node_id": at, "node": f"u:{at}|suite|b", "sort": "u"} for at in (6, 7)]
    mentions = [
        {"via": f"u:{at}|suite|b", "via_label": label, "supplier_key": "b"}
        for at, label in ((6, "Café Suite"), (7, "CAFE-SUITE"))
    ]
    told = step("assessing.clearing", "clearing_unit", {"node": nodes, "match_edge": mentions})
    assert shown(told, "node_id", "unit") == [(6, "p:cafe suite|b"), (7, "p:cafe suite|b")]


def states(*reached: dict[str, Any]) -> list[Any]:
    tables: dict[str, Rows] = {"reach": [REACH | one for one in reached], "clearing_unit": UNITS}
    told = step("assessing.clearing", "clearing_state", tables, designation="acme", level=2)
    return shown(told, "state", "node", "route", "unit")


def test_each_state_has_its_unit_and_each_firm_its_own_direct_use_beside_it() -> None:
    told = states({}, {"node": A, "route": "subcontract"}, {"node": P, "route": "embedded"})
    assert set(told) == {
        (1, A, "subcontract", "f:a"), (2, B, "direct", "f:b"), (3, P, "embedded", "p:suite|b"),
        (-A, A, "", "d:a"), (-B, B, "", "d:b"),
    }  # fmt: skip


def test_a_firm_with_two_states_has_one_direct_use() -> None:
    assert set(states({}, {"route": "resale"})) == {
        (1, B, "direct", "f:b"), (2, B, "resale", "f:b"), (-B, B, "", "d:b"),
    }  # fmt: skip


@pytest.mark.parametrize("other", [{"level": 1}, {"level": 5}, {"origin": A}, {"designation": "other"}])
def test_states_of_another_level_origin_or_designation_are_left_out(other: dict[str, Any]) -> None:
    assert states(other) == []


def targets(
    goal: str, state: dict[str, Any] | None = None, position: str = "exposed", gives: str = "exposed"
) -> list[Any]:
    tables: dict[str, Rows] = {
        "clearing_state": [{"state": 1, "node": A, "route": "direct", "first_kind": "uses"} | (state or {})],
        "node": NODES,
        "assessed_firm": [ACME | {"leading_test": "use"}],
        "position": [ACME | {"test": "use", "position": position}, ACME | {"test": "dealings", "position": "exposed"}],
        "route_test_rule": [{"test": "use", "route": "direct", "first_kind": "uses", "tie": "any", "gives": gives}],
    }
    told = step("assessing.clearing", "clearing_target", tables, designation="acme", goal=goal)
    return shown(told, "firm_key", "state")


def test_the_state_that_gives_a_firm_its_leading_position_is_to_be_cleared() -> None:
    assert targets("exposed") == [("a", 1)]
    assert targets("unresolved") == []
    assert targets("exposed", position="unresolved") == []


@pytest.mark.parametrize(
    "state", [{"route": "affiliate"}, {"first_kind": "buys"}, {"state": -A}, {"node": P}, {"node": B}]
)
def test_a_state_that_gives_no_position_is_no_target(state: dict[str, Any]) -> None:
    assert targets("exposed", state) == []


def test_what_leaves_only_a_question_is_cleared_for_the_unresolved_alone() -> None:
    assert targets("exposed", gives="unresolved") == []
    assert targets("unresolved", position="unresolved", gives="unresolved") == [("a", 1)]


TO_V = {
    "designation": "acme", "edge_id": 1, "consumer": B, "supplier": V, "consumer_sort": "f", "reached": "vendor",
    "kind": "uses", "weakness": 1,
}  # fmt: skip
DIRECT = {"kind": "uses", "reached": "vendor", "gives": "direct"}
CLIMBS = {
    "kind": "subcontracts", "reached": "firm", "from_route": "direct", "from_kind": "uses", "gives": "subcontract",
}  # fmt: skip
TO_B = TO_V | {"edge_id": 2, "consumer": A, "supplier": B, "reached": "firm", "kind": "subcontracts"}
STATE_B = {"state": 2, "node": B, "route": "direct", "first_kind": "uses"}
STATE_A = {"state": 1, "node": A, "route": "subcontract", "first_kind": "subcontracts"}


def transitions(walk: Rows, states: Rows, passes: Rows) -> list[Any]:
    tables: dict[str, Rows] = {"reachable_edge": walk, "clearing_state": states, "propagation": passes}
    told = step("assessing.clearing", "clearing_transition", tables, designation="acme", level=2)
    return sorted((row["state"], row["next"]) for row in told)


def test_a_use_of_the_vendor_rests_on_the_firms_own_direct_use_and_that_on_the_vendor() -> None:
    own = {"state": -B, "node": B}
    assert transitions([TO_V], [STATE_B, own], [DIRECT]) == [(-B, 0), (2, -B)]


def test_a_subcontract_rests_on_the_state_of_the_subcontractor() -> None:
    assert transitions([TO_V, TO_B], [STATE_A, STATE_B], [DIRECT, CLIMBS]) == [(1, 2), (2, -B)]


def test_a_state_rests_on_every_state_that_it_can_and_not_only_on_the_best() -> None:
    other = TO_B | {"edge_id": 3, "supplier": 3}
    third = STATE_B | {"state": 3, "node": 3}
    assert transitions([TO_B, other], [STATE_A, STATE_B, third], [CLIMBS]) == [(1, 2), (1, 3)]


@pytest.mark.parametrize("edge", [{"weakness": 3}, {"designation": "other"}, {"kind": "buys"}])
def test_a_weaker_edge_or_one_that_does_not_pass_carries_no_state(edge: dict[str, Any]) -> None:
    assert transitions([TO_B | edge], [STATE_A, STATE_B], [CLIMBS]) == []


@pytest.mark.parametrize(("beyond", "rests_on"), [("direct", -A), ("embedded", 3)])
def test_the_vendors_own_product_is_a_direct_use_and_a_product_that_contains_it_is_a_unit(
    beyond: str, rests_on: int
) -> None:
    by = "made_by" if beyond == "direct" else "embeds"
    use = TO_V | {"consumer": A, "supplier": P, "reached": "product"}
    passes = [{"kind": "uses", "reached": "product", "from_route": beyond, "from_kind": by, "gives": beyond}]
    using = {"state": 1, "node": A, "route": beyond, "first_kind": "uses"}
    product = {"state": 3, "node": P, "route": beyond, "first_kind": by}
    assert transitions([use], [using, product], passes) == [(1, rests_on)]


def stakes(position: dict[str, Any] | None = None, target: str = "a") -> list[Any]:
    tables: dict[str, Rows] = {
        "contract_position": [
            {"designation": "acme", "contract_key": "C1", "position": "exposed", "covered": True} | (position or {})
        ],
        "contract": [{"contract_key": "C1", "obligated": 300}],
        "performer": [{"contract_key": "C1", "firm_key": key} for key in ("a", "b")],
        "clearing_target": [{"firm_key": target}],
    }
    told = step("assessing.clearing", "clearing_contract", tables, designation="acme", goal="exposed")
    return shown(told, "contract_key", "firm_key", "obligated")


def test_a_covered_contract_waits_for_those_of_its_performers_that_are_to_be_cleared() -> None:
    assert stakes() == [("C1", "a", 300)]
    assert stakes(target="z") == []


@pytest.mark.parametrize("position", [{"covered": False}, {"position": "unresolved"}, {"designation": "other"}])
def test_a_contract_that_is_not_covered_or_stands_otherwise_is_no_stake(position: dict[str, Any]) -> None:
    assert stakes(position) == []


def test_every_first_step_by_which_a_firm_is_exposed_is_one_of_its_ways() -> None:
    use = TO_V | {"consumer": A, "edge_id": 5}
    weak = TO_B | {"edge_id": 6, "weakness": 3}
    direct_a = {"state": 4, "node": A, "route": "direct", "first_kind": "uses"}
    tables: dict[str, Rows] = {
        "clearing_target": [{"firm_key": "a", "state": 1}, {"firm_key": "a", "state": 4}],
        "clearing_state": [STATE_A, STATE_B, direct_a],
        "reachable_edge": [TO_V, TO_B, use, weak],
        "propagation": [DIRECT, CLIMBS],
    }
    told = step("assessing.clearing", "firm_first_step", tables, designation="acme", level=2)
    assert shown(told, "designation", "firm_key", "edge_id") == [("acme", "a", 2), ("acme", "a", 5)]
