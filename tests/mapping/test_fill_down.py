"""A name that is printed on the first row of its group only counts for the rows below it, where something proves that."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.mapping.mapped import mapped

SPEND = "SELECT supplier, sum(amount) FROM record GROUP BY supplier ORDER BY supplier"


def test_a_number_on_each_row_tells_whose_it_is(tmp_path: Path) -> None:
    text = (
        "Vendor ID,Vendor,Date,Amount\n7,Alder Corp.,2026-01-02,10.00\n7,,2026-01-03,20.00\n"
        "9,Birch LLC,2026-01-04,5.00\n7,,2026-01-05,1.00\n"
    )
    found = mapped(tmp_path, text, SPEND)
    assert found.rows == [("Alder Corp.", Decimal("31.00")), ("Birch LLC", Decimal("5.00"))]
    assert any("'Vendor'" in each and "2 rows" in each for each in found.problems)


def test_a_number_without_a_name_anywhere_leaves_its_row_nobodys_and_says_the_money(tmp_path: Path) -> None:
    text = "Vendor ID,Vendor,Date,Amount\n7,Alder Corp.,2026-01-02,10.00\n8,,2026-01-03,20.00\n"
    found = mapped(tmp_path, text, SPEND)
    assert found.rows == [("", Decimal("20.00")), ("Alder Corp.", Decimal("10.00"))]
    assert any("20.00 of 30.00" in each and "row 3" in each for each in found.problems)


def test_a_printed_subtotal_that_fits_closes_the_group(tmp_path: Path) -> None:
    text = (
        "Vendor,Document,Amount\nAlder Corp.,1,10.00\n,2,20.00\nTotal Alder Corp.,,30.00\n"
        "Birch LLC,3,5.00\n,4,6.00\nTotal Birch LLC,,11.00\n"
    )
    assert mapped(tmp_path, text, SPEND).rows == [("Alder Corp.", Decimal("30.00")), ("Birch LLC", Decimal("11.00"))]


def test_a_subtotal_that_does_not_fit_proves_nothing(tmp_path: Path) -> None:
    text = (
        "Vendor,Document,Amount\nAlder Corp.,1,10.00\n,2,20.00\nTotal Alder Corp.,,99.00\n"
        "Alder Corp.,3,5.00\nBirch LLC,4,6.00\nTotal Birch LLC,,11.00\n"
    )
    assert ("", Decimal("20.00")) in mapped(tmp_path, text, SPEND).rows


def test_blanks_that_can_mean_nothing_else_are_filled(tmp_path: Path) -> None:
    text = (
        "Payer,Payee,Paid On,Amount\nAlder Corp.,Dell,2026-01-02,1.00\n,Orb LLC,2026-01-03,2.00\n,Fern Inc.,2026-01-04,3.00\n"
        "Birch LLC,Dell,2026-01-05,4.00\n,Orb LLC,2026-01-06,5.00\n"
    )
    query = "SELECT firm, sum(amount) FROM record GROUP BY firm ORDER BY firm"
    assert mapped(tmp_path, text, query).rows == [("Alder Corp.", Decimal("6.00")), ("Birch LLC", Decimal("9.00"))]


def test_a_ledger_that_repeats_its_names_has_blanks_that_are_blank(tmp_path: Path) -> None:
    text = (
        "Vendor,Date,Amount\nAlder Corp.,2026-01-02,1.00\nAlder Corp.,2026-01-03,2.00\n,2026-01-04,650.00\n"
        "Birch LLC,2026-01-05,4.00\nBirch LLC,2026-01-06,5.00\n,2026-01-07,500.00\n"
    )
    found = mapped(tmp_path, text, SPEND)
    assert ("", Decimal("1150.00")) in found.rows
    assert any("1,150.00 of 1,162.00" in each for each in found.problems)


def test_a_row_that_two_proofs_name_is_still_one_row(tmp_path: Path) -> None:
    text = (
        "Vendor,Vendor ID,Date,Amount\nAlder Corp.,7,2026-01-02,10.00\n,7,2026-01-03,20.00\nTotal Alder Corp.,,,30.00\n"
        "Birch LLC,9,2026-01-04,5.00\n,9,2026-01-05,6.00\nTotal Birch LLC,,,11.00\n"
    )
    found = mapped(tmp_path, text, SPEND)
    assert found.rows == [("Alder Corp.", Decimal("30.00")), ("Birch LLC", Decimal("11.00"))]
    assert found.sheet.amount_total == Decimal("41.00")


def test_a_nameless_row_behind_a_printed_total_belongs_to_no_group(tmp_path: Path) -> None:
    text = (
        "Vendor,Document,Amount\nAlder Corp.,1,10.00\n,2,20.00\nTotal Alder Corp.,,30.00\n"
        "Birch LLC,3,5.00\n,4,6.00\nTotal Birch LLC,,11.00\n,5,9.75\n"
    )
    assert ("", Decimal("9.75")) in mapped(tmp_path, text, SPEND).rows
