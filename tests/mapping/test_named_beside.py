"""What vague headings, or none, are read as by what stands beside them, and what they are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.mapping.test_map_sheets import mapped

PARTS = "SELECT heading, part FROM sheet_column ORDER BY col"


def parts_of(tmp_path: Path, name: str, text: str) -> dict[str, str]:
    return dict(mapped(tmp_path, name, text, PARTS)[1])


def test_the_words_before_a_cage_are_the_name_of_its_firm(tmp_path: Path) -> None:
    text = "Source,Cage,Item\nAcme Tools,7ABC1,Drill\nBlue Ltd,8BCD2,Lens\nCole Works,9CDE3,Bolt\n"
    assert parts_of(tmp_path, "list.csv", text)["Source"] in ("firm", "supplier")


def test_the_component_of_a_use_case_is_a_bureau(tmp_path: Path) -> None:
    text = "Use Case Name,Component,Vendor\nDraft letters,Land Office,Acme Inc\nSort mail,Field Ops,Blue Ltd\n"
    assert parts_of(tmp_path, "cases.csv", text)["Component"] == "unit"
    (tmp_path / "other").mkdir()
    other = "Product,Component,Vendor\nOrb,Fern engine,Acme Inc\nSky,Leaf engine,Blue Ltd\n"
    assert parts_of(tmp_path / "other", "parts.csv", other)["Component"] == "component"


@pytest.mark.parametrize(
    ("buyers", "part"), [(("TM", "KL"), "unit"), (("T. Morris", "K. Lee"), "unit"), (("Acme Inc", "Blue Ltd"), "firm")]
)
def test_a_buyer_that_is_a_person_is_no_firm(tmp_path: Path, buyers: tuple[str, str], part: str) -> None:
    text = f"PO,PO Date,Vendor,Item,Amount,Buyer\n1,2025-01-02,Cole LLC,Bolt,5.00,{buyers[0]}\n2,2025-01-03,Dale Inc,Nut,6.00,{buyers[1]}\n"
    assert parts_of(tmp_path, "orders.csv", text)["Buyer"] == part


@pytest.mark.parametrize(
    ("heading", "cells", "counts"),
    [
        ("Committed $", ("100", "200"), True),
        ("Roughly", ("$100", "$200"), True),
        ("Weight", ("100", "200"), False),
        ("Score", ("1.50", "2.25"), False),
    ],
)
def test_the_only_money_is_the_amount_where_a_currency_is_told(
    tmp_path: Path, heading: str, cells: tuple[str, str], counts: bool
) -> None:
    text = f"Date,Vendor,{heading}\n2025-01-02,Acme Inc,{cells[0]}\n2025-01-03,Blue Ltd,{cells[1]}\n"
    assert (parts_of(tmp_path, "pay.csv", text)[heading] == "amount") is counts


def test_a_row_that_names_a_known_maker_and_its_product_tells_the_columns_of_a_list(tmp_path: Path) -> None:
    text = "Claude,Anthropic\nFern,Acme Software\nLeaf,Blue Software\n"
    record, parts = mapped(tmp_path, "list.csv", text, "SELECT part FROM sheet_column ORDER BY col")
    assert (record.kind, record.rows_kept, parts) == ("dependencies", 3, [("product",), ("supplier",)])


def test_a_list_of_people_called_claude_is_no_list_of_products(tmp_path: Path) -> None:
    text = "Claude,Durand\nMarie,Petit\nPaul,Roux\n"
    record, _ = mapped(tmp_path, "list.csv", text)
    assert record.kind == "unknown"


def test_a_row_in_the_middle_of_a_list_without_headings_is_no_header(tmp_path: Path) -> None:
    text = "Claude Code,Anthropic,Engineering\nNotion AI,Notion Labs,Product\nGong,Gong Inc,Sales\n"
    record, _ = mapped(tmp_path, "list.csv", text)
    assert (record.header_row, record.rows_kept) == (None, 3)


def test_a_note_below_the_table_is_no_header(tmp_path: Path) -> None:
    text = "Name,Monthly,Yearly\nOrb,$1.00,$12.00\nFern,$2.00,$24.00\n\nNotes: ask Dana first.\n"
    record, _ = mapped(tmp_path, "subscriptions.csv", text)
    assert record.header_row == 1


def test_headings_that_are_whole_only_in_two_lines_are_read_together(tmp_path: Path) -> None:
    text = (
        "Posting,Vendor,Cost,Net\nDate,Name,Ctr,Amount\n2025-01-02,Acme Inc,4100,5.00\n2025-01-03,Blue Ltd,2200,6.00\n"
    )
    headings = parts_of(tmp_path, "ledger.csv", text)
    assert headings == {
        "Posting Date": "date_on",
        "Vendor Name": "supplier",
        "Cost Ctr": "unit",
        "Net Amount": "amount",
    }


def test_sentences_beside_a_firm_are_remarks_and_phrases_what_it_sells(tmp_path: Path) -> None:
    remarks = "Supplier,Observation\nAcme Inc,The firm sorts mail by hand.\nBlue Ltd,Fire doors were shut.\nCole LLC,It was late.\n"
    assert parts_of(tmp_path, "audit.csv", remarks)["Observation"] == "notes"
    (tmp_path / "other").mkdir()
    phrases = "Supplier,Wares\nAcme Inc,Sorting of mail\nBlue Ltd,Doors and shutters\nCole LLC,Late night repairs\n"
    assert parts_of(tmp_path / "other", "list.csv", phrases)["Wares"] == "description"


@pytest.mark.parametrize(("heading", "kind"), [("Amount received", "unknown"), ("Amount paid", "payments")])
def test_money_that_came_in_is_no_payment(tmp_path: Path, heading: str, kind: str) -> None:
    text = f"Date,{heading},Memo,Transaction ID\n2025-01-02,5.00,Rent,1\n2025-01-03,6.00,Sale,2\n"
    assert mapped(tmp_path, "account.csv", text, PARTS)[0].kind == kind


def test_awards_that_name_buyer_and_winner_in_french_are_contracts(tmp_path: Path) -> None:
    text = "Objet du marché;Acheteur;Titulaire;Montant HT;Date de notification\nVoirie;Ville de Metz;Cole SARL;910 000,00;03/01/2026\n"
    text += "Nettoyage;Ville de Lyon;Dale SAS;45 000,00;05/01/2026\n"
    assert mapped(tmp_path, "marches.csv", text, PARTS)[0].kind == "contracts"


def test_days_that_cannot_tell_follow_the_decimal_comma_of_their_sheet(tmp_path: Path) -> None:
    for name, amount, day in (("comma.csv", "1.250,40", "2026-03-02"), ("point.csv", '"1,250.40"', "2026-02-03")):
        folder = tmp_path / name
        folder.mkdir()
        text = f"Vendor;Date;Amount\nAcme Inc;02/03/2026;{amount}\n".replace(";", ";" if "," in amount[-3:] else ",")
        assert mapped(folder, name, text, "SELECT date_on FROM record")[1] == [(date.fromisoformat(day),)]
