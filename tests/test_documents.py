"""From a document to the finding: an answer of a form and a cell of a PDF's table are cited with file, sheet and row."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analyzer import Scan, ScanOptions, scan
from analyzer.vocabulary import FileStatus, Position, Test
from tests.reading.pdf_bytes import pdf_bytes, ruled, words
from tests.reading.word_bytes import docx_bytes, paragraph

FORM = [
    "Company: Northwind Inc",
    "1.1 Do you use Claude?",
    "Yes, we use Claude in engineering.",
    "1.2 Who signs?",
    "Ann",
]
ROWS = [["Vendor Name", "City", "Notes"], ["Orchard LLC", "Bonn", "They use Claude"], ["Pear Company", "Ulm", "a note"]]


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Scan:
    folder = tmp_path_factory.mktemp("documents")
    inputs = folder / "inputs"
    inputs.mkdir()
    (inputs / "form.docx").write_bytes(docx_bytes("".join(map(paragraph, FORM))))
    (inputs / "list.pdf").write_bytes(
        pdf_bytes([words(50, 760, "Our vendors") + ruled(50, 700, [150, 150, 150], ROWS)])
    )
    (inputs / "letter.docx").write_bytes(docx_bytes(paragraph("Dear all, thank you for the meeting.")))
    return scan(inputs, ScanOptions(out=folder / "out", as_of=date(2026, 9, 15), no_cache=True))


def test_an_answer_of_a_form_and_a_cell_of_a_pdf_are_found_where_they_stand(scanned: Scan) -> None:
    cells = {(each.firm, each.cell.file, each.cell.sheet, each.cell.row) for each in scanned.model.evidence}
    assert ("Northwind Inc", "form.docx", "questions", 3) in cells
    assert ("Orchard LLC", "list.pdf", "page 1 table 1", 2) in cells


def test_their_firms_are_exposed_by_them(scanned: Scan) -> None:
    positions = {
        finding.firm: standing.position
        for finding in scanned.model.findings
        for standing in finding.standings
        if standing.test is Test.USE
    }
    assert (positions["Northwind Inc"], positions["Orchard LLC"]) == (Position.EXPOSED, Position.EXPOSED)


def test_a_letter_without_a_table_is_read_and_is_no_gap(scanned: Scan) -> None:
    statuses = {file.file: file.status for file in scanned.model.inputs}
    assert statuses["letter.docx"] is FileStatus.READ
    assert not any(sheet.file == "letter.docx" for sheet in scanned.model.sheets)
    assert any("its text was searched" in note.text for note in scanned.model.problems if note.file == "letter.docx")


def test_a_letter_alone_can_be_scanned(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(docx_bytes(paragraph("We use Anthropic Claude.")))
    done = scan(tmp_path / "letter.docx", ScanOptions(out=tmp_path / "out", as_of=date(2026, 9, 15), no_cache=True))
    assert [(each.cell.file, each.cell.column) for each in done.model.evidence] == [("letter.docx", "paragraph 1")]
