"""No sum is taken for a row, wherever its label stands and if it has none; and each sum is held against what was read."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.mapping.mapped import mapped

BELOW = {
    "a label right of the amount": "Payer,Payee,Amount,Remarks\nAlder Corp.,Dell,100.00,\nBirch LLC,Orb,200.00,\n,,300.00,Grand Total\n",
    "a label as the payer": "Amount,Payer,Payee\n100.00,Alder Corp.,Dell\n200.00,Birch LLC,Orb\n300.00,Total,\n",
    "a label as the vendor": "Amount,Vendor\n100.00,Alder Corp.\n200.00,Birch LLC\n300.00,Total\n",
    "a label in a language": "Lieferant,Beleg,Betrag\nAlder GmbH,B-1,100.00\nBirke GmbH,B-2,200.00\nGesamtsumme,,300.00\n",
    "no label": "Vendor,Invoice,Amount\nAlder Corp.,A-1,100.00\nBirch LLC,A-2,200.00\n,,300.00\n",
}


@pytest.mark.parametrize("text", BELOW.values(), ids=BELOW)
def test_a_sum_below_the_rows_is_none_of_them(text: str, tmp_path: Path) -> None:
    found = mapped(tmp_path, text)
    assert (found.sheet.rows_kept, found.sheet.rows_rejected) == (2, 1)
    assert found.sheet.amount_total == Decimal("300.00")
    assert list(found.rejected) == [4]


def test_a_line_across_the_table_and_the_sum_below_it_are_two_rejected_rows(tmp_path: Path) -> None:
    text = "Vendor,Check,Amount\nAlder Corp.,1,100.00\nBirch LLC,2,200.00\n,,========\n,,300.00\n"
    found = mapped(tmp_path, text)
    assert found.rejected[4] == "a line drawn across the table"
    assert "sum of the rows above" in found.rejected[5]


def test_a_sum_that_stands_first_is_no_row_either(tmp_path: Path) -> None:
    text = "Number,Amount,Vendor,Description\n,300.00,,TOTAL ALL LINES\n1,100.00,Alder Corp.,badges\n2,200.00,Birch LLC,tapes\n"
    assert list(mapped(tmp_path, text).rejected) == [2]


def test_an_invoice_that_happens_to_equal_the_rows_above_stays_a_row(tmp_path: Path) -> None:
    text = "Vendor,Invoice,Date,Amount\nAlder Corp.,A-1,2026-01-02,100.00\nBirch LLC,A-2,2026-01-03,200.00\nOrb LLC,A-3,2026-01-04,300.00\n"
    found = mapped(tmp_path, text)
    assert (found.sheet.rows_kept, found.sheet.amount_total) == (3, Decimal("600.00"))


@pytest.mark.parametrize("name", ["Total Wine Supply LLC", "Totalview Inc.", "Sumner Tools LLC"])
def test_a_firm_may_be_called_like_a_sum(name: str, tmp_path: Path) -> None:
    found = mapped(tmp_path, f"Vendor,Invoice,Amount\n{name},A-1,100.00\nBirch LLC,A-2,200.00\n")
    assert found.sheet.rows_kept == 2


def test_a_printed_total_that_the_rows_do_not_add_up_to_is_said_with_both_sums(tmp_path: Path) -> None:
    text = "Vendor,Invoice,Amount\nAlder Corp.,A-1,100.00\nBirch LLC,A-2,200.00\nTotal,,350.00\n"
    (said,) = [each for each in mapped(tmp_path, text).problems if "total" in each]
    assert all(part in said for part in ("row 4", "350.00", "300.00"))


def test_subtotals_and_the_total_of_all_fit_each_on_its_own_level(tmp_path: Path) -> None:
    text = (
        "Vendor,Invoice,Amount\nAlder Corp.,A-1,100.00\nAlder Corp.,A-2,50.00\nAlder Corp. Total,,150.00\n"
        "Birch LLC,B-1,200.00\nBirch LLC Total,,200.00\nGrand Total,,350.00\n"
    )
    found = mapped(tmp_path, text)
    assert found.sheet.amount_total == Decimal("350.00")
    assert not [each for each in found.problems if "add up" in each]
