"""Amounts without a sign whose side, debit or credit, stands in a column of its own or in two columns."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.mapping.test_map_sheets import mapped


@pytest.mark.parametrize(
    ("heading", "bought", "returned"),
    [
        ("Dr/Cr", "Dr", "Cr"),
        ("D/C", "D", "C"),
        ("Type", "Debit", "Credit"),
        ("S/H", "H", "S"),
        ("Soll/Haben", "Haben", "Soll"),
        ("Af Bij", "Af", "Bij"),
    ],
)
def test_beside_sellers_the_rarer_side_is_taken_off(tmp_path: Path, heading: str, bought: str, returned: str) -> None:
    text = (
        f"Date,Vendor,Amount,{heading}\n2026-01-03,Acme Inc,100.00,{bought}\n2026-01-05,Blue Ltd,50.00,{bought}\n"
        f"2026-01-08,Acme Inc,30.25,{returned}\n2026-01-09,Cole LLC,20.00,{bought}\n"
    )
    record, rows = mapped(tmp_path, "pay.csv", text, "SELECT src_row, amount FROM record ORDER BY 1")
    assert rows == [(2, Decimal(100)), (3, Decimal(50)), (4, Decimal("-30.25")), (5, Decimal(20))]
    assert f"rows that say {returned.lower()!r} are taken off" in " ".join(record.notes)


def test_in_an_account_without_sellers_what_came_in_is_taken_off(tmp_path: Path) -> None:
    text = (
        "Transaction Date,Description,Debit or Credit,Amount,Balance\n2026-01-03,ACME,debit,100.00,900.00\n"
        "2026-01-05,SALARY,credit,3000.00,3900.00\n2026-01-06,RENT PAID TO US,credit,10.00,3910.00\n"
    )
    _, rows = mapped(tmp_path, "bank.csv", text, "SELECT amount FROM record ORDER BY src_row")
    assert rows == [(Decimal(100),), (Decimal(-3000),), (Decimal(-10),)]


@pytest.mark.parametrize(
    "rows",
    [
        "Acme Inc,100.00,D\nBlue Ltd,-30.00,C\n",  # the amounts have signs
        "Acme Inc,100.00,D\nBlue Ltd,30.00,D\n",  # one side only
        "Acme Inc,100.00,D\nBlue Ltd,30.00,X\n",  # something else stands there, too
    ],
)
def test_a_column_that_does_not_say_both_sides_of_bare_amounts_changes_none(tmp_path: Path, rows: str) -> None:
    text = f"Vendor,Amount,Debit/Credit\n{rows}"
    _, amounts = mapped(tmp_path, "pay.csv", text, "SELECT abs(amount) FROM record ORDER BY src_row")
    assert amounts == [(Decimal(100),), (Decimal(30),)]


def test_single_letters_under_a_heading_of_another_meaning_say_no_side(tmp_path: Path) -> None:
    text = "Date,Vendor,Amount,Status\n2026-01-03,Acme Inc,100.00,D\n2026-01-05,Blue Ltd,50.00,C\n2026-01-05,Cole Ltd,5.00,C\n"
    _, amounts = mapped(tmp_path, "pay.csv", text, "SELECT amount FROM record ORDER BY src_row")
    assert amounts == [(Decimal(100),), (Decimal(50),), (Decimal(5),)]


def test_what_stands_to_the_credit_of_a_seller_counts_where_no_row_has_a_debit(tmp_path: Path) -> None:
    text = "Invoice Date,Vendor,Debit,Credit\n2026-01-03,Acme Inc,,100.00\n2026-01-05,Blue Ltd,,50.00\n"
    record, amounts = mapped(tmp_path, "open items.csv", text, "SELECT amount FROM record ORDER BY src_row")
    assert amounts == [(Decimal(100),), (Decimal(50),)]
    assert "no row has an amount of debit" in " ".join(record.notes)
