"""Which paths are shown, with which hops, and the rules of reach in words, each step alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

PATH = {"designation": "acme", "firm_key": "a", "route": "direct", "level": 2, "class_rank": 2, "tier": 2}


def best(*paths: dict[str, Any]) -> list[Any]:
    given = [PATH | {"path_id": at} | path for at, path in enumerate(paths, 1)]
    return shown(step("report.assemble", "best_path_of_route", {"path": given}), "path_id")


@pytest.mark.parametrize(
    ("paths", "path_id"),
    [
        ([{"level": 3, "tier": 1}, {"level": 2, "tier": 4}], 2),
        ([{"tier": 3}, {"tier": 2}], 2),
        ([{"class_rank": 3, "tier": 1}, {"class_rank": 2}], 2),
        ([{}, {}], 1),
    ],
    ids=["stronger", "shorter", "of a stronger class", "the first of equals"],
)
def test_the_path_with_the_strongest_weakest_hop_is_shown_and_of_equals_the_shorter(
    paths: list[dict[str, Any]], path_id: int
) -> None:
    assert best(*paths) == [path_id]


@pytest.mark.parametrize("other", [{"route": "resale"}, {"firm_key": "b"}, {"designation": "other"}])
def test_each_route_of_each_firm_has_a_path_of_its_own(other: dict[str, str]) -> None:
    assert best({}, other) == [1, 2]


def test_a_route_reaches_the_tests_that_any_of_its_paths_reaches() -> None:
    reached = [
        {"designation": "acme", "firm_key": "a", "path_id": path_id, "test": test}
        for path_id, test in ((1, "use"), (2, "use"), (2, "dealings"))
    ]
    paths: Rows = [PATH | {"path_id": 1}, PATH | {"path_id": 2, "level": 5}, PATH | {"path_id": 3, "route": "resale"}]
    rows = step("report.assemble", "best_path_of_route", {"path": paths, "path_test": reached})
    assert shown(rows, "path_id", "tests") == [(1, ["dealings", "use"]), (3, [])]


def test_the_hops_of_what_is_shown_or_what_a_position_rests_on_stand_in_order() -> None:
    tables: dict[str, Rows] = {
        "path_hop": [
            {"path_id": path_id, "hop": hop, "edge_id": 10 * path_id + 9 - hop}
            for path_id in (1, 2, 3)
            for hop in (2, 1)
        ],
        "best_path_of_route": [{"path_id": 1}],
        "position": [{"path_id": 3}, {"path_id": None}],
    }
    assert shown(step("report.assemble", "hop", tables), "path_id", "edges") == [(1, [18, 17]), (3, [38, 37])]


def reach(test: str, *lines: tuple[str, str]) -> list[Any]:
    """What a route gives under `test`, by (tie, position) of its lines."""
    rows = [{"test": test, "route": "direct", "first_kind": "uses", "tie": tie, "gives": gives} for tie, gives in lines]
    return shown(step("report.assemble", "reach_row", {"route_test_rule": rows}), "route", "gives")


@pytest.mark.parametrize(
    ("test", "lines", "words"),
    [
        ("use", [("any", "exposed")], "exposed"),
        ("use", [("any", "unresolved")], "unresolved"),
        (
            "performance",
            [("tied", "exposed"), ("untied", "unresolved")],
            "exposed if tied to a covered contract, else unresolved",
        ),
        ("provide", [("tied", "exposed"), ("untied", "unresolved")], "exposed if delivered, else unresolved"),
        ("dealings", [("any", "unresolved"), ("any", "exposed")], "exposed"),
    ],
)
def test_a_route_gives_its_worst_with_the_tie_that_it_takes(
    test: str, lines: list[tuple[str, str]], words: str
) -> None:
    assert reach(test, *lines) == [("direct", words)]


def test_the_lines_of_a_test_are_put_into_words_once_each() -> None:
    line = {"test": "use", "route": "direct", "first_kind": "uses", "tie": "any", "gives": "exposed"}
    tied = line | {"route": "affiliate", "first_kind": "owns", "tie": "untied", "gives": "unresolved"}
    (row,) = step("report.assemble", "test_row", {"route_test_rule": [line, line, tied]})
    assert list(row.values()) == ["use", "affiliate (owns, untied): unresolved; direct (uses): exposed"]
