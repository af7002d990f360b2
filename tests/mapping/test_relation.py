"""Two columns of organisations say who buys from whom, whatever they are called and in whatever order they stand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from analyzer.mapping.classify_table import SheetPlace, TableClassification, understand_table
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.find_tables import SheetTable
from analyzer.mapping.tables.header import find_header
from analyzer.vocabulary import ColumnRole, SheetKind

BUYERS, SELLERS = ("Acme Widgets, Inc.", "Beta Steel LLC"), ("Anthropic, PBC", "Dell Inc.")
PAIRS = [
    ("Company", "Supplier"), ("Company", "Vendor"), ("Payer", "Payee"), ("Payer", "Vendor"), ("Buyer", "Seller"),
    ("Purchaser", "Supplier"), ("Legal Entity", "Vendor Name"), ("Paid By", "Paid To"), ("Debtor", "Creditor"),
    ("Bill To", "Remit To"), ("Business Unit", "Vendor"), ("Customer", "Vendor"), ("Client", "Provider"),
    ("Entity", "Supplier"), ("Organization", "Provider"), ("Contractor", "Supplier"), ("Subsidiary", "Vendor"),
    ("Ordering Party", "Contractor"), ("Cust Name", "Vend Name"), ("Sponsor", "Vendor"),
]  # fmt: skip
THIRD = [
    ("Country", "US", "UK"), ("Service", "AI assistant", "Laptops"), ("Notes", "renewed", "by card"), ("Status", "Active", "Active"),
    ("Category", "Software", "Hardware"), ("Start Date", "2025-01-01", "2025-02-01"), ("Invoice No.", "INV-1", "INV-2"),
    ("Vendor ID", "1001", "1002"), ("Tier", "1", "2"), ("Purpose", "Drafting", "Computing"), ("Relationship", "Key", "Other"),
]  # fmt: skip


def understood(rows: Sequence[Sequence[str]]) -> TableClassification:
    """What a table of these rows is taken to be."""
    raw = [RawRow(number, tuple(cell or None for cell in row)) for number, row in enumerate(rows, 1)]
    header = find_header(raw)
    assert header is not None
    return understand_table(SheetPlace("list.csv", ""), SheetTable(0, None, header), raw[1:])


def headings(table: TableClassification) -> dict[ColumnRole, str]:
    """The heading of each part."""
    return {each.part: each.column.heading for each in table.assigned}


@pytest.mark.parametrize("order", [1, -1], ids=["buyer first", "seller first"])
@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
def test_the_firm_buys_and_the_supplier_sells(pair: tuple[str, str], order: int) -> None:
    found = understood([row[::order] for row in (pair, *zip(BUYERS, SELLERS, strict=True))])
    assert (headings(found)[ColumnRole.FIRM], headings(found)[ColumnRole.SUPPLIER]) == pair
    assert found.kind in (SheetKind.DEPENDENCIES, SheetKind.PAYMENTS)


@pytest.mark.parametrize("third", THIRD, ids=lambda third: third[0])
@pytest.mark.parametrize("pair", PAIRS[:11], ids=" and ".join)
def test_a_third_column_changes_nothing(pair: tuple[str, str], third: tuple[str, str, str]) -> None:
    rows = zip(BUYERS, third[1:], SELLERS, strict=True)
    found = understood([(pair[0], third[0], pair[1]), *rows])
    assert (headings(found)[ColumnRole.FIRM], headings(found)[ColumnRole.SUPPLIER]) == pair


def test_of_a_customer_and_a_company_the_customer_buys() -> None:
    found = understood(
        [("Company", "Customer"), ("Anthropic, PBC", "Acme Widgets, Inc."), ("Dell Inc.", "Beta Steel LLC")]
    )
    assert headings(found)[ColumnRole.FIRM] == "Customer"


def test_a_business_unit_that_is_a_department_is_no_firm() -> None:
    found = understood([("Business Unit", "Vendor"), ("Human Resources", "Anthropic, PBC"), ("Plant 4", "Dell Inc.")])
    assert ColumnRole.FIRM not in headings(found)
    assert headings(found)[ColumnRole.UNIT] == "Business Unit"
    assert headings(found)[ColumnRole.SUPPLIER] == "Vendor"


def test_a_second_name_of_the_same_firm_is_no_buyer() -> None:
    rows = [
        ("Vendor", "Legal Entity"),
        ("Dell", "Dell Inc."),
        ("Hill & Dale", "Hill & Dale Company"),
        ("Orb", "Orb Systems LLC"),
    ]
    found = understood(rows)
    assert found.kind is SheetKind.FIRMS
    assert headings(found)[ColumnRole.FIRM_ALIAS] == "Legal Entity"


def test_a_register_that_asks_the_vendor_stays_one_of_vendors() -> None:
    head = ("Company", "Vendor", "Do you use any Anthropic product?")
    found = understood([head, ("Acme Widgets, Inc.", "Dell Inc.", "No"), ("Acme Widgets, Inc.", "Orb LLC", "Yes")])
    assert found.kind is SheetKind.FIRMS
    assert any("could also be dependencies" in note for note in found.notes)
