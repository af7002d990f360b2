"""From a name beside the cells to the finding: what is said on a kept row counts, what only names something does not."""

from __future__ import annotations

import json
import zipfile
from datetime import date

import pytest
import xlsxwriter

from analyzer import Scan, ScanOptions, scan
from analyzer.vocabulary import Position, Test

HEADINGS = ["Vendor Name", "City", "Notes"]
FIRMS = ["Northwind LLC", "Orchard Inc", "Pear Company", "Quince LLC", "Rowan Inc"]
SAID = {"Northwind LLC": "comment on A2", "Orchard Inc": "link on B3", "Pear Company": "link on B4"}


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Scan:
    folder = tmp_path_factory.mktemp("side")
    inputs = folder / "inputs"
    inputs.mkdir()
    book = xlsxwriter.Workbook(inputs / "vendors.xlsx")
    book.set_properties({"title": "Anthropic licences"})
    book.define_name("anthropic_spend", "=Firms!$A$1")
    sheet = book.add_worksheet("Firms")
    sheet.write_row("A1", HEADINGS)
    for row, firm in enumerate(FIRMS, start=1):
        sheet.write_row(row, 0, [firm, "Bonn", "a note"])
    sheet.write_comment("A2", "They use Anthropic Claude for proposals")
    sheet.write_url("B3", "https://claude.ai/login", string="portal")
    sheet.write_formula("B4", '=HYPERLINK("https://api.anthropic.com","portal")', value="portal")
    sheet.write_comment("A5", "We do not use Claude or any other product of Anthropic")
    sheet.write_comment("C1", "Anthropic Claude is asked about here")
    sheet.insert_textbox("E2", "We use Anthropic Claude")
    book.add_worksheet("Anthropic")
    book.close()
    (inputs / "anthropic_letter.pdf").write_bytes(b"%PDF-1.7")
    with zipfile.ZipFile(inputs / "more.zip", "w") as archive:
        archive.writestr("Anthropic invoice.png", b"\x89PNG\r\n\x1a\n")
    component = {"name": "left-pad", "cpe": "cpe:2.3:a:anthropic:claude:1"}
    bom = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"component": {"name": "portal"}},
        "components": [component],
    }
    (inputs / "bom.json").write_text(json.dumps(bom))
    return scan(inputs, ScanOptions(out=folder / "out", as_of=date(2026, 9, 15), no_cache=True))


def test_a_comment_or_a_link_on_a_kept_row_speaks_of_that_row_s_firm(scanned: Scan) -> None:
    found = {each.firm: each.cell.column for each in scanned.model.evidence if each.firm in SAID}
    assert found == SAID
    positions = {
        finding.firm: standing.position
        for finding in scanned.model.findings
        for standing in finding.standings
        if standing.test is Test.USE
    }
    assert {firm: positions[firm] for firm in SAID} == dict.fromkeys(SAID, Position.EXPOSED)
    assert positions["Rowan Inc"] == Position.NO_DATA


def test_a_denial_in_a_comment_is_a_denial(scanned: Scan) -> None:
    (denied,) = (each for each in scanned.model.evidence if each.firm == "Quince LLC")
    assert (denied.cell.column, denied.cell.row, denied.polarity) == ("comment on A5", 5, "denied")


def test_what_belongs_to_no_row_counts_for_no_firm_and_is_said(scanned: Scan) -> None:
    nobody = {(each.cell.file, each.cell.column, each.cell.row) for each in scanned.model.evidence if not each.firm_key}
    assert nobody == {
        ("vendors.xlsx", "comment on C1", 1),
        ("vendors.xlsx", "text box", 0),
        ("vendors.xlsx", "defined name", 0),
        ("vendors.xlsx", "properties of the document", 0),
        ("vendors.xlsx", "name of the sheet", 0),
        ("anthropic_letter.pdf", "name of the file", 0),
        ("more.zip/Anthropic invoice.png", "name of the file", 0),
    }
    said = {(each.file, each.text) for each in scanned.model.problems}
    name = 'The vendor is named in the name of the file: "anthropic_letter.pdf"; a name proves nothing.'
    assert any(file == "anthropic_letter.pdf" and text.startswith(name) for file, text in said)
    assert any("in the text box" in text and "belongs to no row that was kept" in text for _, text in said)


def test_no_sheet_and_no_row_comes_of_it(scanned: Scan) -> None:
    sheets = {(each.file, each.sheet): each for each in scanned.model.sheets}
    assert set(sheets) == {("bom.json", "components"), ("vendors.xlsx", "Firms"), ("vendors.xlsx", "Anthropic")}
    assert all(each.rows_read == each.rows_kept + each.rows_rejected for each in sheets.values())
    assert sheets["vendors.xlsx", "Firms"].rows_read == len(FIRMS)


def test_all_that_a_component_says_is_evidence_of_its_row(scanned: Scan) -> None:
    (met,) = (each for each in scanned.model.evidence if each.cell.file == "bom.json")
    assert (met.cell.row, met.cell.column, met.cell.text) == (2, "further texts", "cpe:2.3:a:anthropic:claude:1")
