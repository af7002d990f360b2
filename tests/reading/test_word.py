"""Word documents: tables as sheets, questions with answers as a sheet, every other text as one beside the cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.limits import Limits
from analyzer.store.connection import open_file
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, Reading
from tests.reading.word_bytes import cell, docx_bytes, paragraph, part, table
from tests.reading.workbook_bytes import zip_bytes

VENDORS = table([["Vendor", "Product"], ["Acme", "Claude"]])


def texts_of(reading: Reading) -> dict[str, str]:
    """The texts beside the cells by where they stand; of two at one place the last."""
    (file,) = reading.files
    assert file.database
    connection = open_file(file.database)
    rows = connection.execute("SELECT place, text FROM raw_side ORDER BY text").fetchall()
    connection.close()
    return dict(rows)


def read_body(read: Read, folder: Path, body: str, **parts: bytes) -> Reading:
    named = {name.replace("_", "/", 1) + ".xml": content for name, content in parts.items()}
    (folder / "a.docx").write_bytes(docx_bytes(body, named))
    return read(folder)


def test_a_table_is_a_sheet_with_the_name_of_the_heading_above_it(tmp_path: Path, read: Read) -> None:
    body = paragraph("Our vendors", "H1") + VENDORS + table([["App", "Seats"], ["Claude", "5"]])
    sheets = read_body(read, tmp_path, body).sheets["a.docx"]
    assert [sheet.name for sheet in sheets] == ["Our vendors", "Our vendors (2)"]
    assert sheets[0].rows == {1: ("Vendor", "Product"), 2: ("Acme", "Claude")}


def test_a_table_without_a_heading_above_it_is_numbered(tmp_path: Path, read: Read) -> None:
    assert read_body(read, tmp_path, VENDORS).only.name == "table 1"


def test_a_cell_that_reaches_down_speaks_for_all_its_rows(tmp_path: Path, read: Read) -> None:
    rows = [
        ["Vendor", cell("Where", '<w:gridSpan w:val="2"/>')],
        [cell("Acme", '<w:vMerge w:val="restart"/>'), "Bonn", "Rome"],
        [cell("<w:p/>", "<w:vMerge/>"), "Oslo", "Ulm"],
    ]
    sheet = read_body(read, tmp_path, table(rows)).only
    assert sheet.rows == {1: ("Vendor", "Where", None), 2: ("Acme", "Bonn", "Rome"), 3: ("Acme", "Oslo", "Ulm")}


def test_a_table_in_a_cell_is_a_sheet_of_its_own(tmp_path: Path, read: Read) -> None:
    body = table([["Vendor", "More"], ["Acme", cell(VENDORS + "<w:p/>")], ["Blue", "none"]])
    outer, inner = read_body(read, tmp_path, body).sheets["a.docx"]
    assert outer.rows == {1: ("Vendor", "More"), 2: ("Acme", None), 3: ("Blue", "none")}
    assert inner.rows == {1: ("Vendor", "Product"), 2: ("Acme", "Claude")}


@pytest.mark.parametrize(
    ("lines", "pairs"),
    [
        (["1.2 Do you use Claude?", "Yes, in engineering."], [("1.2 Do you use Claude?", "Yes, in engineering.")]),
        (["Question: Do you use Claude?", "Answer: No."], [("Do you use Claude?", "No.")]),
        (["Question: Do you use it Answer: No."], [("Do you use it", "No.")]),
        (["Do you use Claude? Yes, daily."], [("Do you use Claude?", "Yes, daily.")]),
        (["1.3 List all AI tools.", "Claude"], [("1.3 List all AI tools.", "Claude")]),
        (["Is it used?", "Yes.", "In Bonn.", "Why?", "Cost."], [("Is it used?", "Yes.\nIn Bonn."), ("Why?", "Cost.")]),
        (["Do you use it?  [ ] Yes  [x] No"], [("Do you use it?", "[ ] Yes  [x] No")]),
        (["Do you use it? (x) Yes ( ) No"], [("Do you use it?", "(x) Yes ( ) No")]),
        (["Do you use it? \u2610 Yes \u2612 No"], [("Do you use it?", "\u2610 Yes \u2612 No")]),
        (["Do you use it? (Yes/No) No"], [("Do you use it? (Yes/No)", "No")]),
        (["Do you use it? Yes / No"], [("Do you use it? Yes / No", None)]),
        (["Do you use it? \u2610 Yes \u2610 No", "No."], [("Do you use it? \u2610 Yes \u2610 No", "No.")]),
        (["Is it used?", "Who uses it?", "Ann."], [("Is it used?", None), ("Who uses it?", "Ann.")]),
    ],
)
def test_a_question_and_its_answer_are_a_row(
    tmp_path: Path, read: Read, lines: list[str], pairs: list[tuple[str, str | None]]
) -> None:
    sheet = read_body(read, tmp_path, "".join(map(paragraph, lines))).only
    assert sheet.name == "questions"
    assert sheet.rows[1] == ("Question", "Answer", "Stands in")
    assert [sheet.rows[number][:2] for number in range(2, len(pairs) + 2)] == pairs


def test_the_firm_that_answers_stands_above_the_questions(tmp_path: Path, read: Read) -> None:
    lines = ["Company: Acme Corp", "Do you use Claude?", "Yes."]
    sheet = read_body(read, tmp_path, "".join(map(paragraph, lines))).only
    assert sheet.rows[1] == ("Company: Acme Corp", None, None)
    assert sheet.rows[3] == ("Do you use Claude?", "Yes.", "paragraph 2")


QA = ["Do you use Claude?", "No."]


@pytest.mark.parametrize(
    ("lines", "owners"),
    [
        (["Company: Gum Corp", *QA, "Company: Ivy Corp", *QA], ["Company: Gum Corp", "Company: Ivy Corp"]),
        (["Company: Gum Corp", *QA, "Company: Gum Corp.", *QA], ["Company: Gum Corp"]),
        (["Contractor: Gum Corp", "Supplier: Ivy Corp", *QA], [None]),
        (
            ["Contractor: Gum Corp", "Supplier: Ivy Corp", *QA, "Supplier: Elm Corp", *QA],
            [None, "Supplier: Elm Corp"],
        ),
        ([*QA, "Company: Gum Corp", *QA, "Company: Ivy Corp"], [None]),
    ],
)
def test_each_firm_that_answers_has_a_sheet_and_of_two_together_none(
    tmp_path: Path, read: Read, lines: list[str], owners: list[str | None]
) -> None:
    sheets = read_body(read, tmp_path, "".join(map(paragraph, lines))).sheets["a.docx"]
    assert [sheet.rows[1][0] if sheet.rows[1][0] != "Question" else None for sheet in sheets] == owners
    assert [any("Several firms" in note for note in sheet.notes) for sheet in sheets] == [
        owner is None for owner in owners
    ]


def test_a_table_of_questions_without_headings_is_read_as_questions(tmp_path: Path, read: Read) -> None:
    body = table([["Do you use Claude?", "Yes"], ["Do you use Huawei?", "No"]])
    sheet = read_body(read, tmp_path, body).only
    assert sheet.rows[2] == ("Do you use Claude?", "Yes", "table 1, row 1")
    assert sheet.rows[3] == ("Do you use Huawei?", "No", "table 1, row 2")


def test_other_text_stands_beside_the_cells_and_makes_no_sheet(tmp_path: Path, read: Read) -> None:
    header = part("hdr", paragraph("Claude in the header"))
    notes = part("footnotes", f"<w:footnote>{paragraph('Claude in a note')}</w:footnote>")
    comments = part("comments", f"<w:comment>{paragraph('Claude in a comment')}</w:comment>")
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('Claude in a box')}</w:txbxContent></w:pict></w:r></w:p>"
    body = paragraph("Dear all,") + paragraph("we use Claude.") + box + table([["one row", "only"]])
    reading = read_body(read, tmp_path, body, word_header1=header, word_footnotes=notes, word_comments=comments)
    assert reading.sheets["a.docx"] == []
    texts = texts_of(reading)
    assert texts["paragraph 2"] == "we use Claude."
    assert texts["header or footer"] == "Claude in the header"
    assert texts["footnote"] == "Claude in a note"
    assert texts["comment"] == "Claude in a comment"
    assert texts["text box"] == "Claude in a box"
    assert texts["table 1, row 1"] == "only"


def test_tracked_insertions_are_text_and_tracked_deletions_are_not(tmp_path: Path, read: Read) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    gone = "<w:del><w:r><w:delText>Huawei</w:delText></w:r></w:del>"
    body = f"<w:p>{run.format('We use ')}<w:ins>{run.format('Claude')}</w:ins>{gone}</w:p>"
    assert texts_of(read_body(read, tmp_path, body))["paragraph 1"] == "We use Claude"


@pytest.mark.parametrize("setting", ["strike", "dstrike", "vanish"])
def test_what_is_struck_out_or_hidden_is_no_text_and_is_said(tmp_path: Path, read: Read, setting: str) -> None:
    run = "<w:r><w:rPr><w:{}{}/></w:rPr><w:t>{}</w:t></w:r>"
    runs = run.format(setting, "", "We use Claude. ") + run.format(setting, ' w:val="0"', "No AI.")
    reading = read_body(read, tmp_path, table([["Vendor", "Notes"], ["Acme", cell(f"<w:p>{runs}</w:p>")]]))
    assert reading.only.rows[2] == ("Acme", "No AI.")
    assert texts_of(reading)[""] == 'Left out, since it is struck out or hidden (1): "We use Claude.".'


def test_a_document_with_a_broken_footer_is_read_without_it(tmp_path: Path, read: Read) -> None:
    reading = read_body(read, tmp_path, VENDORS, word_footer1=b"<w:ftr", word_header1=part("hdr", paragraph("Head")))
    assert reading.only.rows[2] == ("Acme", "Claude")
    texts = texts_of(reading)
    assert texts["header or footer"] == "Head"
    assert texts[""].startswith("The part word/footer1.xml could not be read")


def test_nothing_of_a_long_paragraph_is_lost(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.docx").write_bytes(docx_bytes(paragraph("word " * 10_000 + "Claude")))
    (file,) = read(tmp_path).files
    assert file.database
    connection = open_file(file.database)
    ((length,),) = connection.execute("SELECT sum(length(text)) FROM raw_side WHERE class = 'said'").fetchall()
    connection.close()
    assert length == 50_006


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (docx_bytes(VENDORS)[:300], "damaged or was cut off"),
        (zip_bytes({"word/document.xml": b"<w:document"}), "a Word document that is damaged"),
        (zip_bytes({"word/document.xml": b'<!DOCTYPE x [<!ENTITY e "ha">]><x>&e;</x>'}), "DOCTYPE"),
        (docx_bytes("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), "a Word document that is damaged"),
        (docx_bytes(paragraph("a" * 90_000_000)), "more than 200 times its size"),
        (docx_bytes(table([["x"] * 30] * 40)), "more cells than the limit"),
    ],
    ids=["cut", "broken", "entities", "deep", "bomb", "cells"],
)
def test_a_damaged_or_hostile_document_is_refused_in_a_sentence(
    tmp_path: Path, read: Read, content: bytes, said: str
) -> None:
    (tmp_path / "a.docx").write_bytes(content)
    (file,) = read(tmp_path, limits=Limits(max_cells=1_000)).files
    assert file.status is FileStatus.REFUSED
    assert said in file.problem
