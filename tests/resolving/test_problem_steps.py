"""What resolving could not settle, in sentences."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, step


def problems(**tables: Rows) -> list[Any]:
    return [row["text"] for row in step("resolving", "problems", tables)]


def test_one_name_beside_two_identifiers_is_told() -> None:
    links = [{"name": "Ada", "name_key": "ada", "firm_key": key} for key in ("uei:A", "cage:1B", "name:ada")]
    assert problems(firm_link=links) == [
        'Firms kept apart: the name "Ada" stands beside 2 different identifiers (CAGE 1B, UEI A).'
    ]
    assert problems(firm_link=links[1:]) == []


@pytest.mark.parametrize("sort", ["cage", "lei", "duns"])
def test_one_lesser_identifier_beside_two_ueis_is_told(sort: str) -> None:
    mentions = [{f"clean_{sort}": "7", "clean_uei": uei} for uei in ("B", "A", "A")]
    assert problems(firm_mention_id=mentions) == [
        f"Firms kept apart: {sort.upper()} 7 stands beside 2 different UEIs (A, B)."
    ]


NEAR = {"name_key": "adda", "owner_name": "Ada", "reason": "a slip"}


def test_a_near_spelling_is_told_whether_it_was_joined_or_kept_apart() -> None:
    link = {"name": "Adda", "name_key": "adda", "firm_key": "name:adda"}
    assert problems(near_owner=[NEAR], firm_link=[link | {"near": True}]) == [
        'Taken for one firm: "Ada" and "Adda" (a slip); what is said under the second name counts as inferred.'
    ]
    assert problems(near_owner=[NEAR | {"apart": True}], firm_link=[link]) == [
        'Kept apart: "Adda" has nearly the same name as "Ada" (a slip), and a row of its own names the vendor. Ask whether they'
        " are one firm."
    ]
    assert problems(near_owner=[NEAR | {"apart": True, "owner_known": True}], firm_link=[link]) == []


@pytest.mark.parametrize(
    ("several", "sentence"),
    [
        (False, "3 rows refer to a contract that no contract list names (first: FA-1); their dollars are not joined."),
        (
            True,
            "3 rows refer by a number that more than one contract carries (first: FA-1); their dollars are not joined.",
        ),
    ],
)
def test_rows_whose_number_joins_no_contract_are_counted_by_sheet(several: bool, sentence: str) -> None:
    rows = [{"sheet_id": 1, "src_row": row, "rows": count} for row, count in ((2, 1), (3, 2))]
    references = [
        {"sheet_id": 1, "src_row": row, "reference": text, "several": several}
        for row, text in ((2, "FA-2"), (3, "FA-1"))
    ]
    assert problems(contract_ref=references, sheet=[{"sheet_id": 1}], record=rows) == [sentence]


ACTION = {"file": "c.csv", "src_row": 4, "action_key": "K", "contract_key": "C1", "action_obligation": 5}


def test_an_action_told_twice_counts_once_and_one_told_with_two_amounts_counts_twice() -> None:
    assert problems(contract_row=[ACTION, ACTION | {"src_row": 6, "repeats": True}]) == [
        "1 row repeats an action on a contract, key and amount (first: K in c.csv, row 6); each action is counted once."
    ]
    assert problems(contract_row=[ACTION, ACTION | {"src_row": 6, "action_obligation": 7}]) == [
        "1 key of an action on a contract stands beside different amounts or contracts (first: K in c.csv, row 4); all of them"
        " are counted."
    ]


def test_an_idv_and_order_in_one_cell_that_part_in_two_ways_are_told() -> None:
    parted = [{"parent_piid": "AB", "piid": "CD"}, {"parent_piid": "A", "piid": "BCD"}]
    (sentence,) = problems(contract_row=[*parted, {"piid": "ABCD"}])
    assert sentence == (
        "1 row gives IDV and order in one cell that can be parted in two ways (first: ABCD); each number counts as a contract of"
        " its own."
    )
    assert problems(contract_row=[parted[0], {"piid": "ABCD"}]) == []
