"""What the distinct texts of typed columns hold, which are left to the parsers, and how a column is written, each step alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.step import Rows, shown, step, step_in_order

UEI = "CTKJDNGYLM97"  # of the public register; its last digit is a check digit
WRONG_UEI = "CTKJDNGYLM98"


def plain(sort: str, form: str, cell: str) -> dict[str, Any]:
    tables: dict[str, Rows] = {
        "typed_text": [{"part": "p", "cell": cell, "rows": 3}],
        "typed_part": [{"part": "p", "sort": sort, "form": form}],
    }
    (row,) = step("mapping.cells", "plain_value", tables)
    assert (row["part"], row["form"], row["cell"], row["rows"]) == ("p", form, cell, 3)
    return row


@pytest.mark.parametrize(
    ("form", "cell", "money"),
    [
        (".", "1234.50", "1234.50"),
        (".", "-7", "-7"),
        (".", "$1,234,567.89", "1234567.89"),
        (".", "(250.50)", "-250.50"),
        (".", "0.123456", "0.123456"),
        (",", "1.234,50", "1234.50"),
        (",", "12,5", "12.5"),
    ],
)
def test_an_amount_that_is_plainly_written_is_read_by_the_mark_of_its_column(form: str, cell: str, money: str) -> None:
    row = plain("money", form, cell)
    assert (row["money"], row["is_amount"], row["is_odd"]) == (Decimal(money), True, False)


@pytest.mark.parametrize(
    ("form", "cell", "day"),
    [
        ("mdy", "03/04/2026", date(2026, 3, 4)),
        ("dmy", "03/04/2026", date(2026, 4, 3)),
        ("dmy", "13.02.2026", date(2026, 2, 13)),
        ("dmy", "2026-02-13", date(2026, 2, 13)),
        ("mdy", "2026-02-13T10:00:00Z", date(2026, 2, 13)),
        ("mdy", "2/3/2026 11:15 PM", date(2026, 2, 3)),
    ],
)
def test_a_day_that_is_plainly_written_is_read_in_the_order_of_its_column(form: str, cell: str, day: date) -> None:
    row = plain("date", form, cell)
    assert (row["day"], row["is_amount"], row["is_odd"]) == (day, False, False)


@pytest.mark.parametrize(
    ("sort", "form", "cell", "word"),
    [
        ("yes_no", "", "YES", "yes"),
        ("yes_no", "", "n", "no"),
        ("identifier", "uei", UEI, UEI),
        ("identifier", "cage", "1ABC2", "1ABC2"),
        ("identifier", "duns", "123456789", "123456789"),
        ("identifier", "piid", "FA8650-24-C-0001", "FA8650-24-C-0001"),
    ],
)
def test_a_word_that_is_plainly_written_is_read(sort: str, form: str, cell: str, word: str) -> None:
    row = plain(sort, form, cell)
    assert (row["word"], row["is_odd"]) == (word, False)


@pytest.mark.parametrize(
    ("sort", "form", "cell"),
    [
        ("money", ".", "n/a"),
        ("money", ".", "1.234,50"),
        ("money", ".", "12 EUR"),
        ("date", "mdy", "13/02/2026"),
        ("date", "dmy", "31/02/2026"),
        ("date", "mdy", "2999-01-01"),
        ("date", "mdy", "45000"),
        ("yes_no", "", "maybe"),
        ("identifier", "uei", WRONG_UEI),
        ("identifier", "uei", UEI.lower()),
        ("identifier", "cage", "00000"),
        ("identifier", "duns", "000000000"),
        ("identifier", "piid", "1.5E+10"),
    ],
)
def test_what_is_not_plainly_written_is_odd_and_holds_nothing(sort: str, form: str, cell: str) -> None:
    row = plain(sort, form, cell)
    assert (row["money"], row["day"], row["word"], row["is_odd"]) == (None, None, None, True)


ODD = {"part": "p", "cell": "x", "form": "uei", "is_odd": True}


def test_the_parsers_look_at_odd_texts_that_nobody_has_read_yet() -> None:
    values = [
        ODD | {"cell": "b"},
        ODD | {"cell": "a"},
        ODD | {"cell": "plain", "is_odd": False},
        ODD | {"cell": "known"},
    ]
    told = step_in_order(
        "mapping.cells", "odd_text", {"plain_value": values, "odd_value": [{"part": "p", "cell": "known"}]}
    )
    assert [row["cell"] for row in told] == ["a", "b"]


@pytest.mark.parametrize(
    ("value", "is_used"),
    [
        ({"cell": WRONG_UEI}, True),
        ({"cell": UEI, "is_odd": False}, False),
        ({"cell": WRONG_UEI, "form": "cage"}, False),
        ({"cell": WRONG_UEI.lower()}, False),
        ({"cell": WRONG_UEI[:-1]}, False),
        ({"cell": "O" + WRONG_UEI[1:]}, False),
        ({"cell": "0" + WRONG_UEI[1:]}, False),
    ],
)
def test_a_well_formed_uei_with_a_wrong_check_digit_is_used_with_a_remark(value: dict[str, Any], is_used: bool) -> None:
    told = step("mapping.cells", "unfit_uei", {"plain_value": [ODD | value]}, trouble="unfit")
    expected = [(WRONG_UEI, WRONG_UEI, "", "unfit")] if is_used else []
    assert shown(told, "cell", "identifier", "reason", "trouble") == expected


def test_a_value_is_the_plain_one_or_the_one_that_a_parser_read() -> None:
    values: Rows = [
        {"part": "d", "cell": "2026-01-02", "day": date(2026, 1, 2), "word": None},
        {"part": "d", "cell": "Jan 3", "word": None},
        {"part": "i", "cell": "k", "word": "K"},
        {"part": "i", "cell": "uei", "word": None},
        {"part": "y", "cell": "yep", "word": None},
    ]
    odd: Rows = [
        {"part": "d", "cell": "Jan 3", "day": date(2026, 1, 3)},
        {"part": "i", "cell": "uei", "identifier": "U"},
        {"part": "y", "cell": "yep", "answer": "yes"},
    ]
    told = step("mapping.cells", "typed_value", {"plain_value": values, "odd_value": odd})
    assert {(row["cell"], row["day"], row["word"] or None) for row in told} == {
        ("2026-01-02", date(2026, 1, 2), None), ("Jan 3", date(2026, 1, 3), None), ("k", None, "K"), ("uei", None, "U"),
        ("yep", None, "yes"),
    }  # fmt: skip


def test_of_amounts_only_the_odd_ones_are_kept_for_plain_ones_are_read_in_place() -> None:
    values = [{"part": "m", "cell": cell, "is_amount": True} for cell in ("5.00", "five")]
    odd = [{"part": "m", "cell": "five", "money": 5}]
    told = step("mapping.cells", "typed_value", {"plain_value": values, "odd_value": odd})
    assert shown(told, "cell", "money") == [("five", 5)]


def test_cells_that_are_used_though_something_is_wrong_are_counted_by_what_it_is() -> None:
    texts = [{"part": "p", "cell": cell, "rows": rows} for cell, rows in (("b", 2), ("a", 3), ("c", 9))]
    odd = [
        {"part": "p", "cell": cell, "trouble": trouble} for cell, trouble in (("b", "unfit"), ("a", "unfit"), ("c", ""))
    ]
    (row,) = step("mapping.cells", "odd_remark", {"typed_text": texts, "odd_value": odd})
    assert (row["part"], row["trouble"], row["cells"], row["example"]) == ("p", "unfit", 5, "a")


@pytest.mark.parametrize(
    ("cell", "signs"),
    [
        ("1.234,56", {"comma_marks"}), ("12,5", {"comma_marks"}), ("1.234.567", {"comma_marks"}),
        ("1,234.56", {"point_marks"}), ("12.50", {"point_marks"}), ("1,234,567", {"point_marks"}),
        ("1.234", {"open_marks"}), ("1234", set()),
        ("13/02/2026", {"day_first", "slashes"}), ("02/13/2026", {"month_first", "slashes"}),
        ("03.04.2026", {"open_order"}), ("2026-02-13", set()), ("13-Feb-26", {"short_years"}),
        ("45000", {"day_numbers"}),
    ],
)  # fmt: skip
def test_each_cell_speaks_for_a_decimal_mark_or_an_order_of_days_or_for_neither(cell: str, signs: set[str]) -> None:
    texts = [{"part": "p", "cell": cell, "rows": 4}, {"part": "other", "cell": "1,5", "rows": 9}]
    (row,) = step("mapping.cells", "part_evidence", {"typed_text": texts}, parts=["p"])
    assert row.pop("part") == "p"
    assert {sign: count for sign, count in row.items() if count} == dict.fromkeys(signs, 4)
