"""From a file to records: headers, kinds, totals, money and dates, on small files written by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from analyzer.mapping import SheetRecord, map_sheets, sheet_records
from analyzer.reading import read_inputs
from analyzer.store import steps
from analyzer.store.connection import open_scratch


def mapped(tmp_path: Path, name: str, text: str, query: str = "SELECT 1") -> tuple[SheetRecord, list[tuple[Any, ...]]]:
    """The only sheet of a file with this text, and the rows of a query over the scan's tables."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / name).write_text(text, encoding="utf-8")
    files = read_inputs([inputs], tmp_path)
    attach = {f"r{file.file_id}": file.database for file in files if file.database}
    with open_scratch(tmp_path, attach) as connection:
        steps.run_script(connection, "analyzer.store", "schema")
        map_sheets(connection, files)
        (record,) = sheet_records(connection)
        return record, connection.execute(query).fetchall()


def test_titles_above_and_totals_below_the_table_are_no_rows_of_it(tmp_path: Path) -> None:
    text = (
        "Acme vendor payments,,\n,,\nVendor Name*,Invoice Date,Amount (USD)\n"
        'Blue Co,1/31/2026,"$1,332.82"\nRed LLC,2/28/2026,($32.82)\nGrand Total,,"$1,300.00"\n'
    )
    record, rows = mapped(tmp_path, "pay.csv", text, "SELECT src_row, supplier, amount, date_on FROM record ORDER BY 1")
    assert (record.kind, record.header_row) == ("payments", 3)
    assert (record.rows_read, record.rows_kept, record.rows_rejected) == (3, 2, 1)
    assert record.amount_total == Decimal("1300.00")
    assert rows == [
        (4, "Blue Co", Decimal("1332.82"), date(2026, 1, 31)),
        (5, "Red LLC", Decimal("-32.82"), date(2026, 2, 28)),
    ]


def test_a_cell_that_does_not_parse_is_rejected_and_the_rest_of_its_row_lives_on(tmp_path: Path) -> None:
    text = "Supplier,Date,Amount\nBlue,2026-01-01,1.2 mil\nRed,2026-01-02,10.00\nGreen,2026-01-03,20.00\n"
    columns = '"row", "column", value'
    record, rows = mapped(tmp_path, "pay.csv", text, f"SELECT {columns} FROM rejected_cell")
    assert (record.rows_read, record.rows_kept, record.amount_total) == (3, 3, Decimal("30.00"))
    assert rows == [(2, "Amount", "1.2 mil")]


def test_amounts_in_millions_count_as_they_are_written_and_the_sheet_says_so(tmp_path: Path) -> None:
    text = "Supplier,Date,Amount\nBlue,2026-01-01,$1.25M\nRed,2026-01-02,$300k\nGreen,2026-01-03,$20.10\n"
    record, rows = mapped(tmp_path, "pay.csv", text, "SELECT text FROM problem WHERE text LIKE '%millions%'")
    assert (record.rows_rejected, record.amount_total) == (0, Decimal("1550020.10"))
    assert len(rows) == 1


def test_a_sum_has_every_decimal_of_its_cells(tmp_path: Path) -> None:
    text = "Supplier,Date,Amount\nBlue,2026-01-01,2.304\nRed,2026-01-02,0.0125\nGreen,2026-01-03,36.00\n"
    record, _ = mapped(tmp_path, "bill.csv", text, "SELECT 1")
    assert record.amount_total == Decimal("38.3165")


def test_a_number_too_long_for_an_amount_is_rejected_and_the_rest_is_added_up_to_the_cent(tmp_path: Path) -> None:
    text = (
        "Date,Vendor,Amount\n2026-01-05,Blue,123456789012345678901234567\n"
        "2026-01-06,Red,999999999999999.99\n2026-01-07,Green,6.02\n"
    )
    record, rows = mapped(tmp_path, "pay.csv", text, 'SELECT "row", "column", reason FROM rejected_cell')
    assert (record.rows_kept, record.amount_total) == (3, Decimal("1000000000000006.01"))
    assert rows == [(2, "Amount", "larger than any amount of money")]


