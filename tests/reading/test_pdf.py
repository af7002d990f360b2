"""PDFs that hold text: ruled tables, clear columns, form fields, questions; a scan is refused with a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, Reading
from tests.reading.pdf_bytes import line, pdf_bytes, ruled, scanned, words
from tests.reading.test_word import texts_of

ROWS = [["Vendor", "Product"], ["Acme", "Claude"]]


def read_pages(read: Read, folder: Path, *pages: bytes) -> Reading:
    (folder / "a.pdf").write_bytes(pdf_bytes(pages))
    return read(folder)


def test_a_ruled_table_is_a_sheet_named_by_its_page(tmp_path: Path, read: Read) -> None:
    first = words(50, 700, "Dear all, we use Claude.")
    second = ruled(50, 700, [150, 150], ROWS) + ruled(50, 500, [100, 100, 100], [["a", "b", "c"], ["d", "", "f"]])
    reading = read_pages(read, tmp_path, first, second)
    one, other = reading.sheets["a.pdf"]
    assert (one.name, one.rows) == ("page 2 table 1", {1: ("Vendor", "Product"), 2: ("Acme", "Claude")})
    assert (other.name, other.rows) == ("page 2 table 2", {1: ("a", "b", "c"), 2: ("d", None, "f")})
    assert texts_of(reading)["page 1, line 1"] == "Dear all, we use Claude."


def test_cells_without_a_line_between_them_are_one(tmp_path: Path, read: Read) -> None:
    # Three rows and two columns; no line stands between the two lower cells of the first column.
    frame = line(50, 700, 250, 700) + line(50, 680, 250, 680) + line(50, 640, 250, 640) + line(150, 660, 250, 660)
    frame += line(50, 700, 50, 640) + line(150, 700, 150, 640) + line(250, 700, 250, 640)
    text = words(54, 686, "Vendor") + words(154, 686, "City") + words(54, 666, "Acme")
    text += words(154, 666, "Bonn") + words(154, 646, "Oslo")
    sheet = read_pages(read, tmp_path, frame + text).only
    assert sheet.rows == {1: ("Vendor", "City"), 2: ("Acme", "Bonn"), 3: ("Acme", "Oslo")}


def test_clear_columns_without_lines_are_a_table(tmp_path: Path, read: Read) -> None:
    rows = [("Vendor", "Amount"), ("Acme", "12"), ("Blue", "13")]
    page = b"".join(words(50, 700 - 15 * n, a) + words(250, 700 - 15 * n, b) for n, (a, b) in enumerate(rows))
    assert read_pages(read, tmp_path, page).only.rows == {1: rows[0], 2: rows[1], 3: rows[2]}


def test_a_table_that_goes_on_on_the_next_page_is_one_sheet(tmp_path: Path, read: Read) -> None:
    first, second = ruled(50, 700, [150, 150], ROWS), ruled(50, 760, [150, 150], [["Blue", "x"], ["Red", "y"]])
    sheet = read_pages(read, tmp_path, first + words(50, 30, "Page 1"), second).only
    assert sheet.rows == {1: tuple(ROWS[0]), 2: tuple(ROWS[1]), 3: ("Blue", "x"), 4: ("Red", "y")}


def test_a_question_and_its_answer_are_a_row_though_lines_are_broken(tmp_path: Path, read: Read) -> None:
    asks = words(50, 700, "1.2 Do you use any large language model in any of the services that you give to")
    asks += words(50, 688, "us?") + words(50, 670, "Yes, Claude.")
    sheet = read_pages(read, tmp_path, asks).only
    question = "1.2 Do you use any large language model in any of the services that you give to us?"
    assert sheet.rows[2] == (question, "Yes, Claude.", "page 1, line 1")


def test_a_word_that_a_hyphen_parts_is_written_both_ways(tmp_path: Path, read: Read) -> None:
    page = (
        words(50, 700, "We use Cl-") + words(50, 688, "aude daily.") + words(50, 500, "The longest line of all of them")
    )
    assert texts_of(read_pages(read, tmp_path, page))["page 1, line 1"] == "We use Claude (Cl-aude) daily."


def test_of_a_very_long_document_the_first_thousand_pages_are_read_and_it_is_said(tmp_path: Path, read: Read) -> None:
    texts = texts_of(read_pages(read, tmp_path, *[words(50, 700, "x1")] * 1_002))
    assert "page 1,000, line 1" in texts
    assert "page 1,001, line 1" not in texts
    assert texts[""].startswith("Only the first 1,000 of its 1,002 pages were read.")


def test_what_is_filled_into_a_form_is_an_answer(tmp_path: Path, read: Read) -> None:
    field = b"<</T(q1)/TU(Do you use Claude?)/V(Yes, daily)/FT/Tx>>"
    catalog = b"/AcroForm<</Fields[6 0 R]>>"
    (tmp_path / "a.pdf").write_bytes(pdf_bytes([words(50, 700, "Form")], catalog, [field]))
    assert read(tmp_path).only.rows[2] == ("Do you use Claude?", "Yes, daily", "form field q1")


def test_a_scan_is_refused_with_a_remedy(tmp_path: Path, read: Read) -> None:
    (file,) = read_pages(read, tmp_path, scanned(), scanned()).files
    assert file.status is FileStatus.REFUSED
    assert "scan without text: 2 pages" in file.problem
    assert "text recognised (OCR)" in file.problem


def test_pages_without_text_among_others_are_said(tmp_path: Path, read: Read) -> None:
    reading = read_pages(read, tmp_path, ruled(50, 700, [150, 150], ROWS), scanned())
    assert any(text.startswith("Page 2 is without text") for text in texts_of(reading).values())


LOOP = b"<</Type/Pages/Count 1/Kids[2 0 R]>>"
LOCKED = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32)
GOOD = pdf_bytes([words(50, 700, "Form")])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "a PDF document that is damaged"),
        (GOOD[:60], "a PDF document that is damaged"),
        (pdf_bytes([words(50, 700, "x")], trailer=LOCKED), "protected by a password"),
    ],
    ids=["head", "cut", "locked"],
)
def test_a_damaged_or_hostile_pdf_is_refused_in_a_sentence(
    tmp_path: Path, read: Read, content: bytes, said: str
) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    (file,) = read(tmp_path).files
    assert file.status is FileStatus.REFUSED
    assert said in file.problem
    assert file.problem.endswith(".")


def test_pages_that_lead_to_themselves_come_to_an_end(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.pdf").write_bytes(GOOD.replace(b"<</Type/Pages/Count 1/Kids[4 0 R]>>", LOOP))
    (file,) = read(tmp_path).files
    assert file.status in (FileStatus.READ, FileStatus.REFUSED)
