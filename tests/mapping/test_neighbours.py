"""What a heading does not say, the other columns and the cells may tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.mapping.columns.headings import parse_heading
from analyzer.mapping.columns.joined_words import part_words
from analyzer.vocabulary import SheetKind
from tests.mapping.mapped import mapped


def columns_of(tmp_path: Path, text: str) -> tuple[SheetKind, dict[str, str]]:
    sheet = mapped(tmp_path, text).sheet
    return sheet.kind, {part: heading for part, heading in sheet.columns.items() if not part.startswith("other")}


def test_the_number_of_a_vendor_stands_for_its_name_where_no_column_names_it(tmp_path: Path) -> None:
    text = "Vendor ID,Posting Date,Amount\nV217,2023-02-14,3460.88\nV729,2023-09-30,2745.72\n"
    made = mapped(tmp_path, text, "SELECT supplier FROM record ORDER BY src_row")
    assert made.sheet.kind is SheetKind.PAYMENTS
    assert made.rows == [("V217",), ("V729",)]
    assert made.sheet.proposed == ("supplier",)
    assert any("their numbers stand for the names" in problem for problem in made.problems)


def test_a_bare_name_beside_the_number_of_a_vendor_is_the_vendors(tmp_path: Path) -> None:
    kind, columns = columns_of(tmp_path, "Vendor ID,Name,Country\nF001,Office World,FR\nF002,Quill Press,NL\n")
    assert (kind, columns["firm"]) == (SheetKind.FIRMS, "Name")


def test_entries_of_an_account_are_told_by_their_shape_in_a_language_that_nobody_listed(tmp_path: Path) -> None:
    text = "İşlem Tarihi,Açıklama,Tutar\n01.01.2025,MIGROS AVM,-234.50\n02.01.2025,ANTHROPIC CLAUDE,-120.75\n"
    made = mapped(tmp_path, text)
    assert made.sheet.kind is SheetKind.PAYMENTS
    assert made.sheet.columns == {"date_on": "İşlem Tarihi", "product": "Açıklama", "amount": "Tutar"}
    assert str(made.sheet.amount_total) == "-355.25"
    assert made.sheet.proposed == ("date_on", "product", "amount")


def test_a_balance_after_each_entry_makes_a_statement(tmp_path: Path) -> None:
    text = (
        "Type,Product,Completed Date,Description,Amount,Balance\n"
        "CARD,Current,2025-03-01,Mercadona,-107.45,1196.25\nCARD,Current,2025-03-02,Claude,-12.00,1184.25\n"
    )
    kind, columns = columns_of(tmp_path, text)
    assert (kind, columns["amount"], columns["date_on"]) == (SheetKind.PAYMENTS, "Amount", "Completed Date")


@pytest.mark.parametrize(
    ("heading", "is_day"), [("Timestamp", True), ("Listed", True), ("Renewal", False), ("Next review", False)]
)
def test_the_only_day_of_a_row_is_its_day_unless_it_is_still_to_come(
    tmp_path: Path, heading: str, is_day: bool
) -> None:
    text = f"Software,Vendor,Seats,{heading}\nSlack,Salesforce,20,2025-01-02\nClaude,Anthropic,3,2025-02-03\n"
    _, columns = columns_of(tmp_path, text)
    assert ("date_on" in columns) is is_day


def test_a_bare_name_beside_a_vendor_and_seats_is_the_software(tmp_path: Path) -> None:
    text = "Name,Vendor,Status,Department\nSlack,Salesforce,Live,Sales\nClaude,Anthropic,Pilot,Legal\n"
    kind, columns = columns_of(tmp_path, text)
    assert kind is SheetKind.DEPENDENCIES
    assert (columns["product"], columns["supplier"], columns["unit"]) == ("Name", "Vendor", "Department")


def test_a_bare_name_in_a_list_of_contacts_is_no_software(tmp_path: Path) -> None:
    text = "Name,Vendor,Status,Email\nJoan Roe,Salesforce,Active,j@x.com\nJim Doe,Anthropic,Active,d@y.com\n"
    assert "product" not in columns_of(tmp_path, text)[1]


def test_the_brand_of_a_model_is_its_maker(tmp_path: Path) -> None:
    text = "Type,Brand,Model,Department\nCamera,Hikvision,DS-2CD,IT\nLaptop,HP,Envy,Sales\n"
    kind, columns = columns_of(tmp_path, text)
    assert (kind, columns["supplier"], columns["product"]) == (SheetKind.DEPENDENCIES, "Brand", "Model")


def test_what_a_vendor_does_with_data_and_where_is_a_list_of_subprocessors(tmp_path: Path) -> None:
    text = "Vendor,Purpose,Region\nMicrosoft,OCR for PDFs,EU\nAnthropic,Summaries,US\n"
    kind, columns = columns_of(tmp_path, text)
    assert (kind, columns["supplier"]) == (SheetKind.DEPENDENCIES, "Vendor")


def test_an_amount_for_a_time_is_a_contract_with_the_client_as_the_agency(tmp_path: Path) -> None:
    text = "id,client,amount,startDate,endDate\n"
    text += "C1,Comune di Bologna,85000.00,2025-01-01,2025-12-31\n"
    text += "C2,Comune di Modena,42000.00,2025-03-01,2025-12-31\n"
    kind, columns = columns_of(tmp_path, text)
    assert (kind, columns["amount"]) == (SheetKind.CONTRACTS, "amount")


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("suppliername", "supplier name"),
        ("valorcontrato1", "valor contrato"),
        ("timestamp", ""),
        ("partnership", ""),
        ("vendor", ""),
    ],
)
def test_words_written_as_one_are_parted_where_all_are_known(word: str, parted: str) -> None:
    known = {"supplier", "name", "valor", "contrato", "time", "part", "vendor"}
    assert part_words(word, known) == parted


@pytest.mark.parametrize("heading", ["total_amount_CHF", "Bedrag in EUR", "Amount USD", "montant euros"])
def test_the_currency_behind_a_heading_leaves_it_an_amount(heading: str) -> None:
    assert parse_heading(heading).concept == "amount"


def test_a_data_frame_without_names_has_no_row_of_numbers_among_its_data(tmp_path: Path) -> None:
    made = mapped(tmp_path, "0,1,2\n2025-01-01,Anthropic PBC,-12.50\n2025-01-02,Office World Inc,-7.25\n")
    assert (made.sheet.kind, made.sheet.rows_read) == (SheetKind.PAYMENTS, 2)
    assert str(made.sheet.amount_total) == "-19.75"


def test_the_names_below_the_numbers_of_a_data_frame_are_the_headings(tmp_path: Path) -> None:
    made = mapped(tmp_path, "0,1\nVendor,Amount\nAnthropic,12.50\nOffice World,7.25\n")
    assert (made.sheet.header_row, made.sheet.columns["amount"]) == (2, "Amount")


def test_what_pandas_calls_unnamed_has_no_heading(tmp_path: Path) -> None:
    made = mapped(tmp_path, "Unnamed: 0,Vendor,Amount\n0,Anthropic,12.50\n1,Office World,7.25\n")
    assert "Unnamed: 0" not in made.sheet.columns.values()


def test_a_bare_name_beside_a_vendor_and_seats_is_the_software_whoever_looks_after_it(tmp_path: Path) -> None:
    text = "Name,Owner Email,Vendor,Active Users\nSlack,j@x.com,Salesforce,20\nClaude,d@y.com,Anthropic,3\n"
    kind, columns = columns_of(tmp_path, text)
    assert kind is SheetKind.DEPENDENCIES
    assert (columns["product"], columns["supplier"]) == ("Name", "Vendor")


def test_beside_the_publisher_of_software_a_manufacturer_made_the_machine(tmp_path: Path) -> None:
    text = "Device,Manufacturer,Software,Publisher\nNW-1,Dell Inc.,Claude,Anthropic PBC\nNW-2,HP Inc.,Zoom,Zoom Inc.\n"
    assert columns_of(tmp_path, text)[1]["supplier"] == "Publisher"


def test_a_manufacturer_alone_is_the_maker(tmp_path: Path) -> None:
    text = "Department,Product,Manufacturer\nLegal,Claude,Anthropic PBC\nIT,Zoom,Zoom Inc.\n"
    assert columns_of(tmp_path, text)[1]["supplier"] == "Manufacturer"


@pytest.mark.parametrize(("total", "part"), [("14", "usage"), ("14.50", "amount")])
def test_a_total_of_whole_numbers_beside_a_version_counts_devices(tmp_path: Path, total: str, part: str) -> None:
    text = f"Software,Version,Publisher,Total\nClaude,0.11,Anthropic PBC,{total}\nZoom,6.1,Zoom Inc.,{total}\n"
    assert columns_of(tmp_path, text)[1][part] == "Total"


def test_accounts_of_people_stay_accounts_where_they_are_written_as_addresses(tmp_path: Path) -> None:
    text = "Username,Application\nana@northwind.example,Claude\ntom@northwind.example,Zoom\n"
    assert columns_of(tmp_path, text)[1]["unit"] == "Username"


@pytest.mark.parametrize("heading", ["Destination Address", "DstIP", "s-ip", "Server IP"])
def test_the_machine_to_which_a_connection_goes_is_none_of_ours(tmp_path: Path, heading: str) -> None:
    text = f"SrcIP,{heading},Host,Bytes\n10.0.4.21,160.79.104.10,claude.ai,900\n10.0.4.22,52.96.1.1,outlook.com,80\n"
    columns = columns_of(tmp_path, text)[1]
    assert (columns["unit"], heading in columns.values()) == ("SrcIP", False)


def test_a_time_of_day_is_no_address_of_a_machine(tmp_path: Path) -> None:
    text = "Time,User,Host\n15:29:11,ana,claude.ai\n15:31:44,tom,outlook.com\n"
    assert "Time" not in columns_of(tmp_path, text)[1].values()


def test_a_colleague_by_whom_a_licence_is_owned_is_no_parent(tmp_path: Path) -> None:
    text = "Product,Vendor,Owned by,Total cost,Invoice number\nClaude,Anthropic,Ana Ruiz,20.00,I1\nZoom,SHI,Tom Berg,9.00,I2\n"
    assert "parent" not in columns_of(tmp_path, text)[1]


def test_the_model_is_the_product_where_no_column_names_one(tmp_path: Path) -> None:
    text = "User,Model ID,Requests\nana,claude-opus-4-5-20251101,3\ntom,gpt-4o-2024-08-06,5\n"
    assert columns_of(tmp_path, text)[1]["product"] == "Model ID"


def test_network_addresses_are_no_amounts_to_ask_about(tmp_path: Path) -> None:
    text = "User,Source address,Application\nana,10.0.4.21,Claude\ntom,10.0.4.22,Zoom\n"
    assert not any("the amount" in question.text for question in mapped(tmp_path, text).sheet.questions)


@pytest.mark.parametrize(
    ("heading", "concept"),
    [("usage_data.last_used", "date_on"), ("computer_details.last_seen", "date_on"), ("Vers.No", "identifier")],
)
def test_a_name_inside_another_means_what_its_last_step_says(heading: str, concept: str) -> None:
    assert parse_heading(heading).concept == concept