def test_a_sum_longer_than_pythons_usual_decimals_is_exact(tmp_path: Path) -> None:
    with open_scratch(tmp_path, {}) as connection:
        steps.run_script(connection, "analyzer.store", "schema")
        connection.execute(
            "INSERT INTO sheet (sheet_id, file_id, file, sheet, kind, is_sbom, amount_total) "
            f"VALUES (1, 1, 'pay.csv', '', 'payments', false, {'9' * 32}.125::DECIMAL(38, 6))"
        )
        (record,) = sheet_records(connection)
    assert record.amount_total == Decimal("9" * 32 + ".125")


@pytest.mark.parametrize(("delimiter", "name"), [(",", "a.csv"), (";", "a.csv"), ("\t", "a.txt"), ("|", "a.csv")])
def test_the_delimiter_is_found_whatever_the_name(tmp_path: Path, delimiter: str, name: str) -> None:
    lines = [["Application", "Vendor", "Users"], ["Claude Team", "Anthropic", "12"], ["Mailer", "Post Inc", "3"]]
    text = "\n".join(delimiter.join(line) for line in lines)
    record, rows = mapped(tmp_path, name, text, "SELECT product, supplier, licences FROM record ORDER BY src_row")
    assert record.kind == "dependencies"
    assert rows == [("Claude Team", "Anthropic", "12"), ("Mailer", "Post Inc", "3")]


def test_a_header_and_nothing_below_says_no_rows(tmp_path: Path) -> None:
    record, rows = mapped(tmp_path, "empty.csv", "Vendor,Amount,Date\n", "SELECT text FROM problem")
    assert record.rows_read == 0
    assert rows[0][0].startswith("no rows")


def test_a_sheet_without_a_vendor_column_keeps_its_rows_and_says_so(tmp_path: Path) -> None:
    text = "fund code,fiscal year,total\n12,2024,5.00\n13,2024,6.00\n"
    record, rows = mapped(tmp_path, "funds.csv", text, "SELECT text FROM problem WHERE text LIKE 'no vendor column%'")
    assert (record.kind, record.rows_kept, len(rows)) == ("unknown", 2, 1)
    assert record.rows_read == record.rows_kept + record.rows_rejected


def test_day_first_dates_are_read_by_the_evidence_of_the_column(tmp_path: Path) -> None:
    text = "Supplier,Invoice date,Amount\nBlue,05/06/2026,1.00\nRed,25/06/2026,2.00\n"
    _, rows = mapped(tmp_path, "pay.csv", text, "SELECT date_on FROM record ORDER BY src_row")
    assert rows == [(date(2026, 6, 5),), (date(2026, 6, 25),)]


def test_subtotals_totals_and_notes_are_rejected_with_a_reason_and_firms_named_like_them_are_kept(
    tmp_path: Path,
) -> None:
    text = (
        "Vendor,Department,Invoice Date,Amount\nBlue Co,IT,1/31/2026,5.00\nRed LLC,IT,2/28/2026,6.00\nIT Total,,,11.00\n"
        "Source One Inc,,,\nTotal Energies SE,HR,3/31/2026,7.00\nHR Total,,,7.00\nGrand Total,,,18.00\n\n"
        "Note: figures exclude VAT\nSource: finance system\n"
    )
    record, rows = mapped(tmp_path, "pay.csv", text, "SELECT src_row, supplier FROM record ORDER BY 1")
    assert (record.rows_read, record.rows_kept, record.rows_rejected) == (9, 4, 5)
    assert record.amount_total == Decimal("18.00")
    assert [name for _, name in rows] == ["Blue Co", "Red LLC", "Source One Inc", "Total Energies SE"]


