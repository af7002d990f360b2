"""The walk against a second method: every simple path of hundreds of small random graphs, listed one by one in Python."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import insert_rows, run_steps
from analyzer.tracing import trace_steps
from analyzer.tracing.trace import TraceOptions, walk_graph

OWN_USE = {
    ("direct", "uses"), ("direct", "buys"), ("direct", "subcontracts"),
    ("resale", "uses"), ("embedded", "uses"), ("embedded", "provides"),
}  # fmt: skip
PASSES_ON = OWN_USE | {("subcontract", "subcontracts"), ("affiliate", "owned_by"), ("affiliate", "owns")}
SUPPLIES = ("buys", "uses", "subcontracts")
CLASSES = ("observed", "stated", "inferred", "assumed")

Edge = tuple[str, str, str, str, str]
State = tuple[str, str]


def route_to_vendor(kind: str) -> str | None:
    """Rules 3 and 4 of docs/rules.md in the words of a person: what the exposure of the vendor's consumer is called."""
    names = {
        "uses": "direct",
        "buys": "direct",
        "subcontracts": "direct",
        "resells": "resale",
        "embeds": "embedded",
    }
    return names.get(kind, "affiliate" if kind in ("owned_by", "owns") else None)


def route_over(kind: str, reached: str, state: State) -> str | None:
    """By the same rules, what the exposure of somebody's consumer is called whose own is `state`, or None."""
    if reached == "p":
        if kind in ("uses", "provides", "resells"):
            return state[0]
        return "embedded" if kind == "embeds" else None
    if kind == "subcontracts" and state in PASSES_ON:
        return "subcontract"
    if kind in ("owned_by", "owns") and state in PASSES_ON:
        return "affiliate"
    if state[0] == "supplier":
        return "supplier" if kind in SUPPLIES else None
    return "supplier" if kind in ("buys", "uses") and state in OWN_USE else None


def simple_paths(edges: list[Edge], node: str, seen: frozenset[str]) -> Iterator[tuple[State, int, int]]:
    """(route and first step, weakest class, hops) of every path from `node` that visits no node twice."""
    for consumer, supplier, kind, evidence_class, _ in edges:
        if consumer != node or supplier in seen:
            continue
        rank = CLASSES.index(evidence_class)
        if supplier == "v:acme":
            route = route_to_vendor(kind)
            if route:
                yield (route, kind), rank, 1
            continue
        for state, weakest, hops in simple_paths(edges, supplier, seen | {supplier}):
            route = route_over(kind, supplier[0], state)
            if route:
                yield (route, kind), max(rank, weakest), hops + 1


def random_graph(rng: random.Random, number: int) -> list[Edge]:
    """Up to ten edges over four firms, three products and the vendor; kinds only where they make sense."""
    firms = [f"f:{number}-{letter}" for letter in "abcd"]
    products = [f"p:{number}-{letter}|" for letter in "xyz"]
    edges: dict[tuple[str, str, str], Edge] = {}
    for _ in range(rng.randint(3, 10)):
        shape = rng.choice(["firm", "firm", "product", "inside", "vendor"])
        if shape == "firm":
            consumer, supplier = rng.sample(firms, 2)
            kind = rng.choice(["subcontracts", "subcontracts", "owned_by", "buys", "uses"])
        elif shape == "product":
            consumer, supplier, kind = rng.choice(firms), rng.choice(products), rng.choice(["uses", "provides"])
        elif shape == "inside":
            consumer, supplier = rng.sample(products, 2)
            kind = rng.choice(["embeds", "resells"])
        else:
            consumer = rng.choice(firms + products)
            firm_kinds, product_kinds = ["uses", "buys", "resells"], ["embeds", "resells"]
            kind = rng.choice(firm_kinds if consumer[0] == "f" else product_kinds)
            supplier = "v:acme"
        edges[consumer, supplier, kind] = (consumer, supplier, kind, rng.choice(CLASSES), "current")
        if kind == "owned_by":
            edges[supplier, consumer, "owns"] = (
                supplier,
                consumer,
                "owns",
                edges[consumer, supplier, kind][3],
                "current",
            )
    return list(edges.values())


def expected_best(edges: list[Edge]) -> dict[tuple[str, str], tuple[int, int]]:
    """(firm, route) -> (weakest class, hops) of the best simple path, by rule 2."""
    best: dict[tuple[str, str], tuple[int, int]] = {}
    for firm in {node for edge in edges for node in edge[:2] if node.startswith("f:")}:
        for (route, _), weakest, hops in simple_paths(edges, firm, frozenset({firm})):
            found = (weakest, hops)
            best[firm[2:], route] = min(best.get((firm[2:], route), found), found)
    return best


def walked(connection: Connection, edges: list[Edge]) -> dict[tuple[str, str], tuple[int, int]]:
    connection.execute(
        "CREATE OR REPLACE TABLE raw_edge AS SELECT '' AS designation, '' AS consumer, '' AS supplier, '' AS kind,"
        " '' AS class, '' AS state, '' AS tie, 1 AS sheet_id, 1 AS src_row, 1 AS col, 1 AS record_row, 0 AS evidence_id,"
        " 1 AS rows, NULL::DATE AS date_on, NULL::DATE AS last_on LIMIT 0"
    )
    run_steps(connection, "analyzer.tracing", trace_steps.TABLES)
    connection.execute(
        "CREATE OR REPLACE TABLE designated_firm (designation VARCHAR, firm_key VARCHAR, vendor VARCHAR)"
    )
    connection.execute("CREATE TABLE IF NOT EXISTS problem (file VARCHAR, sheet VARCHAR, text VARCHAR)")
    rows = [("", *edge, "", 1, number, 1, 0) for number, edge in enumerate(edges, start=2)]
    columns = ("designation", "consumer", "supplier", "kind", "class", "state", "tie", "sheet_id", "src_row", "col")
    insert_rows(connection, "raw_edge", (*columns, "evidence_id"), rows)
    connection.execute("INSERT INTO raw_edge BY NAME SELECT 'acme' AS designation, 'f:none' AS consumer,"
                       " 'v:acme' AS supplier, 'uses' AS kind, 'assumed' AS class, 'ended' AS state, '' AS tie")  # fmt: skip
    walk_graph(connection, TraceOptions(date(2026, 9, 15)))
    found = connection.execute(
        "SELECT firm_key, route, min((class_rank - 1, tier)) FROM path WHERE firm_key <> 'none' GROUP BY ALL"
    ).fetchall()
    return {(firm, route): best for firm, route, best in found}


@pytest.mark.parametrize("seed", range(4))
def test_the_walk_finds_the_best_simple_path_of_every_firm_and_route(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    graphs = [random_graph(rng, number) for number in range(300)]
    expected = {key: best for graph in graphs for key, best in expected_best(graph).items()}
    connection = open_scratch(tmp_path, {})
    found = walked(connection, [edge for graph in graphs for edge in graph])
    connection.close()
    assert len(expected) > 300
    wrong = {key: (expected.get(key), found.get(key)) for key in expected.keys() | found.keys()
             if expected.get(key) != found.get(key)}  # fmt: skip
    assert wrong == {}
