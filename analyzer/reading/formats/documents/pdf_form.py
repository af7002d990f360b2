"""What is written into a PDF besides its pages: the fields of a form, comments, where links lead, properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from analyzer.reading.formats.documents.question_pairs import QuestionPair
from analyzer.store.raw_sheet import SideClass, SideText

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage

_MAX_FIELDS = 20_000
_OFF = frozenset(("Off", ""))


def form_fields(document: PDFDocument) -> list[QuestionPair]:
    """The fields that hold something, with what each is called."""
    from pdfminer.pdftypes import resolve1

    form = resolve1(document.catalog.get("AcroForm"))
    if not isinstance(form, dict):
        return []
    pending = [("", one) for one in reversed(_list_of(form.get("Fields")))]
    pairs: list[QuestionPair] = []
    for _ in range(_MAX_FIELDS):  # fields may be written so that they lead to each other
        if not pending:
            break
        above, reference = pending.pop()
        field = resolve1(reference)
        if not isinstance(field, dict):
            continue
        name = ".".join(filter(None, (above, pdf_text(field.get("T")))))
        pending += [(name, one) for one in reversed(_list_of(field.get("Kids")))]
        value = pdf_text(field.get("V"))
        if value not in _OFF:
            pairs.append(QuestionPair(f"form field {name}", pdf_text(field.get("TU")) or name, value))
    return pairs


def page_notes(page: PDFPage, number: int) -> Iterator[SideText]:
    """Comments and typed notes on a page, and the addresses of its links."""
    from pdfminer.pdftypes import resolve1

    for reference in _list_of(page.annots):
        note = resolve1(reference)
        if not isinstance(note, dict):
            continue
        text = pdf_text(note.get("Contents")).strip()
        if text:
            yield SideText("", 0, f"comment on page {number:,}", SideClass.SAID, text)
        action = resolve1(note.get("A"))
        address = pdf_text(action.get("URI")) if isinstance(action, dict) else ""
        if address:
            yield SideText("", 0, f"link on page {number:,}", SideClass.SAID, address)


def document_properties(document: PDFDocument) -> Iterator[SideText]:
    """Title, author, subject and the like, as the file has them."""
    for info in document.info:
        for name in ("Title", "Author", "Subject", "Keywords"):
            text = pdf_text(info.get(name)).strip() if isinstance(info, Mapping) else ""
            if any(map(str.isalpha, text)):
                yield SideText("", 0, "properties of the document", SideClass.LABEL, text)


def pdf_text(value: Any) -> str:
    """A text of a PDF: UTF-16 or UTF-8 with a mark, else its own encoding; the name of a choice; several, by commas."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.psparser import PSLiteral
    from pdfminer.utils import PDFDocEncoding

    value = resolve1(value)
    if isinstance(value, list):
        return ", ".join(filter(None, map(pdf_text, value[:_MAX_FIELDS])))
    if isinstance(value, PSLiteral):
        value = value.name
    if isinstance(value, str):
        return value
    if not isinstance(value, bytes):
        return ""
    if value[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return value.decode("utf-16", "replace")
    if value.startswith(b"\xef\xbb\xbf"):
        return value.decode("utf-8-sig", "replace")
    return "".join(PDFDocEncoding[byte] for byte in value)


def _list_of(value: Any) -> list[Any]:
    from pdfminer.pdftypes import resolve1

    items = resolve1(value)
    return items[:_MAX_FIELDS] if isinstance(items, list) else []
