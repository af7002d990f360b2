"""Headings and whole header rows of real files, against labels written by hand (tests/mapping/tables)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from analyzer.mapping.classify_table import SheetPlace, understand_table
from analyzer.mapping.columns import heading_terms
from analyzer.mapping.columns import headings as heading_readers
from analyzer.mapping.columns.heading_terms import Meaning, normalise_heading
from analyzer.mapping.columns.headings import parse_heading
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.find_tables import SheetTable
from analyzer.mapping.tables.multi_line_header import Header

TABLES = Path(__file__).parent / "tables"
HEADINGS = [
    line.rsplit("|", 2)
    for path in sorted(TABLES.glob("headings*.psv"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
HEADER_ROWS = tomllib.loads((TABLES / "header_rows.toml").read_text(encoding="utf-8"))["row"]


@pytest.mark.parametrize(("heading", "concept", "role"), HEADINGS)
def test_a_heading_means_what_its_label_says(heading: str, concept: str, role: str) -> None:
    meaning = parse_heading(heading)
    assert (meaning.concept, meaning.role) == (concept, role)


@pytest.mark.parametrize(
    ("heading", "concept", "role"), [each for each in HEADINGS if "(" not in each[0] and each[1] != "question"]
)
def test_case_marks_and_spaces_do_not_change_what_a_heading_means(heading: str, concept: str, role: str) -> None:
    words = normalise_heading(heading)
    for spelling in (f" {words.upper()}: ", words.replace(" ", "_"), f"* {words} *", words.title().replace(" ", "  ")):
        meaning = parse_heading(spelling)
        assert (meaning.concept, meaning.role) == (concept, role)


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        ("Número de factura", "Numero de factura"),
        ("Numéro de facture", "N° facture"),
        ("Nº factura", "Num. factura"),
        ("N.º da fatura", "Número da fatura"),
        ("Zahlungsempfänger", "Zahlungsempfaenger"),
        ("Straße", "STRASSE"),
        ("Descrição", "DESCRICAO"),
        ("Fecha de la factura", "Fecha factura"),
        ("Nom de l’acheteur", "Nom de l'acheteur"),
        ("Lieferantennummer", "Lieferanten-Nr."),
        ("Lieferantennummer", "Lief.-Nr."),
        ("Data de pagamento", "Dt. pagamento"),
        ("Leveranciersnummer", "Leverancier nr."),
    ],
)
def test_accents_short_words_and_joining_words_do_not_change_what_a_heading_means(written: str, otherwise: str) -> None:
    meanings = [parse_heading(heading) for heading in (written, otherwise)]
    assert meanings[0].concept
    assert len({(meaning.concept, meaning.role) for meaning in meanings}) == 1


FALSE_FRIENDS = [
    "Area", "Art", "Base", "Cap", "Cargo", "Communication", "Data", "Direction", "Dole", "Fine", "Internet", "Land",
    "Localisation", "N/A", "On site", "Participation", "Place", "Position", "Procedure", "Quota", "RFC", "Stand",
    "Subtotal", "Title", "Via", "Work",
]  # fmt: skip


@pytest.fixture(scope="module")
def english_readings() -> dict[str, Meaning]:
    """What headings mean where no other language is known: the names of the English lists, and words beside them."""
    english = tomllib.loads((Path(heading_terms.__file__).parent / "heading_words/en.toml").read_text(encoding="utf-8"))
    names = {name for table in ("roles", "attributes") for spellings in english[table].values() for name in spellings}
    names |= {name for concept in english["concepts"].values() for name in concept["names"]}
    modules = (heading_terms, heading_readers)
    cached = [each for module in modules for each in vars(module).values() if hasattr(each, "cache_clear")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(heading_terms, "_LANGUAGES", ("en",))
        for each in cached:
            each.cache_clear()
        readings = {name: parse_heading(name) for name in sorted(names) + FALSE_FRIENDS}
    for each in cached:
        each.cache_clear()
    return readings


def test_no_word_of_another_language_changes_what_an_english_heading_means(
    english_readings: dict[str, Meaning],
) -> None:
    assert {name: parse_heading(name) for name in english_readings} == english_readings


@pytest.mark.parametrize("row", HEADER_ROWS, ids=lambda row: row["headings"][:60])
def test_a_header_row_gives_the_kind_and_the_parts_of_its_label(row: dict[str, Any]) -> None:
    headings = tuple(row["headings"].split("|"))
    table = SheetTable(0, None, Header((RawRow(1, headings),), headings))
    understood = understand_table(SheetPlace(row.get("place", ""), ""), table, [])
    assert understood.kind == row["kind"]
    assert [each.part.value or "-" for each in understood.assigned] == row["parts"].split("|")


@pytest.mark.parametrize("row", HEADER_ROWS, ids=lambda row: row["headings"][:60])
def test_the_order_of_the_columns_does_not_change_their_parts(row: dict[str, Any]) -> None:
    headings = tuple(reversed(row["headings"].split("|")))
    table = SheetTable(0, None, Header((RawRow(1, headings),), headings))
    understood = understand_table(SheetPlace(row.get("place", ""), ""), table, [])
    assert understood.kind == row["kind"]
    assert [each.part.value or "-" for each in reversed(understood.assigned)] == row["parts"].split("|")
