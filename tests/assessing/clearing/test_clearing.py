"""Choke points, cuts and the plan against a second method: every simple path of random graphs, listed one by one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from analyzer.assessing.clearing.clear import plan_clearing
from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import insert_rows, run_script, run_steps, table
from tests.acts import make_designation
from tests.tracing.test_walk import CLASSES, Edge, State, random_graph, route_over, route_to_vendor, walked

AS_OF = date(2026, 9, 15)
Worth = dict[str, tuple[int, list[str]]]


def ways(edges: list[Edge], node: str, seen: frozenset[str]) -> Iterator[tuple[State, frozenset[str], bool]]:
    """(route and first step, units passed, proven) of every path from `node` that visits no node twice."""
    for consumer, supplier, kind, evidence_class, _ in edges:
        if consumer != node or supplier in seen:
            continue
        proven = CLASSES.index(evidence_class) < 2
        own = f"d:{node[2:]}"
        if supplier == "v:acme":
            if route := route_to_vendor(kind):
                yield (route, kind), frozenset({own} if node[0] == "f" else ()), proven
            continue
        for state, units, also in ways(edges, supplier, seen | {supplier}):
            route = route_over(kind, supplier[0], state)
            if not route:
                continue
            of_vendor = node[0] == "f" and supplier[0] == "p" and state[0] != "embedded"
            yield (route, kind), frozenset({own}) if of_vendor else units | {supplier}, proven and also


def exposed_without(edges: list[Edge], removed: frozenset[str]) -> dict[str, list[frozenset[str]]]:
    """Exposed firms under `dependence` with the units of each of their proven ways, those through `removed` left out."""
    found: dict[str, list[frozenset[str]]] = {}
    for firm in sorted({node for edge in edges for node in edge[:2] if node[0] == "f"}):
        passed = [
            units
            for (route, _), units, proven in ways(edges, firm, frozenset({firm}))
            if proven and route != "supplier" and not units & removed
        ]
        if passed:
            found[firm[2:]] = passed
    return found


def dollars(worth: Worth, exposed: dict[str, list[frozenset[str]]]) -> int:
    """Dollars of the contracts that an exposed firm performs."""
    return sum(value for value, performers in worth.values() if any(firm in exposed for firm in performers))


def assessed(connection: Connection, edges: list[Edge], worth: Worth, exposed: dict[str, list[frozenset[str]]]) -> None:
    """The tables that an assessment would leave, under the test `dependence`."""
    walked(connection, edges)
    run_script(connection, "analyzer.assessing", "assess_macros")
    run_steps(connection, "analyzer.assessing", [table("route_test_rule")])
    connection.execute("CREATE OR REPLACE TABLE match_edge (via VARCHAR, via_label VARCHAR, supplier_key VARCHAR)")
    for name, described in {
        "assessed_firm": "designation VARCHAR, firm_key VARCHAR, leading_test VARCHAR",
        "position": "designation VARCHAR, firm_key VARCHAR, test VARCHAR, position VARCHAR",
        "contract": "contract_key VARCHAR, obligated DECIMAL(38, 6)",
        "performer": "contract_key VARCHAR, firm_key VARCHAR",
        "contract_position": "designation VARCHAR, contract_key VARCHAR, position VARCHAR, covered BOOLEAN",
    }.items():
        connection.execute(f"CREATE OR REPLACE TABLE {name} ({described})")
    for name in ("choke_point", "clearing_step", "firm_cut", "firm_first_step"):
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    insert_rows(
        connection,
        "assessed_firm",
        ("designation", "firm_key", "leading_test"),
        [("acme", f, "dependence") for f in exposed],
    )
    columns = ("designation", "firm_key", "test", "position")
    insert_rows(connection, "position", columns, [("acme", firm, "dependence", "exposed") for firm in exposed])
    insert_rows(
        connection, "contract", ("contract_key", "obligated"), [(key, value) for key, (value, _) in worth.items()]
    )
    pairs = [(key, firm) for key, (_, firms) in worth.items() for firm in firms]
    insert_rows(connection, "performer", ("contract_key", "firm_key"), pairs)
    held = [
        ("acme", key, "exposed", True) for key, (_, firms) in worth.items() if any(firm in exposed for firm in firms)
    ]
    insert_rows(connection, "contract_position", ("designation", "contract_key", "position", "covered"), held)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = open_scratch(tmp_path, {}, threads=1)
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", range(6))
def test_plan_cuts_and_choke_points_agree_with_all_paths_listed(connection: Connection, seed: int) -> None:
    rng = random.Random(seed)
    for number in range(8):
        edges = [edge for part in range(3) for edge in random_graph(rng, number * 10 + part)]
        exposed = exposed_without(edges, frozenset())
        firms = sorted({node[2:] for edge in edges for node in edge[:2] if node[0] == "f"})
        worth = {f"c{at}": (rng.randint(1, 90), rng.sample(firms, rng.randint(1, 2))) for at in range(5)}
        assessed(connection, edges, worth, exposed)
        plan_clearing(connection, [make_designation()])
        agree_on_choke_points(connection, exposed, worth)
        agree_on_cuts(connection, edges, exposed)
        agree_on_plan(connection, edges, worth)


def agree_on_choke_points(connection: Connection, exposed: dict[str, list[frozenset[str]]], worth: Worth) -> None:
    sql = "SELECT unit, firms, obligated, firms_through FROM choke_point WHERE goal = 'exposed'"
    for unit, only, obligated, through in connection.execute(sql).fetchall():
        hanging = [firm for firm, all_ways in exposed.items() if all(unit in units for units in all_ways)]
        assert only == len(hanging), (unit, exposed)
        assert through == sum(any(unit in units for units in all_ways) for all_ways in exposed.values()), (
            unit,
            exposed,
        )
        alive = [(value, [f for f in performers if f in exposed]) for value, performers in worth.values()]
        freed = sum(value for value, performers in alive if performers and set(performers) <= set(hanging))
        assert obligated == freed


def agree_on_cuts(connection: Connection, edges: list[Edge], exposed: dict[str, list[frozenset[str]]]) -> None:
    cuts = connection.execute(
        "SELECT firm_key, list(unit) FROM firm_cut WHERE goal = 'exposed' GROUP BY ALL"
    ).fetchall()
    assert {firm for firm, _ in cuts} == set(exposed)
    for firm, units in cuts:
        assert firm not in exposed_without(edges, frozenset(units))


def agree_on_plan(connection: Connection, edges: list[Edge], worth: Worth) -> None:
    sql = "SELECT step, list(unit), any_value(firms_left), any_value(obligated_left) FROM clearing_step GROUP BY step ORDER BY step"
    removed: frozenset[str] = frozenset()
    for _, units, firms_left, obligated_left in connection.execute(sql).fetchall():
        removed |= frozenset(units)
        left = exposed_without(edges, removed)
        assert (firms_left, obligated_left) == (len(left), Decimal(dollars(worth, left)))


def test_the_first_step_is_never_worse_than_the_best_single_unit(connection: Connection) -> None:
    rng = random.Random(99)
    for number in range(40):
        edges = [edge for part in range(2) for edge in random_graph(rng, number * 10 + part)]
        exposed = exposed_without(edges, frozenset())
        if not exposed:
            continue
        firms = sorted(exposed)
        worth = {f"c{at}": (rng.randint(1, 90), [rng.choice(firms)]) for at in range(4)}
        assessed(connection, edges, worth, exposed)
        plan_clearing(connection, [make_designation()])
        units = {unit for all_ways in exposed.values() for way in all_ways for unit in way}
        best = max(
            dollars(worth, exposed) - dollars(worth, exposed_without(edges, frozenset({unit}))) for unit in units
        )
        sql = "SELECT any_value(obligated)::INTEGER, count(*) FROM clearing_step WHERE step = 1"
        ((first, together),) = connection.execute(sql).fetchall()
        assert first / together >= best