@pytest.mark.parametrize(
    "label",
    [
        "Acme Tools Inc. Total",
        "Acme Tools, Inc. Total:",
        "Total Acme Tools Inc.",
        "Total for Acme Tools Inc.",
        "Acme Tools Inc. Ergebnis",
        "Zwischensumme",
        "Zwischensumme Acme Tools Inc.",
        "Sous-total",
        "Übertrag",
        "Carried forward",
        "Balance brought forward",
    ],
)
@pytest.mark.parametrize("is_narrow", [False, True])
def test_a_subtotal_is_no_payment_whoever_wrote_it(tmp_path: Path, label: str, is_narrow: bool) -> None:
    rows = [
        ("Date", "Payer", "Payee", "Item", "Amount"),
        ("2026-01-01", "Orrin", "Acme Tools Inc.", "Tools", "100.00"),
        ("2026-01-02", "Orrin", "Acme Tools Inc.", "Tools", "101.00"),
        ("", "", f'"{label}"', "", "201.00"),
        ("2026-01-02", "Orrin", "Bolt LLC", "Tools", "50.00"),
        ("2026-01-03", "Orrin", "Bolt LLC", "Tools", "51.00"),
        ("", "", "Bolt LLC Total", "", "101.00"),
    ]
    kept = (2, 4) if is_narrow else range(5)
    text = "".join(",".join(row[at] for at in kept) + "\n" for row in rows)
    record, rejected = mapped(tmp_path, "pay.csv", text, 'SELECT "row", reason FROM rejected_cell ORDER BY 1')
    reason = "a total of the rows above, not a row of its own"
    assert rejected == [(4, reason), (7, reason)]
    assert (record.rows_read, record.rows_kept, record.rows_rejected) == (6, 4, 2)
    assert record.amount_total == Decimal("302.00")


def test_firms_called_total_are_paid_and_not_summed(tmp_path: Path) -> None:
    text = (
        "Date,Payee,Invoice,Amount\n2026-01-01,Wine & Co,1,5.00\n2026-01-02,Total Wine,2,6.00\n"
        ",Total Energies,,7.00\n2026-01-04,Energies,4,8.00\n2026-01-05,Total Energies,5,9.00\n2026-01-06,Sum Total,6,1.00\n"
    )
    record, rejected = mapped(tmp_path, "pay.csv", text, "SELECT * FROM rejected_cell")
    assert rejected == []
    assert (record.rows_kept, record.amount_total) == (6, Decimal("36.00"))


def test_a_group_of_an_accounting_report_ends_with_its_total(tmp_path: Path) -> None:
    text = (
        "Vendor,Date,Num,Memo,Amount\nAcme Inc.,,,,\n"
        + "".join(f",2026-01-{day:02},{day},Tools,1.00\n" for day in range(1, 10))
        + "Total Acme Inc.,,,,9.00\nTotal Wine,,,,\n,2026-02-01,11,Wine,2.00\nTotal Total Wine,,,,2.00\nTOTAL,,,,11.00\n"
    )
    record, rejected = mapped(tmp_path, "pay.csv", text, 'SELECT "row" FROM rejected_cell ORDER BY 1')
    assert rejected == [(12,), (15,), (16,)]
    assert record.amount_total == Decimal("11.00")


def test_a_heading_row_once_more_is_no_row_even_beside_another_table(tmp_path: Path) -> None:
    text = (
        "Vendor,Date,Amount,,Application,Seats\nBlue,2026-01-01,1.00,,Mailer,4\nRed,2026-01-02,2.00,,,\n"
        "Vendor,Date,Amount,,,\nVendor,2026-01-03,3.00,,,\n"
    )
    record, rejected = mapped(tmp_path, "pay.csv", text, 'SELECT "row", reason FROM rejected_cell')
    assert rejected == [(4, "the heading row once more")]
    assert (record.rows_kept, record.amount_total) == (3, Decimal("6.00"))


