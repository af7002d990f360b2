"""The steps that hold sums against rows, and give rows the names that are printed once for a group."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest

from tests.step import Row, Rows, shown, step

Cells = Sequence[str | None]
TOTAL = "a total of the rows above, not a row of its own"
ABOVE, BELOW = "the sum of the rows above, not a row of its own", "the sum of the rows below, not a row of its own"


def table(*rows: Cells) -> list[dict[str, Any]]:
    """Rows of a table from row 2 on, each with a name, a number and an amount."""
    return [
        {"src_row": number, "cells": list(cells), "filled": sum(cell is not None for cell in cells)}
        for number, cells in enumerate(rows, 2)
    ]


def bare(*amounts: str) -> list[dict[str, Any]]:
    return table(*([None, None, amount] for amount in amounts))


@pytest.mark.parametrize(
    ("cells", "is_candidate"),
    [
        ([None, None, "300.00"], True),
        ([None, "12", "$ 300.00"], True),
        ([None, None, "(300.00)"], True),
        (["Ada", None, "300.00"], False),
        ([None, "12", None], False),
        (["1", "12", "300.00"], False),
    ],
)
def test_a_row_of_numbers_in_fewer_cells_than_usual_may_be_a_sum(cells: Cells, is_candidate: bool) -> None:
    found = step("mapping.rows", "sum_candidate", {"table_row": table(cells)}, usual=3, amount_col=3)
    assert shown(found, "src_row") == ([2] if is_candidate else [])


def test_a_row_that_was_dropped_is_no_candidate() -> None:
    tables = {"table_row": bare("300.00"), "dropped_row": [{"src_row": 2}]}
    assert step("mapping.rows", "sum_candidate", tables, usual=3, amount_col=3) == []


def test_a_possible_sum_stands_beside_the_sums_of_the_ordinary_rows_around_it() -> None:
    tables = {
        "table_row": bare("1,000.00", "(250.50)", "749.50", "5.00"),
        "sum_candidate": [{"src_row": 4}],
        "dropped_row": [{"src_row": 9}],
    }
    (told,) = step("mapping.rows", "running_sum", tables, amount_col=3, asked=True)
    assert (told["amount"], told["above"], told["rows_above"]) == (Decimal("749.5"), Decimal("749.5"), 2)
    assert (told["below"], told["rows_below"], told["is_dropped"]) == (5, 1, False)


def test_a_dropped_row_is_a_sum_too_and_no_part_of_one() -> None:
    tables = {"table_row": bare("1.00", "1.00", "2.00"), "dropped_row": [{"src_row": 3}]}
    (told,) = step("mapping.rows", "running_sum", tables, amount_col=3, asked=True)
    assert (told["src_row"], told["is_dropped"], told["above"], told["below"]) == (3, True, 1, 2)


def test_where_nothing_is_asked_nothing_is_summed() -> None:
    tables = {"table_row": bare("1.00"), "sum_candidate": [{"src_row": 2}]}
    assert step("mapping.rows", "running_sum", tables, amount_col=0, asked=False) == []


def sums(*running: Row) -> list[Any]:
    rows = [
        {"src_row": number, "above": 0, "rows_above": 0, "below": 0, "rows_below": 0, **each}
        for number, each in enumerate(running, 5)
    ]
    tables = {"running_sum": rows, "table_row": [{"src_row": number, "cells": ["x"]} for number in range(5, 9)]}
    return shown(step("mapping.rows", "sum_row", tables), "src_row", "reason")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"amount": 300, "above": 300, "rows_above": 2}, [ABOVE]),
        ({"amount": 300, "above": 300, "rows_above": 1}, []),
        ({"amount": 300, "above": 299, "rows_above": 2}, []),
        ({"amount": 300, "below": 300, "rows_below": 2}, [BELOW]),
        ({"amount": 300, "below": 300, "rows_below": 2, "above": 1, "rows_above": 1}, []),
        ({"amount": 300, "above": 300, "rows_above": 2, "is_dropped": True}, []),
    ],
)
def test_the_sum_of_at_least_two_rows_is_no_row_of_its_own(row: Row, reason: list[str]) -> None:
    assert [why for _, why in sums(row)] == reason


def test_a_sum_may_count_from_the_sum_before_it() -> None:
    first = {"amount": 300, "above": 300, "rows_above": 2}
    second = {"amount": 50, "above": 350, "rows_above": 4}
    assert sums(first, second) == [(5, ABOVE), (6, ABOVE)]
    assert sums(first, second | {"rows_above": 3}) == [(5, ABOVE)]


def unfit(*running: Row, reason: str = TOTAL) -> list[Any]:
    rows = [{"src_row": number, "is_dropped": True, "rows_above": 2, **each} for number, each in enumerate(running, 5)]
    tables = {"running_sum": rows, "dropped_row": [{"src_row": row["src_row"], "reason": reason} for row in rows]}
    return shown(step("mapping.rows", "unfit_total", tables), "src_row", "amount", "since")


def test_a_printed_total_that_the_rows_do_not_add_up_to_is_told() -> None:
    assert unfit({"amount": 300, "above": 300}) == []
    assert unfit({"amount": 350, "above": 300}) == [(5, 350, 300)]


def test_a_total_may_count_since_the_one_before_or_stand_above_its_rows() -> None:
    assert unfit({"amount": 300, "above": 300}, {"amount": 50, "above": 350}) == []
    assert unfit({"amount": 300, "above": 300}, {"amount": 60, "above": 350}) == [(6, 60, 50)]
    assert unfit({"amount": 300, "above": 0, "rows_above": 0, "below": 300}) == []


def test_a_row_that_was_dropped_for_its_sum_alone_is_no_printed_total() -> None:
    assert unfit({"amount": 350, "above": 300}, reason=ABOVE) == []


def names(rows: Rows, dropped: Rows = (), number_col: int = 2, amount_col: int = 3) -> list[dict[str, Any]]:
    tables = {"table_row": rows, "dropped_row": dropped}
    return step("mapping.rows", "row_name", tables, name_col=1, number_col=number_col, amount_col=amount_col)


def test_each_row_knows_the_name_above_it_in_its_group_and_the_total_that_closes_it() -> None:
    rows = table(["Ada", "7", "1.00"], [None, None, "2.00"], ["Total", None, "3.00"], [None, None, "4.00"])
    told = names(rows, [{"src_row": 4, "reason": TOTAL}])
    assert shown(told, "src_row", "name", "number", "name_above", "group_end") == [
        (2, "Ada", "7", None, 4), (3, None, None, "Ada", 4), (5, None, None, None, None),
    ]  # fmt: skip


def test_a_note_parts_no_group() -> None:
    rows = table(["Ada", None, None], ["Note: x", None, None], [None, None, "2.00"])
    assert shown(names(rows, [{"src_row": 3, "reason": "a note beside the table"}]), "name_above", "group_end") == [
        ("Ada", None), (None, None),
    ]  # fmt: skip


def test_a_table_without_numbers_or_amounts_has_none() -> None:
    assert shown(names(table(["Ada", "7", "1.00"]), number_col=0, amount_col=0), "number", "amount") == [(None, None)]


NUMBERED = [{"src_row": 2, "number": "7", "name": "Ada"}, {"src_row": 3, "number": "7", "name": None}]


def numbered(*more: Row) -> list[Any]:
    return shown(step("mapping.rows", "name_of_number", {"row_name": [*NUMBERED, *more]}), "src_row", "name")


def test_a_row_takes_the_one_name_of_its_number() -> None:
    assert numbered() == [(3, "Ada")]
    assert numbered({"src_row": 4, "number": "7", "name": "ADA "}) == [(3, "ADA ")]
    assert numbered({"src_row": 4, "number": "7", "name": "Bo"}) == []
    assert numbered({"src_row": 4, "number": None, "name": None}) == [(3, "Ada")]


def grouped(*rows: tuple[str | None, int], printed: int) -> list[Any]:
    named = [
        {"src_row": number, "name": name, "amount": amount, "group_end": 9}
        for number, (name, amount) in enumerate(rows, 2)
    ]
    tables: dict[str, Rows] = {"row_name": named, "running_sum": [{"src_row": 9, "amount": printed}]}
    return shown(step("mapping.rows", "name_of_group", tables), "src_row", "name")


def test_a_group_that_adds_up_to_its_printed_total_has_the_name_of_its_first_row() -> None:
    assert grouped(("Ada", 1), (None, 2), printed=3) == [(3, "Ada")]
    assert grouped(("Ada", 1), (None, 2), printed=4) == []
    assert grouped(("Ada", 1), ("Bo", 2), (None, 3), printed=6) == []
    assert grouped((None, 1), ("Ada", 2), printed=3) == []


def test_blanks_are_counted_with_all_that_speaks_against_names_printed_once() -> None:
    rows: Rows = [
        {"name": None, "name_above": None},
        {"name": "Bo", "name_above": None},
        {"name": None, "name_above": "Bo", "number": "7"},
        {"name": "bo ", "name_above": "Bo"},
        {"name": "Ada", "name_above": "Bo"},
    ]
    (told,) = step("mapping.rows", "name_once", {"row_name": [{"number": None, **row} for row in rows]})
    assert told == {
        "rows": 5, "blanks": 2, "names": 2, "printed": 3, "before_first": 1, "groups_with_blanks": 1, "numbered": 1,
        "repeated": 1, "falling": 1,
    }  # fmt: skip


def test_rows_that_name_nobody_are_counted_with_their_money() -> None:
    records: Rows = [
        {"src_row": 2, "firm": "Ada", "supplier": "Bo", "amount": 1},
        {"src_row": 3, "firm": "Ada", "amount": 2, "rows": 3},
        {"src_row": 4, "supplier_cage": "1ABC2", "amount": 4},
        {"src_row": 5, "sheet_id": 2, "amount": 8},
    ]
    tables = {"record": [{"sheet_id": 1, **each} for each in records]}
    (told,) = step("mapping.rows", "nameless_row", tables, sheet_id=1)
    assert list(told.values()) == [5, 7, 3, 2, 3, 1, 4, 4]
