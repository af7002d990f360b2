"""Which rows of a sheet are headings, where a further table begins, and whose sheet it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.find_tables import REACH, find_tables
from analyzer.mapping.tables.header import find_header
from analyzer.mapping.tables.sheet_owner import subject_of


def rows_of(text: str) -> list[RawRow]:
    """One row per line, cells between bars; a blank line is left out but keeps its number."""
    lines = [line.split("|") for line in text.strip("\n").split("\n")]
    width = max(len(line) for line in lines)
    rows = [tuple(cell.strip() or None for cell in (*line, *[""] * (width - len(line)))) for line in lines]
    return [RawRow(number, cells) for number, cells in enumerate(rows, 1) if any(cells)]


def tables_of(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """The last heading row and the headings of each table of the sheet."""
    rows = rows_of(text)

    def rows_from(first: int, limit: int) -> Sequence[RawRow]:
        return [row for row in rows if row.src_row >= first][:limit]

    gaps = [row.src_row for before, row in pairwise(rows) if row.src_row > before.src_row + 1]
    blocks = [[row for row in rows if start <= row.src_row < start + REACH] for start in gaps]
    return [(table.header.last_row, table.header.headings) for table in find_tables(rows_from, blocks) if table.header]


def test_a_group_line_above_is_part_of_each_heading_below_it() -> None:
    header = find_header(
        rows_of("""
        Prime      |              | Subcontractor |              | Subaward
        Name       | UEI          | Name          | UEI          | Amount
        Alpha Corp | ZQGGHJH74DW7 | Beta LLC      | JF54RDPZ1X58 | 100.00
        """)
    )
    assert header is not None
    assert header.last_row == 2
    assert header.headings == (
        "Prime Name", "Prime UEI", "Subcontractor Name", "Subcontractor UEI", "Subaward Amount",
    )  # fmt: skip


def test_a_line_of_units_below_belongs_to_the_headings() -> None:
    header = find_header(rows_of("Vendor|Invoice Date|Amount\n(text)|(mm/dd/yyyy)|(USD)\nBlue|1/31/2026|5.00"))
    assert header is not None
    assert (header.first_row, header.last_row) == (1, 2)
    assert header.headings[2] == "Amount (USD)"


def test_column_numbers_below_the_headings_are_no_row_of_the_table() -> None:
    header = find_header(rows_of("Vendor|Invoice Date|Amount\n1|2|3\nBlue|1/31/2026|5.00\nRed|1/31/2026|6.00"))
    assert header is not None
    assert header.last_row == 2
    assert header.headings == ("Vendor", "Invoice Date", "Amount")


@pytest.mark.parametrize(
    "below",
    ["Anthropic|Claude Team|12", "Software|Slack|3", "Claude|Anthropic|many"],
    ids=["a vendor", "a vendor named like a heading", "words only"],
)
def test_a_row_of_data_below_is_never_taken_for_a_heading(below: str) -> None:
    header = find_header(rows_of(f"Vendor|Product|Seats\n{below}\nPost Inc|Mailer|4\nBlue|Painter|6"))
    assert header is not None
    assert header.last_row == 1


def test_a_title_and_labels_above_are_no_headings() -> None:
    header = find_header(
        rows_of("Acme Corp|Vendor report\nPeriod:|Quarter one\nVendor|Invoice Date|Amount\nBlue|1/31/2026|5.00")
    )
    assert header is not None
    assert header.headings == ("Vendor", "Invoice Date", "Amount")


def test_a_further_table_begins_where_other_headings_stand_below_a_blank_row() -> None:
    found = tables_of("""
        Vendor   | Invoice Date | Amount
        Blue Co  | 1/31/2026    | 5.00
        Red LLC  | 2/28/2026    | 6.00

        Software in use
        Application | Vendor    | Seats
        Claude Team | Anthropic | 12
        """)
    assert [row for row, _ in found] == [1, 6]
    assert found[1][1] == ("Application", "Vendor", "Seats")


def test_the_same_headings_once_more_begin_no_further_table() -> None:
    page = "Vendor|Invoice Date|Amount\nBlue Co|1/31/2026|5.00\nRed LLC|2/28/2026|6.00"
    assert len(tables_of(f"{page}\n\n{page}")) == 1


def test_groups_of_rows_set_off_by_blank_rows_stay_one_table() -> None:
    found = tables_of("Vendor|Amount|Notes\nBlue|5.00|paid\n\nRed|6.00|late\n\nGreen|7.00|Vendor")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("title", "firm"),
    [
        ("Company name: | Globex Corp", "Globex Corp"),
        ("Supplier: Acme Inc.", "Acme Inc."),
        ("Vendor | Acme Inc.", "Acme Inc."),
        ("Respondent Company: | Initech | Date: | 2026-01-01", "Initech"),
        ("Company name: | 2026-01-01", None),
        ("Company name: | acme.example.com", None),
        ("Vendor | Product | Amount", None),
        ("Prepared by: | Jane Doe", None),
        ("Manufacturer: | Acme Inc.", None),
    ],
)
def test_a_label_above_the_table_names_the_firm_that_the_sheet_speaks_of(title: str, firm: str | None) -> None:
    subject = subject_of(rows_of(title))
    assert (subject.firm if subject else None) == firm
