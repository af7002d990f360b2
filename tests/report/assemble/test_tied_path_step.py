"""The paths beside the best of each route on which an answer about a contract rests."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step

PATH = {"designation": "acme", "firm_key": "a", "route": "direct", "level": 2, "class_rank": 2, "tier": 1}
ANSWER = {"designation": "acme", "firm_key": "a", "contract_key": "C1", "path_id": 8, "answer": "disclose or report"}


def tied(**answer: Any) -> list[dict[str, Any]]:
    tables: dict[str, Rows] = {
        "path": [PATH | {"path_id": 7}, PATH | {"path_id": 8, "tier": 2}],
        "best_path_of_route": [{"path_id": 7}],
        "path_test": [{"path_id": 8, "test": "use"}, {"path_id": 8, "test": "performance"}],
        "firm": [{"firm_key": "a", "firm": "Ada"}],
        "answer": [ANSWER | answer, ANSWER | answer | {"clause": "C-2"}],
    }
    return step("report.assemble", "tied_path_row", tables)


def test_a_path_that_only_answers_rest_on_is_told_once_with_its_tests() -> None:
    assert shown(tied(), "path_id", "firm", "tier", "tests") == [(8, "Ada", 2, ["performance", "use"])]


@pytest.mark.parametrize(
    "answer",
    [{"path_id": 7}, {"contract_key": ""}, {"answer": "no contrary evidence"}, {"answer": "not covered"}],
    ids=["the best of its route", "of an offer", "nothing against it", "not covered"],
)
def test_no_other_path_is_told(answer: dict[str, Any]) -> None:
    assert tied(**answer) == []
