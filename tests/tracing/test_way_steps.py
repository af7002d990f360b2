"""What a ruling on a first step rests on: where its way begins, and which cells it takes."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.step import Rows, shown, step

A, B, V = 1, 2, 5
TO_V = {
    "designation": "acme", "edge_id": 1, "consumer": B, "supplier": V, "consumer_sort": "f", "reached": "vendor",
    "kind": "uses", "weakness": 1,
}  # fmt: skip
TO_B = TO_V | {"edge_id": 2, "consumer": A, "supplier": B, "reached": "firm", "kind": "subcontracts"}
CLIMBS = {
    "kind": "subcontracts", "reached": "firm", "from_route": "direct", "from_kind": "uses", "gives": "subcontract",
}  # fmt: skip
AT_B = {"designation": "acme", "origin": 0, "level": 1, "tier": 1, "node": B, "route": "direct", "first_kind": "uses"}


ASKED = {"designation": "acme", "firm_key": "a", "consumer": "f:a", "supplier": "f:b", "kind": "subcontracts"}
STEP = {"edge_id": 2, "consumer": "f:a", "supplier": "f:b", "kind": "subcontracts"}


def begins(
    *, asked: Rows = (ASKED,), edges: Rows = (STEP,), walk: Rows = (TO_B,), reach: Rows = (AT_B,)
) -> list[dict[str, Any]]:
    tables: dict[str, Rows] = {
        "asked_first_step": asked,
        "edge": edges,
        "reachable_edge": walk,
        "reach": reach,
        "propagation": [CLIMBS],
    }
    return step("tracing", "first_step_start", tables)


def test_the_way_of_an_asked_step_goes_on_from_where_the_step_leads() -> None:
    (way,) = begins()
    assert (way["path_id"], way["hop"], way["edge_id"], way["node"], way["firm_key"]) == (1, 1, 2, A, "a")
    assert (way["level"], way["next_node"], way["next_route"], way["next_kind"]) == (1, B, "direct", "uses")


def test_a_step_to_the_vendor_itself_needs_nothing_behind_it() -> None:
    (way,) = begins(walk=[TO_B | {"supplier": V, "reached": "vendor"}], reach=[])
    assert (way["edge_id"], way["next_node"], way["next_route"]) == (2, V, None)


def test_a_step_that_leads_nowhere_has_no_way() -> None:
    assert begins(reach=[]) == []
    assert begins(reach=[AT_B | {"route": "supplier"}]) == []
    assert begins(walk=[TO_B | {"designation": "other"}]) == []


def test_of_several_ways_through_a_step_the_strongest_and_then_the_shortest_is_followed() -> None:
    two = {
        "edges": [STEP, STEP | {"edge_id": 3}],
        "reachable_edge": [TO_B | {"weakness": 5}, TO_B | {"edge_id": 3, "weakness": 2}],
    }
    (way,) = begins(edges=two["edges"], walk=two["reachable_edge"])
    assert way["edge_id"] == 3
    longer = CLIMBS | {"from_route": "resale", "from_kind": "buys"}
    states = [AT_B | {"tier": 2}, AT_B | {"route": "resale", "first_kind": "buys", "tier": 1}]
    tables: dict[str, Rows] = {
        "asked_first_step": [ASKED],
        "edge": [STEP],
        "reachable_edge": [TO_B],
        "reach": states,
        "propagation": [CLIMBS, longer],
    }
    assert shown(step("tracing", "first_step_start", tables), "next_route") == ["resale"]


EDGE = STEP | {"class": "stated", "state": "current"}
SAID = {"consumer": "f:a", "supplier": "f:b", "kind": "subcontracts", "class": "stated", "sheet_id": 1, "src_row": 2}


def cells(*statements: dict[str, Any], hop: int = 1, edge: dict[str, Any] | None = None) -> set[str]:
    """What the step from a to b rests on, as the first hop or one further on."""
    tables: dict[str, Rows] = {
        "first_step_hop": [{"path_id": 1, "hop": hop, "edge_id": 2}],
        "edge": [EDGE | (edge or {})],
        "record_edge": [SAID | statement for statement in statements],
    }
    stated = step("tracing", "step_statement", tables)
    rows = step("tracing", "edge_cell", {"step_statement": stated, "edge": tables["edge"]})
    assert {row["is_first"] for row in rows} == {hop == 1}
    return set(shown(rows, "cell"))


EARLY, LATE = date(2026, 1, 2), date(2026, 3, 4)


def test_a_cell_is_told_by_what_it_says_and_not_by_where_it_stands() -> None:
    assert cells({}) == cells({"sheet_id": 4, "src_row": 9})
    assert cells({}, {"src_row": 3}) == cells({})
    assert cells({"class": "observed"}, edge={"class": "observed"}) != cells({})


def test_a_firms_own_step_rests_on_each_of_its_days() -> None:
    assert len(cells({"date_on": EARLY}, {"date_on": LATE, "src_row": 3})) == 2


def test_a_step_further_on_rests_on_what_is_said_and_on_whether_that_is_past() -> None:
    assert cells({"date_on": EARLY}, {"date_on": LATE, "src_row": 3}, hop=2) == cells({}, hop=2)
    assert cells({}, hop=2, edge={"state": "ended"}) != cells({}, hop=2)
    assert cells({}, hop=2, edge={"state": "unknown"}) == cells({}, hop=2)


def test_a_way_rests_on_the_cells_of_its_first_step_and_on_what_is_said_further_on() -> None:
    first = {"consumer": "f:a", "supplier": "f:b", "kind": "subcontracts"}
    onward = {"consumer": "f:b", "supplier": "v:acme", "kind": "uses"}
    rests = [
        first | {"is_first": True, "cell": "1"}, first | {"is_first": False, "cell": "2"},
        onward | {"is_first": False, "cell": "3"}, onward | {"is_first": True, "cell": "4"},
    ]  # fmt: skip
    tables: dict[str, Rows] = {
        "first_step_hop": [{"path_id": 7, "hop": 1, "edge_id": 2}, {"path_id": 7, "hop": 2, "edge_id": 1}],
        "first_step_start": [
            {"path_id": 7, "designation": "acme", "firm_key": "a", "asked_consumer": "f:a", "asked_supplier": "f:b"}
        ],
        "edge": [STEP, onward | {"edge_id": 1}],
        "edge_cell": rests,
    }
    (way,) = step("tracing", "first_step", tables)
    assert (way["designation"], way["firm_key"], way["consumer"], way["supplier"]) == ("acme", "a", "f:a", "f:b")
    assert way["cells"] == ["1", "3"]