def test_tables_one_below_the_other_are_mapped_each_by_its_own_headings(tmp_path: Path) -> None:
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / "two.csv").write_text(
        "Vendor,Invoice Date,Amount\nBlue Co,1/31/2026,5.00\nTotal,,5.00\n\n"
        "Software in use\nApplication,Vendor,Seats\nClaude Team,Anthropic,12\n",
        encoding="utf-8",
    )
    files = read_inputs([inputs], tmp_path)
    attach = {f"r{file.file_id}": file.database for file in files if file.database}
    with open_scratch(tmp_path, attach) as connection:
        steps.run_script(connection, "analyzer.store", "schema")
        map_sheets(connection, files)
        upper, lower = sheet_records(connection)
        rows = connection.execute("SELECT sheet_id, src_row, supplier, product FROM record ORDER BY ALL").fetchall()
    assert (upper.kind, upper.header_row, upper.rows_read, upper.table) == ("payments", 1, 2, 1)
    assert (lower.kind, lower.header_row, lower.rows_read, lower.table) == ("dependencies", 6, 1, 2)
    assert rows == [(1, 2, "Blue Co", ""), (2, 7, "Anthropic", "Claude Team")]


def test_a_firm_named_above_a_table_without_a_column_of_firms_is_whose_rows_they_are(tmp_path: Path) -> None:
    text = "Company name:,Globex Corp,\n\nApplication,Vendor,Seats\nClaude Team,Anthropic,12\n"
    record, rows = mapped(tmp_path, "saas.csv", text, "SELECT firm, supplier FROM record")
    assert rows == [("Globex Corp", "Anthropic")]
    assert any("Globex Corp" in note for note in record.notes)


def test_a_line_that_is_no_json_is_a_rejected_row_whose_text_is_told(tmp_path: Path) -> None:
    text = (
        '{"vendor": "Acme", "product": "Orb"}\n{"vendor": "Blue", "product":\n{"vendor": "Cole", "product": "Fern"}\n'
    )
    query = 'SELECT "row", "column", value FROM rejected_cell'
    record, rows = mapped(tmp_path, "tools.jsonl", text, query)
    assert (record.rows_read, record.rows_kept, record.rows_rejected) == (3, 2, 1)
    assert rows == [(2, "", '{"vendor": "Blue", "product":')]


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("list last checked by purchasing,,", 3),
        (",,xxx", 3),
        (",,eyJhbGciOiJIUzI1NiJ9", 3),
        ("Acme Tools,,", 4),  # a name may be a row of its own
        ("Department of Health and Human Services,,", 4),
        (",Orb,", 4),
        ("Acme,Orb,", 4),
    ],
)
def test_a_last_line_that_fills_one_cell_and_names_nobody_is_no_row(tmp_path: Path, last: str, kept: int) -> None:
    text = f"Vendor,Product,Seats\nBlue Ltd,Fern,4\nCole LLC,Leaf,40\nDale Inc,Sky,10\n{last}\n"
    record, _ = mapped(tmp_path, "tools.csv", text)
    assert (record.rows_read, record.rows_kept, record.rows_rejected) == (4, kept, 4 - kept)


def test_where_several_rows_fill_one_cell_the_last_of_them_is_a_row(tmp_path: Path) -> None:
    text = "Vendor,Product,Seats\nBlue Ltd,Fern,4\n,,3\nCole LLC,Leaf,40\nDale Inc,Sky,10\n,,9\n"
    record, _ = mapped(tmp_path, "tools.csv", text)
    assert record.rows_rejected == 0


def test_names_that_hold_a_word_of_surveys_are_no_headings(tmp_path: Path) -> None:
    text = "Maple Ridge,Claude Team\nHuber,Slack\nAcme Tools,Zoom\nNorth Star,Orb Assistant\nDelta Print,Fern\n"
    record, _ = mapped(tmp_path, "tools.csv", text)
    assert (record.header_row, record.rows_read) == (None, 5)


def test_an_index_may_stand_before_the_numbers_of_a_data_frame(tmp_path: Path) -> None:
    text = ",Unnamed: 0,0,1\n0,0,Acme Inc,https://acme.example\n1,1,Blue Ltd,https://blue.example\n2,2,Cole Corp,https://cole.example\n"
    record, _ = mapped(tmp_path, "vendors.csv", text)
    assert (record.header_row, record.rows_read, record.kind) == (1, 3, "firms")
