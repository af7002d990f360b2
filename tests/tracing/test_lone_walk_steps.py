"""How a tie passes on, the walk of all firms and of one alone, and where the last tier cut a path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import run_script
from tests.step import Rows, shown, step

A, B, C, V = 1, 2, 3, 5
TO_V = {
    "designation": "acme", "edge_id": 1, "consumer": B, "supplier": V, "consumer_sort": "f", "reached": "vendor",
    "kind": "uses", "weakness": 1,
}  # fmt: skip
TO_B = TO_V | {"edge_id": 2, "consumer": A, "supplier": B, "reached": "firm", "kind": "subcontracts"}
CLIMBS = {
    "kind": "subcontracts", "reached": "firm", "from_route": "direct", "from_kind": "uses", "gives": "subcontract",
}  # fmt: skip
AT_B = {"designation": "acme", "origin": 0, "level": 1, "tier": 1, "node": B, "route": "direct", "first_kind": "uses"}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Connection:
    folder: Path = tmp_path_factory.mktemp("macro")
    opened = open_scratch(folder, {}, threads=1)
    run_script(opened, "analyzer.tracing", "trace_macros")
    return opened


@pytest.mark.parametrize(
    ("kind", "sort", "reached", "own", "beyond", "passed"),
    [
        # a use carries its own tie, whatever lies behind it
        ("uses", "f", "vendor", "C1", "", "C1"),
        ("buys", "f", "firm", "", "C1", ""),
        ("provides", "f", "product", "*", "", "*"),
        ("resells", "f", "vendor", "C1", "", "C1"),
        # a tie passes up a subcontract or a subprocessing; of one that is known and one that is not named, the known one counts
        ("subcontracts", "f", "firm", "C1", "", ""),
        ("subcontracts", "f", "firm", "", "C2", "C2"),
        ("subprocesses", "f", "firm", "C1", "*", "C1"),
        ("subcontracts", "f", "firm", "", "*", "*"),
        ("subcontracts", "f", "firm", "C1", "no", "no"),
        ("subcontracts", "f", "vendor", "C1", "", "C1"),
        # ownership and products carry none
        ("owned_by", "f", "firm", "C1", "C1", ""),
        ("named_like", "f", "firm", "C1", "C1", ""),
        ("embeds", "p", "product", "C1", "C1", ""),
        ("resells", "p", "product", "C1", "C1", ""),
    ],
)
def test_a_tie_is_that_of_the_use_and_passes_up_to_whom_it_is_delivered(
    connection: Connection, kind: str, sort: str, reached: str, own: str, beyond: str, passed: str
) -> None:
    values = {"kind": kind, "sort": sort, "reached": reached, "own": own, "beyond": beyond}
    rows = connection.execute("SELECT passed_tie($kind, $sort, $reached, $own, $beyond)", values).fetchall()
    assert rows == [(passed,)]


def test_the_walk_of_all_has_every_edge_under_origin_0() -> None:
    assert shown(step("tracing", "traversal_edge", {"reachable_edge": [TO_V, TO_B]}), "origin", "edge_id") == [
        (0, 1),
        (0, 2),
    ]


def test_a_firm_walks_alone_over_what_it_can_reach_and_never_back_to_itself() -> None:
    back = TO_B | {"edge_id": 3, "consumer": B, "supplier": A}
    other = TO_V | {"edge_id": 4, "consumer": C}
    tables: dict[str, Rows] = {
        "reachable_edge": [TO_V, TO_B, back, other],
        "firm_in_cycle": [{"designation": "acme", "node": A}],
    }
    assert shown(step("tracing", "traversal_edge", tables), "origin", "edge_id") == [(A, 1), (A, 2)]


def test_a_firm_that_met_itself_under_one_designation_walks_alone_under_that_one() -> None:
    tables: dict[str, Rows] = {"reachable_edge": [TO_V, TO_B], "firm_in_cycle": [{"designation": "other", "node": A}]}
    assert step("tracing", "traversal_edge", tables) == []


@pytest.mark.parametrize(
    ("edge", "known", "max_tier", "is_cut"),
    [
        ({}, [], 1, True),
        ({}, [], 2, False),
        ({"weakness": 5}, [], 1, False),
        ({"kind": "owned_by"}, [], 1, False),
        ({}, [AT_B | {"node": A, "tier": 1, "route": "subcontract", "first_kind": "subcontracts"}], 1, False),
        ({}, [AT_B | {"node": A, "tier": 1, "route": "resale", "first_kind": "buys"}], 1, True),
    ],
    ids=[
        "one hop more",
        "not yet the last tier",
        "weaker",
        "does not pass",
        "known by a shorter path",
        "known otherwise",
    ],
)
def test_a_path_was_cut_where_a_state_lies_one_hop_behind_the_last_tier(
    edge: dict[str, Any], known: Rows, max_tier: int, is_cut: bool
) -> None:
    tables: dict[str, Rows] = {"reach": [AT_B, *known], "reachable_edge": [TO_V, TO_B | edge], "propagation": [CLIMBS]}
    assert shown(step("tracing", "cut_off", tables, max_tier=max_tier), "designation") == (["acme"] if is_cut else [])
