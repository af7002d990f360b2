"""The page of a draft: paper, fonts, marking in the header, page numbers in the footer."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph

from analyzer.render.cleaning import one_line
from analyzer.render.workbook import palette
from analyzer.report.model import Run

FONT = "Arial"
TEXT_SIZE = 8.5
SMALL_SIZE = 7.5
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 8.5, 11.0, 0.6  # inches: US Letter
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
LONGEST_MARKING = 200
_HEADINGS = {"Title": (14, 2), "Heading 1": (10.5, 2)}  # size and space behind, in points


def new_document(run: Run, title: str) -> WordDocument:
    """An empty document with the page of all drafts; its dates are those of the scan."""
    document = Document()
    _set_properties(document, run, title)
    _set_styles(document)
    section = document.sections[0]
    section.page_width, section.page_height = Inches(PAGE_WIDTH), Inches(PAGE_HEIGHT)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(MARGIN)
    section.header_distance = section.footer_distance = Inches(MARGIN / 2)
    marking = one_line(run.marking)[:LONGEST_MARKING] or "No marking was given (--marking)"
    _add_text(section.header.paragraphs[0], f"{marking}  \u00b7  DRAFT", bold=bool(run.marking))
    _add_page_number(section.footer.paragraphs[0], run)
    return document


def color_of(name: str) -> RGBColor:
    """A colour of the palette, `RRGGBB`."""
    return RGBColor.from_string(name)


def _set_properties(document: WordDocument, run: Run, title: str) -> None:
    made = datetime.combine(run.as_of, time())
    properties = document.core_properties
    properties.author = properties.last_modified_by = f"exposure {run.version}"
    properties.title, properties.comments, properties.language = one_line(title), "", "en-US"
    properties.created = properties.modified = made
    properties.revision = 1


def _set_styles(document: WordDocument) -> None:
    styles: Any = document.styles
    normal = styles["Normal"]
    _set_font(normal, TEXT_SIZE, palette.INK)
    normal.paragraph_format.space_after = Pt(2)
    normal.paragraph_format.space_before = Pt(0)
    for name, (size, behind) in _HEADINGS.items():
        _set_font(styles[name], size, palette.HEADER)
        styles[name].font.bold = True
        styles[name].paragraph_format.space_before = Pt(0 if name == "Title" else 5)
        styles[name].paragraph_format.space_after = Pt(behind)
        styles[name].paragraph_format.keep_with_next = True
    for border in styles["Title"].element.pPr.findall(qn("w:pBdr")):
        styles["Title"].element.pPr.remove(border)
    _set_font(styles["List Bullet"], TEXT_SIZE, palette.INK)
    styles["List Bullet"].paragraph_format.space_after = Pt(1)


def _set_font(style: Any, size: float, color: str) -> None:
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), color_of(color)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), FONT)


def _add_text(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.color.rgb = bold, Pt(SMALL_SIZE), color_of(palette.MUTED)


def _add_page_number(paragraph: Paragraph, run: Run) -> None:
    _add_text(paragraph, f"Scan of {run.as_of.isoformat()}, exposure {one_line(run.version)}. Not legal advice. Page ")
    _add_number_field(paragraph, "PAGE")
    _add_text(paragraph, " of ")
    _add_number_field(paragraph, "NUMPAGES")


def _add_number_field(paragraph: Paragraph, name: str) -> None:
    """A field that the office program fills in: the number of the page, or of all pages."""
    for kind in ("begin", "", "separate", "text", "end"):
        run = paragraph.add_run("1" if kind == "text" else "")
        run.font.size, run.font.color.rgb = Pt(SMALL_SIZE), color_of(palette.MUTED)
        if kind == "text":
            continue
        part: Any = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = name
        run._r.append(part)
