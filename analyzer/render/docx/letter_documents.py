"""A letter and its reply form as DOCX."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.shared import Pt, RGBColor

from analyzer.render.cleaning import clean_text, one_line
from analyzer.render.letters.letter_text import LetterLine, LineKind
from analyzer.render.workbook import palette
from analyzer.render.workbook.repack import save_repacked
from analyzer.report.due_letters import DueLetter

_FONT, _SIZE = "Calibri", 11
FURTHER_QUESTIONS = (
    "In which product, what for, since when, and in which contracts?",
    "If it is still in use: can it be removed, and by when?",
    "Who answers this, by name and title?",
    "On which day?",
)
CERTIFICATE_HEADINGS = ("Company", "Statement certified", "Signed by", "Title", "Signed on")
_FORM_INTRO = "Write into the right column: “No”, or “Yes” with the product. Leave nothing blank that you know."
_CERTIFICATE_INTRO = (
    "Only if a person may and will sign it: certify in your own words what holds. An empty table certifies nothing."
)


def write_letter(lines: Sequence[LetterLine], marking: str, as_of: date, file: Path) -> None:
    """Write the letter to `file`; the same lines give the same bytes."""
    document = _new_document("Inquiry", marking)
    for line in lines:
        if line.text == one_line(marking):
            continue  # it stands at the head of every page
        if line.kind is LineKind.HEADING:
            document.add_heading(line.text, level=2)
        else:
            document.add_paragraph(line.text, style="List Bullet" if line.kind is LineKind.ITEM else None)
    save_repacked(document.save, file, as_of)


def write_reply_form(letter: DueLetter, marking: str, as_of: date, file: Path) -> None:
    """Write the form that comes back: who answers, questions with room for answers, and a table for a certificate."""
    document = _new_document("Reply to an inquiry", marking)
    document.add_heading(f"Reply to inquiry {letter.inquiry_key}", level=1)
    document.add_paragraph(f"Company: {one_line(letter.addressee)}")
    document.add_paragraph(_FORM_INTRO)
    questions = [*letter.plain_questions, *letter.further_questions, *FURTHER_QUESTIONS]
    _add_table(document, [("Question", "Answer"), *((question, "") for question in questions)])
    document.add_heading("Certificate", level=2)
    document.add_paragraph(_CERTIFICATE_INTRO)
    _add_table(document, [CERTIFICATE_HEADINGS, [""] * len(CERTIFICATE_HEADINGS)])
    save_repacked(document.save, file, as_of)


def _new_document(title: str, marking: str) -> DocumentObject:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_SIZE)
    for level in (1, 2):
        heading = document.styles[f"Heading {level}"]
        heading.font.name = _FONT
        heading.font.color.rgb = RGBColor.from_string(palette.HEADER)
    properties = document.core_properties
    properties.title, properties.author = title, "exposure"
    if marking:
        document.sections[0].header.paragraphs[0].text = one_line(marking)
    return document


def _add_table(document: DocumentObject, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = clean_text(text)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
